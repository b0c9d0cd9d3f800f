package dev.relance.journey;

import dev.relance.evidence.Announcement;
import dev.relance.evidence.Bus;
import dev.relance.evidence.News;
import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake.CreditorDesk;
import dev.relance.journey.Intake.CurrentRecord;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.plan.MailFlow;
import dev.relance.plan.Terms;
import dev.relance.plan.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Takes in changed records: accepts or rejects each one, and plans every account that they affect.
 * A change only says which key to read; the present record counts.
 */
public final class TakeInRecords {
  private static final Duration FEED_NOTED_EVERY = Duration.ofMinutes(30);

  /** Fewer at once need not be spread. */
  private static final int MANY_ACCOUNTS = 20;

  private final Intake intake;
  private final WakeUps wakeUps;
  private final PlanAccounts planAccounts;
  private final IntConsumer comeTogether;
  private final Terms terms;
  private final Bus bus;
  private final InstantSource clock;

  /**
   * Everything that it needs.
   *
   * @param comeTogether hears how many accounts are likely to be due, if many are planned at once
   */
  public TakeInRecords(
      Intake intake,
      PlanAccounts planAccounts,
      IntConsumer comeTogether,
      WakeUps wakeUps,
      Terms terms,
      Bus bus,
      InstantSource clock) {
    this.intake = intake;
    this.wakeUps = wakeUps;
    this.planAccounts = planAccounts;
    this.comeTogether = comeTogether;
    this.terms = terms;
    this.bus = bus;
    this.clock = clock;
  }

  /**
   * A record that has changed.
   *
   * @param debtorIds the debtors that it named before or names now
   * @param isRejection whether not the record itself but its rejection was written
   */
  public record Change(RecordKey key, Set<String> debtorIds, boolean isRejection) {
    public Change {
      debtorIds = Set.copyOf(debtorIds);
    }
  }

  /**
   * Takes in changes. One failure does not stop the others.
   *
   * @return the failed changes with their errors, to be delivered again
   */
  public Map<Change, RuntimeException> takeIn(List<Change> changes) {
    Instant now = clock.instant();
    var failed = new LinkedHashMap<Change, RuntimeException>();
    var byAccount = new LinkedHashMap<AccountId, Set<Change>>();
    List<CurrentRecord> readings =
        intake.read(changes.stream().map(Change::key).distinct().toList());
    for (Change change : changes) {
      CurrentRecord reading =
          readings.stream().filter(r -> r.key().equals(change.key())).findFirst().orElseThrow();
      if (change.isRejection()) {
        attempt(Set.of(change), failed, () -> announce(reading, now));
        continue;
      }
      attempt(Set.of(change), failed, () -> answer(reading, now));
      touched(change, reading)
          .forEach(id -> byAccount.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(change));
    }
    byCreditor(changes, readings)
        .forEach(
            (creditorId, record) ->
                attempt(Set.copyOf(changes), failed, () -> creditor(creditorId, record, now)));
    if (byAccount.size() >= MANY_ACCOUNTS) {
      comeTogether.accept(MailFlow.expected(byAccount.size()));
    }
    byAccount.forEach((id, causes) -> attempt(causes, failed, () -> planAccounts.plan(id, now)));
    return failed;
  }

  private void answer(CurrentRecord reading, Instant now) {
    if (!reading.reasons().isEmpty() && !reading.reasons().equals(reading.rejectedBefore())) {
      intake.reject(reading.key(), reading.reasons(), now);
    } else if (reading.reasons().isEmpty() && !reading.rejectedBefore().isEmpty()) {
      intake.clear(reading.key());
    }
  }

  /** A rejection is announced when the stream reports it, so an outage of the bus loses none. */
  private void announce(CurrentRecord reading, Instant now) {
    if (!reading.rejectedBefore().isEmpty()) {
      bus.announce(
          List.of(
              new Announcement(
                  new News.RecordRejected(reading.key().record(), reading.rejectedBefore()),
                  reading.key().creditorId(),
                  now,
                  Optional.empty())));
    }
  }

  private static Set<AccountId> touched(Change change, CurrentRecord reading) {
    var debtors = new HashSet<>(change.debtorIds());
    reading.debtorId().ifPresent(debtors::add);
    var ids = new LinkedHashSet<AccountId>();
    debtors.stream()
        .sorted()
        .forEach(debtor -> ids.add(new AccountId(change.key().creditorId(), debtor)));
    return ids;
  }

  /** Every creditor in the changes that needs a note, with its own record if that changed. */
  private Map<String, Optional<CurrentRecord>> byCreditor(
      List<Change> changes, List<CurrentRecord> readings) {
    var creditors = new LinkedHashMap<String, Optional<CurrentRecord>>();
    readings.stream()
        .filter(r -> r.key().record().equals("creditor"))
        .forEach(r -> creditors.put(r.key().creditorId(), Optional.of(r)));
    if (tracksFeed()) {
      changes.forEach(c -> creditors.putIfAbsent(c.key().creditorId(), Optional.empty()));
    }
    return creditors;
  }

  private boolean tracksFeed() {
    return terms.policies().stream().anyMatch(p -> p.staleAfter().isPresent());
  }

  private void creditor(String creditorId, Optional<CurrentRecord> record, Instant now) {
    CreditorDesk desk = intake.desk(creditorId);
    String facts = record.map(TakeInRecords::facts).orElse(desk.facts());
    boolean isNews = !facts.equals(desk.facts());
    boolean isFeedDue =
        tracksFeed()
            && desk.feedSeenAt().filter(t -> t.plus(FEED_NOTED_EVERY).isAfter(now)).isEmpty();
    if (!isNews && !isFeedDue) {
      return;
    }
    CreditorDesk noted = desk.withFacts(facts);
    if (isNews) {
      record.flatMap(CurrentRecord::creditor).ifPresent(wakeUps::summarise);
    }
    if (isNews || isBackAfterSilence(desk, now)) {
      wakeUps.replan(creditorId, Optional.empty(), now);
    }
    if (!intake.keep(tracksFeed() ? noted.withFeedSeenAt(now) : noted)) {
      throw new IllegalStateException(
          "creditor %s was noted at the same time".formatted(creditorId));
    }
  }

  /** Then the accounts that waited for the invoicing system are looked at again. */
  private boolean isBackAfterSilence(CreditorDesk desk, Instant now) {
    return terms.policies().stream()
        .flatMap(policy -> policy.staleAfter().stream())
        .anyMatch(limit -> desk.feedSeenAt().filter(t -> t.plus(limit).isBefore(now)).isPresent());
  }

  /** A hash of a creditor's record, or a note that it is rejected. */
  private static String facts(CurrentRecord reading) {
    return reading
        .creditor()
        .map(creditor -> Integer.toHexString(creditor.withoutFeedTime().toString().hashCode()))
        .orElse("not accepted");
  }

  private static void attempt(
      Set<Change> causes, Map<Change, RuntimeException> failed, Runnable deed) {
    try {
      deed.run();
    } catch (RuntimeException e) {
      // One broken account must not hold up its neighbours: its changes are delivered again.
      new ArrayList<>(causes).forEach(change -> failed.putIfAbsent(change, e));
    }
  }
}
