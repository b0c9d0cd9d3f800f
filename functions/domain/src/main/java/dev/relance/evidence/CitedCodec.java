package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.interest.Cited;
import dev.relance.law.Source;
import dev.relance.vocabulary.Word;
import dev.relance.vocabulary.Written;
import java.util.Map;

/** Writes and reads the source of a figure, as evidence keeps it. */
final class CitedCodec {
  private CitedCodec() {}

  static Map<String, Object> members(Cited cited) {
    return switch (cited) {
      case Cited.Own own -> of(own == Cited.Own.OFFER ? Ground.OFFER : Ground.HOUSE_RULE).all();
      case Cited.Invoiced(Written number) -> of(Ground.INVOICE).with("number", number.text()).all();
      case Cited.LegalRule(Source source) -> FindingCodec.members(of(Ground.RULE), source).all();
      case Cited.Clause(Written text) -> of(Ground.CLAUSE).with("clause", text.text()).all();
      case Cited.LimitedClause(Written text, Source limit) ->
          FindingCodec.members(of(Ground.LIMITED_CLAUSE).with("clause", text.text()), limit).all();
      case Cited.SilentLaw(String law) -> of(Ground.SILENCE).with("law", law).all();
    };
  }

  static Cited read(Document c) {
    return switch (c.word("rests", Ground.class)) {
      case HOUSE_RULE -> Cited.Own.HOUSE_RULE;
      case OFFER -> Cited.Own.OFFER;
      case INVOICE -> new Cited.Invoiced(new Written(c.text("number")));
      case RULE -> new Cited.LegalRule(FindingCodec.source(c));
      case CLAUSE -> new Cited.Clause(new Written(c.text("clause")));
      case LIMITED_CLAUSE ->
          new Cited.LimitedClause(new Written(c.text("clause")), FindingCodec.source(c));
      case SILENCE -> new Cited.SilentLaw(c.text("law"));
    };
  }

  private static Members of(Ground kind) {
    return new Members().with("rests", kind);
  }

  /** What each is called. */
  enum Ground implements Word {
    HOUSE_RULE("house-rule"),
    OFFER("offer"),
    INVOICE("invoice"),
    RULE("rule"),
    CLAUSE("clause"),
    LIMITED_CLAUSE("limited-clause"),
    SILENCE("silence");

    private final String word;

    Ground(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
