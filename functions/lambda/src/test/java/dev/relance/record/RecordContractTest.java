package dev.relance.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Forum;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.invoice.Reply;
import dev.relance.invoice.StatutoryLetter;
import dev.relance.law.FactNames;
import dev.relance.mail.Envelope;
import dev.relance.mail.Links;
import dev.relance.pack.Documents;
import dev.relance.record.RecordContract.Reading;
import dev.relance.reply.Heard;
import dev.relance.reply.Topic;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordContractTest {
  private static final RecordContract CONTRACT =
      new RecordContract("standard"::equals, _ -> false, shippedFacts()::has);

  private static FactNames shippedFacts() {
    return new FactNames(() -> Documents.law(List.of()), () -> Documents.rates(List.of()));
  }

  private static final String CREDITOR =
      """
      {"name": "Acme", "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"},
       "email": "billing@acme.example", "ownerEmails": ["owner@acme.example"], "language": "fr",
       "timeZone": "Europe/Paris", "country": "FR"}\
      """;
  private static final String DEBTOR = "{\"name\": \"Bistro\", \"kind\": \"company\"}";
  private static final String INVOICE =
      """
      {"number": "A-1", "debtor": "bistro", "issueDate": "2026-01-05", "dueDate": "2026-02-04",
       "currency": "EUR", "total": "120.00"}\
      """;
  private static final String CONTACT =
      """
      {"debtor": "bistro", "at": "2026-02-10T10:00:00Z", "channel": "call", "outcome": "reached"}\
      """;
  private static final String REPLY =
      """
      {"debtor": "bistro", "at": "2026-02-10T10:00:00Z", "text": "STOP"}\
      """;
  private static final String REPLY_OF_MAIL =
      """
      {"debtor": "bistro", "at": "2026-02-10T10:00:00Z"}\
      """;
  private static final String DECISION =
      """
      {"debtor": "bistro", "at": "2026-02-10T10:00:00Z", "kind": "pause", "by": "owner"}\
      """;

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # record | members changed                                       | the reason tells the place | and the remedy
          creditor | {"payment": {"url": "https://pay.example/{invoice}?a={amouônt}"}} | payment.url:    | is not an address
          creditor | {"payment": {"url": "https://pay_example/{invoice}"}}   | payment.url:           | must be an https address with a host
          creditor | {"email": "a@b-.example"}                                | email:                 | is not an e-mail address that can be written to
          creditor | {"replyTo": "a@-b.example"}                              | replyTo:               | is not an e-mail address that can be written to
          creditor | {"ownerEmails": ["a@b.example", "a@b-.example"]}         | ownerEmails[1]:        | is not an e-mail address that can be written to
          debtor   | {"emails": ["a@b-.example"]}                             | emails[0]:             | is not an e-mail address that can be written to
          invoice  | {"total": "-5.00"}                                    | total:                 | zero or more as text, such as 120.00
          invoice  | {"total": "0.00"}                                     | total:                 | must be above zero; write what was invoiced
          invoice  | {"total": "120.005"}                                  | total:                 | more decimals than EUR allows (2)
          invoice  | {"total": 120}                                        | total:                 | as text, such as 120.00
          invoice  | {"total": "a lot"}                                    | total:                 | as text, such as 120.00
          invoice  | {"total": "1e3"}                                      | total:                 | as text, such as 120.00
          invoice  | {"total": null}                                       | total                  |
          invoice  | {"currency": "ZZZ"}                                   | currency 'ZZZ'         | write it like EUR
          invoice  | {"currency": "euro"}                                  | currency:              |
          invoice  | {"currency": "JPY", "total": "120.50"}                | total:                 | more decimals than JPY allows (0)
          invoice  | {"dueDate": "2026-01-04"}                             | dueDate 2026-01-04     | is before issueDate 2026-01-05
          invoice  | {"dueDate": "2026-02-30"}                             | dueDate:               | '2026-02-30' is not a date
          invoice  | {"dueDate": "4 Feb 2026"}                             | dueDate:               | such as 2026-03-18
          invoice  | {"dueDate": null}                                     | dueDate                |
          invoice  | {"payments": [{"date": "2026-02-01", "amount": "-1.00"}]}  | payments.0.amount: | zero or more
          invoice  | {"payments": [{"amount": "1.00"}]}                    | payments.0: date       | missing
          invoice  | {"instalments": [{"dueDate": "2026-02-01", "amount": "150.00"}]} | instalments | more than the total
          invoice  | {"debtor": null}                                      | debtor                 |
          invoice  | {"debtor": "no spaces please"}                        | debtor:                | letter or digit
          invoice  | {"number": ""}                                        | number:                | shorter than 1
          invoice  | {"number": "A\\r\\nBcc: x@y.example"}                 | number: 'A··Bcc        | One line of text
          invoice  | {"policy": "gentle"}                                  | policy: 'gentle'       | leave it out for the standard policy
          invoice  | {"contract": {"lateInterest": {"ratePct": "-1", "clause": "c"}}} | contract.lateInterest.ratePct: | Per cent
          invoice  | {"contract": {"lateInterest": {"ratePct": "1e999999999", "clause": "c"}}} | contract.lateInterest.ratePct: | Per cent
          invoice  | {"contract": {"lateInterest": {"ratePct": "9"}}}      | contract.lateInterest: clause | missing
          invoice  | {"contract": {"lateFee": {"fromDay": 16, "clause": "c"}}} | contract.lateFee: | either an amount
          invoice  | {"contract": {"lateFee": {"fromDay": 16, "amount": "5.00", "percent": "5", "clause": "c"}}} | contract.lateFee | either
          invoice  | {"contract": {"lateFee": {"fromDay": -1, "amount": "5.00", "clause": "c"}}} | contract.lateFee.fromDay: | less than 0
          invoice  | {"contract": {"lateFee": {"fromDay": 16, "amount": "0.00", "clause": "c"}}} | contract.lateFee.amount: | above 0
          invoice  | {"contract": {"lateFee": {"fromDay": 16, "percent": "0", "clause": "c"}}} | contract.lateFee.percent: | above 0
          invoice  | {"contract": {"lateFee": {"fromDay": 16, "amount": "5.005", "clause": "c"}}} | contract.lateFee.amount: | more decimals than EUR allows (2)
          invoice  | {"contract": {"earlyDiscount": {"percent": "2", "clause": "c"}}} | contract.earlyDiscount: until | missing
          invoice  | {"contract": {"earlyDiscount": {"percent": "100", "until": "2026-01-15", "clause": "c"}}} | contract.earlyDiscount.percent: | below 100
          invoice  | {"contract": {"earlyDiscount": {"amount": "120.00", "until": "2026-01-15", "clause": "c"}}} | contract.earlyDiscount.amount: | less than the total
          invoice  | {"contract": {"earlyDiscount": {"percent": "2", "until": "soon", "clause": "c"}}} | contract.earlyDiscount.until: | such as 2026-03-18
          invoice  | {"contract": {"lateInterest": {"clause": "A\\r\\nBcc: x@y.example"}}} | contract.lateInterest.clause: | One line of text
          invoice  | {"contract": {"claim": "debt"}}                       | contract.claim: | none of contract, written
          invoice  | {"contract": {"arbitration": "yes"}}                  | contract.arbitration: | Whether an arbitrator
          contact  | {"notice": {"kind": "formal-notice"}}                 | notice: dispatch | missing
          contact  | {"notice": {"kind": "lawsuit", "dispatch": "post"}}        | notice.kind: | none of reminder, formal-notice
          contact  | {"notice": {"kind": "mediation", "dispatch": "post", "receivedOn": "soon"}} | notice.receivedOn: | such as 2026-03-18
          invoice  | {"letter": {}}                                        | letter: receivedOn     | missing
          invoice  | {"letter": {"receivedOn": "2026-02-20", "sentOn": "2026-02-21"}} | letter.sentOn: 2026-02-21 is after receivedOn | correct it
          invoice  | {"governingLaw": "XX"}                                | governingLaw:          | write it like FR
          creditor | {"contract": {"governingLaw": "XX"}}                  | contract.governingLaw: | write it like FR
          creditor | {"contract": {"lateFee": {"fromDay": 16, "amount": "5.00", "clause": "c"}}} | contract.lateFee | its currency
          creditor | {"contract": {"lateFee": {"fromDay": 16, "amount": "5.00", "currency": "ZZZ", "clause": "c"}}} | contract.lateFee.amount: currency 'ZZZ' | write it like EUR
          creditor | {"contract": {"earlyDiscount": {"percent": "2", "until": "2026-01-15", "clause": "c"}}} | contract.earlyDiscount: days | missing
          creditor | {"confirmedLaw": [{"fact": "FR/fixedCompensation"}]}  | confirmedLaw.0: reason | missing
          # a name with a slip of the pen, a path in a pack, a day on which no rate begins
          creditor | {"confirmedLaw": [{"fact": "FR/fixedCompensaton", "reason": "r"}]} | confirmedLaw[0].fact: 'FR/fixedCompensaton' | relance law --check
          creditor | {"confirmedLaw": [{"fact": "FR.money.fixedSums[0]", "reason": "r"}]} | confirmedLaw[0].fact: 'FR.money.fixedSums[0]' | relance law --check
          creditor | {"confirmedLaw": [{"fact": "FR/fixedCompensation", "reason": "r"}, {"fact": "BOE_BANK_RATE_REFERENCE@2023-07-02", "reason": "r"}]} | confirmedLaw[1].fact: 'BOE_BANK_RATE_REFERENCE@2023-07-02' | relance law --check
          debtor   | {"name": "Evil\\r\\nBcc: x@y.example"}                | name: 'Evil··Bcc       | One line of text
          debtor   | {"name": "\\u0000"}                                   | name:                  | One line of text
          debtor   | {"name": null}                                        | name                   |
          debtor   | {"kind": "alien"}                                     | kind: 'alien'          | company, sole-trader, consumer, public-body
          debtor   | {"emails": ["no address"]}                            | emails.0:              | One e-mail address
          debtor   | {"emails": ["a@b.example\\r\\nBcc: c@d.example"]}     | emails.0:              | One e-mail address
          debtor   | {"emails": "a@b.example"}                             | emails:                | Addresses in order of preference
          debtor   | {"timeZone": "Mars/Olympus"}                          | timeZone:              | write it like Europe/Paris
          contact  | {"channel": "call", "notice": {"kind": "formal-notice", "dispatch": "post"}} | notice.dispatch: 'post' | correct one of them
          contact  | {"channel": "letter", "notice": {"kind": "formal-notice", "dispatch": "post", "receivedOn": "2020-01-01"}} | notice.receivedOn: '2020-01-01' | correct it
          debtor   | {"country": "US", "region": "US-NYC"}                 | region: 'US-NYC'       | US-NY-NYC
          invoice  | {"governingLaw": "US-NYC"}                            | governingLaw: 'US-NYC' | US-NY-NYC
          debtor   | {"country": "US", "region": "US-ZZ"}                  | region: 'US-ZZ' is not a state | write it like US-NY
          debtor   | {"country": "US", "region": "US-ZZ-NYC"}              | region: 'US-ZZ-NYC' is not a state | write it like US-NY
          debtor   | {"country": "CA", "region": "CA-NY"}                  | region: 'CA-NY' is not a state | write it like US-NY
          debtor   | {"country": "CA", "region": "US-NY"}                  | region: 'US-NY' is not in CA | correct the one or the other
          debtor   | {"country": "GB", "region": "FR-75"}                  | region: 'FR-75' is not in GB | correct the one or the other
          debtor   | {"region": "XX-YY"}                                   | region: 'XX' is not | write it like FR
          creditor | {"region": "US-NY"}                                   | region: 'US-NY' is not in FR | correct the one or the other
          invoice  | {"governingLaw": "US-ZZ"}                             | governingLaw: 'US-ZZ'  | write it like US-NY
          debtor   | {"country": "XX"}                                     | country:               | write it like FR
          debtor   | {"language": "tlh"}                                   | language: 'tlh'        | such as en
          debtor   | {"language": "qq"}                                    | language: 'qq'         | write it like en
          creditor | {"language": "pt"}                                    | language: 'pt' is a language without texts | English (en)
          debtor   | {"stops": [{"kind": "tired", "since": "2026-01-01"}]} | stops.0.kind: 'tired'  | opt-out
          debtor   | {"stops": [{"kind": "lawyer", "since": "2026-01-01", "until": "2026-02-01"}]} | stops[0].until: | take the entry away
          debtor   | {"stops": [{"kind": "moratorium", "since": "2026-01-01", "until": "2025-12-31"}]} | until 2025-12-31 | 2026-01-01
          debtor   | {"stops": [{"kind": "moratorium", "since": "2026-01-01", "until": "soon"}]} | stops.0.until: 'soon' | such as 2026-03-18
          debtor   | {"stops": [{"kind": "moratorium", "since": "2026-01-01", "until": 5}]} | stops.0.until: '5' | such as 2026-03-18
          debtor   | {"consents": [{"channel": "pigeon", "since": "2026-01-01"}]} | consents.0.channel: | email, sms
          creditor | {"email": "no address"}                               | email:                 | One e-mail address
          creditor | {"ownerEmails": []}                                   | ownerEmails            |
          creditor | {"timeZone": "Mars/Olympus"}                          | timeZone:              | write it like Europe/Paris
          creditor | {"thirdPartyRulesOff": {}}                            | thirdPartyRulesOff: reason | missing
          creditor | {"payment": {"url": "javascript:alert(1)"}}           | payment.url:           |
          contact  | {"outcome": "shrug"}                                  | outcome: 'shrug'       | reached
          contact  | {"channel": "pigeon"}                                 | channel: 'pigeon'      | call
          contact  | {"at": "yesterday"}                                   | at:                    |
          reply    | {"raw": "From: a"}                                    | the record:            | either
          reply    | {"text": null}                                        | the record:            |
          reply    | {"text": null, "raw": "="}                            | raw:                   |
          reply    | {"debtor": null}                                      | debtor                 | missing
          reply    | {"at": "yesterday"}                                   | at:                    | such as 2026-03-19T08:00:00Z
          decision | {"kind": "forgive"}                                   | kind: 'forgive'        | approve
          decision | {"kind": "approve"}                                   | the record: level      | missing
          decision | {"kind": "approve", "level": "intent"}                | the record: step       | missing
          decision | {"kind": "approve", "level": "intent", "step": "have you imprisoned", "stepDate": "2026-03-01"} | step: 'have you imprisoned' | agency, counsel, mediation, arbitration, small-claims, judicial-officer, order-for-payment, court, civil-court
          decision | {"kind": "promise"}                                   | the record: promise    | missing
          decision | {"kind": "override", "until": "2026-03-01", "reason": "x"} | the record: rule  | missing
          decision | {"kind": "override", "rule": "disputed", "until": "2026-03-01", "reason": "x"} | rule: 'disputed' | spacing
          decision | {"kind": "override", "rule": "spacing", "until": "2026-03-01", "reason": "x", "by": "debtor"} | by: |
          """)
  void a_bad_record_is_rejected_with_its_place_and_the_remedy(
      String kind, String change, String place, @org.jspecify.annotations.Nullable String remedy) {
    List<String> reasons = rejected(kind, change);

    assertThat(reasons).isNotEmpty();
    assertThat(String.join(" ; ", reasons))
        .contains(place)
        .contains(Optional.ofNullable(remedy).orElse(""))
        .doesNotContain("\r", "\n", "Exception");
  }

  @Test
  void a_record_of_no_known_kind_or_with_a_bad_key_is_rejected() {
    assertThat(reasons("widget#1", Map.of()))
        .singleElement()
        .asString()
        .contains("widget#1", "write creditor, debtor#, invoice#, contact#, decision# or reply#");
    assertThat(reasons("debtor#../../x", Json.object(DEBTOR))).isNotEmpty();
    assertThat(reasons("debtor#", Json.object(DEBTOR))).isNotEmpty();
    assertThat(reasons("", Map.of())).isNotEmpty();
  }

  @Test
  void every_flaw_of_a_record_is_told_at_once() {
    assertThat(rejected("invoice", "{\"total\": 5, \"dueDate\": \"soon\", \"number\": \"\"}"))
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"country": "US", "region": "US-NY"}     | US-NY
          {"country": "US", "region": "US-DC"}     | US-DC
          {"country": "US", "region": "US-PR"}     | US-PR
          {"country": "CA", "region": "CA-YT"}     | CA-YT
          {"country": "US", "region": "US-NY-BUF"} | US-NY-BUF
          {"country": "GB", "region": "GB-SCT"}    | GB-SCT
          {"country": "FR"}                        | FR
          # the country stands in the region
          {"region": "US-NY-NYC"}                  | US-NY-NYC
          {"region": "FR-75"}                      | FR-75
          {}                                       | nowhere
          """)
  void a_debtor_is_where_country_and_region_say(String change, String place) {
    assertThat(
            ((Debtor) value(read("debtor", change)))
                .place()
                .map(Object::toString)
                .orElse("nowhere"))
        .isEqualTo(place);
  }

  @Test
  void a_moratorium_with_its_last_day_is_read_as_the_schema_describes_it() {
    Document stop =
        Json.resource("/dev/relance/record/debtor.schema.json")
            .object("properties")
            .object("stops")
            .object("items")
            .object("properties");
    Debtor debtor =
        (Debtor)
            value(
                read(
                    "debtor",
                    """
                    {"stops": [{"kind": "moratorium", "since": "2026-03-10", "until": "2026-05-08"}]}\
                    """));

    assertThat(stop.optionalObject("until")).isPresent();
    assertThat(debtor.stops().getFirst().until()).contains(LocalDate.parse("2026-05-08"));
  }

  @Test
  void a_name_with_markup_is_a_name() {
    Reading reading =
        read("debtor", "{\"name\": \"<script>alert(1)</script> & {{mustache}} O'Neil\"}");

    assertThat(((Debtor) value(reading)).name())
        .isEqualTo("<script>alert(1)</script> & {{mustache}} O'Neil");
  }

  @Test
  void what_a_schema_does_not_name_is_kept_for_others_and_does_no_harm() {
    assertThat(read("invoice", "{\"our.own.member\": {\"deep\": [1, 2]}}"))
        .isInstanceOf(Reading.Accepted.class);
  }

  static Stream<Arguments> examples() {
    return Stream.of("creditor", "debtor", "invoice", "contact", "decision")
        .flatMap(
            kind ->
                Json.resource("/dev/relance/record/%s.schema.json".formatted(kind))
                    .objects("examples")
                    .stream()
                    .map(e -> Arguments.of(kind, e.members())));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_examples_of_the_published_schemas_are_accepted(String kind, Map<String, ?> example) {
    String record = String.valueOf(example.get("record"));
    assertThat(record).startsWith(kind);

    assertThat(CONTRACT.read("atelier-lumen", record, example))
        .isInstanceOf(Reading.Accepted.class);
  }

  static List<String> steps() {
    return Word.all(LegalStep.class);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void each_step_that_a_message_can_announce_can_be_decided(String step) {
    assertThat(
            read(
                "decision",
                """
                {"kind": "approve", "level": "intent", "stepDate": "2026-03-01", "step": "%s"}\
                """
                    .formatted(step)))
        .isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void every_member_of_a_record_is_read() {
    Invoice invoice =
        (Invoice)
            value(
                read(
                    "invoice",
                    """
                    {"payments": [{"date": "2026-02-01", "amount": "20.00"}],
                     "credits": [{"date": "2026-02-02", "amount": "10.00", "reason": "returned"}],
                     "instalments": [{"dueDate": "2026-02-04", "amount": "60.00"}],
                     "disputed": {"since": "2026-02-03", "reason": "broken"},
                     "onHold": {"until": "2026-03-01", "reason": "a question"},
                     "autoPay": true, "policy": "standard", "governingLaw": "US-NY",
                     "contract": {
                       "arbitration": true, "claim": "written",
                       "lateInterest": {"ratePct": "9.5", "clause": "clause 7"},
                       "lateFee": {"fromDay": 31, "percent": "5", "clause": "clause 8"},
                       "earlyDiscount": {"amount": "2.40", "until": "2026-01-15", "clause": "clause 9"}},
                     "letter": {"receivedOn": "2026-02-20", "dispatch": "post", "sentOn": "2026-02-18"}}\
                    """));
    assertThat(invoice.balance()).isEqualTo(Money.parse("EUR 90.00"));
    assertThat(invoice.instalments()).hasSize(1);
    assertThat(invoice.dispute().orElseThrow().reason()).isEqualTo("broken");
    assertThat(invoice.hold().orElseThrow().until()).isPresent();
    assertThat(invoice.autoPay()).isTrue();
    assertThat(invoice.policy()).contains("standard");
    assertThat(invoice.contract())
        .isEqualTo(
            new Contract(
                Optional.of(new Place("US", Optional.of("US-NY"))),
                Optional.of(
                    new Contract.LateInterest(Optional.of(new BigDecimal("9.5")), "clause 7")),
                Optional.of(
                    new Contract.LateFee(
                        31, new Contract.Percent(new BigDecimal("5")), "clause 8")),
                Optional.of(
                    new Contract.EarlyDiscount(
                        new Contract.FlatSum(Money.parse("EUR 2.40")),
                        new Contract.UntilDay(LocalDate.parse("2026-01-15")),
                        "clause 9")),
                new Forum(Optional.of(true), Optional.empty(), Optional.of(ClaimKind.WRITTEN))));
    assertThat(invoice.letter())
        .contains(
            new StatutoryLetter(
                LocalDate.parse("2026-02-20"),
                Optional.of(Dispatch.POST),
                Optional.of(LocalDate.parse("2026-02-18"))));

    Debtor debtor =
        (Debtor)
            value(
                read(
                    "debtor",
                    """
                    {"emails": ["a@b.example"], "country": "US", "region": "US-NY-NYC", "language": "en",
                     "timeZone": "America/New_York", "policy": "standard",
                     "stops": [{"kind": "lawyer", "since": "2026-01-01", "note": "Me Dupont"}],
                     "consents": [{"channel": "email", "since": "2026-01-01"}]}\
                    """));
    assertThat(debtor.place().orElseThrow()).hasToString("US-NY-NYC");
    assertThat(debtor.consents()).containsOnlyKeys(Channel.EMAIL);
    assertThat(debtor.stops().getFirst().kind()).isEqualTo(StopKind.LAWYER);

    Creditor creditor =
        (Creditor)
            value(
                read(
                    "creditor",
                    """
                    {"thirdPartyRulesOff": {"reason": "our own debts"},
                     "confirmedLaw": [{"fact": "FR/fixedCompensation", "reason": "read it"}],
                     "contract": {
                       "mediation": true,
                       "governingLaw": "FR",
                       "lateInterest": {"clause": "terms 6"},
                       "lateFee": {"fromDay": 16, "amount": "15.00", "currency": "USD", "clause": "terms 7"},
                       "earlyDiscount": {"percent": "2", "days": 10, "clause": "terms 5"}}}\
                    """));
    assertThat(creditor.assurances().thirdPartyRulesOff()).contains("our own debts");
    assertThat(creditor.assurances().confirmed())
        .containsExactly(Map.entry("FR/fixedCompensation", "read it"));
    assertThat(creditor.contract())
        .isEqualTo(
            new Contract(
                Optional.of(Place.of("FR")),
                Optional.of(new Contract.LateInterest(Optional.empty(), "terms 6")),
                Optional.of(
                    new Contract.LateFee(
                        16, new Contract.FlatSum(Money.parse("USD 15.00")), "terms 7")),
                Optional.of(
                    new Contract.EarlyDiscount(
                        new Contract.Percent(new BigDecimal("2")),
                        new Contract.WithinDays(10),
                        "terms 5")),
                new Forum(Optional.empty(), Optional.of(true), Optional.empty())));

    Contact contact = (Contact) value(read("contact", "{\"promise\": {\"date\": \"2026-03-01\"}}"));
    assertThat(contact.promise().orElseThrow().date()).hasToString("2026-03-01");
    assertThat(contact.notice()).isEmpty();

    Contact notice =
        (Contact)
            value(
                read(
                    "contact",
                    """
                    {"channel": "letter", "notice": {"kind": "formal-notice", "dispatch": "registered", "receivedOn": "2026-03-04",
                     "answeredOn": "2026-03-20", "enclosures": ["Reply Form"]}}\
                    """));
    assertThat(notice.notice())
        .contains(
            new Notice(
                NoticeKind.FORMAL_NOTICE,
                Dispatch.REGISTERED,
                Optional.of(LocalDate.parse("2026-03-04")),
                Optional.of(LocalDate.parse("2026-03-20")),
                List.of("Reply Form")));

    DecisionRecord override =
        (DecisionRecord)
            value(
                read(
                    "decision",
                    """
                    {"kind": "override", "rule": "spacing", "until": "2026-03-01", "reason": "asked for"}\
                    """));
    assertThat(override.rule()).contains(Rule.SPACING);
    assertThat(override.until().orElseThrow()).hasToString("2026-03-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'payments': [{'date': '2026-02-01', 'amount': '120.00'}]} | EUR 0.00",
        "{'payments': [{'date': '2026-02-01', 'amount': '171.50'}]} | EUR 51.50",
        "{'credits': [{'date': '2026-02-01', 'amount': '150.00'}]} | EUR 30.00",
        "{'payments': [{'date': '2026-02-01', 'amount': '120.00'}], 'credits': [{'date':"
            + " '2026-02-09', 'amount': '20.00'}]} | EUR 20.00",
      })
  void what_comes_in_beyond_the_total_is_accepted_because_it_may_pay_what_is_owed_besides(
      String change, Money surplus) {
    Invoice invoice = (Invoice) value(read("invoice", change.replace('\'', '"')));

    assertThat(invoice.isSettled()).isTrue();
    assertThat(invoice.balance()).isEqualTo(Money.parse("EUR 0.00"));
    assertThat(invoice.surplus()).isEqualTo(surplus);
  }

  @Test
  void a_debtor_of_whom_little_is_known_is_treated_as_a_consumer() {
    Debtor debtor = (Debtor) value(CONTRACT.read("acme", "debtor#x", Map.of("name", "X")));

    assertThat(debtor.kind()).isEqualTo(DebtorKind.CONSUMER);
    assertThat(debtor.recordedKind()).isEmpty();
    assertThat(debtor.place()).isEmpty();
  }

  private static List<String> rejected(String kind, String change) {
    Reading reading = read(kind, change);
    assertThat(reading).isInstanceOf(Reading.Rejected.class);
    return ((Reading.Rejected) reading).reasons();
  }

  private static List<String> reasons(String record, Map<String, ?> members) {
    return ((Reading.Rejected) CONTRACT.read("acme", record, members)).reasons();
  }

  private static Reading read(String kind, String change) {
    var members = new LinkedHashMap<String, Object>(Json.object(base(kind)));
    var dropped = new ArrayList<String>();
    Json.object(change)
        .forEach(
            (name, value) -> {
              if (value == null) {
                dropped.add(name);
              } else {
                members.put(name, value);
              }
            });
    dropped.forEach(members::remove);
    return CONTRACT.read("acme", kind.equals("creditor") ? kind : kind + "#1", members);
  }

  private static Object value(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).value();
  }

  private static String base(String kind) {
    return switch (kind) {
      case "creditor" -> CREDITOR;
      case "debtor" -> DEBTOR;
      case "invoice" -> INVOICE;
      case "contact" -> CONTACT;
      case "reply" -> REPLY;
      default -> DECISION;
    };
  }

  @Test
  void a_reply_is_read_from_its_mail_or_from_its_text() {
    String mail = "From: a@b.example\r\nSubject: Re: A-1\r\n\r\nSTOP\r\n";
    String base64 = Base64.getEncoder().encodeToString(mail.getBytes(StandardCharsets.UTF_8));
    for (String raw : List.of(mail, base64)) {
      Heard heard = heard(members(REPLY_OF_MAIL, Map.of("raw", raw)));
      assertThat(heard.from()).contains("a@b.example");
      assertThat(heard.topics()).containsExactly(Topic.STOP);
    }
    assertThat(heard(Json.object(REPLY)).topics()).containsExactly(Topic.STOP);
  }

  @Test
  void a_mail_that_is_too_large_is_rejected_with_the_remedy() {
    String mail = "From: a@b.example\r\n\r\n" + "x".repeat(262_144);
    assertThat(CONTRACT.read("acme", "reply#1", members(REPLY_OF_MAIL, Map.of("raw", mail))))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected ->
                assertThat(rejected.reasons())
                    .singleElement()
                    .asString()
                    .contains("raw:", "the limit is 262144", "Write the text of the mail instead"));
  }

  private static Heard heard(Map<String, Object> members) {
    return CONTRACT.read("acme", "reply#1", members) instanceof Reading.Accepted(Reply reply, _)
        ? Heard.of(reply)
        : org.assertj.core.api.Assertions.fail("it is not accepted");
  }

  /** Each accepted text goes through the code that writes the mail. */
  @Test
  void whatever_is_accepted_can_be_sent() {
    String characters = "aZ09 !\"#$%&'()*+,-./:;<=>?@[]^_`{|}~é\u00a0\u200b";
    int accepted = 0;
    for (String pattern : variants("https://pay.example/{invoice}?a={amount}", characters)) {
      var payment = Map.of("payment", (Object) Map.of("url", pattern));
      if (CONTRACT.read("acme", "creditor", members(CREDITOR, payment))
          instanceof Reading.Accepted) {
        Links.payment(pattern, "A/1 é", Money.parse("EUR 10.00"));
        accepted++;
      }
    }
    for (String address : variants("bistro@mail.bistro.example", characters)) {
      var emails = Map.of("emails", (Object) List.of(address));
      if (CONTRACT.read("acme", "debtor#bistro", members(DEBTOR, emails))
          instanceof Reading.Accepted) {
        Envelope.address(address);
        accepted++;
      }
    }
    assertThat(accepted).isGreaterThan(500);
  }

  /** The text with every character put in at every place. */
  private static List<String> variants(String text, String characters) {
    return characters
        .codePoints()
        .mapToObj(Character::toString)
        .flatMap(
            character ->
                IntStream.rangeClosed(0, text.length())
                    .mapToObj(at -> text.substring(0, at) + character + text.substring(at)))
        .toList();
  }

  private static Map<String, Object> members(String record, Map<String, Object> changed) {
    var members = new LinkedHashMap<String, Object>(Json.object(record));
    members.putAll(changed);
    return members;
  }
}
