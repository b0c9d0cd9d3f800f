package dev.relance.evidence;

import dev.relance.document.Decimals;
import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.interest.Limit;
import dev.relance.interest.Segment;
import dev.relance.interest.Share;
import dev.relance.interest.Working;
import dev.relance.law.LimitKind;
import dev.relance.law.PenaltyCap.Tier;
import dev.relance.law.YearlyRate;
import dev.relance.money.MoneyCodec;
import dev.relance.vocabulary.Word;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Writes and reads a step of a calculation, as evidence keeps it. */
final class WorkingCodec {
  private WorkingCodec() {}

  static Map<String, Object> members(Working working) {
    return switch (working) {
      case Segment segment ->
          of(StepWord.DAYS)
              .with("from", segment.from())
              .with("to", segment.to())
              .with("balance", exact(segment.balance()))
              .with("ratePct", segment.rate().pct())
              .with("rate", RateCodec.members(segment.rate().origin()))
              .with("daysInYear", (long) segment.daysInYear())
              .with("amount", exact(segment.amount()))
              .all();
      case Share share ->
          of(StepWord.SHARE)
              .with("part", MoneyCodec.members(share.part()))
              .with("over", MoneyCodec.members(share.over()))
              .with("percent", share.percent())
              .all();
      case Limit limit ->
          of(StepWord.LIMIT)
              .with("limit", limit.kind())
              .with("sum", MoneyCodec.members(limit.sum()))
              .with("instead", MoneyCodec.members(limit.instead()))
              .with("by", limit.by(), WorkingCodec::tier)
              .all();
    };
  }

  static Working read(Document w) {
    return switch (w.word("step", StepWord.class)) {
      case DAYS ->
          new Segment(
              w.date("from"),
              w.date("to"),
              exact(w.object("balance")),
              new YearlyRate.Known(
                  w.read("ratePct", Decimals::parse), RateCodec.read(w.object("rate"))),
              w.whole("daysInYear"),
              exact(w.object("amount")));
      case SHARE ->
          new Share(
              MoneyCodec.read(w.object("part")),
              MoneyCodec.read(w.object("over")),
              w.read("percent", Decimals::parse));
      case LIMIT ->
          new Limit(
              w.word("limit", LimitKind.class),
              MoneyCodec.read(w.object("sum")),
              MoneyCodec.read(w.object("instead")),
              w.optionalObject("by").map(WorkingCodec::tier));
    };
  }

  private static Members of(StepWord kind) {
    return new Members().with("step", kind);
  }

  private static Map<String, Object> tier(Limit.ByTier by) {
    return new Members()
        .with("upTo", by.tier().upTo(), MoneyCodec::members)
        .with("fixed", MoneyCodec.members(by.tier().amount()))
        .with("percent", by.tier().percent())
        .with("over", MoneyCodec.members(by.tier().over()))
        .with("max", by.tier().max(), MoneyCodec::members)
        .with("part", MoneyCodec.members(by.part()))
        .all();
  }

  private static Limit.ByTier tier(Document t) {
    return new Limit.ByTier(
        new Tier(
            t.optionalObject("upTo").map(MoneyCodec::read),
            MoneyCodec.read(t.object("fixed")),
            t.read("percent", Decimals::parse),
            MoneyCodec.read(t.object("over")),
            t.optionalObject("max").map(MoneyCodec::read)),
        MoneyCodec.read(t.object("part")));
  }

  /** With the decimals that it has. */
  private static Map<String, Object> exact(BigMoney amount) {
    return new Members()
        .with("amount", amount.getAmount())
        .with("currency", amount.getCurrencyUnit().getCode())
        .all();
  }

  private static BigMoney exact(Document a) {
    return BigMoney.of(a.read("currency", CurrencyUnit::of), a.read("amount", Decimals::parse));
  }

  /** What each is called. */
  enum StepWord implements Word {
    DAYS("days"),
    SHARE("share"),
    LIMIT("limit");

    private final String word;

    StepWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
