package dev.relance.handler;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.aws.Clients;
import dev.relance.aws.Settings;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator writes into the settings of the functions, and what is wrong with it. */
class SettingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POLICIES | [{            | POLICIES: not valid JSON: it ends too soon (character 3)
          POLICIES | [{}]          | POLICIES[0]
          LAW      | {}            | LAW: not valid JSON: no JSON list (character 1)
          LAW      | [{"law":"X"}] | LAW[0]
          """)
  void what_is_wrong_in_a_setting_is_told_with_its_name(String name, String json, String told) {
    var settings = new Settings(Map.of("AWS_REGION", "eu-west-3", name, json));
    var wiring = new Wiring(settings, new Clients(settings), InstantSource.system());

    assertThatIllegalArgumentException().isThrownBy(wiring::terms).withMessageStartingWith(told);
  }
}
