package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.finding.Finding;
import dev.relance.gate.Verdict;
import dev.relance.law.Source;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import java.util.Map;

/** The members of a rule's answer. */
final class VerdictCodec {
  private VerdictCodec() {}

  static Map<String, Object> members(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Permitted(Rule rule) -> of(rule, AnswerWord.PERMITTED).all();
      case Verdict.Deferred(Rule rule, Finding finding, Source source, var until) ->
          grounds(of(rule, AnswerWord.DEFERRED), finding, source).with("until", until).all();
      case Verdict.Prohibited(Rule rule, Finding finding, Source source) ->
          grounds(of(rule, AnswerWord.PROHIBITED), finding, source).all();
    };
  }

  static Verdict read(Document v) {
    Rule rule = v.word("rule", Rule.class);
    return switch (v.word("answer", AnswerWord.class)) {
      case PERMITTED -> new Verdict.Permitted(rule);
      case DEFERRED -> new Verdict.Deferred(rule, finding(v), source(v), v.instant("until"));
      case PROHIBITED -> new Verdict.Prohibited(rule, finding(v), source(v));
    };
  }

  private static Members of(Rule rule, AnswerWord answer) {
    return new Members().with("rule", rule).with("answer", answer);
  }

  private static Members grounds(Members to, Finding finding, Source source) {
    return to.with("found", FindingCodec.members(finding))
        .with("source", FindingCodec.members(source));
  }

  private static Finding finding(Document v) {
    return FindingCodec.read(v.object("found"));
  }

  private static Source source(Document v) {
    return FindingCodec.source(v.object("source"));
  }

  /** What each answer is called. */
  enum AnswerWord implements Word {
    PERMITTED("permitted"),
    DEFERRED("deferred"),
    PROHIBITED("prohibited");

    private final String word;

    AnswerWord(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
