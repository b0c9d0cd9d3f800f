package dev.relance.wording;

import dev.relance.interest.Cited;
import dev.relance.interest.Figure;
import dev.relance.interest.Limit;
import dev.relance.interest.Refusal;
import dev.relance.interest.Segment;
import dev.relance.interest.Share;
import dev.relance.interest.SumKind;
import dev.relance.interest.Working;
import dev.relance.law.LimitKind;
import dev.relance.law.RateOrigin;
import dev.relance.law.Source;
import dev.relance.vocabulary.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.BigMoney;

/** What a statement says about an invoice, in the words of a language. */
public record StatementWords(Wording wording) {
  /** For these, the rate on the day before the half-year counts (SI 2002/1675 art 4). */
  private static final Set<String> ON_THE_EVE = Set.of("BOE_BANK_RATE_REFERENCE");

  /** How people call a sum, inside a sentence. */
  public String name(SumKind kind) {
    return wording.say("sum." + kind.word());
  }

  /** How people call a sum, at the head of a line. */
  public String label(SumKind kind) {
    return wording.capital(name(kind));
  }

  /** The source of a figure, as a message prints it. */
  public String source(Cited cited) {
    return of(cited, this::printed);
  }

  /** The source of a figure, with the keys of where a law was read. */
  public String annotated(Cited cited) {
    return of(cited, source -> wording.annotated(source.citation()));
  }

  private String of(Cited cited, Function<Source, String> law) {
    return switch (cited) {
      case Cited.Own own -> wording.say("cited." + own.word());
      case Cited.Invoiced(Written number) -> Plain.text(number.text());
      case Cited.LegalRule(Source source) -> law.apply(source);
      case Cited.Clause(Written clause) -> Plain.text(clause.text());
      case Cited.LimitedClause(Written clause, Source limit) ->
          Plain.text(clause.text()) + wording.say("format.semicolon") + law.apply(limit);
      case Cited.SilentLaw(String packs) -> packs;
    };
  }

  private String printed(Source source) {
    return Plain.text(wording.citation(source.cites()));
  }

  /** A step of a calculation. */
  public String step(Working working) {
    return switch (working) {
      case Segment segment -> days(segment);
      case Share share -> of(share);
      case Limit limit -> of(limit);
    };
  }

  /** The result of a step of a calculation. */
  public String amount(Working working) {
    return switch (working) {
      case Segment segment -> amount(segment.amount());
      case Share share -> amount(share.amount());
      case Limit limit -> wording.money(limit.sum());
    };
  }

  /** A remark on a step of a calculation; may be empty. */
  public String note(Working working) {
    return switch (working) {
      case Segment segment ->
          wording.say(
              "calculation.days-note",
              Map.of(
                  "rate",
                  wording.capital(rate(segment.rate().origin())),
                  "year",
                  segment.daysInYear()));
      case Share _, Limit _ -> "";
    };
  }

  private String days(Segment segment) {
    return wording.say(
        "calculation.days",
        Map.of(
            "from", wording.date(segment.from()),
            "to", wording.date(segment.to()),
            "days", wording.count("count.days", segment.days()),
            "balance", wording.money(segment.balance().toMoney(RoundingMode.HALF_UP)),
            "rate", wording.percent(segment.rate().pct())));
  }

  private String of(Share share) {
    return wording.say(
        "calculation.share",
        Map.of(
            "rate", wording.percent(share.percent()),
            "part", wording.money(share.part()),
            "over", share.over().isZero() ? "" : wording.money(share.over())));
  }

  private String of(Limit limit) {
    var values = new HashMap<String, Object>();
    values.put("instead", wording.money(limit.instead()));
    values.put("fixed", "");
    limit.by().ifPresent(by -> tier(values, by));
    return wording.say("calculation." + limit.kind().word(), values);
  }

  private void tier(Map<String, Object> values, Limit.ByTier by) {
    boolean hasShare = by.part().isPositive() && by.tier().percent().signum() != 0;
    values.put("fixed", wording.money(by.tier().amount()));
    values.put("rate", hasShare ? wording.percent(by.tier().percent()) : "");
    values.put("part", wording.money(by.part()));
    values.put("over", wording.money(by.tier().over()));
    values.put("max", by.tier().max().map(wording::money).orElse(""));
  }

  private String amount(BigMoney amount) {
    return wording.money(amount.getCurrencyUnit(), amount.getAmount());
  }

  /** How a rate is made up, and whether the law set it in place of the contract rate. */
  public String rate(RateOrigin origin) {
    return switch (origin) {
      case RateOrigin.Named named -> wording.word("rate", named.word());
      case RateOrigin.Published published -> published(published);
      case RateOrigin.LegalLimit(LimitKind kind, RateOrigin of) ->
          wording.say(
              switch (kind) {
                case AT_LEAST -> "calculation.least-rate";
                case AT_MOST -> "calculation.most-rate";
              },
              Map.of("rate", rate(of)));
    };
  }

