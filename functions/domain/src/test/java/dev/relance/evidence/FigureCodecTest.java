package dev.relance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.JsonTree;
import dev.relance.interest.Cited;
import dev.relance.interest.Figure;
import dev.relance.interest.Limit;
import dev.relance.interest.Refusal;
import dev.relance.interest.Segment;
import dev.relance.interest.Share;
import dev.relance.interest.SumKind;
import dev.relance.interest.Working;
import dev.relance.law.Citation;
import dev.relance.law.LimitKind;
import dev.relance.law.PenaltyCap.Tier;
import dev.relance.law.RateOrigin;
import dev.relance.law.Source;
import dev.relance.law.YearlyRate;
import dev.relance.time.Place;
import dev.relance.vocabulary.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureCodecTest {
  private static final LocalDate DAY = LocalDate.parse("2026-06-01");
  private static final Source LAW =
      new Source(new Citation("C. com. L441-10 II", List.of("S32")), Source.Origin.LAW, true);
  private static final RateOrigin PUBLISHED =
      new RateOrigin.Published(
          "ECB_MRO_HALF_YEAR",
          LocalDate.parse("2026-01-01"),
          new BigDecimal("3"),
          new BigDecimal("10.00"),
          true,
          new Citation("a table", List.of("S40")),
          false);

  static Stream<Figure> figures() {
    return Stream.concat(
        granted(),
        refusals()
            .map(why -> refused(why, new Cited.SilentLaw("US@2026-11-23"), Optional.empty())));
  }

  private static Stream<Refusal> refusals() {
    var clause = new Written("clause 7");
    return Stream.concat(
        Stream.of(Refusal.SimpleRefusal.values()),
        Stream.of(
            new Refusal.ConsumerElsewhere(new Place("US", Optional.of("US-NY"))),
            new Refusal.NoLawKnown(Place.of("JP")),
            new Refusal.ClauseWithoutRule(clause),
            new Refusal.MissingRate("ECB_MRO_HALF_YEAR", DAY),
            new Refusal.UnverifiedLaw(List.of("US-CA/interest")),
            new Refusal.ForbiddenByLaw(clause),
            new Refusal.BeforeNotice(Optional.of(DAY)),
            new Refusal.BeforeLetter(Optional.of(DAY)),
            new Refusal.FreeDays(30),
            new Refusal.CostNotShown(clause),
            new Refusal.SumInOtherCurrency(CurrencyUnit.USD),
            new Refusal.NotConverted(eur("70"), DAY),
            new Refusal.WithinFixedSum(eur("40")),
            new Refusal.InRespite(DAY),
            new Refusal.Expired(DAY)));
  }

  private static Stream<Figure> granted() {
    return Stream.of(
        owed(new Cited.LegalRule(LAW), segment(PUBLISHED)),
        owed(new Cited.LimitedClause(new Written("clause 7"), LAW), segment(limited())),
        owed(Cited.of("clause 7"), segment(RateOrigin.Named.CONTRACT)),
        owed(new Cited.LegalRule(LAW), segment(RateOrigin.Named.LAW)),
        owed(new Cited.LegalRule(LAW), new Share(eur("500"), eur("2500"), new BigDecimal("10"))),
        owed(new Cited.LegalRule(LAW), limit(Optional.of(tier())), limit(Optional.empty())),
        new Figure.Offered(SumKind.SETTLEMENT, eur("900"), DAY, Cited.Own.OFFER),
        new Figure.Offered(
            SumKind.PRINCIPAL, eur("1"), DAY, new Cited.Invoiced(new Written("2026-041"))),
        refused(
            new Refusal.UnverifiedLaw(List.of("US-CA/interest")),
            Cited.Own.HOUSE_RULE,
            Optional.of(owed(new Cited.LegalRule(LAW), segment(PUBLISHED)))));
  }

  private static Figure refused(Refusal why, Cited cited, Optional<Figure.Owed> computed) {
    return new Figure.Refused(SumKind.INTEREST, why, cited, computed);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void a_figure_is_read_as_it_was_written(Figure figure) {
    String written = CanonicalForm.write(FigureCodec.members(figure));

    assertThat(FigureCodec.read(JsonTree.of(written))).isEqualTo(figure);
  }

  @Test
  void the_rate_that_was_used_is_a_value() {
    assertThat(CanonicalForm.write(WorkingCodec.members(segment(PUBLISHED))))
        .isEqualTo(
            """
            {"amount":{"amount":"9.986301","currency":"EUR"},\
            "balance":{"amount":"1000.00","currency":"EUR"},"daysInYear":365,"from":"2026-06-01",\
            "rate":{"cites":"a table","from":"2026-01-01","isUpToHalfPoint":true,"isVerified":false,\
            "marginPct":"10.00","origin":"published","reference":"ECB_MRO_HALF_YEAR",\
            "sources":["S40"],"times":"3"},\
            "ratePct":"12.15","step":"days","to":"2026-06-30"}\
            """);
  }

  private static Figure.Owed owed(Cited cited, Working... calculation) {
    return new Figure.Owed(
        SumKind.INTEREST, eur("1000"), eur("9.99"), eur("1.50"), DAY, cited, List.of(calculation));
  }

  private static Segment segment(RateOrigin origin) {
    return new Segment(
        DAY,
        LocalDate.parse("2026-06-30"),
        BigMoney.parse("EUR 1000.00"),
        new YearlyRate.Known(new BigDecimal("12.15"), origin),
        365,
        BigMoney.parse("EUR 9.986301"));
  }

  private static RateOrigin limited() {
    return new RateOrigin.LegalLimit(LimitKind.AT_LEAST, PUBLISHED);
  }

  private static Limit limit(Optional<Limit.ByTier> by) {
    return new Limit(LimitKind.AT_MOST, eur("90"), eur("500"), by);
  }

  private static Limit.ByTier tier() {
    return new Limit.ByTier(
        new Tier(
            Optional.of(eur("1500")),
            eur("65"),
            new BigDecimal("5"),
            eur("500"),
            Optional.of(eur("2000"))),
        eur("500"));
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
