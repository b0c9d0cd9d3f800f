package dev.relance.law;

import dev.relance.policy.Basis;
import dev.relance.tree.Tree;

/** Something that no message may say. */
public record ClaimRule(Claim claim, Basis basis) {
  static ClaimRule read(Tree entry) {
    return new ClaimRule(entry.word("claim", Claim.class), Basis.read(entry));
  }

  /** What a message can be forbidden to say. */
  public enum Claim {
    /** A fee for the reminder or for collecting. */
    REMINDER_FEE,
    /** A court, a lawyer or an agency, where the owner has decided no such step. */
    UNDECIDED_STEP,
    /** Arrest, crime or the police. */
    CRIME,
    /** The name of somebody who collects debts for others. */
    COLLECTOR_NAME,
    /** The look of a court or an authority. */
    OFFICIAL_LOOK
  }
}
