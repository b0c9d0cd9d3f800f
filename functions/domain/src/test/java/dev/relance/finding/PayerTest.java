package dev.relance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # paid, late, broken, unanswered, asks for time, kind
          0, 0, 0, 0, false, unknown
          2, 1, 0, 0, false, unknown
          # every fourth invoice late is still an accident
          3, 0, 0, 0, false, by-accident
          4, 1, 0, 0, false, by-accident
          3, 1, 0, 0, false, unknown
          8, 2, 1, 2, false, by-accident
          7, 2, 0, 0, false, irregular
          2, 2, 0, 0, false, irregular
          # what happens now counts before what was
          9, 0, 2, 0, false, avoids
          9, 0, 0, 3, false, avoids
          0, 0, 0, 3, false, avoids
          # who asks for time does not avoid
          9, 9, 2, 3, true, in-trouble
          """)
  void the_record_tells_how_a_debtor_pays(
      int paid, int late, int broken, int unanswered, boolean asksForTime, String kind) {
    var found = new Payer.Found(paid, late, 10, broken, broken, unanswered, asksForTime);

    assertThat(found.kind().word()).isEqualTo(kind);
  }
}
