package dev.relance.page;

import dev.relance.invoice.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

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

  /**
   * Everything due will be paid by a day, inclusive.
   *
   * @param invoices ids of the invoices
   */
  record WillPay(List<String> invoices, Promise promise) implements Told {
    public WillPay {
      invoices = List.copyOf(invoices);
    }
  }

  /**
   * Everything due will be paid in parts, in order of their days.
   *
   * @param invoices ids of the invoices
   */
  record WillPayInParts(List<String> invoices, List<Promise> parts) implements Told {
    public WillPayInParts {
      invoices = List.copyOf(invoices);
      parts = List.copyOf(parts);
    }
  }

  /**
   * The debtor accepts a reduced sum.
   *
   * @param invoices their ids
   */
  record Accepts(List<String> invoices, Money sum, LocalDate until) implements Told {
    public Accepts {
      invoices = List.copyOf(invoices);
    }
  }

  /** Another address of the debtor. At least one of the two is there. */
  record OtherAddress(Optional<String> email, Optional<String> postal) implements Told {}

  /** Messages reach somebody else. */
  record WrongPerson() implements Told {}

  /** No more e-mail. */
  record Stop() implements Told {}
}
