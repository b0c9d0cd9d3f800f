package dev.relance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fixed sum of an invoice in three parts of 900: due on 31 March, 30 April and 31 May. Most
 * laws grant it once per invoice. Germany (BGB 288(5)) and Finland (Perintalaki 10 e) grant it for
 * each late instalment; we ask once everywhere, which is never more than the law grants.
 */
class FixedSumByPartTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # no part is late yet; then one, two, all three: it is asked for once
          FR, EUR, 2026-03-31, , 0.00
          FR, EUR, 2026-04-10, , 40.00
          FR, EUR, 2026-05-10, , 40.00
          FR, EUR, 2026-06-10, , 40.00
          DE, EUR, 2026-06-10, , 40.00
          IT, EUR, 2026-06-10, , 40.00
          ES, EUR, 2026-06-10, , 40.00
          # the first part was paid late, and the rest is not due: it stays owed, once
          FR, EUR, 2026-04-10, 2026-04-05, 40.00
          FR, EUR, 2026-06-10, 2026-04-05, 40.00
          # the first part was paid in time, and the second is late
          FR, EUR, 2026-04-10, 2026-03-31, 0.00
          FR, EUR, 2026-05-10, 2026-03-31, 40.00
          # the tiers of the United Kingdom (s5A) count what was overdue when it first was: 900
          GB, GBP, 2026-04-10, , 40.00
          GB, GBP, 2026-06-10, , 40.00
          """)
  void it_is_asked_for_once_per_invoice(
      String law,
      String currency,
      String on,
      @org.jspecify.annotations.Nullable String firstPaid,
      String sum) {
    ADebt debt =
        ADebt.of(currency + " 2700.00")
            .under(law)
            .issued("2026-03-01")
            .due("2026-05-31")
            .instalment("2026-03-31", currency + " 900.00")
            .instalment("2026-04-30", currency + " 900.00");
    Statement statement =
        (firstPaid == null ? debt : debt.paid(firstPaid, currency + " 900.00")).on(on);

    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(Money.parse(currency + " " + sum));
  }
}
