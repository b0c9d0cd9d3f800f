package dev.relance.story;

import static dev.relance.story.Records.CREDITOR;
import static dev.relance.story.Records.DEBTOR;
import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.Fault;
import dev.relance.cloud.MailReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What users of other systems suffer when one reminder goes out more than once. */
class PainsOfDuplicatesTest {
  private static final Fault NEVER = new Fault.LostRequest();
  private static final String FRIENDLY =
      "2026-02-03 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00";

  private final Diary diary = Diary.opens("2026-01-20T08:00");

  @BeforeEach
  void an_invoice_is_due_on_2_february() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void pain_01_the_second_reminder_is_not_sent_22_times_in_a_day() {
    diary.on("2026-02-12T08:00");
    diary.news();

    for (int quarter = 0; quarter < 64; quarter++) {
      diary.relance().advanceTo(diary.relance().now().plus(Duration.ofMinutes(15)));
      diary.timerFires();
    }

    assertThat(diary.news())
        .containsExactly("2026-02-12 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void pain_02_the_first_reminder_is_not_repeated_every_hour() {
    diary.on("2026-02-03T08:30");
    diary.news();

    for (int hour = 0; hour < 24 * 6; hour++) {
      diary.relance().advanceTo(diary.relance().now().plus(Duration.ofHours(1)));
      diary.timerFires();
    }

    assertThat(diary.news()).containsExactly(FRIENDLY);
  }

  @Test
  void pain_03_a_reminder_is_never_sent_100_times() {
    diary.on("2026-02-03T08:59");

    for (int timer = 0; timer < 50; timer++) {
      diary.timerFires();
    }
    diary.on("2026-02-03T09:00");
    for (int timer = 0; timer < 50; timer++) {
      diary.timerFires();
    }

    assertThat(diary.told("friendly")).containsExactly(FRIENDLY);
    assertThat(diary.reminders()).hasSize(2); // the courtesy before it
  }

  @Test
  void pain_04_a_customer_never_gets_9_copies_of_the_same_mail() {
    diary.on("2026-02-03T08:59");
    for (int copy = 0; copy < 9; copy++) {
      diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    }
    List<MailReport> reports = new ArrayList<>();
    diary.relance().cloud().clock().moveTo(diary.instant("2026-02-03T09:00"));
    for (int copy = 0; copy < 9; copy++) {
      diary.timerFires();
      reports.addAll(diary.cloud().ses().dueEvents(diary.instant("2026-02-04T00:00")));
    }
    for (int copy = 0; copy < 9; copy++) {
      reports.forEach(diary::reports);
    }
    diary.on("2026-02-08T20:00");

    assertThat(diary.told("friendly")).containsExactly(FRIENDLY);
    assertThat(diary.reminders()).hasSize(2);
    assertThat(diary.evidence())
        .filteredOn(e -> e.text("event").equals("delivery-reported"))
        .extracting(e -> e.text("fate"))
        .containsExactly("delivered", "delivered");
    assertThat(diary.evidence())
        .filteredOn(e -> e.text("event").equals("invoice-recorded"))
        .as("the same facts are recorded once")
        .hasSize(1);
  }

  @Test
  void pain_05_a_reminder_never_adds_to_what_is_owed() {
    diary.on("2026-03-05T20:00");

    assertThat(diary.messages())
        .hasSize(5)
        .allSatisfy(message -> assertThat(message).endsWith("A-1 EUR 120.00"));
    assertThat(diary.evidence())
        .filteredOn(e -> e.text("event").equals("message-authorized"))
        .allSatisfy(
            e ->
                assertThat(e.text("mime").replace("=\r\n", ""))
                    .contains("120=2E00")
                    .doesNotContainIgnoringCase("late fee"));
  }

  @Test
  void pain_06_neither_every_run_nor_four_runs_at_once_send_again() throws Exception {
    diary.on("2026-02-03T08:59");
    diary.cloud().clock().moveTo(diary.instant("2026-02-03T09:00"));

    try (ExecutorService lambda = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 5; round++) {
        Callable<Diary> run = diary::timerFires;
        for (Future<Diary> done : lambda.invokeAll(List.of(run, run, run, run))) {
          done.get();
        }
      }
    }
    for (int hour = 0; hour < 24; hour++) {
      diary.relance().advanceTo(diary.relance().now().plus(Duration.ofHours(1)));
      diary.sweeps();
    }

    assertThat(diary.told("friendly")).containsExactly(FRIENDLY);
    assertThat(diary.reminders()).hasSize(2);
  }

  @Test
  void pain_07_a_refused_send_is_neither_recorded_as_sent_nor_lost() {
    diary.on("2026-02-03T08:59");
    diary.news();
    diary.faults().next("SendRawEmail", new Fault.ApiError(400, "MessageRejected", "not verified"));

    assertThat(diary.on("2026-02-03T09:14").news())
        .containsExactly(
            FRIENDLY,
            "2026-02-03 09:00 the message is refused: MessageRejected 400",
            "2026-02-03 09:00 friendly of A-1 is held back by refused-lately, until"
                + " 2026-02-03T08:15:00Z");
    assertThat(diary.on("2026-02-10T20:00").news())
        .containsExactly(FRIENDLY.replace("09:00", "09:15"));
    assertThat(diary.reminders()).as("SES took the courtesy and one friendly reminder").hasSize(2);
  }

  @Test
  void pain_08_the_guard_is_a_conditional_write_and_not_a_log() {
    diary.on("2026-02-03T08:59");
    AtomicBoolean isFirst = new AtomicBoolean(true);
    diary
        .faults()
        .when(
            call -> {
              if (call.operation().equals("TransactWriteItems") && isFirst.getAndSet(false)) {
                somebodyElseWrites();
                pays();
              }
              return false;
            },
            NEVER);

    diary.on("2026-02-03T20:00");

    assertThat(isFirst).isFalse();
    assertThat(diary.told("friendly")).as("the claim was lost, and all was read again").isEmpty();
    assertThat(diary.told("closed")).hasSize(1);
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void pain_09_a_message_by_hand_is_not_followed_by_one_of_ours_the_next_morning() {
    diary.on("2026-02-02T16:00");
    diary.writes(contact("mail-1", "message", "left-message").about("A-1"));
    diary.news();

    assertThat(diary.on("2026-02-17T20:00").news())
        .containsExactly(
            "2026-02-03 09:00 friendly of A-1 is held back by invoice-cap, until"
                + " 2026-02-09T08:00:00Z",
            "2026-02-09 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00",
            "2026-02-16 09:00 clarification to bistro@bistro.example: A-1 EUR 120.00");
  }

  private void somebodyElseWrites() {
    diary
        .cloud()
        .tables()
        .updateItem(
            r ->
                r.tableName(diary.relance().name("FollowUpsTable"))
                    .key(
                        Map.of(
                            "account", AttributeValue.fromS(CREDITOR + "/" + DEBTOR),
                            "item", AttributeValue.fromS("account")))
                    .updateExpression("SET version = version + :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
  }

  private void pays() {
    diary
        .cloud()
        .tables()
        .putItem(
            r ->
                r.tableName(diary.relance().name("RecordsTable"))
                    .item(invoice("A-1", "2026-02-02").paid("2026-02-03", "120.00").item()));
  }
}
