package dev.relance.plan;

import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What was done on an account so far.
 *
 * @param progress per invoice id, in the order of the ids
 * @param touchpoints the messages of the last weeks, oldest first
 * @param suppressed the addresses that accept no more mail, with the reasons
 * @param acknowledged what was answered, by the key of the record that caused it
 * @param unanswered why that is not answered yet, by the same key
 * @param told of which events the owner was told at once
 */
public record History(
    Map<String, InvoiceProgress> progress,
    List<Touchpoint> touchpoints,
    SortedMap<String, Touchpoint.Fate> suppressed,
    SortedMap<String, Acknowledged> acknowledged,
    SortedMap<String, Unanswered> unanswered,
    Told told) {
  /** Stands among the causes of acknowledgements for the last statement; no record has this key. */
  private static final String STATEMENT = "statement";

  /** Nothing done yet. */
  public static final History NONE =
      new History(
          Map.of(),
          List.of(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Told.NOTHING);

  public History {
    progress = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(progress)));
    touchpoints = List.copyOf(touchpoints);
    suppressed = Collections.unmodifiableSortedMap(new TreeMap<>(suppressed));
    acknowledged = Collections.unmodifiableSortedMap(new TreeMap<>(acknowledged));
    unanswered = Collections.unmodifiableSortedMap(new TreeMap<>(unanswered));
  }

  /**
   * Of which events the owner was told at once, by their fingerprints.
   *
   * @param telling those of which a run is telling, or was when it stopped
   * @param since when that run began
   */
  public record Told(SortedSet<String> events, SortedSet<String> telling, Optional<Instant> since) {
    /** No run takes longer than this to send its mails. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    public static final Told NOTHING =
        new Told(Collections.emptySortedSet(), Collections.emptySortedSet(), Optional.empty());

    public Told {
      events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
      telling = Collections.unmodifiableSortedSet(new TreeSet<>(telling));
    }

    /** Until when another run may be telling; after it, that run has stopped. */
    public Optional<Instant> busyUntil() {
      return since.map(began -> began.plus(LONGEST));
    }
  }

  /**
   * An acknowledgement that went out or may have gone out.
   *
   * @param on the debtor's day
   * @param touchpoint the id of the message
   */
  public record Acknowledged(LocalDate on, String touchpoint) {}

  /**
   * The last silence about an acknowledgement that evidence holds.
   *
   * @param on the debtor's day
   * @param reason the code of what the rule found
   */
  public record Unanswered(
      LocalDate on,
      AcknowledgementKind kind,
      Rule rule,
      String reason,
      Optional<Instant> nextPossible) {
    /** Whether it is the same silence on another day, however long it lasts by now. */
    public boolean isLike(Unanswered other) {
      return kind == other.kind && rule == other.rule && reason.equals(other.reason);
    }
  }

  /** How far an invoice has come. */
  public InvoiceProgress of(String invoiceId) {
    return progress.getOrDefault(invoiceId, InvoiceProgress.NONE);
  }

  /** The debtor's day of the last reminder or statement, whichever invoice it was about. */
  public Optional<LocalDate> lastReminderOn() {
    LocalDate last = statementOn().orElse(LocalDate.MIN);
    for (InvoiceProgress invoice : progress.values()) {
      for (PastLevel past : invoice.levels()) {
        last = past.isMessage() && past.on().isAfter(last) ? past.on() : last;
      }
    }
    return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
  }

  /** The debtor's day of the last monthly statement of account. */
  public Optional<LocalDate> statementOn() {
    return Optional.ofNullable(acknowledged.get(STATEMENT)).map(Acknowledged::on);
  }

  /** With another last monthly statement. */
  public History withStatement(Acknowledged sent) {
    return withAcknowledged(List.of(STATEMENT), sent);
  }

  /** Whether a firm reminder, a formal notice or an intent went out about any invoice. */
  public boolean isPressed() {
    for (InvoiceProgress invoice : progress.values()) {
      if (invoice.isPressed()) {
        return true;
      }
    }
    return false;
  }

  /** The message with an id, if it is still kept. */
  public Optional<Touchpoint> touchpoint(String id) {
    return touchpoints.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /**
   * The messages that the mail service refused since it last accepted one, oldest first. One that
   * was put off in between says nothing about them.
   */
  public List<Touchpoint> refusedInARow() {
    return sinceAccepted(Touchpoint::isRefused);
  }

  /** The messages that were put off since the mail service last accepted one, oldest first. */
  public List<Touchpoint> putOffInARow() {
    return sinceAccepted(Touchpoint::isPutOff);
  }

  private List<Touchpoint> sinceAccepted(Predicate<Touchpoint> which) {
    int taken = touchpoints.size();
    while (taken > 0 && !touchpoints.get(taken - 1).isContact()) {
      taken--;
    }
    return touchpoints.subList(taken, touchpoints.size()).stream().filter(which).toList();
  }

  /** How many messages to an address bounced since the last that was delivered there. */
  public int bouncedInARow(String address) {
    int bounced = 0;
    for (Touchpoint touchpoint : touchpoints.reversed()) {
      if (touchpoint.to().equals(address)) {
        if (hasArrived(touchpoint)) {
          return bounced;
        }
        bounced += touchpoint.fate() == Touchpoint.Fate.BOUNCED ? 1 : 0;
      }
    }
    return bounced;
  }

  private static boolean hasArrived(Touchpoint touchpoint) {
    return switch (touchpoint.fate()) {
      case DELIVERED, COMPLAINED -> true;
      case AUTHORIZED, UNCONFIRMED, PUT_OFF, REFUSED, ACCEPTED, SENT, DELAYED, REJECTED, BOUNCED ->
          false;
    };
  }

  /** The history with changed progress of one invoice. */
  public History with(String invoiceId, UnaryOperator<InvoiceProgress> change) {
    var changed = new TreeMap<>(progress);
    changed.put(invoiceId, change.apply(of(invoiceId)));
    return new History(changed, touchpoints, suppressed, acknowledged, unanswered, told);
  }

  /** With one more message. */
  public History plus(Touchpoint touchpoint) {
    var more = new ArrayList<>(touchpoints);
    more.add(touchpoint);
    return new History(progress, more, suppressed, acknowledged, unanswered, told);
  }

  /** With one message changed. */
  public History with(Touchpoint changed) {
    return new History(
        progress,
        touchpoints.stream().map(t -> t.id().equals(changed.id()) ? changed : t).toList(),
        suppressed,
        acknowledged,
        unanswered,
        told);
  }

  /** The history with one more address that accepts no mail. */
  public History withSuppressed(String address, Touchpoint.Fate reason) {
    var more = new TreeMap<>(suppressed);
    more.putIfAbsent(address, reason);
    return new History(progress, touchpoints, more, acknowledged, unanswered, told);
  }

  /** With an acknowledgement of something that records caused. */
  public History withAcknowledged(Collection<String> causes, Acknowledged acknowledgement) {
    var more = new TreeMap<>(acknowledged);
    causes.forEach(cause -> more.put(cause, acknowledgement));
    var waiting = new TreeMap<>(unanswered);
    waiting.keySet().removeAll(causes);
    return new History(progress, touchpoints, suppressed, more, waiting, told);
  }

  /** With why something that records caused is not acknowledged yet. */
  public History withUnanswered(Collection<String> causes, Unanswered silence) {
    var more = new TreeMap<>(unanswered);
    causes.forEach(cause -> more.put(cause, silence));
    return new History(progress, touchpoints, suppressed, acknowledged, more, told);
  }

  /** Whether evidence holds the silence about each of the causes. */
  public boolean knows(Collection<String> causes, Unanswered silence) {
    return causes.stream()
        .allMatch(
            cause ->
                Optional.ofNullable(unanswered.get(cause)).filter(silence::isLike).isPresent());
  }

  /** With events of which the owner is being told. */
  public History withTelling(Collection<String> events, Instant now) {
    return with(new Told(told.events(), new TreeSet<>(events), Optional.of(now)));
  }

  /** Once the owner was told of them. */
  public History withTold() {
    var more = new TreeSet<>(told.events());
    more.addAll(told.telling());
    return with(new Told(more, Collections.emptySortedSet(), Optional.empty()));
  }

  private History with(Told changed) {
    return new History(progress, touchpoints, suppressed, acknowledged, unanswered, changed);
  }

  /** Without the acknowledgements of a message, which are due again. */
  public History withoutAcknowledgements(String touchpoint) {
    var kept = new TreeMap<>(acknowledged);
    kept.values().removeIf(acknowledgement -> acknowledgement.touchpoint().equals(touchpoint));
    return new History(progress, touchpoints, suppressed, kept, unanswered, told);
  }

  /**
   * The history without settled messages before an instant, and without invoices closed and
   * acknowledgements sent or put off before a day. Invoices that a reduced sum may have closed are
   * kept, because their records do not know the offer. So are bounces of an address that still
   * accepts mail, because the next may be one too many.
   */
  public History since(Instant messages, LocalDate closed) {
    var kept = new TreeMap<>(progress);
    kept.values()
        .removeIf(
            p ->
                p.closedOn().filter(day -> day.isBefore(closed)).isPresent()
                    && p.lastOffer().isEmpty());
    var recent = new TreeMap<>(acknowledged);
    recent.values().removeIf(acknowledgement -> acknowledgement.on().isBefore(closed));
    var waiting = new TreeMap<>(unanswered);
    waiting.values().removeIf(silence -> silence.on().isBefore(closed));
    return new History(
        kept,
        touchpoints.stream()
            .filter(t -> t.isUnsettled() || t.at().isAfter(messages) || isOpenBounce(t))
            .toList(),
        suppressed,
        recent,
        waiting,
        told);
  }

  private boolean isOpenBounce(Touchpoint touchpoint) {
    return touchpoint.fate() == Touchpoint.Fate.BOUNCED
        && !suppressed.containsKey(touchpoint.to())
        && touchpoints.stream()
            .filter(later -> later.at().isAfter(touchpoint.at()))
            .noneMatch(later -> later.to().equals(touchpoint.to()) && hasArrived(later));
  }
}
