package dev.relance.story;

import static dev.relance.story.Records.CREDITOR;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.cloud.Fault;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.cloud.StreamBatch;
import dev.relance.cloud.StreamFeed;
import dev.relance.document.Document;
import dev.relance.handler.OnEvidenceWritten;
import dev.relance.handler.OnRecordWritten;
import dev.relance.invoice.AccountId;
import dev.relance.record.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other services fail: what was to happen happens later, once. */
class FaultsOfOtherServicesTest {
  private static final Fault DENIED = new Fault.ApiError(400, "AccessDeniedException", "no");
  private static final String FRIENDLY = "friendly to bistro@bistro.example: A-1 EUR 120.00";

  private final Diary diary = Diary.opens("2026-02-02T20:00");

  @BeforeEach
  void a_friendly_reminder_is_due_tomorrow_at_nine() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-03T08:59");
    diary.news();
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BatchGetItem", "Query", "TransactWriteItems"})
  void a_throttled_table_is_asked_again(String operation) {
    diary.faults().next(operation, new Fault.Throttled());

    assertThat(diary.on("2026-02-04T20:00").news()).containsExactly("2026-02-03 09:00 " + FRIENDLY);
    assertThat(diary.reminders()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BatchGetItem", "Query", "TransactWriteItems"})
  void a_table_that_fails_before_the_claim_delays_the_reminder_until_the_sweep(String operation) {
    diary.faults().next(operation, DENIED);
    assertThatThrownBy(() -> diary.on("2026-02-03T09:00")).isInstanceOf(RuntimeException.class);

    assertThat(diary.on("2026-02-04T20:00").messages())
        .containsExactly("2026-02-04 09:00 " + FRIENDLY);
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void a_transaction_that_meets_another_is_not_sent_twice() {
    diary
        .faults()
        .next(
            "TransactWriteItems",
            new Fault.ApiError(400, "TransactionCanceledException", "conflict"));
    assertThatThrownBy(() -> diary.on("2026-02-03T09:00")).isInstanceOf(RuntimeException.class);

    diary.on("2026-02-04T20:00");

    assertThat(diary.messages()).containsExactly("2026-02-04 09:00 " + FRIENDLY);
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void a_claim_whose_answer_is_lost_is_neither_lost_nor_made_twice() {
    diary.faults().next("TransactWriteItems", new Fault.LostAnswer());

    diary.on("2026-02-11T20:00");

    assertThat(diary.news()).containsExactly("2026-02-03 09:00 " + FRIENDLY);
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void a_crash_between_send_and_outcome_is_settled_by_the_report() {
    failSecond("TransactWriteItems");
    assertThatThrownBy(() -> diary.on("2026-02-03T09:00")).isInstanceOf(RuntimeException.class);
    assertThat(diary.reminders()).hasSize(1);

    assertThat(diary.on("2026-02-12T20:00").news())
        .containsExactly(
            "2026-02-03 09:00 " + FRIENDLY,
            "2026-02-12 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00");
    assertThat(diary.reminders()).hasSize(2);
  }

  @Test
  void a_crash_between_send_and_outcome_without_report_is_asked_of_the_owner() {
    failSecond("TransactWriteItems");
    assertThatThrownBy(() -> diary.on("2026-02-03T09:00")).isInstanceOf(RuntimeException.class);
    diary.cloud().ses().dueEvents(diary.instant("2026-02-04T00:00"));

    assertThat(diary.on("2026-02-11T20:00").news())
        .hasSize(3)
        .contains("2026-02-03 09:00 " + FRIENDLY)
        .anyMatch(s -> s.contains("the message is unconfirmed"))
        .anyMatch(s -> s.contains("asked: unconfirmed-send A-1 friendly 2026-02-03"));
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void a_scheduler_that_fails_is_repaired_by_the_next_sweep() {
    diary.faults().when(call -> call.operation().endsWith("Schedule"), DENIED);
    assertThatThrownBy(() -> diary.on("2026-02-03T09:00")).isInstanceOf(RuntimeException.class);
    assertThat(diary.reminders()).as("the send itself was not affected").hasSize(1);
    assertThat(diary.cloud().scheduler().schedules())
        .as("only the summary's timer is left")
        .hasSize(1);
    diary.faults().clear();

    // Nothing is due before the 12th; the sweep after that finds the account without a timer.
    assertThat(diary.on("2026-02-13T20:00").messages())
        .containsExactly(
            "2026-02-03 09:00 " + FRIENDLY,
            "2026-02-13 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void a_record_whose_timer_cannot_be_set_is_not_lost() {
    diary.faults().when(call -> call.operation().endsWith("Schedule"), DENIED);
    diary.writes(debtor("late", "late@bistro.example"), invoice("B-1", "2026-02-02").from("late"));
    diary.faults().clear();

    diary.on("2026-02-05T20:00");

    assertThat(diary.messages(new AccountId(CREDITOR, "late")))
        .containsExactly("2026-02-04 09:00 friendly to late@bistro.example: B-1 EUR 120.00");
  }

  @Test
  void a_bus_that_fails_holds_up_neither_records_nor_reminders() {
    diary.faults().when(call -> call.operation().equals("PutEvents"), DENIED);
    diary.writes(
        invoice("bad", "2026-02-02").with("total", "minus one"), invoice("A-2", "2026-02-02"));
    diary.faults().clear();

    diary.on("2026-02-03T20:00");

    assertThat(diary.rejection("invoice#bad")).as("its writer can read why").isNotEmpty();
    assertThat(diary.messages())
        .containsExactly(
            "2026-02-03 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00, A-2 EUR 120.00");
  }

  @Test
  void a_rejection_that_could_not_be_announced_is_announced_when_it_is_delivered_again() {
    diary.faults().next("PutEvents", DENIED);

    diary.writes(invoice("bad", "2026-02-02").with("total", "minus one"));

    assertThat(diary.rejection("invoice#bad")).isNotEmpty();
    assertThat(diary.cloud().eventBus().events())
        .filteredOn(e -> e.detailType().equals("RecordRejected"))
        .extracting(e -> new Document("", Json.object(e.detail())).text("record"))
        .containsExactly("invoice#bad");
  }

  @Test
  void the_reasons_of_a_rejection_are_told_again_when_they_change() {
    diary.writes(invoice("bad", "2026-02-02").with("total", "minus one"));
    diary.writes(invoice("bad", "2026-02-02").with("currency", "euro"));
    diary.writes(invoice("bad", "2026-02-02").with("currency", "euro"));

    assertThat(diary.rejection("invoice#bad")).singleElement().asString().startsWith("currency:");
    assertThat(diary.cloud().eventBus().events())
        .filteredOn(e -> e.detailType().equals("RecordRejected"))
        .extracting(e -> new Document("", Json.object(e.detail())).texts("reasons").getFirst())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("total:"),
            second -> assertThat(second).startsWith("currency:"));
  }

  @Test
  void evidence_that_could_not_be_announced_is_announced_when_it_is_delivered_again() {
    StreamFeed feed = diary.cloud().feed(diary.relance().name("EvidenceTable"));
    var handler = new OnEvidenceWritten(diary.relance().wiring());
    diary.cloud().clock().moveTo(diary.instant("2026-02-03T09:00"));
    diary.timerFires();
    diary.faults().next("PutEvents", DENIED);
    diary.faults().next("PutObject", DENIED);

    feed.drain(
        batch -> {
          LambdaRuntime.invoke(handler, batch.json(), LambdaContext.of(_ -> {}));
          return Set.of();
        });

    assertThat(feed.deadLetters()).isEmpty();
    assertThat(diary.cloud().eventBus().events())
        .filteredOn(e -> e.detailType().equals("FollowUpSent"))
        .hasSize(1);
    assertThat(
            diary.cloud().s3().objects(diary.relance().name("EvidenceArchive")).stream()
                .flatMap(o -> o.content().asUtf8String().lines())
                .distinct()
                .sorted())
        .containsExactlyElementsOf(
            diary.relance().evidence(diary.account()).stream().sorted().toList());
  }

  @Test
  void one_account_that_fails_does_not_hold_up_its_neighbours_in_the_batch() {
    StreamFeed feed = diary.cloud().feed(diary.relance().name("RecordsTable"));
    feed.drain(_ -> Set.of());
    var handler = new OnRecordWritten(diary.relance().wiring());
    List<List<String>> offered = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (String debtor : List.of("one", "two", "three")) {
      put(debtor(debtor, debtor + "@bistro.example"));
      put(invoice("of-" + debtor, "2026-02-20").from(debtor));
    }
    diary.faults().next("TransactWriteItems", DENIED);

    feed.drain(
        batch -> {
          offered.add(batch.sequenceNumbers());
          var context = LambdaContext.of(failed::add);
          return StreamBatch.failures(LambdaRuntime.invoke(handler, batch.json(), context));
        });

    assertThat(offered).as("the batch, and what failed of it again").hasSize(2);
    assertThat(feed.deadLetters()).isEmpty();
    assertThat(failed)
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("\"level\":\"ERROR\"")
                    .doesNotContain("@bistro.example")
                    .doesNotContain("120.00"));
    for (String debtor : List.of("one", "two", "three")) {
      assertThat(diary.news(new AccountId(CREDITOR, debtor)))
          .containsExactly("2026-02-03 08:59 of-" + debtor + " is open, EUR 120.00");
    }
  }

  @Test
  void a_record_that_fails_for_ever_goes_to_the_dead_letters_and_no_further() {
    StreamFeed feed = diary.cloud().feed(diary.relance().name("RecordsTable"));
    feed.drain(_ -> Set.of());
    var handler = new OnRecordWritten(diary.relance().wiring());
    put(invoice("A-9", "2026-02-20"));
    diary.faults().when(call -> call.operation().equals("TransactWriteItems"), DENIED);

    feed.drain(
        batch ->
            StreamBatch.failures(
                LambdaRuntime.invoke(handler, batch.json(), LambdaContext.of(_ -> {}))));
    diary.faults().clear();

    assertThat(feed.deadLetters()).hasSize(1);
    assertThat(feed.deadLetters().getFirst().batch().toString()).contains("A-9");

    // The records are the truth: the next look at the account finds it by itself.
    assertThat(diary.on("2026-02-13T20:00").told("A-9 is open")).hasSize(1);
  }

  private void put(Records.Written record) {
    diary
        .cloud()
        .tables()
        .putItem(r -> r.tableName(diary.relance().name("RecordsTable")).item(record.item()));
  }

  /** The first call of an operation from now on goes well, the second fails. */
  private void failSecond(String operation) {
    var seen = new ArrayList<Long>();
    diary
        .faults()
        .when(
            call -> {
              if (call.operation().equals(operation)) {
                seen.add(call.number());
              }
              return call.operation().equals(operation) && seen.size() == 2;
            },
            DENIED);
  }
}
