package dev.relance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.interest.Cited;
import dev.relance.interest.Refusal;
import dev.relance.interest.SumKind;
import dev.relance.law.Citation;
import dev.relance.law.LimitKind;
import dev.relance.law.RateOrigin;
import dev.relance.law.Source;
import dev.relance.time.Place;
import dev.relance.vocabulary.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementWordsTest {
  private static final LocalDate DAY = LocalDate.parse("2027-01-01");
  private static final StatementWords ENGLISH =
      new StatementWords(Wording.of(Locale.ENGLISH).withPlainSpaces());
  private static final StatementWords FRENCH =
      new StatementWords(Wording.of(Locale.FRENCH).withPlainSpaces());

  static Stream<Arguments> refusals() {
    var clause = new Written("clause 8");
    return Stream.of(
        Arguments.of(new Refusal.ConsumerElsewhere(Place.of("FR")), "FR"),
        Arguments.of(new Refusal.NoLawKnown(new Place("US", Optional.of("US-NY"))), "US-NY"),
        Arguments.of(new Refusal.ClauseWithoutRule(clause), "clause 8"),
        Arguments.of(new Refusal.MissingRate("DE_BASISZINSSATZ", DAY), "1er janvier 2027"),
        Arguments.of(new Refusal.UnverifiedLaw(List.of("FR/a", "FR/b")), "FR/a, FR/b"),
        Arguments.of(new Refusal.ForbiddenByLaw(clause), "clause 8"),
        Arguments.of(new Refusal.BeforeNotice(Optional.of(DAY)), "mise en demeure du 1er"),
        Arguments.of(new Refusal.BeforeNotice(Optional.empty()), "aucune mise en demeure"),
        Arguments.of(new Refusal.BeforeLetter(Optional.of(DAY)), "lettre du 1er janvier"),
        Arguments.of(new Refusal.BeforeLetter(Optional.empty()), "aucune lettre"),
        Arguments.of(new Refusal.FreeDays(30), "30 jours"),
        Arguments.of(new Refusal.CostNotShown(clause), "clause 8"),
        Arguments.of(
            new Refusal.NotConverted(org.joda.money.Money.parse("EUR 70"), DAY),
            "au taux de change du 1er janvier 2027"),
        Arguments.of(new Refusal.WithinFixedSum(org.joda.money.Money.parse("EUR 40")), "40,00"),
        Arguments.of(new Refusal.InRespite(DAY), "depuis le 1er janvier 2027"),
        Arguments.of(new Refusal.Expired(DAY), "jusqu’au 1er janvier 2027"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void what_was_found_is_said_as_the_language_writes_it(Refusal refusal, String found) {
    assertThat(FRENCH.found(refusal)).hasValueSatisfying(said -> assertThat(said).contains(found));
    assertThat(FRENCH.why(refusal)).isNotBlank().isNotEqualTo(ENGLISH.why(refusal));
  }

  @ParameterizedTest
  @EnumSource(Refusal.SimpleRefusal.class)
  void a_reason_without_a_value_says_enough(Refusal.SimpleRefusal refusal) {
    assertThat(ENGLISH.found(refusal)).isEmpty();
    assertThat(ENGLISH.why(refusal)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(SumKind.class)
  void every_kind_of_sum_has_a_name(SumKind kind) {
    assertThat(FRENCH.name(kind)).isNotEqualTo(ENGLISH.name(kind));
  }

  /** The rate of the day before a half-year counts for the British reference (SI 2002/1675). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ECB_MRO_HALF_YEAR       | 1 | 8 | false | main refinancing rate of the European Central Bank as at 1 January 2027, plus 8 percentage points
          BOE_BANK_RATE_REFERENCE | 1 | 8 | false | Bank Rate of the Bank of England as at 31 December 2026, plus 8 percentage points
          FR_LEGAL_OTHER          | 3 | 0 | false | 3 times the French statutory interest rate as at 1 January 2027
          BE_LEGAL_CIVIL          | 1 | 0 | true  | Belgian statutory interest rate as at 1 January 2027, rounded up to the next half point
          """)
  void a_rate_is_said_by_its_parts(
      String reference, BigDecimal times, BigDecimal margin, boolean up, String words) {
    var rate =
        new RateOrigin.Published(
            reference, DAY, times, margin, up, new Citation("a table", List.of("S40")), true);

    assertThat(ENGLISH.rate(rate)).isEqualTo(words);
    assertThat(ENGLISH.rate(new RateOrigin.LegalLimit(LimitKind.AT_LEAST, rate)))
        .isEqualTo("statutory minimum for a contract rate: " + words);
    assertThat(ENGLISH.rate(new RateOrigin.LegalLimit(LimitKind.AT_MOST, rate)))
        .isEqualTo("statutory maximum for a contract rate: " + words);
  }

  @Test
  void what_a_person_wrote_is_never_taken_for_a_word_of_ours() {
    var clause = new Written("at least ECB_MRO_HALF_YEAR@2026-01-01 + 8.00; house rule");

    assertThat(ENGLISH.source(new Cited.Clause(clause))).isEqualTo(clause.text());
    assertThat(FRENCH.source(new Cited.LimitedClause(clause, Source.law("BGB 288(2)"))))
        .isEqualTo(clause.text() + " ; § 288, al. 2, BGB (code civil allemand)");
  }
}
