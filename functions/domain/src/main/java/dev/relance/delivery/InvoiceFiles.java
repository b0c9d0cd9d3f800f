package dev.relance.delivery;

import java.util.Optional;

/** The files of invoices, as the operator keeps them. Each creditor has a folder of its own. */
@FunctionalInterface
public interface InvoiceFiles {
  /** Nobody keeps any. */
  InvoiceFiles NONE = (_, _, _) -> Optional.empty();

  /**
   * The bytes of a file; empty if there is none.
   *
   * @param file its path in the folder of the creditor
   * @param mostBytes of a file with more, only so many and one more are given
   */
  Optional<byte[]> read(String creditor, String file, int mostBytes);
}
