package dev.relance.escalation;

import dev.relance.vocabulary.QuestionKind;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An open question to the owner.
 *
 * @param invoices ids of the invoices it is about, in order
 */
public record Question(QuestionKind kind, List<String> invoices, Matter matter) {
  public Question {
    SortedSet<String> sorted = new TreeSet<>(invoices);
    invoices = List.copyOf(sorted);
  }
}
