package dev.relance.law;

import dev.relance.policy.Basis;
import dev.relance.tree.Tree;

/** What a court does with a claim whose contract has an arbitration clause. */
public record ArbitrationRule(Effect effect, Basis basis) {
  static ArbitrationRule read(Tree entry) {
    return new ArbitrationRule(entry.word("effect", Effect.class), Basis.read(entry));
  }

  /** What the court does when the debtor points at the clause. */
  public enum Effect {
    STAYS,
    INADMISSIBLE,
    /** The clause does not bind this debtor. */
    NOT_BINDING
  }
}
