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
 * @param levels the levels behind it, in order
 * @param known the facts that evidence holds of it already
 * @param silence the last silence that evidence holds, until a message goes out
 * @param closedOn the day on which it was settled
 */
public record InvoiceProgress(
    List<PastLevel> levels,
    Optional<KnownFacts> known,
    Optional<Silenced> silence,
    Optional<LocalDate> closedOn) {
  /** An invoice of which nothing is known yet. */
  public static final InvoiceProgress NONE =
      new InvoiceProgress(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

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

  public InvoiceProgress {
    levels = List.copyOf(levels);
  }

  /** The last level behind the invoice. */
  public Optional<PastLevel> last() {
    return levels.isEmpty() ? Optional.empty() : Optional.of(levels.getLast());
  }

  /** The day of the last level that went out as a message. */
  public Optional<LocalDate> lastMessageOn() {
    LocalDate last = LocalDate.MIN;
    for (PastLevel level : levels) {
      last = level.isMessage() && level.on().isAfter(last) ? level.on() : last;
    }
    return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
  }

  /** The last level that asked for more than the invoice: interest and costs. */
  public Optional<PastLevel> askedBesides() {
    return levels.reversed().stream().filter(level -> level.besides().isPresent()).findFirst();
  }

  /** The last level whose message offered a reduced sum. */
  public Optional<PastLevel> lastOffer() {
    return levels.reversed().stream()
        .filter(level -> level.isMessage() && level.offer().isPresent())
        .findFirst();
  }

  /** How many levels were served. */
  public long servedLevels() {
    long served = 0;
    for (PastLevel level : levels) {
      served += level.outcome() == LevelOutcome.SERVED ? 1 : 0;
    }
    return served;
  }

  /** With one more level behind it. */
  public InvoiceProgress plus(PastLevel level) {
    var more = new ArrayList<>(levels);
    more.add(level);
    return withLevels(more);
  }

  /** With the outcome of a message changed on the level that it carried. */
  public InvoiceProgress withOutcome(String touchpoint, LevelOutcome outcome) {
    return mapLevels(past -> past.touchpoint().equals(touchpoint) ? past.with(outcome) : past);
  }

  /** Without the level that a message carried: it is due again. */
  public InvoiceProgress without(String touchpoint) {
    return withLevels(
        levels.stream().filter(past -> !past.touchpoint().equals(touchpoint)).toList());
  }

  /** With a level counted as served if it is unconfirmed. */
  public InvoiceProgress treatedAsSent(Level level) {
    return mapLevels(past -> isUnconfirmed(past, level) ? past.with(LevelOutcome.SERVED) : past);
  }

  /** Without a level that is unconfirmed: it is due again, because the owner said so. */
  public InvoiceProgress reopened(Level level) {
    return withLevels(levels.stream().filter(past -> !isUnconfirmed(past, level)).toList());
  }

  /** With other facts known. */
  public InvoiceProgress with(KnownFacts facts) {
    return new InvoiceProgress(levels, Optional.of(facts), silence, closedOn);
  }

  /** With another silence on record, or none. */
  public InvoiceProgress withSilence(Optional<Silenced> recorded) {
    return new InvoiceProgress(levels, known, recorded, closedOn);
  }

  /** Closed on a day, or open again. */
  public InvoiceProgress withClosedOn(Optional<LocalDate> day) {
    return new InvoiceProgress(levels, known, silence, day);
  }

  private static boolean isUnconfirmed(PastLevel past, Level level) {
    return past.level() == level && past.outcome() == LevelOutcome.UNCONFIRMED;
  }

  private InvoiceProgress mapLevels(UnaryOperator<PastLevel> change) {
    return withLevels(levels.stream().map(change).toList());
  }

  private InvoiceProgress withLevels(List<PastLevel> changed) {
    return new InvoiceProgress(changed, known, silence, closedOn);
  }
}
