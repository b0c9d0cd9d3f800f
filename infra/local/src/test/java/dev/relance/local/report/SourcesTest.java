package dev.relance.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # by number, not by letter, and each once
          C. civ. 2061 [S33]; CPCE L111-8 [S4] [S33] | [S4] [S33]
          # no citations: an invoice, a note in brackets, a key of somebody else
          invoice S33, [from memory], [A33], [S33a]  |
          [S1][S10]                                  | [S1] [S10]
          """)
  void each_key_is_told_once_in_the_order_of_numbers(String text, @Nullable String keys) {
    assertThat(Sources.of(text).stream().skip(1).map(line -> line.strip().split(" ", 2)[0]))
        .containsExactly(keys == null ? new String[0] : keys.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [S46]  | [S46] GVG 23 raised to EUR 10,000 on 2026-01-01 - rechtsanwaltskammer-hamm.de; rakba.de
          [S7]   | [S7] is not among the sources that ship
          [S999] | [S999] is not among the sources that ship
          """)
  void a_key_is_resolved_or_said_to_be_of_somebody_else(String text, String line) {
    assertThat(Sources.of(text)).containsExactly("Sources", "  " + line);
  }
}
