package dev.relance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          120.00,        EUR, 120.00
          120,           EUR, 120.00
          0,             EUR, 0.00
          0.5,           EUR, 0.50
          1200,          JPY, 1200
          1.234,         KWD, 1.234
          120.0000,      EUR, 120.00     # zeros more than the currency has do no harm
          9999999999999, USD, 9999999999999.00
          """)
  void an_amount_is_read_exactly(String text, String currency, String expected) {
    assertThat(Amounts.plain(Amounts.parse(text, currency))).isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -1,             EUR, not a decimal of zero or more; write it like 120.00
          1e3,            EUR, not a decimal
          ' 1',           EUR, not a decimal
          '1,00',         EUR, not a decimal
          '',             EUR, not a decimal
          007,            EUR, not a decimal
          NaN,            EUR, not a decimal
          10000000000000, EUR, not a decimal
          1.005,          EUR, more decimals than EUR allows (2)
          0.5,            JPY, more decimals than JPY allows (0)
          1,              XXY, currency 'XXY' is not an ISO 4217 code; write it like EUR
          1,              eur, currency 'eur' is not an ISO 4217 code
          """)
  void what_is_no_amount_is_refused_with_the_remedy(String text, String currency, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amounts.parse(text, currency))
        .withMessageContaining(message);
  }

  @Test
  void currencies_are_never_mixed() {
    Totals totals =
        Totals.of(
            List.of(
                Money.parse("USD 1.00"),
                Money.parse("EUR 2.00"),
                Money.parse("USD 0.50"),
                Money.parse("EUR -0.25")));

    assertThat(totals).hasToString("EUR 1.75 + USD 1.50");
    assertThat(Totals.of(List.of()).sums()).isEmpty();
  }
}
