package dev.relance.memory;

import dev.relance.invoice.AccountId;
import dev.relance.invoice.Creditor;
import dev.relance.plan.WakeUps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Timers in memory: one per account, which vanishes when it has fired. */
public final class MemoryWakeUps implements WakeUps {
  private final Trouble trouble;
  private final TreeMap<AccountId, Instant> timers = new TreeMap<>();
  private final List<String> replans = new ArrayList<>();
  private final TreeMap<String, Creditor.SummaryRhythm> summaries = new TreeMap<>();

  public MemoryWakeUps(Trouble trouble) {
    this.trouble = trouble;
  }

  @Override
  public void set(
      AccountId account, Optional<Instant> believed, Optional<Instant> wanted, Instant now) {
    trouble.around(
        "timer",
        () -> {
          wanted.ifPresentOrElse(
              at -> timers.put(account, at.isBefore(now) ? now : at), () -> timers.remove(account));
          return wanted;
        });
  }

  @Override
  public void replan(String creditorId, Optional<String> after, Instant now) {
    replans.add(creditorId);
  }

  @Override
  public void summarise(Creditor creditor) {
    summaries.put(creditor.id(), creditor.owners().summary());
  }

  /** The timer of an account. */
  public Optional<Instant> timer(AccountId account) {
    return Optional.ofNullable(timers.get(account));
  }

  /** The earliest timer of all. */
  public Optional<Instant> next() {
    return timers.values().stream().min(java.util.Comparator.naturalOrder());
  }

  /** How often the owner of a creditor is told, if a timer is set for it. */
  public Optional<Creditor.SummaryRhythm> summary(String creditorId) {
    return Optional.ofNullable(summaries.get(creditorId));
  }

  /** The creditors to plan again, taken from the list. */
  public List<String> takeReplans() {
    List<String> taken = List.copyOf(replans);
    replans.clear();
    return taken;
  }

  /** The accounts whose timers have come by a time, taken from the timers. */
  public List<AccountId> fire(Instant until) {
    List<AccountId> due =
        timers.entrySet().stream()
            .filter(t -> !t.getValue().isAfter(until))
            .map(java.util.Map.Entry::getKey)
            .toList();
    due.forEach(timers::remove);
    return due;
  }
}
