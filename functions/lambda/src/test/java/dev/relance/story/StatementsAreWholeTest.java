package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a debtor reads of the account adds up, from one message to the next. */
class StatementsAreWholeTest {
  private Diary diary;

  @BeforeEach
  void open() {
    diary = Diary.opens("2026-01-31T20:00");
    diary.writes(
        creditor()
            .with("contract", Map.of("governingLaw", "FR"))
            .with(
                "confirmedLaw",
                List.of(Map.of("fact", "FR/fixedCompensation", "reason", "read on 2026-01-05"))),
        debtor());
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_statement_shows_parts_what_came_in_too_much_and_what_delay_adds() {
    diary.writes(
        inParts("A-1", "2026-02-02", "2026-03-02", "2026-04-02"),
        invoice("A-2", "2026-02-09"),
        invoice("A-3", "2026-02-01").paid("2026-01-30", "150.00"));

    diary.on("2026-02-12T20:00");

    assertThat(last())
        .contains(
            "A-1, oldest instalment 8 days past due €120.00",
            "Instalment 2 of 3: €40.00, due on 2 March 2026 (due in 20 days)",
            // Fixed sums of 40 euros for, and interest of 8 days and of one.
            "Open on all invoices €240.00 Of which past due €160.00 Of which not yet due €80.00"
                + " Interest and costs for late payment €80.15"
                + " Paid beyond earlier invoices −€30.00 Balance of the account €290.15",
            "Your page, which you can open with the links below, shows how they are calculated.");
  }

  /** A-1 was firmly asked for on 5 March; on 27 March only A-2 reaches that level. */
  @Test
  void what_a_firm_reminder_asked_for_once_later_ones_ask_for_again() {
    diary.writes(
        inParts("A-1", "2026-02-02", "2026-03-02", "2026-05-02"), invoice("A-2", "2026-02-14"));

    diary.on("2026-03-30T20:00");

    assertThat(diary.messages().getLast())
        .startsWith("2026-03-27 09:00 firm")
        .endsWith("A-2 EUR 120.00, A-1 EUR 80.00 (compromise)");
    assertThat(last())
        .contains(
            "As at 27 March 2026, €82.68 has been added for late payment",
            "Statement of account as at 27 March 2026",
            "Fixed sum for late payment €80.00 With interest and costs to 27 March 2026 €282.68");
  }

  /** What the formal notice held back in June does not come right before that of July. */
  @Test
  void statements_are_three_weeks_apart() {
    diary.writes(invoice("A-1", "2026-02-02"), invoice("A-2", "2026-02-14"));
    diary.on("2026-05-31T20:00");
    diary.writes(decision("yes", "approve", "owner").with("level", "formal-notice"));

    diary.on("2026-09-30T20:00");

    List<LocalDate> days =
        diary.evidence().stream()
            .filter(e -> e.optionalText("form").isPresent())
            .map(e -> LocalDate.parse(e.text("localTime").substring(0, 10)))
            .toList();
    assertThat(days).contains(LocalDate.parse("2026-06-16"), LocalDate.parse("2026-07-07"));
    assertThat(
            IntStream.range(1, days.size())
                .mapToObj(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))))
        .allMatch(apart -> apart >= 21);
  }

  /**
   * Messages do not name an invoice that may be time-barred; what leaves it out is no statement.
   */
  @Test
  void who_owes_something_that_may_be_time_barred_gets_reminders_and_no_statement() {
    diary.writes(
        invoice("A-0", "2020-06-02"), invoice("A-1", "2026-02-02"), invoice("A-2", "2026-02-14"));

    diary.on("2026-05-31T20:00");

    assertThat(diary.reminders())
        .extracting(Diary::text)
        .hasSizeGreaterThan(5)
        .noneMatch(mail -> mail.contains("A-0"))
        .noneMatch(mail -> mail.toLowerCase(Locale.ROOT).contains("statement of account"));
  }

  private String last() {
    return Diary.text(diary.reminders().getLast()).replace('\u00a0', ' ');
  }

  private static Records.Written inParts(String id, String first, String second, String third) {
    return invoice(id, third)
        .with("issueDate", "2026-01-03")
        .with(
            "instalments",
            List.of(
                Map.of("dueDate", first, "amount", "40.00"),
                Map.of("dueDate", second, "amount", "40.00"),
                Map.of("dueDate", third, "amount", "40.00")));
  }
}
