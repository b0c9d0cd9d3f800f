package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.vocabulary.Word;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an account hears at one time.
 *
 * @param form a reminder, or the monthly statement of account in its place
 * @param items the levels that are due, strictest first, then oldest due date first; the first one
 *     leads
 * @param others every other open invoice, which the message lists with its state
 */
public record Round(Form form, List<DueLevel> items, List<OtherInvoice> others) {
  public Round {
    items = List.copyOf(items);
    others = List.copyOf(others);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a round without a due level says nothing");
    }
  }

  /** The ids of all its invoices. */
  public List<String> invoices() {
    return Stream.concat(
            items.stream().map(DueLevel::invoice), others.stream().map(OtherInvoice::invoice))
        .map(Invoice::id)
        .toList();
  }

  /** What a round goes out as. Both serve the levels that they carry. */
  public enum Form implements Word {
    REMINDER("reminder"),
    STATEMENT("statement");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The level that leads. */
  public DueLevel leading() {
    return items.getFirst();
  }
}
