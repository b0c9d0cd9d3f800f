package dev.relance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.court.Deadlines;
import dev.relance.decide.Plan;
import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.interest.SumKind;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A due date that law moves is the moved day for everything that depends on it. */
class DueDatesTest {
  @ParameterizedTest
  @CsvSource({
    "PL, 2026-05-28, 2026-05-28", // Thursday
    "PL, 2026-05-29, 2026-05-29", // Friday
    "PL, 2026-05-30, 2026-06-01", // Saturday
    "PL, 2026-05-31, 2026-06-01", // Sunday
    "PL, 2026-06-01, 2026-06-01", // Monday
    "FR, 2026-05-30, 2026-05-30",
    "FI, 2026-05-30, 2026-05-30",
    "DE, 2026-05-31, 2026-05-31",
  })
  void a_day_off_moves_only_where_the_law_says_so(String law, String due, LocalDate moved) {
    Invoice invoice = invoice(owed(due).governedBy(law));

    assertThat(invoice.dueDate()).isEqualTo(moved);
    assertThat(invoice.daysPastDue(moved)).isZero();
    assertThat(invoice.nextPart(moved).isPastDue(moved)).isFalse();
    assertThat(invoice.nextPart(moved).isPastDue(moved.plusDays(1))).isTrue();
  }

  @Test
  void without_a_recorded_law_the_law_of_the_debtors_place_moves_it() {
    assertThat(invoice(owed("2026-05-30").in("PL", "Europe/Warsaw")).dueDate())
        .isEqualTo("2026-06-01");
    assertThat(invoice(owed("2026-05-30").in("PL", "Europe/Warsaw").governedBy("FR")).dueDate())
        .isEqualTo("2026-05-30");
  }

  @Test
  void instalments_that_move_to_one_day_are_one_part() {
    Invoice invoice =
        invoice(
            owed("2026-06-30")
                .governedBy("PL")
                .invoiceIs(
                    i ->
                        AnInvoice.like(i)
                            .issued(LocalDate.parse("2026-05-02"))
                            .inInstalments(
                                List.of(part("2026-05-30", "40.00"), part("2026-05-31", "10.00")))
                            .build()));

    assertThat(invoice.terms().dueDates())
        .containsExactly(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-30"));
  }

  /** The first reminder says that the debt is past due: it may not go out on the last day. */
  @ParameterizedTest
  @CsvSource({
    "PL, 2026-06-01T10:00, false",
    "PL, 2026-06-02T10:00, true",
    "FR, 2026-06-01T10:00, true",
  })
  void the_ladder_counts_from_the_moved_day(String law, String at, boolean isReminded) {
    ASituation asked = owed("2026-05-30", at).in("FR", "Europe/Paris").governedBy(law);

    assertThat(asked.decision() instanceof Plan.Send).isEqualTo(isReminded);
    assertThat(isReminded ? asked.item().rung().level() : Level.FRIENDLY).isEqualTo(Level.FRIENDLY);
  }

  /** Saturday 30 December 2028 moves over the end of the year. */
  @ParameterizedTest
  @CsvSource({"2028-12-29, 2030-12-31", "2028-12-30, 2031-12-31"})
  void limitation_counts_from_the_moved_day(String due, LocalDate last) {
    Situation made = owed(due).governedBy("PL").build();
    Invoice invoice = made.account().invoices().getFirst();

    assertThat(
            new Deadlines(made.account(), made.terms(), made.today())
                .of(invoice)
                .orElseThrow()
                .lastDay())
        .isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-01T10:00, false", "2026-06-02T10:00, true"})
  void interest_counts_from_the_day_after_the_moved_day(String at, boolean isOwed) {
    Situation made =
        owed("2026-05-30", at)
            .in("PL", "Europe/Warsaw")
            .owes("PLN 9000.00")
            .governedBy("PL")
            .build();

    assertThat(
            new Statements(made.account(), made.terms(), made.today())
                .of(made.account().invoices().getFirst())
                .amount(SumKind.INTEREST)
                .isPositive())
        .isEqualTo(isOwed);
  }

  private static ASituation owed(String due) {
    return owed(due, "2026-05-20T10:00");
  }

  private static ASituation owed(String due, String at) {
    return ASituation.at(at).underEveryLaw().due(due);
  }

  private static Invoice invoice(ASituation asked) {
    return asked.build().account().invoices().getFirst();
  }

  private static Instalment part(String due, String amount) {
    return new Instalment(LocalDate.parse(due), Money.parse("EUR " + amount));
  }
}
