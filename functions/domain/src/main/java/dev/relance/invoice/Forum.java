package dev.relance.invoice;

import java.util.Optional;

/**
 * What a contract says about a quarrel: who decides it, and on what the claim rests.
 *
 * @param arbitration whether an arbitrator and not a court decides
 * @param mediation whether mediation must be tried first
 * @param claim what the claim rests on, where it is recorded
 */
public record Forum(boolean arbitration, boolean mediation, Optional<ClaimKind> claim) {
  /** A contract of which nothing of the kind is recorded. */
  public static final Forum NONE = new Forum(false, false, Optional.empty());
}
