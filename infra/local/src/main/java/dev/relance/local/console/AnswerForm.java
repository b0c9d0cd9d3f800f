package dev.relance.local.console;

import dev.relance.escalation.Addition;
import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.Question;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Wording;
import java.util.List;
import java.util.Locale;

/** A button for one possible answer to a question. */
record AnswerForm(OwnerAnswer of) {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

  static List<AnswerForm> to(Question question) {
    return OwnerAnswer.to(question).stream().map(AnswerForm::new).toList();
  }

  /** What the button says. */
  String words() {
    return ENGLISH.name("answer", of.answer());
  }

  boolean isDecision() {
    return of.kind().isPresent();
  }

  String kind() {
    return of.kind().map(Word::word).orElse("");
  }

  String levelWord() {
    return of.level().map(Word::word).orElse("");
  }

  String contact() {
    return of.contact().orElse("");
  }

  boolean asksStep() {
    return of.asks(Addition.STEP);
  }

  String stepWord() {
    return of.step().map(Word::word).orElse("");
  }

  boolean asksDay() {
    return of.asks(Addition.STEP_DATE) || of.asks(Addition.TAKEN_ON);
  }

  boolean asksReference() {
    return of.asks(Addition.REFERENCE);
  }
}
