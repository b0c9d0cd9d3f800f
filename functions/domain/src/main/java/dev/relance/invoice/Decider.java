package dev.relance.invoice;

import java.util.Optional;

/**
 * Who decided.
 *
 * @param owner the e-mail address of the owner, where the decision came through a link of theirs
 */
public record Decider(DecidedBy by, Optional<String> owner) {
  /** The owner or the debtor, and no more is known. */
  public static Decider of(DecidedBy by) {
    return new Decider(by, Optional.empty());
  }
}
