package dev.relance.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.record.RecordContract.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that a writer records is lost: changing any member that a schema names changes the value
 * that is read.
 */
class EveryMemberKeptTest {
  private static final RecordContract CONTRACT =
      new RecordContract(Set.of("standard", "gentle")::contains, _ -> false, _ -> true);

  /** The members of the key, which is read beside the record. */
  private static final Set<String> KEY = Set.of("creditorId", "record");

  private static final List<Object> OTHERS =
      List.of(
          "2026-01-02",
          "2026-07-01",
          "2026-01-02T08:00:00Z",
          "2026-07-01T08:00:00Z",
          "1.00",
          "USD",
          "fr",
          "Europe/Berlin",
          "gentle",
          "DE",
          "FR-ARA",
          "other@acme.example",
          "https://pay.example/{invoice}",
          "https://files.acme.example/9",
          "0b".repeat(32),
          "DE75512108001245126199",
          "DEUTDEFF",
          false,
          true,
          7L,
          List.of("other@acme.example"));

  private static final Map<String, List<String>> SAMPLES =
      Map.of(
          "creditor",
          List.of(
              """
              {"name": "Acme", "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"},
               "registration": "RCS 1", "vatId": "FR1", "phone": "+33 4", "email": "a@acme.example", "replyTo": "b@acme.example",
               "ownerEmails": ["o@acme.example"], "language": "en", "timeZone": "Europe/Paris", "country": "FR",
               "ownerRights": [{"email": "o@acme.example", "upTo": "read"}],
               "policy": "standard", "summary": "weekly", "feedAt": "2026-03-01T08:00:00Z",
               "payment": {"url": "https://pay.acme.example", "iban": "FR7630006000011234567890189",
                           "bic": "AGRIFRPP", "reference": "r"},
               "contract": {"governingLaw": "FR", "arbitration": true, "mediation": true, "claim": "written",
                            "lateInterest": {"ratePct": "9", "clause": "6"},
                            "lateFee": {"fromDay": 31, "amount": "5.00", "currency": "EUR", "clause": "7"},
                            "earlyDiscount": {"percent": "2", "days": 10, "clause": "8"}},
               "thirdPartyRulesOff": {"reason": "we collect our own debts"},
               "confirmedLaw": [{"fact": "FR/fixedCompensation", "reason": "read"}]}\
              """,
              """
              {"name": "Acme", "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"},
               "email": "a@acme.example", "ownerEmails": ["o@acme.example"], "language": "en",
               "timeZone": "Europe/Paris", "country": "FR", "region": "FR-IDF",
               "contract": {"lateFee": {"fromDay": 31, "percent": "5", "clause": "7"}}}\
              """),
          "debtor",
          List.of(
              """
              {"name": "Bistro", "kind": "company", "emails": ["d@bistro.example"], "phone": "+33 1",
               "registration": "RCS 2", "vatId": "FR2",
               "address": {"street": "2 Rue", "postcode": "75001", "city": "Paris", "country": "FR"},
               "country": "FR", "language": "en", "timeZone": "Europe/Paris", "policy": "standard",
               "customerSince": "2020-01-01", "turnover": {"amount": "9000.00", "currency": "EUR"}, "payer": "avoids",
               "consents": [{"channel": "sms", "since": "2026-01-01", "note": "by phone"}],
               "stops": [{"kind": "moratorium", "since": "2026-01-01", "until": "2026-04-01", "note": "court"}]}\
              """,
              """
              {"name": "Bistro", "country": "FR", "region": "FR-IDF", "stops": [{"kind": "lawyer", "since": "2026-03-01"}]}\
              """),
          "invoice",
          List.of(
              """
              {"number": "A-1", "debtor": "bistro", "issueDate": "2026-01-05", "dueDate": "2026-02-04",
               "currency": "EUR", "total": "120.00", "payments": [{"date": "2026-02-01", "amount": "10.00"}],
               "credits": [{"date": "2026-02-02", "amount": "5.00", "reason": "returned"}],
               "instalments": [{"dueDate": "2026-02-04", "amount": "60.00"}],
               "stage": {"contract": "Villa Rosa", "name": "the roof"},
               "disputed": {"since": "2026-02-03", "reason": "broken", "amount": "20.00"},
               "resolution": {"on": "2026-02-09", "how": "reworked", "reason": "repaired"},
               "onHold": {"until": "2026-03-03", "reason": "talks"}, "writtenOff": true, "autoPay": true,
               "policy": "standard", "governingLaw": "FR",
               "letter": {"receivedOn": "2026-02-20", "dispatch": "post", "sentOn": "2026-02-18"},
               "documents": {"invoice": {"url": "https://files.acme.example/1", "file": "2026/1.pdf", "sha256": "%1$s"},
                             "contract": {"url": "https://files.acme.example/2", "sha256": "%1$s"},
                             "order": {"url": "https://files.acme.example/3", "sha256": "%1$s"},
                             "delivery": {"url": "https://files.acme.example/4", "sha256": "%1$s"}},
               "eInvoice": "PA-1", "deliveredOn": "2026-01-04", "statesInterest": true,
               "contract": {"arbitration": true, "mediation": true, "claim": "written",
                            "lateInterest": {"ratePct": "9", "clause": "6"},
                            "lateFee": {"fromDay": 31, "amount": "5.00", "clause": "7"},
                            "earlyDiscount": {"amount": "2.00", "until": "2026-01-15", "clause": "8"}}}\
              """
                  .formatted("0a".repeat(32)),
              """
              {"number": "A-1", "debtor": "bistro", "issueDate": "2026-01-05", "dueDate": "2026-02-04",
               "currency": "EUR", "total": "120.00",
               "contract": {"lateFee": {"fromDay": 31, "percent": "5", "clause": "7"},
                            "earlyDiscount": {"percent": "2", "until": "2026-01-15", "clause": "8"}}}\
              """),
          "contact",
          List.of(
              """
                           {"debtor": "bistro", "at": "2026-02-10T10:00:00Z", "channel": "letter", "outcome": "reached",
                            "by": "M. Perrin", "who": "Mme Roche", "notes": "by Friday", "recap": "by Friday too",
              "letter": "a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7", "invoices": ["A-1"],
                            "disputed": {"amount": "20.00"},
                            "promise": {"date": "2026-02-20", "amount": "50.00"},
                            "notice": {"kind": "formal-notice", "dispatch": "registered", "receivedOn": "2026-02-12",
                                       "answeredOn": "2026-02-15", "enclosures": ["statement"]}}\
              """,
              """
              {"debtor": "bistro", "at": "2026-02-10T10:00:00Z", "channel": "call", "outcome": "reached"}\
              """),
          "decision",
          List.of(
              """
              {"debtor": "bistro", "at": "2026-02-10T10:00:00Z", "kind": "pause", "by": "owner", "owner": "o@b.example",
               "invoices": ["A-1"], "contact": "call-7", "level": "firm", "until": "2026-03-01", "rule": "spacing",
               "promise": {"date": "2026-02-20", "amount": "50.00"},
               "instalments": [{"dueDate": "2026-02-20", "amount": "50.00"}],
               "step": "agency", "stepDate": "2026-03-10", "reference": "A-7", "sum": "40.00",
               "disputed": {"amount": "20.00"}, "reason": "asked to"}\
              """,
              """
              {"debtor": "bistro", "at": "2026-02-10T10:00:00Z", "kind": "paid", "by": "owner",
               "paidOn": "2026-02-09"}\
              """,
              """
              {"debtor": "bistro", "at": "2026-02-10T10:00:00Z", "kind": "resolve", "by": "owner",
               "resolution": "corrected"}\
              """,
              """
              {"debtor": "bistro", "at": "2026-02-10T10:00:00Z", "kind": "new-address", "by": "owner",
               "email": "new@b.example"}\
              """));

