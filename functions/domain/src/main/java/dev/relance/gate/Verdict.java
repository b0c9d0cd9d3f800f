package dev.relance.gate;

import dev.relance.finding.Finding;
import dev.relance.law.Source;
import dev.relance.vocabulary.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** One rule's answer. */
public sealed interface Verdict {
  /**
   * Strictest last: permitted, deferred (a later time is stricter), prohibited. Among equals, a
   * house rule comes before a rule of law, because the owner could leave it aside.
   */
  Comparator<Verdict> BY_STRICTNESS =
      Comparator.comparingInt(Verdict::rank)
          .thenComparing(Verdict::until)
          .thenComparing(Verdict::isOfLaw);

  /** The rule that answers. */
  Rule rule();

  /** The message may go. */
  record Permitted(Rule rule) implements Verdict {}

  /** The message may go out later, if nothing else changes; {@code until} is inclusive. */
  record Deferred(Rule rule, Finding finding, Source source, Instant until) implements Objection {
    public Deferred {
      mustBeOf(rule, source);
    }
  }

  /** The message may not go out until a fact changes or a person acts. */
  record Prohibited(Rule rule, Finding finding, Source source) implements Objection {
    public Prohibited {
      mustBeOf(rule, source);
    }
  }

  /** A verdict that does not permit. */
  sealed interface Objection extends Verdict {
    /** What the rule found and expected. */
    Finding finding();

    /** Where the rule comes from. */
    Source source();
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

  /** The stricter of two answers; this one if they are equal. */
  default Verdict stricterOf(Verdict other) {
    return !(this instanceof Permitted) && BY_STRICTNESS.compare(this, other) > 0 ? this : other;
  }

  /** The same answer, or empty if it permits. */
  default Optional<Objection> objection() {
    return this instanceof Objection objection ? Optional.of(objection) : Optional.empty();
  }

  private boolean isOfLaw() {
    return this instanceof Objection objection && !objection.source().isHouseRule();
  }

  /** A house rule alone cites no law. */
  private static void mustBeOf(Rule rule, Source source) {
    if (!rule.mayBeLaw() && !source.isHouseRule()) {
      throw new IllegalArgumentException(
          "rule %s is of the house and cites %s".formatted(rule.word(), source.cites()));
    }
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
