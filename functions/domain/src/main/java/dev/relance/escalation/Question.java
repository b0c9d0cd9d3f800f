package dev.relance.escalation;

import dev.relance.vocabulary.QuestionKind;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An open question to the owner.
 *
 * @param invoices ids of the invoices it is about, in order
 * @param detail what was found, in codes and values: a level, an address, a date, an amount
 */
public record Question(QuestionKind kind, List<String> invoices, String detail) {
  public Question {
    SortedSet<String> sorted = new TreeSet<>(invoices);
    invoices = List.copyOf(sorted);
  }
}
