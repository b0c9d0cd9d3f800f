package dev.relance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.PayerReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # paid, late, broken, unanswered, asks for time, kind, reason
          0, 0, 0, 0, false, unknown, little-known
          2, 1, 0, 0, false, unknown, little-known
          # every fourth invoice late is still an accident
          3, 0, 0, 0, false, by-accident, rarely-late
          4, 1, 0, 0, false, by-accident, rarely-late
          3, 1, 0, 0, false, unknown, little-known
          8, 2, 1, 2, false, by-accident, rarely-late
          7, 2, 0, 0, false, irregular, often-late
          2, 2, 0, 0, false, irregular, often-late
          # what happens now counts before what was
          9, 0, 2, 0, false, avoids, promises-broken
          9, 0, 0, 3, false, avoids, no-sign
          0, 0, 0, 3, false, avoids, no-sign
          # who asks for time does not avoid
          9, 9, 2, 3, true, in-trouble, asks-for-time
          """)
  void the_record_tells_how_a_debtor_pays(
      int paid,
      int late,
      int broken,
      int unanswered,
      boolean asksForTime,
      String kind,
      String reason) {
    var found = new Payer.Found(paid, late, 10, broken, broken, unanswered, asksForTime);

    assertThat(found.kind().word()).isEqualTo(kind);
    assertThat(found.reason().word()).isEqualTo(reason);
  }

  @Test
  void what_the_owner_recorded_is_the_reason_where_the_record_says_otherwise() {
    var found = new Payer.Found(7, 2, 10, 0, 0, 0, false);

    assertThat(new Payer(PayerKind.AVOIDS, found).reason()).isEqualTo(PayerReason.RECORDED);
    assertThat(new Payer(PayerKind.IRREGULAR, found).reason()).isEqualTo(PayerReason.OFTEN_LATE);
  }
}
