package dev.relance.law;

import dev.relance.policy.Basis;
import dev.relance.policy.Channels;
import dev.relance.tree.Tree;

/**
 * A written notice by post that must come before other contacts.
 *
 * @param waitDays calendar days after the letter before the first of them
 * @param channels the contacts that wait for it
 */
public record PostFirst(int waitDays, Channels channels, Basis basis) {
  static PostFirst read(Tree entry) {
    return new PostFirst(
        entry.whole("waitDays"), Channels.of(entry.texts("channels")), Basis.read(entry));
  }
}
