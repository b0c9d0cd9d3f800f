package dev.relance.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {
  /** 300 euros: 100 paid on the 10th, 50 credited on the 20th of March. */
  private static final Invoice PART_PAID =
      invoice(
          "EUR 300.00",
          List.of(payment("2026-03-10", "EUR 100.00")),
          List.of(credit("2026-03-20", "EUR 50.00")),
          List.of());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-09, EUR 300.00
          2026-03-10, EUR 200.00   # a payment counts from its day on
          2026-03-19, EUR 200.00
          2026-03-20, EUR 150.00
          """)
  void the_amount_due_counts_what_came_in_until_that_day(LocalDate on, String expected) {
    assertThat(PART_PAID.amountDue(on)).hasToString(expected.split(" *#", 2)[0]);
  }

  @Test
  void the_balance_counts_everything_whatever_its_day() {
    assertThat(PART_PAID.balance()).hasToString("EUR 150.00");
    assertThat(PART_PAID.isSettled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          EUR 299.99, false, EUR 0.01, EUR 0.00
          EUR 300.00, true,  EUR 0.00, EUR 0.00
          EUR 300.01, true,  EUR 0.00, EUR 0.01   # more was paid than was invoiced
          """)
  void an_invoice_is_settled_when_nothing_is_left(
      String paid, boolean isSettled, Money left, String surplus) {
    Invoice invoice =
        invoice("EUR 300.00", List.of(payment("2026-03-10", paid)), List.of(), List.of());

    assertThat(invoice.isSettled()).isEqualTo(isSettled);
    assertThat(invoice.balance()).isEqualTo(left);
    assertThat(invoice.amountDue(LocalDate.parse("2026-12-31"))).isEqualTo(left);
    assertThat(invoice.surplus()).hasToString(surplus.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # instalments of 100 on the 1st of March, April and May
          EUR 0.00,   2026-03-01
          EUR 99.99,  2026-03-01
          EUR 100.00, 2026-04-01
          EUR 200.00, 2026-05-01
          EUR 300.00, 2026-03-02   # nothing is left: the due date of the invoice itself
          """)
  void the_ladder_starts_at_the_earliest_instalment_that_is_not_covered(
      String paid, String expected) {
    Invoice invoice =
        invoice(
            "EUR 300.00",
            List.of(payment("2026-03-10", paid)),
            List.of(),
            List.of(
                instalment("2026-03-01", "EUR 100.00"),
                instalment("2026-04-01", "EUR 100.00"),
                instalment("2026-05-01", "EUR 100.00")));

    assertThat(invoice.ladderStart()).isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "EUR 0.00,   2026-03-01, ''",
    "EUR 0.00,   2026-03-02, 2026-03-01",
    // a payment counts from its day on
    "EUR 100.00, 2026-03-09, 2026-03-01",
    "EUR 100.00, 2026-04-02, 2026-04-01",
    "EUR 99.99,  2026-04-02, 2026-03-01 2026-04-01",
    "EUR 0.00,   2026-05-02, 2026-03-01 2026-04-01 2026-05-01",
    "EUR 300.00, 2026-05-02, ''"
  })
  void the_parts_that_are_past_due_and_not_paid_have_their_days(
      String paid, LocalDate on, String expected) {
    Invoice invoice =
        invoice(
            "EUR 300.00",
            paid.equals("EUR 0.00") ? List.of() : List.of(payment("2026-03-10", paid)),
            List.of(),
            List.of(
                instalment("2026-03-01", "EUR 100.00"),
                instalment("2026-04-01", "EUR 100.00"),
                instalment("2026-05-01", "EUR 100.00")));

    assertThat(
            String.join(" ", invoice.overdueSince(on).stream().map(LocalDate::toString).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01, -1", "2026-03-02, 0", "2026-03-03, 1", "2026-04-02, 31"})
  void days_past_due_are_calendar_days_after_the_due_date(LocalDate on, long expected) {
    assertThat(PART_PAID.daysPastDue(on)).isEqualTo(expected);
  }

  @Test
  void nonsense_is_refused_with_the_value() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AnInvoice.anInvoice("A")
                    .due(LocalDate.parse("2026-03-01"))
                    .issued(LocalDate.parse("2026-03-02"))
                    .total(Money.parse("EUR 1.00"))
                    .build())
        .withMessage("dueDate 2026-03-01 is before issueDate 2026-03-02");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                invoice(
                    "EUR 1.00",
                    List.of(),
                    List.of(),
                    List.of(instalment("2026-03-02", "EUR 1.01"))))
        .withMessageContaining("more than the total EUR 1.00");
  }

  private static Invoice invoice(
      String total,
      List<Invoice.Payment> payments,
      List<Invoice.Credit> credits,
      List<Invoice.Instalment> instalments) {
    return AnInvoice.anInvoice("A")
        .due(LocalDate.parse("2026-03-02"))
        .issued(LocalDate.parse("2026-02-01"))
        .total(Money.parse(total))
        .paid(payments)
        .credited(credits)
        .inInstalments(instalments)
        .build();
  }

  private static Invoice.Payment payment(String day, String amount) {
    return new Invoice.Payment(LocalDate.parse(day), Money.parse(amount));
  }

  private static Invoice.Credit credit(String day, String amount) {
    return new Invoice.Credit(LocalDate.parse(day), Money.parse(amount), "returned");
  }

  private static Invoice.Instalment instalment(String day, String amount) {
    return new Invoice.Instalment(LocalDate.parse(day), Money.parse(amount));
  }
}
