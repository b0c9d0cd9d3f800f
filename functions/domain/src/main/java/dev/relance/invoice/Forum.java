package dev.relance.invoice;

import java.util.Optional;

/**
 * What a contract says about legal disputes, and what the claim is based on.
 *
 * @param arbitration whether an arbitrator decides instead of a court, if the contract says so
 * @param mediation whether mediation must come first, if the contract says so
 * @param claim what the claim is based on, if recorded
 */
public record Forum(
    Optional<Boolean> arbitration, Optional<Boolean> mediation, Optional<ClaimKind> claim) {
  /** A contract without any such clause on record. */
  public static final Forum NONE = new Forum(Optional.empty(), Optional.empty(), Optional.empty());

  /** These clauses, completed by those of a more general contract. */
  Forum over(Forum general) {
    return new Forum(
        arbitration.or(general::arbitration),
        mediation.or(general::mediation),
        claim.or(general::claim));
  }

  /** Whether a clause gives the decision to an arbitrator. */
  public boolean isArbitrated() {
    return arbitration.orElse(false);
  }

  /** Whether a clause requires mediation first. */
  public boolean isMediated() {
    return mediation.orElse(false);
  }
}
