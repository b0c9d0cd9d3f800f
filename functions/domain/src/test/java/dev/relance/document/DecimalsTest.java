package dev.relance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "-120.00", "13.456", "1e99", "1E-100", "0.00"})
  void a_decimal_is_read_exactly(String text) {
    assertThat(Decimals.parse(text)).isEqualTo(new BigDecimal(text));
    assertThat(new Document("pack", Map.of("ratePct", text)).decimal("ratePct"))
        .isEqualTo(new BigDecimal(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e100", "1e-101", "1e999999999", "-1e999999999", "1e-999999999", "0e-101"})
  void a_decimal_that_would_fill_the_memory_is_refused_with_its_place(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Document("pack", Map.of("ratePct", text)).decimal("ratePct"))
        .withMessage(
            "pack.ratePct: a decimal has at most 100 digits before its point and 100 after it");
  }

  @Test
  void a_decimal_of_a_million_digits_is_refused_before_it_is_read() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decimals.parse("9".repeat(1_000_000)))
        .withMessage("a decimal has at most 100 digits before its point and 100 after it");
  }

  @ParameterizedTest
  @CsvSource({"abc", "1e99999999999", "''", "1.2.3"})
  void anything_else_is_no_decimal(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Document("pack", Map.of("ratePct", text)).decimal("ratePct"))
        .withMessage("pack.ratePct: '%s' is not a decimal", text);
  }
}
