package dev.relance.local.command;

import dev.relance.record.LawFact;

/** What rests on a fact that nobody has verified, and whether a creditor can vouch for it. */
enum Weight {
  /** Somebody has verified it. */
  FULL,
  /** A sum is asked for on its strength, once the creditor record names it. */
  CONFIRMABLE,
  /** It limits or stops, or asks for something: it holds as if it were verified. */
  HOLDS,
  /** It would favour the creditor, and does not count until its pack says that it is verified. */
  WITHOUT_EFFECT,
  /** Nothing rests on it. */
  TOLD_ONLY;

  static Weight of(LawFact fact) {
    return fact.basis().verified() ? FULL : ofUnverified(fact);
  }

  private static Weight ofUnverified(LawFact fact) {
    return switch (fact.list()) {
      case "interest" -> is(fact, "starts", "court-only") ? TOLD_ONLY : CONFIRMABLE;
      case "fixedSums", "collectionCosts" -> CONFIRMABLE;
      case "routes" -> WITHOUT_EFFECT;
      case "arbitration" -> is(fact, "effect", "not-binding") ? WITHOUT_EFFECT : HOLDS;
      case "scope", "terms", "retention" -> TOLD_ONLY;
      default -> HOLDS;
    };
  }

  private static boolean is(LawFact fact, String member, String value) {
    return fact.entry().optionalText(member).filter(value::equals).isPresent();
  }
}