  private String published(RateOrigin.Published rate) {
    boolean isOnce = rate.times().compareTo(BigDecimal.ONE) == 0;
    return wording.say(
        "calculation.rate",
        Map.of(
            "times", isOnce ? "" : wording.number(rate.times()),
            "name", wording.word("rate", rate.reference()),
            "from", wording.date(publishedOn(rate)),
            "margin", rate.marginPct().signum() == 0 ? "" : wording.number(rate.marginPct()),
            "up", rate.isUpToHalfPoint()));
  }

  private static LocalDate publishedOn(RateOrigin.Published rate) {
    return ON_THE_EVE.contains(rate.reference()) ? rate.from().minusDays(1) : rate.from();
  }

  /** Why a sum is not asked for, as a clause. */
  public String why(Refusal refusal) {
    return wording.say("refusal." + refusal.reason().word());
  }

  /** What was found, if that says more than the reason: a day, a rate, a clause. */
  public Optional<String> found(Refusal refusal) {
    return switch (refusal) {
      case Refusal.SimpleRefusal _ -> Optional.empty();
      case Refusal.NoLawKnown none -> Optional.of(none.law().toString());
      case Refusal.ConsumerElsewhere elsewhere -> Optional.of(elsewhere.place().toString());
      case Refusal.ClauseWithoutRule(Written clause) -> Optional.of(Plain.text(clause.text()));
      case Refusal.MissingRate(String reference, LocalDate day) ->
          Optional.of(
              wording.say(
                  "found.missing-rate", Map.of("reference", reference, "day", wording.date(day))));
      case Refusal.UnverifiedLaw(var facts) -> Optional.of(String.join(", ", facts));
      case Refusal.ForbiddenByLaw(Written clause) -> Optional.of(Plain.text(clause.text()));
      case Refusal.BeforeNotice(var day) -> Optional.of(given("notice", day));
      case Refusal.BeforeLetter(var day) -> Optional.of(given("letter", day));
      case Refusal.FreeDays(int days) ->
          Optional.of(
              wording.say("found.free-days", Map.of("days", wording.count("count.days", days))));
      case Refusal.CostNotShown(Written clause) -> Optional.of(Plain.text(clause.text()));
      case Refusal.SumInOtherCurrency(var currency) -> Optional.of(currency.getCode());
      case Refusal.NotConverted(var sum, LocalDate at) ->
          Optional.of(
              wording.say(
                  "found.not-converted",
                  Map.of("sum", wording.money(sum), "day", wording.date(at))));
      case Refusal.WithinFixedSum(var fixedSum) -> Optional.of(wording.money(fixedSum));
      case Refusal.InRespite(LocalDate since) -> Optional.of(onDay("found.since", since));
      case Refusal.Expired(LocalDate until) -> Optional.of(onDay("found.until", until));
    };
  }

  private String given(String what, Optional<LocalDate> day) {
    return day.map(on -> onDay("found." + what, on))
        .orElseGet(() -> wording.say("found.no-" + what));
  }

  private String onDay(String key, LocalDate day) {
    return wording.say(key, Map.of("day", wording.date(day)));
  }

  /** A figure in a line. */
  public String line(Figure figure) {
    return switch (figure) {
      case Figure.Owed owed ->
          wording.say(
              "figure.owed",
              Map.of(
                  "sum", label(owed.kind()),
                  "amount", wording.money(owed.asked()),
                  "paid", owed.paid().isPositive() ? wording.money(owed.paid()) : "",
                  "since", wording.date(owed.since()),
                  "base", wording.money(owed.base()),
                  "source", source(owed.cited()),
                  "steps", steps(owed)));
      case Figure.Offered offered ->
          wording.say(
              "figure.offered",
              Map.of(
                  "sum", label(offered.kind()),
                  "amount", wording.money(offered.payable()),
                  "until", wording.date(offered.until()),
                  "source", source(offered.cited())));
      case Figure.Refused refused ->
          wording.say(
              "figure.refused",
              Map.of(
                  "sum", label(refused.kind()),
                  "why", why(refused.why()),
                  "found", found(refused.why()).orElse(""),
                  "source", source(refused.cited())));
    };
  }

  private String steps(Figure.Owed owed) {
    return String.join("; ", owed.calculation().stream().map(this::line).toList());
  }

  /** A step of a calculation with its result. */
  public String line(Working working) {
    return wording.say(
        "figure.step",
        Map.of("step", step(working), "amount", amount(working), "note", note(working)));
  }
}