  static Stream<Arguments> members() {
    return Stream.of("creditor", "debtor", "invoice", "contact", "decision")
        .flatMap(kind -> paths(schema(kind)).stream().map(path -> Arguments.of(kind, path)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("members")
  void each_member_that_a_schema_names_changes_what_is_read(String kind, String path) {
    assertThat(SAMPLES.get(kind)).anyMatch(sample -> isKept(kind, path, Json.object(sample)));
  }

  private static boolean isKept(String kind, String path, Map<String, Object> sample) {
    Object before = read(kind, sample).orElseThrow();
    return has(sample, path)
        && changed(kind, sample, path)
            .flatMap(other -> read(kind, other).stream())
            .anyMatch(after -> !after.equals(before));
  }

  /** The sample without a member, and with other values in its place. */
  private static Stream<Map<String, Object>> changed(
      String kind, Map<String, Object> sample, String path) {
    return Stream.concat(
        Stream.of(with(sample, path, Optional.empty())),
        Stream.concat(words(schema(kind), path).stream(), OTHERS.stream())
            .map(other -> with(sample, path, Optional.of(other))));
  }

  private static Optional<Object> read(String kind, Map<String, Object> members) {
    String record = kind.equals("creditor") ? kind : kind + "#1";
    return CONTRACT.read("acme", record, members) instanceof Reading.Accepted accepted
        ? Optional.of(List.of(accepted.value(), accepted.debtorId()))
        : Optional.empty();
  }

  private static Document schema(String kind) {
    return Json.resource("/dev/relance/record/%s.schema.json".formatted(kind));
  }

  /** The path of each member that holds a value: letter.sentOn. */
  private static List<String> paths(Document schema) {
    var paths = new ArrayList<String>();
    collect(schema, schema, "", paths);
    paths.removeAll(KEY);
    return paths;
  }

  private static void collect(Document schema, Document node, String path, List<String> paths) {
    Document resolved = resolved(schema, node);
    Document item = resolved.optionalObject("items").map(i -> resolved(schema, i)).orElse(resolved);
    Optional<Document> properties = item.optionalObject("properties");
    if (properties.isEmpty()) {
      paths.add(path);
    } else {
      for (String name : properties.get().members().keySet()) {
        String at = path.isEmpty() ? name : path + "." + name;
        collect(schema, properties.get().object(name), at, paths);
      }
    }
  }

  private static Document resolved(Document schema, Document node) {
    return node.optionalText("$ref")
        .map(ref -> resolved(schema, schema.object("$defs").object(ref.substring(8))))
        .orElse(node);
  }

  private static List<String> words(Document schema, String path) {
    Document node = schema;
    for (String name : path.split("\\.")) {
      Document at = resolved(schema, node);
      node = at.optionalObject("items").map(i -> resolved(schema, i)).orElse(at);
      node = node.object("properties").object(name);
    }
    return resolved(schema, node).texts("enum");
  }

  private static boolean has(Object tree, String path) {
    int dot = path.indexOf('.');
    Map<?, ?> members = (Map<?, ?>) (tree instanceof List<?> items ? items.getFirst() : tree);
    String name = dot < 0 ? path : path.substring(0, dot);
    return members.containsKey(name)
        && (dot < 0 || has(members.get(name), path.substring(dot + 1)));
  }

  @SuppressWarnings("unchecked")
  private static <T> T with(T tree, String path, Optional<?> value) {
    if (tree instanceof List<?> items) {
      return (T) List.of(with(items.getFirst(), path, value));
    }
    var changed = new LinkedHashMap<String, Object>((Map<String, Object>) tree);
    int dot = path.indexOf('.');
    if (dot >= 0) {
      changed.computeIfPresent(
          path.substring(0, dot), (_, deeper) -> with(deeper, path.substring(dot + 1), value));
    } else if (value.isPresent()) {
      changed.put(path, value.get());
    } else {
      changed.remove(path);
    }
    return (T) changed;
  }
}
