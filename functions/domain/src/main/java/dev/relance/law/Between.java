package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.DebtorKind;
import java.util.Set;

/** Between whom a debt is: the creditor is always a business. */
public enum Between {
  /** The debtor is a company, a sole trader or a public body. */
  B2B,
  /** The debtor is a consumer; so is a debtor whose kind nobody recorded. */
  B2C;

  /** The relation of a business with a debtor of this kind. */
  public static Between of(DebtorKind debtor) {
    return debtor == DebtorKind.CONSUMER ? B2C : B2B;
  }

  /**
   * Reads the member {@code between}: one relation or both.
   *
   * @throws IllegalArgumentException naming the place in the document, when it is empty or unknown
   */
  static Set<Between> read(Document entry) {
    Set<Between> found = entry.codes("between", Between.class);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          entry.at("between") + " is missing; write it like [\"B2B\"]");
    }
    return found;
  }
}
