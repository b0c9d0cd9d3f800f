package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.Event.FollowUpDeferred;
import dev.relance.evidence.Event.FollowUpDeferred.Cause;
import dev.relance.evidence.Event.FollowUpEscalated;
import dev.relance.evidence.Event.LevelLapsed;
import dev.relance.evidence.Event.LevelPassedOver;
import dev.relance.evidence.Event.QuestionClosed;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import java.util.List;
import java.util.Map;

/** Writes and reads events about levels that did not go out and about questions to the owner. */
final class LevelEvents {
  private LevelEvents() {}

  static Map<String, Object> members(LevelLapsed lapsed) {
    return new Members()
        .with("invoice", lapsed.invoice())
        .with("level", lapsed.level())
        .with("dueDate", lapsed.dueDate())
        .all();
  }

  static LevelLapsed lapsed(Document e) {
    return new LevelLapsed(e.text("invoice"), e.word("level", Level.class), e.date("dueDate"));
  }

  static Map<String, Object> members(LevelPassedOver passed) {
    return new Members()
        .with("invoice", passed.invoice())
        .with("part", passed.part())
        .with("level", passed.level())
        .all();
  }

  static LevelPassedOver passedOver(Document e) {
    return new LevelPassedOver(
        e.text("invoice"), e.optionalDate("part"), e.word("level", Level.class));
  }

  static Map<String, Object> members(FollowUpDeferred deferred) {
    return with(
            new Members()
                .with("invoice", deferred.invoice())
                .with("part", deferred.part())
                .with("level", deferred.level()),
            deferred.objection())
        .with("law", deferred.law())
        .with("nextPossible", deferred.nextPossible())
        .all();
  }

  static FollowUpDeferred deferred(Document e) {
    return new FollowUpDeferred(
        e.text("invoice"),
        e.optionalDate("part"),
        e.word("level", Level.class),
        cause(e),
        e.text("law"),
        e.optionalInstant("nextPossible"));
  }

  /** With the rule that held a message back. */
  static Members with(Members members, Cause objection) {
    return members
        .with("rule", objection.rule())
        .with("reason", objection.finding().reason())
        .with("source", FindingCodec.members(objection.source()))
        .with("found", FindingCodec.members(objection.finding()));
  }

  static Cause cause(Document e) {
    return new Cause(
        e.word("rule", Rule.class),
        FindingCodec.read(e.object("found")),
        FindingCodec.source(e.object("source")));
  }

  static Map<String, Object> members(FollowUpEscalated escalated) {
    return new Members()
        .with("question", escalated.question())
        .with("invoices", escalated.invoices())
        .with("matter", MatterCodec.members(escalated.matter()))
        .with("answers", escalated.answers())
        .all();
  }

  static FollowUpEscalated escalated(Document e) {
    return new FollowUpEscalated(
        e.word("question", QuestionKind.class),
        e.texts("invoices"),
        MatterCodec.read(e.object("matter")),
        answers(e));
  }

  private static List<Answer> answers(Document e) {
    return e.texts("answers").stream().map(word -> Word.parse(Answer.class, word)).toList();
  }

  static Map<String, Object> members(QuestionClosed closed) {
    return new Members()
        .with("question", closed.question())
        .with("invoices", closed.invoices())
        .all();
  }

  static QuestionClosed closed(Document e) {
    return new QuestionClosed(e.word("question", QuestionKind.class), e.texts("invoices"));
  }
}
