package dev.relance.transfer;

import dev.relance.invoice.PostalAddress;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A transfer to ask for.
 *
 * @param sum above zero
 * @param about what the payer writes with it: the agreed reference or the invoice numbers
 */
public record Transfer(Payee payee, Money sum, String about) {
  public Transfer {
    if (!sum.isPositive()) {
      throw new IllegalArgumentException("a transfer of %s moves no money".formatted(sum));
    }
  }

  /** Who is paid. */
  public record Payee(String name, PostalAddress address, String iban, Optional<String> bic) {}
}
