package dev.relance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.gate.ASituation;
import dev.relance.invoice.ADecision;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Invoice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three invoices of 100 are past due on 17 March, A before B before C. D is still to come. */
class OverpaymentsTest {
  @ParameterizedTest(name = "{0} came in on an invoice of 100")
  @CsvSource(
      textBlock =
          """
          EUR 100.00, ''
          EUR 199.99, ''
          EUR 200.00, A
          EUR 299.99, A
          EUR 300.00, A B
          EUR 499.99, A B C
          EUR 500.00, A B C D
          """)
  void what_came_in_too_much_covers_the_earliest_due(String paid, String covered) {
    assertThat(covered(owing().andOwes(paid("P", paid)))).isEqualTo(covered);
  }

  @Test
  void two_surpluses_are_added() {
    ASituation account = owing().andOwes(paid("P", "EUR 150.00")).andOwes(paid("Q", "EUR 150.00"));

    assertThat(covered(account)).isEqualTo("A");
  }

  @Test
  void a_surplus_covers_nothing_in_another_currency() {
    Invoice inPounds =
        AnInvoice.like(paid("P", "GBP 500.00")).total(Money.parse("GBP 100.00")).build();

    assertThat(covered(owing().andOwes(inPounds))).isEmpty();
  }

  @Test
  void an_invoice_that_is_said_to_be_paid_uses_up_its_share() {
    ASituation account =
        owing()
            .andOwes(paid("P", "EUR 200.00"))
            .owner("2026-03-16T10:00", DecisionKind.PAID, OverpaymentsTest::aboutA);

    assertThat(covered(account)).isEmpty();
  }

  @Test
  void an_invoice_that_the_owner_released_is_not_covered_until_more_comes_in() {
    ASituation released =
        owing()
            .andOwes(paid("P", "EUR 200.00"))
            .owner("2026-03-16T10:00", DecisionKind.RESUME, OverpaymentsTest::aboutA);
    assertThat(covered(released)).isEqualTo("B");

    assertThat(covered(released.andOwes(paid("Q", "EUR 200.00", "2026-03-17")))).isEqualTo("A B");
  }

  private static ADecision aboutA(ADecision decided) {
    return decided.about("A");
  }

  private static ASituation owing() {
    return ASituation.now()
        .andOwes("B", "2026-03-03")
        .andOwes("C", "2026-03-04")
        .andOwes("D", "2026-03-31");
  }

  private static Invoice paid(String id, String sum) {
    return paid(id, sum, "2026-03-10");
  }

  private static Invoice paid(String id, String sum, String day) {
    return AnInvoice.anInvoice(id)
        .total(Money.parse("EUR 100.00"))
        .paid(List.of(new Invoice.Payment(LocalDate.parse(day), Money.parse(sum))))
        .build();
  }

  private static String covered(ASituation asked) {
    var situation = asked.build();
    var overpayments =
        Overpayments.covering(situation.account(), situation.terms(), situation.today());
    return situation.open().stream()
        .filter(invoice -> overpayments.of(invoice).isPresent())
        .map(Invoice::id)
        .collect(Collectors.joining(" "));
  }
}
