package dev.relance.page;

import dev.relance.invoice.Promise;
import java.time.LocalDate;
import java.util.List;

/** What a debtor told us on the page. */
public sealed interface Told {
  /** The invoices are paid. */
  record Paid(String words) implements Told {}

  /**
   * Something is wrong.
   *
   * @param invoices ids of the invoices; empty means all of them
   * @param words the reason from the list and what the debtor wrote
   */
  record Wrong(List<String> invoices, String words) implements Told {
    public Wrong {
      invoices = List.copyOf(invoices);
    }
  }

  /** Everything due will be paid by a day, inclusive. */
  record WillPay(LocalDate by) implements Told {}

  /** Everything due will be paid in parts, in order of their days. */
  record WillPayInParts(List<Promise> parts) implements Told {
    public WillPayInParts {
      parts = List.copyOf(parts);
    }
  }

  /** No more e-mail. */
  record Stop() implements Told {}
}
