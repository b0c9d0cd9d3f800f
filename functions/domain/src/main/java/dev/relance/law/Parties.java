package dev.relance.law;

import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.util.Set;

/** The parties of a debt; the creditor is always a business. */
public enum Parties implements Word {
  /** The debtor is a company, a sole trader or a public body. */
  B2B("b2b"),
  /** The debtor is a consumer, or its kind is not recorded. */
  B2C("b2c");

  private final String word;

  Parties(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The parties for a debtor of this kind. */
  public static Parties of(DebtorKind debtor) {
    return debtor == DebtorKind.CONSUMER ? B2C : B2B;
  }

  /**
   * Reads the member {@code between}: one relation or both.
   *
   * @throws IllegalArgumentException naming the place in the document, if it is empty or unknown
   */
  static Set<Parties> read(RuleReading rule) {
    return rule.entry()
        .make(
            "between",
            () -> {
              Set<Parties> found = rule.words("between", Parties.class);
              if (found.isEmpty()) {
                throw new IllegalArgumentException("name the parties, such as [\"b2b\"]");
              }
              return found;
            });
  }
}
