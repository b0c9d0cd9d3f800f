package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.evidence.FindingCodec;
import dev.relance.finding.Finding;
import dev.relance.invoice.AccountId;
import dev.relance.vocabulary.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users of other systems suffer when a reminder goes out that should not have. */
class PainsOfUnwantedRemindersTest {
  private static final AccountId OTHER = new AccountId(Records.CREDITOR, "other");

  private final Diary diary = Diary.opens("2026-01-20T08:00");

  @BeforeEach
  void two_invoices_are_due_a_month_apart() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"), invoice("A-2", "2026-03-02"));
    diary.on("2026-02-02T20:00");
    diary.news();
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void pain_17_no_reminder_is_sent_for_an_invoice_that_is_paid() {
    diary.on("2026-02-03T08:00").writes(invoice("A-1", "2026-02-02").paid("2026-02-03", "120.00"));

    assertThat(diary.on("2026-02-22T20:00").news())
        .containsExactly(
            "2026-02-03 08:00 A-1 is paid, EUR 0.00", "2026-02-03 08:00 A-1 is closed: paid");
  }

  @Test
  void pain_17_nor_for_one_that_was_paid_under_the_number_of_another() {
    diary.on("2026-02-03T08:00").writes(invoice("A-2", "2026-03-02").paid("2026-02-03", "240.00"));

    assertThat(diary.on("2026-02-22T20:00").news())
        .filteredOn(sentence -> sentence.contains("A-1"))
        .containsExactly(
            "2026-02-03 08:00 asked: overpaid A-1 overpaid",
            "2026-02-03 09:00 friendly of A-1 is held back by overpaid, until somebody acts");

    diary.writes(decision("d-1", "resume", "owner").about("A-1"));

    assertThat(diary.on("2026-02-24T20:00").news())
        .contains("2026-02-23 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");
  }

