package dev.relance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.document.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {
  private static final String STANDARD = standard();

  @Test
  void the_standard_policy_is_the_ladder_of_eight_levels() {
    Policy standard = read(STANDARD);

    assertThat(standard.reference()).isEqualTo("standard/1");
    assertThat(standard.ladder())
        .extracting(rung -> "%s %d".formatted(rung.level().word(), rung.day()))
        .containsExactly(
            "courtesy -7",
            "friendly 1",
            "clarification 10",
            "compromise 20",
            "firm 31",
            "formal-notice 45",
            "intent 75",
            "settlement 120");
    assertThat(standard.ladder())
        .filteredOn(Rung::needsApproval)
        .extracting(rung -> rung.level().word())
        .containsExactly("formal-notice", "intent", "settlement");
    assertThat(standard.exhaustedAfterDays()).as("as long as its last offer stands").isEqualTo(14);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "day": 10}    | "day": 1}         | must come after friendly on day 1
          "friendly"    | "courteous"       | ladder[1].level
          "day": 45, "needsApproval": true | "day": 45 | level formal-notice is a legal step and must have needsApproval
          "reductionPercent": "15" | "creditPercent": "15" | level settlement has creditPercent
          "reductionPercent": "15" | "creditPercent": "15", "reductionPercent": "15" | keep one of them
          "reductionPercent": "15" | "reductionPercent": "100" | must be above 0 and below 100
          "spacingDays": 7 | "spacingDays": 0 | spacingDays 0 must be 1 or more
          "sendFrom": "09:00" | "sendFrom": "9 o'clock" | sendFrom
          "version": 1  | "version": 1.5    | version: '1.5' is not a whole number
          "promiseGraceDays": 3, | | promiseGraceDays is missing
          "EUR": "5.00" | "EUR": 5          | EUR: '5' is not text
          "EUR": "5.00" | "EUR": "1e999999999" | EUR: a decimal has at most 100 digits before its point
          """)
  void a_wrong_policy_is_refused_with_the_place(
      String written, @org.jspecify.annotations.Nullable String instead, String message) {
    assertThat(STANDARD).contains(written);
    String wrong = STANDARD.replace(written, Objects.requireNonNullElse(instead, ""));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(wrong))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-05-31, standard/1
          2026-06-01, standard/2
          2027-01-01, standard/2
          """)
  void the_newest_version_in_force_counts(LocalDate on, String expected) {
    Policy first = read(STANDARD);
    Policy second =
        read(
            STANDARD
                .replace("\"version\": 1", "\"version\": 2")
                .replace("\"effectiveFrom\": \"2000-01-01\"", "\"effectiveFrom\": \"2026-06-01\""));

    assertThat(PolicyReader.inForce(List.of(second, first), "standard", on))
        .map(Policy::reference)
        .contains(expected);
    assertThat(PolicyReader.inForce(List.of(second), "standard", LocalDate.parse("2026-05-31")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EUR 49999.99, false",
    "EUR 50000.00, true",
    "CHF 999999.00, false",
    "USD 50000.00, true"
  })
  void a_large_amount_is_the_owners_matter(String amount, boolean expected) {
    assertThat(read(STANDARD).isOwnersMatter(Money.parse(amount))).isEqualTo(expected);
  }

  private static Policy read(String json) {
    return PolicyReader.policy(JsonTree.of(json));
  }

  private static String standard() {
    try (InputStream in =
        Objects.requireNonNull(PolicyReader.class.getResourceAsStream("standard-1.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
