package dev.relance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.invoice.AnInvoice;
import dev.relance.policy.Concession;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueLevelTest {
  @ParameterizedTest
  @CsvSource({
    "EUR 1240.00, 10,    EUR 1116.00",
    "EUR 99.90,   15,    EUR 84.92", // 84.915 rounds up
    "EUR 99.90,   12.5,  EUR 87.41", // 87.4125 rounds down
    "EUR 0.05,    10,    EUR 0.05", // 0.045 rounds up
    "EUR 0.01,    99.99, EUR 0.00",
    "JPY 1001,    50,    JPY 501",
    "KWD 1.005,   10,    KWD 0.905", // 0.9045 rounds up
  })
  void a_reduced_sum_is_rounded_half_up_to_the_currency(
      String amount, BigDecimal percent, String reduced) {
    assertThat(due(amount, percent).reduced()).contains(Money.parse(reduced));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "100", "120"})
  void a_reduction_must_leave_something_and_take_something(BigDecimal percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> due("EUR 10.00", percent).reduced())
        .withMessage("a reduction of %s %% must be above 0 and below 100", percent);
  }

  private static DueLevel due(String amount, BigDecimal percent) {
    return due(amount, Level.SETTLEMENT, Concession.Kind.REDUCTION, percent);
  }

  @ParameterizedTest
  @CsvSource({"EUR 200.00, 10, EUR 20.00", "EUR 0.05, 50, EUR 0.02", "EUR 99.99, 15, EUR 15.00"})
  void a_credit_is_the_rest_of_the_reduced_sum_and_the_whole_sum_stays_due(
      String amount, BigDecimal percent, String credit) {
    DueLevel due = due(amount, Level.COMPROMISE, Concession.Kind.CREDIT, percent);

    assertThat(due.credit()).contains(Money.parse(credit));
    assertThat(due.reduced()).isEmpty();
    assertThat(due.offer(LocalDate.parse("2026-03-21")))
        .contains(
            new PastLevel.Offer(Money.parse(amount), LocalDate.parse("2026-04-04"), due.credit()));
  }

  private static DueLevel due(
      String amount, Level level, Concession.Kind kind, BigDecimal percent) {
    LocalDate day = LocalDate.parse("2026-03-01");
    Money total = Money.parse(amount);
    var invoice = AnInvoice.anInvoice("1").due(day).issued(day).total(total).build();
    var rung = new Rung(level, 120, true, 0, Optional.of(new Concession(kind, percent)), 14);
    return DueLevel.of(List.of(PartLevel.ofNext(invoice, rung, day)), day);
  }
}
