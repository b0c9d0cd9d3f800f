package dev.relance.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaFormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "the answer is Permitted[rule=settled]",
        "Nothing[] is open",
        "until Optional[2026-03-02]",
        "Optional.empty",
        "8 messages {clarification=8, firm=7}",
        "{debtor-spacing=3}",
        "FORMAL_NOTICE goes out",
        "the rule SETTLED",
        "dev.relance.gate.Verdict",
        "java.nio.file.Path",
        "NoSuchFileException: x",
        "Rule@1b2c3d4e",
        "possible from null",
        "waits for PT24H",
      })
  void what_java_prints_is_found(String text) {
    assertThat(JavaForms.in(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invoice FA-2026-0006 (EUR 960.00), acknowledgement STOP to end",
        "write to ada@example.com or a@deadbeef.example",
        "940 CMR 7.04 [US-MA-3]; RCS Lyon 123 456 789",
        "IBAN DE89 3704, rule 12",
      })
  void what_people_write_is_not(String text) {
    assertThat(JavaForms.in(text)).isEmpty();
  }
}
