package dev.relance.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.Invoice.Instalment;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwedTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-17");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-12-31, NOT_YET_DUE
          # On its due date a sum is not past due.
          2026-03-17, NOT_YET_DUE
          2026-03-16, UP_TO_30
          2026-02-15, UP_TO_30
          2026-02-14, UP_TO_60
          2026-01-16, UP_TO_60
          2026-01-15, UP_TO_90
          2025-12-17, UP_TO_90
          2025-12-16, OVER_90
          2016-12-16, OVER_90
          """)
  void a_sum_stands_in_the_band_of_its_days_past_due(LocalDate dueDate, Age age) {
    Owed owed = Owed.of(List.of(part("EUR 12.30", dueDate.toString())), TODAY).getFirst();

    assertThat(owed.of(age)).isEqualTo(Money.parse("EUR 12.30"));
    assertThat(owed.total()).isEqualTo(Money.parse("EUR 12.30"));
    assertThat(owed.pastDue().isZero()).isEqualTo(age == Age.NOT_YET_DUE);
  }

  @Test
  void each_currency_has_its_own_bands() {
    List<Owed> owed =
        Owed.of(
            List.of(
                part("USD 5.00", "2026-03-18"),
                part("EUR 1.00", "2026-03-01"),
                part("EUR 2.00", "2026-03-02"),
                part("JPY 300", "2025-03-02")),
            TODAY);

    assertThat(owed.stream().map(o -> o.total() + " of which " + o.pastDue()))
        .containsExactly(
            "EUR 3.00 of which EUR 3.00", "JPY 300 of which JPY 300", "USD 5.00 of which USD 0.00");
  }

  private static Instalment part(String amount, String dueDate) {
    return new Instalment(LocalDate.parse(dueDate), Money.parse(amount));
  }
}
