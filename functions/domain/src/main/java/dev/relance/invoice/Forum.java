package dev.relance.invoice;

import java.util.Optional;

/**
 * What a contract says about a quarrel: who decides it, and on what the claim rests.
 *
 * @param arbitration whether an arbitrator and not a court decides, where the contract says so
 * @param mediation whether mediation must be tried first, where the contract says so
 * @param claim what the claim rests on, where it is recorded
 */
public record Forum(
    Optional<Boolean> arbitration, Optional<Boolean> mediation, Optional<ClaimKind> claim) {
  /** A contract of which nothing of the kind is recorded. */
  public static final Forum NONE = new Forum(Optional.empty(), Optional.empty(), Optional.empty());

  /** What this contract says, and for what it does not say, a more general one. */
  Forum over(Forum general) {
    return new Forum(
        arbitration.or(general::arbitration),
        mediation.or(general::mediation),
        claim.or(general::claim));
  }

  /** Whether a clause leaves the decision to an arbitrator. */
  public boolean isArbitrated() {
    return arbitration.orElse(false);
  }

  /** Whether a clause asks for mediation first. */
  public boolean isMediated() {
    return mediation.orElse(false);
  }
}
