package dev.relance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.finding.Gap;
import dev.relance.finding.Need;
import dev.relance.finding.Obstacle;
import dev.relance.law.Basis;
import dev.relance.law.CourtStep;
import dev.relance.laws.StandardTerms;
import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CourtWordsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-06-01");
  private static final CourtWords ENGLISH =
      new CourtWords(Wording.of(Locale.ENGLISH).withPlainSpaces());
  private static final CourtWords FRENCH =
      new CourtWords(Wording.of(Locale.FRENCH).withPlainSpaces());

  static Stream<Need> needs() {
    return Stream.of(
            Stream.of(
                new Need.Done("conciliation", Optional.of(DAY), Basis.HOUSE),
                new Need.Waiting("formal-notice", DAY, Basis.HOUSE),
                new Need.Unverified("small-claims", DAY, Basis.HOUSE)),
            Stream.concat(Stream.of(Gap.SimpleGap.values()), gaps()).map(CourtWordsTest::missing),
            Stream.concat(Stream.of(Obstacle.SimpleObstacle.values()), obstacles())
                .map(obstacle -> new Need.RuledOut(obstacle, Basis.HOUSE)))
        .flatMap(needs -> needs);
  }

  private static Stream<Gap> gaps() {
    return Stream.of(
        new Gap.DueBy(DAY),
        new Gap.WasDueBy(DAY),
        new Gap.TooFew(1, 2),
        new Gap.TooEarly(DAY),
        new Gap.WithoutEnclosures(List.of("Reply Form")));
  }

  private static Stream<Obstacle> obstacles() {
    return Stream.of(
        new Obstacle.DebtorStopped(StopKind.MORATORIUM, DAY, Optional.of(DAY.plusDays(59))),
        new Obstacle.Promised(DAY),
        new Obstacle.AboveCeiling(Money.parse("EUR 5000.01")),
        new Obstacle.OtherCurrency(Money.parse("USD 900.00")),
        new Obstacle.DayPassed(DAY),
        new Obstacle.Ended(DAY));
  }

  private static Need missing(Gap gap) {
    return new Need.Missing("formal-notice", gap, List.of(), DAY, DAY, Basis.HOUSE);
  }

  @ParameterizedTest
  @MethodSource("needs")
  void every_need_is_said_in_words_of_each_language(Need need) {
    assertThat(ENGLISH.of(need)).doesNotContain("{", "2026-06", "EUR 5000").isNotBlank();
    assertThat(FRENCH.of(need))
        .doesNotContain("{", "2026-06", "EUR", "1 June")
        .isNotEqualTo(ENGLISH.of(need));
  }

  @ParameterizedTest
  @EnumSource(
      value = StopKind.class,
      names = {"INSOLVENCY", "MORATORIUM", "DECEASED", "COERCED_DEBT"})
  void what_ends_every_route_is_said_with_its_first_day(StopKind stop) {
    var closed =
        new Need.RuledOut(new Obstacle.DebtorStopped(stop, DAY, Optional.empty()), Basis.HOUSE);

    assertThat(ENGLISH.of(closed)).endsWith("since 1 June 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | formal notice until 31 May 2026
          1 | reminders too few: 1 of 2
          2 | under a moratorium since 1 June 2026 until 30 July 2026
          3 | above the limit of the court: €5,000.01
          """)
  void values_are_written_as_the_language_writes_them(int row, String words) {
    List<Need> needs =
        List.of(
            new Need.Waiting("formal-notice", DAY, Basis.HOUSE),
            new Need.Missing("reminders", new Gap.TooFew(1, 2), List.of(), DAY, DAY, Basis.HOUSE),
            new Need.RuledOut(
                new Obstacle.DebtorStopped(StopKind.MORATORIUM, DAY, Optional.of(DAY.plusDays(59))),
                Basis.HOUSE),
            new Need.RuledOut(new Obstacle.AboveCeiling(Money.parse("EUR 5000.01")), Basis.HOUSE));

    assertThat(ENGLISH.of(needs.get(row)).replace('\u00a0', ' ')).isEqualTo(words);
  }

  @Test
  void every_step_that_a_pack_asks_for_has_a_name_in_each_language() {
    List<String> steps =
        StandardTerms.everywhere((_, _) -> false).law().packs().stream()
            .flatMap(pack -> pack.court().steps().stream())
            .map(CourtStep::id)
            .distinct()
            .toList();

    assertThat(steps)
        .isNotEmpty()
        .allSatisfy(
            step -> {
              assertThat(Languages.all())
                  .as(step)
                  .allMatch(language -> Wording.of(language).has("court-step." + step));
            });
  }
}
