package dev.relance.law;

import dev.relance.policy.Basis;
import dev.relance.tree.Tree;

/**
 * A written notice by post that must come before any electronic contact.
 *
 * @param waitDays calendar days after the letter before the first electronic contact
 */
public record PostFirst(int waitDays, Basis basis) {
  static PostFirst read(Tree entry) {
    return new PostFirst(entry.whole("waitDays"), Basis.read(entry));
  }
}