  @Test
  void pain_18_a_payment_a_second_before_the_send_wins_even_unannounced() {
    diary.on("2026-02-03T08:59:59");
    quietly(invoice("A-1", "2026-02-02").paid("2026-02-03", "120.00"));

    assertThat(diary.on("2026-02-22T20:00").news())
        .containsExactly(
            "2026-02-03 09:00 A-1 is paid, EUR 0.00", "2026-02-03 09:00 A-1 is closed: paid");
    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void pain_18_nor_does_a_dispute_a_promise_or_a_stop_a_second_before_it_come_too_late() {
    for (Records.Written late :
        List.of(
            invoice("A-1", "2026-02-02").disputed("2026-02-03"),
            decision("d-1", "promise", "debtor")
                .about("A-1")
                .with("at", "2026-02-03T07:59:59Z")
                .with("promise", Map.of("date", "2026-02-13", "amount", "120.00")),
            debtor().with("stops", List.of(Map.of("kind", "lawyer", "since", "2026-02-03"))))) {
      try (Diary other = Diary.opens("2026-02-02T20:00")) {
        other.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
        other.on("2026-02-03T08:59:59");
        other
            .cloud()
            .tables()
            .putItem(r -> r.tableName(diary.relance().name("RecordsTable")).item(late.item()));
        other.on("2026-02-03T20:00");

        assertThat(other.told("friendly to")).as(late.record()).isEmpty();
        assertThat(other.told("held back")).as(late.record()).hasSize(1);
      }
    }
  }

  @Test
  void pain_19_a_credit_to_zero_ends_it() {
    diary
        .on("2026-02-05T10:00")
        .writes(invoice("A-1", "2026-02-02").credited("2026-02-05", "120.00"));

    assertThat(diary.on("2026-02-22T20:00").news())
        .containsExactly(
            "2026-02-03 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00",
            "2026-02-05 10:00 A-1 is credited, EUR 0.00",
            "2026-02-05 10:00 A-1 is closed: credited");
  }

  @Test
  void pain_19_and_a_credit_that_is_taken_back_begins_it_again_where_it_stood() {
    diary
        .on("2026-02-05T10:00")
        .writes(invoice("A-1", "2026-02-02").credited("2026-02-05", "120.00"))
        .on("2026-02-12T20:00")
        .writes(invoice("A-1", "2026-02-02"))
        .on("2026-02-13T20:00");

    assertThat(diary.messages())
        .filteredOn(m -> m.contains("A-1"))
        .extracting(m -> m.replaceFirst(" to .*", ""))
        .containsExactly(
            "2026-01-26 09:00 courtesy",
            "2026-02-03 09:00 friendly",
            "2026-02-13 09:00 clarification");
  }

  @Test
  void pain_20_an_invoice_without_a_due_date_is_not_chased_and_its_writer_is_told_why() {
    diary.writes(
        debtor("other", "other@bistro.example"),
        invoice("B-1", "2026-02-10").from("other").without("dueDate"));

    diary.on("2026-03-05T20:00");

    assertThat(diary.messages(OTHER)).isEmpty();
    assertThat(diary.rejection("invoice#B-1")).singleElement().asString().contains("dueDate");
  }

  @Test
  void pain_21_reminders_follow_a_due_date_that_was_changed() {
    diary.writes(
        debtor("other", "other@bistro.example"), invoice("B-1", "2026-02-20").from("other"));
    diary.on("2026-02-19T20:00");
    diary.writes(invoice("B-1", "2026-03-16").from("other"));

    diary.on("2026-03-16T20:00");
    assertThat(diary.messages(OTHER)).noneMatch(m -> m.contains("friendly"));

    diary.on("2026-03-17T20:00");
    assertThat(diary.messages(OTHER))
        .last()
        .isEqualTo("2026-03-17 09:00 friendly to other@bistro.example: B-1 EUR 120.00");
  }

  @Test
  void pain_22_an_invoice_that_is_collected_by_itself_is_not_chased() {
    diary.on("2026-02-03T08:00").writes(invoice("A-1", "2026-02-02").with("autoPay", true));

    diary.on("2026-03-04T20:00");

    assertThat(diary.told("auto-pay"))
        .containsExactly(
            "2026-02-03 09:00 friendly of A-1 is held back by auto-pay, until somebody acts");
    assertThat(diary.messages())
        .filteredOn(m -> m.contains("A-1"))
        .as("only the courtesy before it was known")
        .hasSize(1);
    assertThat(diary.messages()).filteredOn(m -> m.contains("A-2")).hasSize(2);
  }

  @Test
  void pain_23_one_invoice_can_be_stopped_while_the_others_go_on() {
    diary
        .on("2026-02-03T08:00")
        .writes(invoice("A-1", "2026-02-02").with("onHold", Map.of("reason", "owner handles it")));

    diary.on("2026-03-04T20:00");

    assertThat(diary.messages())
        .filteredOn(m -> m.contains("A-1"))
        .as("nothing but the courtesy before the hold")
        .hasSize(1);
    assertThat(diary.messages()).filteredOn(m -> m.contains("A-2")).hasSize(2);
    assertThat(diary.told("on-hold"))
        .contains("2026-02-03 09:00 friendly of A-1 is held back by on-hold, until somebody acts");
  }

  @Test
  void pain_23_and_so_can_a_debtor_as_a_whole() {
    diary
        .on("2026-02-03T08:00")
        .writes(debtor().with("stops", List.of(Map.of("kind", "opt-out", "since", "2026-02-03"))));

    diary.on("2026-05-04T20:00");

    assertThat(diary.messages()).as("the courtesy before the stop").hasSize(1);
    assertThat(diary.told("asked: stopped").getFirst())
        .isEqualTo("2026-02-03 08:00 asked: stopped A-1; A-2 opt-out since 2026-02-03");
  }

  @Test
  void pain_24_a_hold_has_an_end_and_a_reason_and_ends_by_itself() {
    diary
        .on("2026-02-03T08:00")
        .writes(
            invoice("A-1", "2026-02-02")
                .with("onHold", Map.of("until", "2026-02-19", "reason", "they are moving house")));

    assertThat(diary.on("2026-02-20T20:00").news())
        .containsExactly(
            "2026-02-03 08:00 A-1 is on-hold, EUR 120.00",
            "2026-02-03 09:00 friendly of A-1 is held back by on-hold, until 2026-02-20T08:00:00Z",
            "2026-02-20 09:00 friendly to bistro@bistro.example: A-1 EUR 120.00");
    assertThat(diary.evidence())
        .filteredOn(e -> e.text("event").equals("follow-up-deferred"))
        .extracting(e -> FindingCodec.read(e.object("found")))
        .containsExactly(
            new Finding.OnHold(
                new Written("they are moving house"), Optional.of(LocalDate.parse("2026-02-19"))));
  }

  /** Writes to the table, and no stream tells of it yet. */
  private void quietly(Records.Written record) {
    diary
        .cloud()
        .tables()
        .putItem(r -> r.tableName(diary.relance().name("RecordsTable")).item(record.item()));
  }
}
