package dev.relance.page;

import dev.relance.escalation.OwnerAnswer;
import dev.relance.escalation.OwnerAnswer.Addition;
import dev.relance.escalation.Question;
import dev.relance.invoice.DecisionTerms;
import dev.relance.invoice.DecisionTerms.LegalAction;
import dev.relance.vocabulary.LegalStep;
import dev.relance.wording.Plain;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the form with which an owner answers a question.
 *
 * @param fields as they were sent
 * @param today the creditor's day
 */
public record AnswerFields(Map<String, String> fields, Question question, LocalDate today) {
  static final String ANSWER = "answer";
  static final String CONFIRMED = "confirmed";
  private static final int LONGEST = 120;
  private static final String YES = "yes";

  public AnswerFields {
    fields = Map.copyOf(fields);
  }

  /** What the owner answers with it. */
  public Answered read() {
    return OwnerAnswer.to(question).stream()
        .filter(answer -> answer.isDecision() && answer.answer().word().equals(field(ANSWER)))
        .findFirst()
        .map(this::read)
        .orElseGet(Answered.Unknown::new);
  }

  private Answered read(OwnerAnswer answer) {
    return answer.asks().stream().allMatch(addition -> isGiven(addition, answer))
        ? new Answered.Complete(
            answer, terms(answer), text(answer, Addition.REASON), field(CONFIRMED).equals(YES))
        : new Answered.Flawed(answer);
  }

  /** A pause may last until it is ended, and a reference may not be known yet. */
  private boolean isGiven(Addition addition, OwnerAnswer answer) {
    return switch (addition) {
      case STEP -> step(answer).isPresent();
      case STEP_DATE -> stepDate(answer).isPresent();
      case REFERENCE -> true;
      case UNTIL -> field(Addition.UNTIL.word()).isEmpty() || until(answer).isPresent();
      case REASON -> text(answer, Addition.REASON).isPresent();
    };
  }

  private DecisionTerms terms(OwnerAnswer answer) {
    return new DecisionTerms(
        answer.level(),
        until(answer),
        Optional.empty(),
        List.of(),
        new LegalAction(
            step(answer).or(answer::step), stepDate(answer), text(answer, Addition.REFERENCE)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<LegalStep> step(OwnerAnswer answer) {
    return Stream.of(LegalStep.values())
        .filter(step -> answer.asks(Addition.STEP))
        .filter(step -> step.word().equals(field(Addition.STEP.word())))
        .findFirst();
  }

  /** What was done has a day in the past, and what will be done has one to come. */
  private Optional<LocalDate> stepDate(OwnerAnswer answer) {
    return day(answer, Addition.STEP_DATE)
        .filter(
            day ->
                answer.asks(Addition.REFERENCE)
                    ? !day.isAfter(today) && day.isAfter(today.minusYears(1))
                    : day.isAfter(today));
  }

  private Optional<LocalDate> until(OwnerAnswer answer) {
    return day(answer, Addition.UNTIL).filter(day -> !day.isBefore(today));
  }

  private Optional<LocalDate> day(OwnerAnswer answer, Addition addition) {
    if (!answer.asks(addition)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(field(addition.word())))
          .filter(day -> day.isBefore(today.plusYears(1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> text(OwnerAnswer answer, Addition addition) {
    return Optional.of(Plain.clipped(field(addition.word()), LONGEST))
        .filter(text -> answer.asks(addition) && !text.isEmpty());
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
