package dev.relance.evidence;

import dev.relance.document.Decimals;
import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.law.Citation;
import dev.relance.law.LimitKind;
import dev.relance.law.RateOrigin;
import dev.relance.vocabulary.Word;
import java.util.Map;

/** Writes and reads the source of a rate, as evidence keeps it. */
final class RateCodec {
  private RateCodec() {}

  static Map<String, Object> members(RateOrigin origin) {
    return switch (origin) {
      case RateOrigin.Named named ->
          of(named == RateOrigin.Named.CONTRACT ? RateWord.CONTRACT : RateWord.LAW).all();
      case RateOrigin.Published rate ->
          of(RateWord.PUBLISHED)
              .with("reference", rate.reference())
              .with("from", rate.from())
              .with("times", rate.times())
              .with("marginPct", rate.marginPct())
              .with("isUpToHalfPoint", rate.isUpToHalfPoint())
              .with("cites", rate.citation().text())
              .with("sources", rate.citation().keys())
              .with("isVerified", rate.isVerified())
              .all();
      case RateOrigin.LegalLimit(LimitKind kind, RateOrigin bound) ->
          of(RateWord.LIMIT).with("limit", kind).with("of", members(bound)).all();
    };
  }

  static RateOrigin read(Document r) {
    return switch (r.word("origin", RateWord.class)) {
      case LAW -> RateOrigin.Named.LAW;
      case CONTRACT -> RateOrigin.Named.CONTRACT;
      case PUBLISHED ->
          new RateOrigin.Published(
              r.text("reference"),
              r.date("from"),
              r.read("times", Decimals::parse),
              r.read("marginPct", Decimals::parse),
              r.isTrue("isUpToHalfPoint"),
              Citation.read(r),
              r.isTrue("isVerified"));
      case LIMIT ->
          new RateOrigin.LegalLimit(r.word("limit", LimitKind.class), read(r.object("of")));
    };
  }

  private static Members of(RateWord kind) {
    return new Members().with("origin", kind);
  }

  /** What each is called. */
  enum RateWord implements Word {
    LAW("law"),
    CONTRACT("contract"),
    PUBLISHED("published"),
    LIMIT("limit");

    private final String word;

    RateWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
