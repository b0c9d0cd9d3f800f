package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.cloud.SentMail;
import dev.relance.document.Document;
import dev.relance.evidence.Chain;
import dev.relance.evidence.Defect;
import dev.relance.invoice.AccountId;
import dev.relance.record.Json;
import dev.relance.story.Records.Written;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class LargeCasesTest {
  private static final int MANY_INVOICES = 1_000;
  private static final int MANY_DEBTORS = 120;
  private static final int LARGEST_ITEM_BYTES = 400_000;

  private final Diary diary = Diary.opens("2026-02-02T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_thousand_open_invoices_of_one_debtor_make_one_message_with_the_rest_attached() {
    diary.writes(creditor(), debtor());
    diary.writes(
        IntStream.range(0, MANY_INVOICES)
            .mapToObj(i -> invoice("A-%04d".formatted(i), "2026-02-02"))
            .toArray(Written[]::new));

    diary.on("2026-02-03T20:00");

    List<Document> sent =
        diary.evidence().stream()
            .filter(e -> e.text("event").equals("message-authorized"))
            .toList();
    assertThat(sent)
        .singleElement()
        .satisfies(m -> assertThat(m.objects("invoices")).hasSize(MANY_INVOICES));
    assertThat(sent.getFirst().text("level")).isEqualTo("friendly");
    SentMail mail = diary.reminders().getFirst();
    String raw =
        new String(mail.raw().asByteArray(), StandardCharsets.US_ASCII).replace("=\r\n", "");
    assertThat(raw).contains("invoices.csv", "960 more", "A-0999").hasSizeLessThan(400_000);
    assertThat(diary.evidence().stream().filter(e -> e.text("event").equals("invoice-recorded")))
        .hasSize(MANY_INVOICES);
    assertThat(pages()).as("one for each commit").hasSizeLessThan(30);
    // Each level adds to what is kept of every invoice.
    diary.on("2026-03-06T20:00");
    assertThat(diary.reminders()).hasSize(4);
    assertThat(breaks()).isEmpty();
    noneWasScanned();
    assertThat(pages())
        .allSatisfy(page -> assertThat(size(page)).isLessThan(LARGEST_ITEM_BYTES / 2));
    assertThat(size(state())).isLessThan(LARGEST_ITEM_BYTES / 2);
  }

  @Test
  void a_creditor_with_many_debtors_is_followed_up_and_summarised() {
    diary.writes(creditor());
    IntStream.range(0, MANY_DEBTORS)
        .forEach(
            i ->
                diary.writes(
                    debtor("d%03d".formatted(i), "d%03d@debtors.example".formatted(i)),
                    invoice("I-%03d".formatted(i), "2026-02-02").from("d%03d".formatted(i))));

    diary.on("2026-02-04T12:00");

    assertThat(diary.reminders()).hasSize(MANY_DEBTORS);
    assertThat(diary.reminders().stream().flatMap(m -> m.destination().stream()).distinct())
        .hasSize(MANY_DEBTORS);
    assertThat(diary.lastSummary()).contains("120").hasSizeLessThan(200_000);
    // One of them reads the key of the links, and then none for some minutes.
    assertThat(diary.relance().mostCallsPerReminder()).isLessThanOrEqualTo(8L);
    noneWasScanned();
  }

  @Test
  void a_change_of_the_creditor_reaches_every_account() {
    diary.writes(creditor());
    IntStream.range(0, MANY_DEBTORS)
        .forEach(
            i ->
                diary.writes(
                    debtor("d%03d".formatted(i), "d%03d@debtors.example".formatted(i)),
                    invoice("I-%03d".formatted(i), "2026-02-20").from("d%03d".formatted(i))));

    // The creditor's record breaks on the way: until it is corrected nothing goes out at all.
    diary.writes(creditor().with("timeZone", "Mars/Olympus"));
    diary.on("2026-03-15T20:00");
    assertThat(diary.reminders()).isEmpty();

    diary.writes(creditor());
    diary.on("2026-03-17T20:00");
    assertThat(diary.reminders()).hasSize(MANY_DEBTORS);
  }

  @Test
  void a_record_as_large_as_the_table_takes_is_answered_and_its_neighbours_go_on() {
    // An invoice stands in the table and in its index, and both count for the 400 KB of an item.
    diary.writes(creditor(), debtor());
    diary.writes(
        invoice("huge", "2026-02-02").with("note", "x".repeat(200_000)),
        invoice("A-1", "2026-02-02"));
    assertThatThrownBy(
            () -> diary.writes(invoice("too-huge", "2026-02-02").with("note", "x".repeat(210_000))))
        .isInstanceOf(DynamoDbException.class);

    diary.on("2026-02-03T20:00");

    assertThat(diary.messages().getFirst()).contains("A-1 EUR 120.00");
    assertThat(diary.messages().getFirst()).doesNotContain("too-huge");
  }

  @Test
  void a_debtor_with_many_currencies_gets_one_message_with_a_sum_for_each() {
    List<String> currencies = List.of("EUR", "USD", "GBP", "CHF", "SEK", "PLN", "CAD", "AUD");
    diary.writes(creditor(), debtor());
    diary.writes(
        currencies.stream()
            .map(c -> invoice("I-" + c, "2026-02-02").with("currency", c))
            .toArray(Written[]::new));

    diary.on("2026-02-03T20:00");

    assertThat(diary.messages()).hasSize(1);
    assertThat(currencies).allMatch(c -> diary.messages().getFirst().contains(c + " 120.00"));
  }

  private List<Map<String, AttributeValue>> pages() {
    return diary
        .cloud()
        .tables()
        .queryPaginator(
            r ->
                r.tableName(diary.relance().name("EvidenceTable"))
                    .keyConditionExpression("account = :account")
                    .expressionAttributeValues(
                        Map.of(":account", AttributeValue.fromS(diary.account().key()))))
        .items()
        .stream()
        .toList();
  }

  private Map<String, AttributeValue> state() {
    return diary
        .cloud()
        .tables()
        .getItem(
            r ->
                r.tableName(diary.relance().name("FollowUpsTable"))
                    .key(
                        Map.of(
                            "account", AttributeValue.fromS(diary.account().key()),
                            "item", AttributeValue.fromS("account"))))
        .item();
  }

  /** What its binary attributes take, which is almost all of an item. */
  private static int size(Map<String, AttributeValue> item) {
    return item.values().stream()
        .filter(value -> value.b() != null)
        .mapToInt(value -> value.b().asByteArray().length)
        .sum();
  }

  private List<Defect> breaks() {
    Chain chain = new Chain(diary.account().key());
    return diary.relance().evidence(diary.account()).stream()
        .flatMap(line -> chain.check(line, Json.object(line)).stream())
        .toList();
  }

  private void noneWasScanned() {
    Map<String, Long> calls = diary.cloud().calls().snapshot();
    assertThat(calls).isNotEmpty();
    assertThat(calls.keySet()).noneMatch(call -> call.contains("Scan"));
    assertThat(diary.account()).isEqualTo(new AccountId(Records.CREDITOR, Records.DEBTOR));
  }
}
