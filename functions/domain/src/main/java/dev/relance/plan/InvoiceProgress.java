package dev.relance.plan;

import dev.relance.finding.Finding;
import dev.relance.law.Source;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
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
 * @param levels its past levels, in order
 * @param known what evidence already holds about it
 * @param silence the last silence in evidence, until a message goes out
 * @param closedOn the day on which it was settled
 */
public record InvoiceProgress(
    List<PastLevel> levels,
    Optional<KnownFacts> known,
    Optional<Silenced> silence,
    Optional<LocalDate> closedOn) {
  /** An invoice about which nothing is known yet. */
  public static final InvoiceProgress NONE =
      new InvoiceProgress(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The facts of an invoice that evidence holds.
   *
   * @param surplus what came in beyond the invoice
   * @param fingerprint of everything that evidence tells of the invoice
   */
  public record KnownFacts(
      String number,
      LocalDate dueDate,
      Money balance,
      Optional<Money> surplus,
      String fingerprint) {
    /** What remains of the invoice; negative if more came in. */
    public Money left() {
      return surplus.map(balance::minus).orElse(balance);
    }
  }

  /**
   * A level that was due and did not go out.
   *
   * @param at when that was found
   * @param nextPossible when it can go out; empty if a person must act first
   */
  public record Silenced(
      Instant at,
      Level level,
      Rule rule,
      Finding finding,
      Source source,
      Optional<Instant> nextPossible) {
    /** Whether it is the same silence at another time. */
    public boolean isLike(Silenced other) {
      return level == other.level
          && rule == other.rule
          && finding.reason().equals(other.finding.reason());
    }
  }

  public InvoiceProgress {
    levels = List.copyOf(levels);
  }

  /** The last past level. */
  public Optional<PastLevel> last() {
    return levels.isEmpty() ? Optional.empty() : Optional.of(levels.getLast());
  }

  /** The day of the last level that was sent as a message. */
  public Optional<LocalDate> lastMessageOn() {
    LocalDate last = LocalDate.MIN;
    for (PastLevel level : levels) {
      last = level.isMessage() && level.on().isAfter(last) ? level.on() : last;
    }
    return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
  }

  /** The last level that asked for interest or costs as well. */
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

  /** The progress with one more past level. */
  public InvoiceProgress plus(PastLevel level) {
    var more = new ArrayList<>(levels);
    more.add(level);
    return withLevels(more);
  }

  /** The progress after a change to the outcome of one message. */
  public InvoiceProgress withOutcome(String touchpoint, LevelOutcome outcome) {
    return mapLevels(past -> past.touchpoint().equals(touchpoint) ? past.with(outcome) : past);
  }

  /** The progress without the level of a message, which is due again. */
  public InvoiceProgress without(String touchpoint) {
    return withLevels(
        levels.stream().filter(past -> !past.touchpoint().equals(touchpoint)).toList());
  }

  /** The progress with an unconfirmed level counted as served. */
  public InvoiceProgress treatedAsSent(Level level) {
    return mapLevels(past -> isUnconfirmed(past, level) ? past.with(LevelOutcome.SERVED) : past);
  }

  /** The progress without an unconfirmed level, which the owner wants sent again. */
  public InvoiceProgress reopened(Level level) {
    return withLevels(levels.stream().filter(past -> !isUnconfirmed(past, level)).toList());
  }

  /** With other facts known. */
  public InvoiceProgress with(KnownFacts facts) {
    return new InvoiceProgress(levels, Optional.of(facts), silence, closedOn);
  }

  /** The progress with another recorded silence, or none. */
  public InvoiceProgress withSilence(Optional<Silenced> recorded) {
    return new InvoiceProgress(levels, known, recorded, closedOn);
  }

  /** The progress, closed on a day or open again. */
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
