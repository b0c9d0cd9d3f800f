package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.record.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** relance policy diff: what another policy would have changed in a book. */
class PolicyDiffTest {
  private static final String BOOK =
      """
      {"at": "2026-01-05T08:00:00Z", "creditorId": "acme", "record": "creditor", "name": "Acme",\
       "registration": "RCS Lyon 000 000 000",\
       "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"},\
       "email": "billing@acme.example", "ownerEmails": ["owner@acme.example"], "language": "en",\
       "timeZone": "Europe/Paris", "country": "FR"}
      {"at": "2026-01-05T08:00:00Z", "creditorId": "acme", "record": "debtor#d", "name": "Delval",\
       "kind": "company", "emails": ["a@debtor.example"], "country": "FR", "timeZone": "Europe/Paris"}
      {"at": "2026-01-05T08:00:00Z", "creditorId": "acme", "record": "debtor#p", "name": "Prompt",\
       "kind": "company", "emails": ["p@prompt.example"], "country": "FR", "timeZone": "Europe/Paris"}
      {"at": "2026-01-05T08:00:00Z", "creditorId": "acme", "record": "invoice#A-1", "number": "A-1",\
       "debtor": "d", "issueDate": "2025-12-15", "dueDate": "2026-01-02", "currency": "EUR",\
       "total": "1000.00"}
      {"at": "2026-01-05T08:00:00Z", "creditorId": "acme", "record": "invoice#A-2", "number": "A-2",\
       "debtor": "p", "issueDate": "2025-12-15", "dueDate": "2026-02-16", "currency": "EUR",\
       "total": "70.00", "payments": [{"date": "2026-01-02", "amount": "70.00"}]}
      """;

  private Path folder = Path.of("");

  @BeforeEach
  void write(@TempDir Path empty) throws IOException {
    folder = empty;
    Files.writeString(folder.resolve("book.jsonl"), BOOK);
  }

  @Test
  void the_messages_that_would_move_are_told_with_their_account_and_their_sum() throws IOException {
    Called called = diff("standard", policy("gentle", 5).toString());

    assertThat(called.code()).isZero();
    assertThat(called.out())
        .startsWith("1 message would change, for 1 account:")
        .contains("Acme → Delval: friendly reminder")
        .doesNotContain("Prompt");
    assertThat(called.err())
        .contains("Replaying the book under standard 1 …", "Replaying the book under gentle 1 …");
    assertThat(Files.readString(folder.resolve("out/policy-diff.html")))
        .contains("5 January 2026, 09:01", "7 January 2026, 09:00", "asks for €1,000.00")
        .doesNotContain("Prompt");
  }

  @Test
  void a_policy_that_says_the_same_changes_nothing() throws IOException {
    Called called = diff("standard", policy("another", 1).toString());

    assertThat(called.out()).startsWith("No message of this book would change.");
  }

  @Test
  void a_creditor_with_one_owner_is_named_before_a_policy_that_asks_for_two() throws IOException {
    Called called = diff("standard", ofTwoOwners().toString());

    assertThat(called.out())
        .startsWith("Warning: two 1 asks for the approval of two owners, and 1 creditor has")
        .contains("  Acme: only owner@acme.example");
  }

  @Test
  void who_may_only_decide_is_not_the_second_of_two_owners() throws IOException {
    owners(
        "[\"owner@acme.example\", \"partner@acme.example\"], \"ownerRights\":"
            + " [{\"email\": \"partner@acme.example\", \"upTo\": \"decide\"}]");

    assertThat(diff("standard", ofTwoOwners().toString()).out())
        .contains("  Acme: only owner@acme.example");
  }

  @Test
  void two_owners_are_enough_and_nobody_is_warned_of_a_policy_that_asks_for_one()
      throws IOException {
    assertThat(diff("standard", policy("another", 1).toString()).out()).doesNotContain("Warning");
    owners("[\"owner@acme.example\", \"partner@acme.example\"]");

    assertThat(diff("standard", ofTwoOwners().toString()).out()).doesNotContain("Warning");
  }

  /** Nobody in the book follows the first policy, so nothing can change. */
  @Test
  void a_policy_that_no_record_names_replaces_nothing() throws IOException {
    Called called = diff(policy("unused", 1).toString(), policy("gentle", 5).toString());

    assertThat(called.out()).contains("unused 1 is the one that was replaced");
  }

  @Test
  void a_file_that_is_no_policy_is_refused_by_its_name() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.json"), "{}");

    Called called = diff("standard", file.toString());

    assertThat(called.code()).isEqualTo(1);
    assertThat(called.complaint()).contains("empty.json", "policy");
  }

  private Called diff(String a, String b) {
    return Called.relance(
        "policy",
        "diff",
        a,
        b,
        "--book",
        folder.resolve("book.jsonl").toString(),
        "--until",
        "2026-01-10",
        "--out",
        folder.resolve("out").toString());
  }

  /** The standard policy with another name and another day of its friendly reminder. */
  private Path policy(String name, int friendlyDay) throws IOException {
    var policy =
        new LinkedHashMap<String, Object>(
            Json.resource("/dev/relance/policy/standard-1.json").members());
    policy.put("policy", name);
    List<?> ladder = (List<?>) policy.getOrDefault("ladder", List.of());
    policy.put("ladder", ladder.stream().map(rung -> moved(rung, friendlyDay)).toList());
    return Files.writeString(folder.resolve(name + ".json"), Json.write(policy));
  }

  /** The standard policy, but from 1,000 euros two owners approve each legal step. */
  private Path ofTwoOwners() throws IOException {
    var policy = new LinkedHashMap<String, Object>(Json.object(Files.readString(policy("two", 1))));
    policy.put(
        "ownerThreshold",
        Map.of("ageDays", 180, "amount", Map.of(), "secondApproval", Map.of("EUR", "1000.00")));
    return Files.writeString(folder.resolve("two.json"), Json.write(policy));
  }

  private void owners(String emails) throws IOException {
    Files.writeString(
        folder.resolve("book.jsonl"), BOOK.replace("[\"owner@acme.example\"]", emails));
  }

  private static Object moved(Object rung, int friendlyDay) {
    var members = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) rung).forEach((member, value) -> members.put(String.valueOf(member), value));
    if ("friendly".equals(members.get("level"))) {
      members.put("day", friendlyDay);
    }
    return members;
  }
}
