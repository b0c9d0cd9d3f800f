package dev.relance.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.law.InterestRule.RateKind;
import dev.relance.law.ReferenceRates.Changes;
import dev.relance.law.ReferenceRates.Reference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRatesTest {
  @ParameterizedTest
  @CsvSource({
    // a decision counts from its day to the day before the next one, across half-years and years
    "2025-12-03, ",
    "2025-12-04, 9.50",
    "2026-01-01, 9.50",
    "2026-03-04, 9.50",
    "2026-03-05, 9.25",
    // and the newest one only as far as somebody checked
    "2026-08-31, 9.25",
    "2026-09-01, ",
  })
  void a_rate_that_changes_by_decision_holds_until_the_next_one(LocalDate day, String pct) {
    ReferenceRates rates =
        rates("'changes': 'by-event'", "2025-12-04 9.50", "2026-03-05 9.25 2026-08-31");

    assertThat(rates.on("R", day))
        .map(row -> row.ratePct().orElseThrow().toPlainString())
        .isEqualTo(Optional.ofNullable(pct));
  }

  @Test
  void the_newest_rate_that_changes_by_decision_says_up_to_when_it_was_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rates("'changes': 'by-event'", "2025-12-04 9.50", "2026-03-05 9.25"))
        .withMessageContaining("rows[1].holdsUntil")
        .withMessageContaining("the day up to which it was checked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rounding            | first rate | next rate | whether it fits
          as-found              | 2.15       | 2.40      | true
          up-to-half-point      | 2.50       | 3.00      | true
          up-to-half-point      | 2.50       | 2.40      | false
          up-to-half-point      | 2.49       | 3.00      | false
          moves-by-half-point   | 2.53       | 2.53      | true
          moves-by-half-point   | 2.53       | 2.03      | true
          moves-by-half-point   | 1.53       | 2.03      | true
          moves-by-half-point   | 2.53       | 2.04      | false
          moves-by-half-point   | 1.53       | 1.78      | false
          """)
  void a_rate_that_does_not_fit_the_rounding_of_its_reference_is_refused(
      String rounding, String first, String next, boolean fits) {
    Runnable reading =
        () -> rates("'rounded': '" + rounding + "'", "2025-07-01 " + first, "2026-01-01 " + next);

    if (fits) {
      assertThatCode(reading::run).doesNotThrowAnyException();
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(reading::run)
          .withMessageContaining("does not fit a reference that is rounded " + rounding);
    }
  }

  /** The kind of a rule says to a reader how its rate moves; the engine asks the reference. */
  @Test
  void interest_moves_as_the_rate_that_it_builds_on() {
    Map<String, Reference> references =
        ReferenceRates.read(Survey.document("rates.json")).references();

    assertThat(Survey.held().filter(held -> held.path().contains(".money.interest[")))
        .isNotEmpty()
        .allSatisfy(
            held ->
                assertThat(kind(held.entry()))
                    .isIn(
                        held.entry()
                            .optionalText("reference")
                            .map(name -> kinds(Objects.requireNonNull(references.get(name))))
                            .orElse(EnumSet.of(RateKind.FIXED))));
  }

  private static RateKind kind(Document entry) {
    return entry.word("kind", RateKind.class);
  }

  private static EnumSet<RateKind> kinds(Reference reference) {
    return EnumSet.of(
        RateKind.FIXED_AT_START,
        switch (reference.changes()) {
          case HALF_YEARLY -> RateKind.FLOATING_HALF_YEAR;
          case YEARLY -> RateKind.FLOATING_YEARLY;
          case BY_EVENT -> RateKind.FLOATING_BY_EVENT;
        });
  }

  @Test
  void only_a_reference_with_periods_has_a_first_and_a_last_day_of_them() {
    assertThat(Changes.BY_EVENT.firstOfPeriod(LocalDate.parse("2026-08-17"))).isEmpty();
    assertThat(Changes.YEARLY.endOfPeriod(LocalDate.parse("2026-08-17")))
        .contains(LocalDate.parse("2026-12-31"));
    assertThat(Changes.HALF_YEARLY.endOfPeriod(LocalDate.parse("2026-08-17")))
        .contains(LocalDate.parse("2026-12-31"));
    assertThat(Changes.HALF_YEARLY.endOfPeriod(LocalDate.parse("2026-06-30")))
        .contains(LocalDate.parse("2026-06-30"));
  }

  private static ReferenceRates rates(String member, String... rows) {
    String listed =
        Arrays.stream(rows).map(row -> row(row.split(" ", -1))).collect(Collectors.joining(", "));
    return ReferenceRates.read(
        JsonTree.of(
            "{'version': '1', 'references': {'R': {%s, 'rows': [%s]}}}"
                .formatted(member, listed)
                .replace('\'', '"')));
  }

  private static String row(String[] words) {
    String until = words.length > 2 ? "', 'holdsUntil': '" + words[2] : "";
    return "{'from': '%s', 'ratePct': '%s%s', 'cites': 'a notice', 'verified': true}"
        .formatted(words[0], words[1], until);
  }
}
