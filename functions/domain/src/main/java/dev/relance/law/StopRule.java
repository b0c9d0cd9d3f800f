package dev.relance.law;

import dev.relance.invoice.Debtor;
import dev.relance.policy.Basis;
import dev.relance.tree.Tree;
import dev.relance.tree.Words;

/** What ends all contact, and every way to a court until it is lifted. */
public record StopRule(Debtor.Stop.Kind stop, Basis basis) {
  private static final String CEASE_REQUEST = "cease-request";

  static StopRule read(Tree entry) {
    return new StopRule(
        entry.read(
            "stop",
            word ->
                word.equals(CEASE_REQUEST)
                    ? Debtor.Stop.Kind.CEASE
                    : Words.parse(Debtor.Stop.Kind.class, word)),
        Basis.read(entry));
  }
}
