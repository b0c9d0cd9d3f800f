package dev.relance.gate;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** One rule's answer. */
public sealed interface Verdict {
  /**
   * Strictest last: permitted, deferred (a later time is stricter), prohibited; of equals a rule of
   * law after one of the house, which the owner could leave aside.
   */
  Comparator<Verdict> BY_STRICTNESS =
      Comparator.comparingInt(Verdict::rank)
          .thenComparing(Verdict::until)
          .thenComparing(Verdict::isOfLaw);

  /** The rule that answers, by its word: contact-window. */
  String rule();

  /** The message may go. */
  record Permitted(String rule) implements Verdict {}

  /** The message may go at a later time, if nothing else changes; {@code until} is inclusive. */
  record Deferred(String rule, Grounds grounds, Instant until) implements Verdict {}

  /** The message may not go until a fact changes or a person acts. */
  record Prohibited(String rule, Grounds grounds) implements Verdict {}

  /**
   * Why a rule did not permit.
   *
   * @param reason a code, such as insolvency
   * @param cites the legal source, or house rule
   * @param expected what the rule asks for
   * @param found what it found instead
   */
  record Grounds(String reason, String cites, String expected, String found) {
    /** The source named for rules of our own. */
    public static final String HOUSE_RULE = "house rule";

    /** Whether they rest on a rule of our own. */
    boolean isOfHouse() {
      return cites.startsWith(HOUSE_RULE);
    }

    /** Grounds that rest on a rule of our own. */
    public static Grounds house(String reason, String expected, String found) {
      return new Grounds(reason, HOUSE_RULE, expected, found);
    }
  }

  /** The strictest of several answers; of equals, the first. */
  static Verdict strictest(Collection<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      throw new IllegalArgumentException("no rule was asked");
    }
    Verdict strictest = verdicts.iterator().next();
    for (Verdict each : verdicts) {
      strictest = each.stricterOf(strictest);
    }
    return strictest;
  }

  /** This answer where it is stricter than another, else the other. */
  default Verdict stricterOf(Verdict other) {
    return !(this instanceof Permitted) && BY_STRICTNESS.compare(this, other) > 0 ? this : other;
  }

  /** Why it did not permit; empty where it did. */
  default Optional<Grounds> objection() {
    return switch (this) {
      case Permitted _ -> Optional.empty();
      case Deferred deferred -> Optional.of(deferred.grounds());
      case Prohibited prohibited -> Optional.of(prohibited.grounds());
    };
  }

  private boolean isOfLaw() {
    return objection().filter(grounds -> !grounds.isOfHouse()).isPresent();
  }

  private int rank() {
    return switch (this) {
      case Permitted _ -> 0;
      case Deferred _ -> 1;
      case Prohibited _ -> 2;
    };
  }

  private Instant until() {
    return this instanceof Deferred deferred ? deferred.until() : Instant.MIN;
  }
}
