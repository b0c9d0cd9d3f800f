package dev.relance.plan;

import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * How far one invoice has come.
 *
 * @param steps the levels behind it, in order
 * @param known the facts that evidence holds of it already
 * @param silence the last silence that evidence holds, until a message goes out
 * @param closedOn the day on which it was settled
 */
public record Progress(
    List<Step> steps,
    Optional<KnownFacts> known,
    Optional<Silenced> silence,
    Optional<LocalDate> closedOn) {
  /** An invoice of which nothing is known yet. */
  public static final Progress NONE =
      new Progress(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The facts of an invoice as evidence holds them.
   *
   * @param surplus what came in beyond it
   */
  public record KnownFacts(
      String number,
      LocalDate dueDate,
      Money total,
      Money balance,
      String status,
      Optional<Money> surplus) {
    /** What is left of it; below zero for what came in beyond it. */
    public Money left() {
      return surplus.map(balance::minus).orElse(balance);
    }
  }

  /**
   * A level that was due and did not go out.
   *
   * @param at when that was found
   * @param nextPossible when it can go out; empty when a person must act
   */
  public record Silenced(
      Instant at,
      Level level,
      String rule,
      String reason,
      String cites,
      String expected,
      String found,
      Optional<Instant> nextPossible) {
    /** Whether it is the same silence, found at another time. */
    public boolean isLike(Silenced other) {
      return level == other.level && rule.equals(other.rule) && reason.equals(other.reason);
    }
  }

  public Progress {
    steps = List.copyOf(steps);
  }

  /** The last level behind the invoice. */
  public Optional<Step> last() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
  }

  /** The day of the last level that went out as a message. */
  public Optional<LocalDate> lastMessageOn() {
    LocalDate last = LocalDate.MIN;
    for (Step step : steps) {
      last = step.isMessage() && step.on().isAfter(last) ? step.on() : last;
    }
    return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
  }

  /** The last level that asked for more than the invoice: interest and costs. */
  public Optional<Step> askedBesides() {
    return steps.reversed().stream().filter(step -> step.besides().isPresent()).findFirst();
  }

  /** The last level whose message offered a reduced sum. */
  public Optional<Step> lastOffer() {
    return steps.reversed().stream()
        .filter(step -> step.isMessage() && step.offer().isPresent())
        .findFirst();
  }

  /** How many levels were served. */
  public long servedLevels() {
    long served = 0;
    for (Step step : steps) {
      served += step.outcome() == LevelOutcome.SERVED ? 1 : 0;
    }
    return served;
  }

  /** With one more level behind it. */
  public Progress plus(Step step) {
    var more = new ArrayList<>(steps);
    more.add(step);
    return withSteps(more);
  }

  /** With the outcome of a message changed on the level that it carried. */
  public Progress withOutcome(String touchpoint, LevelOutcome outcome) {
    return mapSteps(s -> s.touchpoint().equals(touchpoint) ? s.with(outcome) : s);
  }

  /** Without the level that a message carried: it is due again. */
  public Progress without(String touchpoint) {
    return withSteps(steps.stream().filter(s -> !s.touchpoint().equals(touchpoint)).toList());
  }

  /** With the unconfirmed steps of a level counted as served. */
  public Progress treatedAsSent(Level level) {
    return mapSteps(s -> isUnconfirmed(s, level) ? s.with(LevelOutcome.SERVED) : s);
  }

  /** Without the unconfirmed step of a level: it is due again, because the owner said so. */
  public Progress reopened(Level level) {
    return withSteps(steps.stream().filter(s -> !isUnconfirmed(s, level)).toList());
  }

  /** With other facts known. */
  public Progress with(KnownFacts facts) {
    return new Progress(steps, Optional.of(facts), silence, closedOn);
  }

  /** With another silence on record, or none. */
  public Progress withSilence(Optional<Silenced> recorded) {
    return new Progress(steps, known, recorded, closedOn);
  }

  /** Closed on a day, or open again. */
  public Progress withClosedOn(Optional<LocalDate> day) {
    return new Progress(steps, known, silence, day);
  }

  private static boolean isUnconfirmed(Step step, Level level) {
    return step.level() == level && step.outcome() == LevelOutcome.UNCONFIRMED;
  }

  private Progress mapSteps(UnaryOperator<Step> change) {
    return withSteps(steps.stream().map(change).toList());
  }

  private Progress withSteps(List<Step> changed) {
    return new Progress(changed, known, silence, closedOn);
  }
}
