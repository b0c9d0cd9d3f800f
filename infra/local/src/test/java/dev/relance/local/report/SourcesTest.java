package dev.relance.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.law.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
  @Test
  void each_key_is_told_once_in_the_order_of_the_list() {
    var cited =
        List.of(
            new Citation("C. civ. 2061", List.of("S33")),
            new Citation("CPCE L111-8", List.of("S999", "S4", "S33")),
            Citation.of("an invoice [S1]"));

    assertThat(Sources.of(cited).stream().map(line -> line.strip().split(" ", 2)[0]))
        .containsExactly("Sources", "[S4]", "[S33]", "[S999]");
  }

  @Test
  void nothing_is_told_without_keys() {
    assertThat(Sources.of(List.of(Citation.of("house rule")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S46  | [S46] GVG 23 raised to EUR 10,000 on 2026-01-01 - rechtsanwaltskammer-hamm.de; rakba.de (page of an authority)
          S26  | [S26] Late Payment of Commercial Debts (Interest) Act 1998 text - github legalize-dev/legalize-uk uk/ukpga-1998-20.md (copy of the official text) https://www.legislation.gov.uk/ukpga/1998/20
          S7   | [S7] is not among the sources that ship
          S999 | [S999] is not among the sources that ship
          """)
  void a_key_is_resolved_or_said_to_be_of_somebody_else(String key, String line) {
    assertThat(Sources.of(List.of(new Citation("an act", List.of(key)))))
        .containsExactly("Sources", "  " + line);
  }
}
