package dev.relance.invoice;

import java.util.Optional;

/**
 * How debtors pay.
 *
 * @param url an https pattern with the places {invoice} and {amount}
 * @param reference for transfers; the invoice number if absent
 */
public record HowToPay(
    Optional<String> url, Optional<String> iban, Optional<String> bic, Optional<String> reference) {
  /** Nothing is recorded: messages ask the debtor to reply. */
  public static final HowToPay UNKNOWN =
      new HowToPay(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
