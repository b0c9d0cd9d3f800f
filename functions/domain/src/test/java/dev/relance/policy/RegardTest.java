package dev.relance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.Relation;
import dev.relance.policy.Regard.Customer;
import dev.relance.policy.Regard.Manner;
import dev.relance.policy.Regard.Valued;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.Tone;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegardTest {
  private static final Regard REGARD =
      new Regard(
          Map.of(
              PayerKind.BY_ACCIDENT, new Manner(10, Tone.PLAIN),
              PayerKind.IN_TROUBLE, new Manner(21, Tone.HELPFUL),
              PayerKind.AVOIDS, new Manner(0, Tone.PLAIN)),
          Optional.of(
              new Valued(
                  5,
                  BigDecimal.TEN,
                  Map.of("EUR", new BigDecimal("1000.00")),
                  new Manner(14, Tone.CORDIAL))));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # payer, due, customer since, yearly turnover, days, tone on 10 March 2026
          unknown,     EUR 250.00,   ,           ,             0,  plain
          by-accident, EUR 250.00,   ,           ,             10, plain
          in-trouble,  EUR 250.00,   ,           ,             21, helpful
          # 250 of a customer of ten years is not 15,000 of a new one
          unknown,     EUR 250.00,   2016-03-10, ,             14, cordial
          unknown,     EUR 15000.00, 2026-01-10, ,             0,  plain
          unknown,     EUR 15000.00, 2016-03-10, EUR 900000.00, 0, plain
          # both sides of each limit
          unknown,     EUR 999.99,   2016-03-10, ,             14, cordial
          unknown,     EUR 1000.00,  2016-03-10, ,             0,  plain
          unknown,     EUR 250.00,   2021-03-10, ,             14, cordial
          unknown,     EUR 250.00,   2021-03-11, ,             0,  plain
          unknown,     EUR 250.00,   2026-01-10, EUR 2500.00,  14, cordial
          unknown,     EUR 250.00,   2026-01-10, EUR 2499.99,  0,  plain
          # a turnover in another currency, and an amount in a currency without a limit
          unknown,     EUR 250.00,   2026-01-10, USD 9000.00,  0,  plain
          unknown,     USD 250.00,   2016-03-10, ,             0,  plain
          # of both, the longer time, and the tone for the payer
          by-accident, EUR 250.00,   2016-03-10, ,             14, cordial
          in-trouble,  EUR 250.00,   2016-03-10, ,             21, helpful
          # who avoids paying gets no more time
          avoids,      EUR 250.00,   2016-03-10, EUR 9000.00,  0,  plain
          """)
  void payer_amount_and_relation_are_weighed(
      String payer, String due, LocalDate since, String turnover, int days, String tone) {
    var relation =
        new Relation(
            Optional.empty(),
            Optional.ofNullable(since),
            Optional.ofNullable(turnover).map(Money::parse),
            Optional.empty());

    Customer customer =
        REGARD.customer(
            Word.parse(PayerKind.class, payer),
            relation,
            List.of(Money.parse(due)),
            LocalDate.parse("2026-03-10"));

    assertThat(REGARD.manner(customer)).isEqualTo(new Manner(days, Word.parse(Tone.class, tone)));
  }
}
