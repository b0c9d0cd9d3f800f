package dev.relance.plan;

import dev.relance.finding.Finding;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Part;
import dev.relance.invoice.Stage;
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
 * @param silences the last silence of each part in evidence, until a message about it goes out
 * @param closedOn the day on which it was settled
 */
public record InvoiceProgress(
    List<PastLevel> levels,
    Optional<KnownFacts> known,
    List<Silenced> silences,
    Optional<LocalDate> closedOn) {
  /** An invoice about which nothing is known yet. */
  public static final InvoiceProgress NONE =
      new InvoiceProgress(List.of(), Optional.empty(), List.of(), Optional.empty());

  /**
   * The facts of an invoice that evidence holds.
   *
   * @param dueDate of the part that is next to be paid
   * @param parts the due dates of its parts, earliest first; none if the invoice is in one part
   * @param cameIn what had come in; empty if that is not known
   * @param open what is open of each part, earliest first; none if the invoice is in one part
   * @param fingerprint of everything that evidence tells of the invoice
   */
  public record KnownFacts(
      String number,
      LocalDate dueDate,
      List<LocalDate> parts,
      Optional<Stage> stage,
      Money balance,
      Optional<CameIn> cameIn,
      List<Instalment> open,
      String fingerprint) {
    public KnownFacts {
      parts = List.copyOf(parts);
      open = List.copyOf(open);
    }

    /** What is still owed, by due date. */
    public List<Instalment> owed() {
      return open.isEmpty() && balance.isPositive()
          ? List.of(new Instalment(dueDate, balance))
          : open;
    }

    /** The facts of an invoice whose record is gone: nothing is owed on it. */
    public KnownFacts gone() {
      return new KnownFacts(
          number,
          dueDate,
          parts,
          stage,
          Money.zero(balance.getCurrencyUnit()),
          Optional.empty(),
          List.of(),
          fingerprint);
    }
  }

  /**
   * A level that was due and did not go out.
   *
   * @param at when that was found
   * @param part the due date of the part that it is about; empty if that is the whole invoice
   * @param nextPossible when it can go out; empty if a person must act first
   */
  public record Silenced(
      Instant at,
      Optional<LocalDate> part,
      Level level,
      Rule rule,
      Finding finding,
      Source source,
      Optional<Instant> nextPossible) {
    /** Whether it is the same silence at another time. */
    public boolean isLike(Silenced other) {
      return part.equals(other.part)
          && level == other.level
          && rule == other.rule
          && finding.reason().equals(other.finding.reason());
    }
  }

  public InvoiceProgress {
    levels = List.copyOf(levels);
    silences = List.copyOf(silences);
  }

  /** The same progress with the levels of one part alone. */
  public InvoiceProgress of(Part part) {
    Optional<LocalDate> key = part.key();
    for (PastLevel level : levels) {
      if (!level.part().equals(key)) {
        return withLevels(levels.stream().filter(l -> l.part().equals(key)).toList());
      }
    }
    return this;
  }

  /** The last silence about a part in evidence. */
  public Optional<Silenced> silenceOf(Optional<LocalDate> part) {
    return silences.stream().filter(silence -> silence.part().equals(part)).findFirst();
  }

  /** What is still owed, by due date; nothing once the invoice is closed. */
  public List<Instalment> owed() {
    return closedOn.isPresent() ? List.of() : known.map(KnownFacts::owed).orElse(List.of());
  }

  /** Whether a firm reminder, a formal notice or an intent went out about it. */
  public boolean isPressed() {
    for (PastLevel past : levels) {
      if (past.level().isPressing() && past.isMessage()) {
        return true;
      }
    }
    return false;
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
        .filter(level -> level.isMessage() && level.reduction().isPresent())
        .findFirst();
  }

  /** The last level whose message announced a legal step. */
  public Optional<PastLevel> lastAnnouncement() {
    for (int i = levels.size() - 1; i >= 0; i--) {
      PastLevel level = levels.get(i);
      if (level.announced().isPresent() && level.isMessage()) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
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

  /** The progress with the level of a message, which ends a silence. */
  public InvoiceProgress afterMessage(PastLevel level) {
    return plus(level).withoutSilence(level.part());
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

  /** With other facts known. The levels of parts whose due dates moved move with them. */
  public InvoiceProgress with(KnownFacts facts) {
    return known
        .map(before -> new Moved(before, facts).carriedOver(this))
        .orElse(this)
        .knowing(facts);
  }

  /** With changed levels and without silences, which are found again. */
  InvoiceProgress carriedOver(UnaryOperator<PastLevel> change) {
    return mapLevels(change).withSilences(List.of());
  }

  private InvoiceProgress knowing(KnownFacts facts) {
    return new InvoiceProgress(levels, Optional.of(facts), silences, closedOn);
  }

  /** The progress with another recorded silence of a part. */
  public InvoiceProgress with(Silenced recorded) {
    var changed = new ArrayList<>(withoutSilence(recorded.part()).silences);
    changed.add(recorded);
    return withSilences(changed);
  }

  /** The progress without the recorded silence of a part. */
  public InvoiceProgress withoutSilence(Optional<LocalDate> part) {
    return withSilences(silences.stream().filter(silence -> !silence.part().equals(part)).toList());
  }

  private InvoiceProgress withSilences(List<Silenced> changed) {
    return new InvoiceProgress(levels, known, changed, closedOn);
  }

  /** The progress, closed on a day or open again. */
  public InvoiceProgress withClosedOn(Optional<LocalDate> day) {
    return new InvoiceProgress(levels, known, silences, day);
  }

  private static boolean isUnconfirmed(PastLevel past, Level level) {
    return past.level() == level && past.outcome() == LevelOutcome.UNCONFIRMED;
  }

  private InvoiceProgress mapLevels(UnaryOperator<PastLevel> change) {
    return withLevels(levels.stream().map(change).toList());
  }

  private InvoiceProgress withLevels(List<PastLevel> changed) {
    return new InvoiceProgress(changed, known, silences, closedOn);
  }
}
