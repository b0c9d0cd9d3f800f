package dev.relance.escalation;

import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.QuestionKind;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An open question to the owner.
 *
 * @param invoices ids of the invoices it is about, in order
 * @param answers those that are possible and lawful now
 */
public record Question(
    QuestionKind kind, List<String> invoices, Matter matter, List<Answer> answers) {
  public Question {
    SortedSet<String> sorted = new TreeSet<>(invoices);
    invoices = List.copyOf(sorted);
    answers = List.copyOf(answers);
  }

  /** A question to which each answer of its kind can be given. */
  public static Question of(QuestionKind kind, List<String> invoices, Matter matter) {
    return new Question(kind, invoices, matter, kind.answers());
  }

  /** The same with the answers that are left to an owner. */
  public Question askedOf(String owner) {
    return new Question(kind, invoices, matter, matter.approvers().left(answers, owner));
  }

  /** What was asked before the first of two owners approved, if one did. */
  public Question before() {
    return new Question(kind, invoices, matter.before(), answers);
  }

  /** Whether it asks the same, whatever can be answered now. */
  public boolean asks(Question other) {
    return kind == other.kind
        && invoices.equals(other.invoices)
        && matter.asked().equals(other.matter.asked());
  }
}
