package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What lowers the sum that is open on an invoice.
 *
 * @param on the value date of a payment, or the date of a credit note
 */
public record Movement(Kind kind, Money sum, LocalDate on) {
  /** A debtor is thanked for a payment. A credit note is ours. */
  public enum Kind implements Word {
    PAYMENT("payment"),
    CREDIT("credit");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Everything on the record of an invoice, payments first. */
  public static Stream<Movement> of(Invoice invoice) {
    return Stream.concat(
        invoice.payments().stream().map(p -> new Movement(Kind.PAYMENT, p.amount(), p.date())),
        invoice.credits().stream().map(c -> new Movement(Kind.CREDIT, c.amount(), c.date())));
  }
}
