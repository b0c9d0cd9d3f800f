package dev.relance.law;

import dev.relance.policy.Basis;
import dev.relance.tree.Tree;

/**
 * A time of peace that a debtor can have.
 *
 * @param days calendar days from the first
 */
public record Moratorium(String id, int days, Basis basis) {
  static Moratorium read(Tree entry) {
    return new Moratorium(entry.text("id"), entry.whole("days"), Basis.read(entry));
  }
}
