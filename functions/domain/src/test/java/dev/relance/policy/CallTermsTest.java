package dev.relance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.Relation;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTermsTest {
  private static final CallTerms FROM_500 =
      new CallTerms(7, Level.CLARIFICATION, Map.of("EUR", new BigDecimal("500.00")));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # due, customer since, yearly turnover, worth a call on 10 March 2026
          EUR 499.99,           ,               , false
          EUR 500.00,           ,               , true
          # a customer of five years is called from twice the amount
          EUR 999.99, 2021-03-10,               , false
          EUR 1000.00, 2021-03-10,              , true
          EUR 500.00, 2021-03-11,               , true
          # so is one who buys ten times the amount in a year
          EUR 600.00, 2024-01-01, EUR 6000.00,    false
          EUR 600.00, 2024-01-01, EUR 5999.99,    true
          EUR 600.00, 2024-01-01, USD 9999.00,    true
          # a customer of less than a year is called from half the amount
          EUR 250.00, 2025-03-11,               , true
          EUR 249.99, 2025-03-11,               , false
          EUR 250.00, 2025-03-10,               , false
          # no amount is named for other currencies
          USD 1.00,             ,               , true
          """)
  void relation_and_amount_are_weighed(
      String due, LocalDate since, String turnover, boolean isWorthIt) {
    var relation =
        new Relation(
            Optional.empty(),
            Optional.ofNullable(since),
            Optional.ofNullable(turnover).map(Money::parse),
            Optional.empty());

    assertThat(FROM_500.isWorthIt(Money.parse(due), relation, LocalDate.parse("2026-03-10")))
        .isEqualTo(isWorthIt);
  }
}
