package dev.relance.memory;

import dev.relance.account.Accounts;
import dev.relance.account.FollowUp;
import dev.relance.account.Signposts;
import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Debtor;
import dev.relance.plan.Account;
import dev.relance.plan.MailFlow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts in memory, over records in memory. */
public final class MemoryAccounts implements Accounts {
  private static final int PAGE = 50;
  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  private final MemoryRecords records;
  private final Trouble trouble;
  private final TreeMap<AccountId, FollowUp> states = new TreeMap<>();
  private final TreeMap<AccountId, LocalDate> days = new TreeMap<>();
  private final TreeMap<AccountId, List<Entry>> evidence = new TreeMap<>();

  private MailFlow flow = MailFlow.FREE;

  /** Lets much or little mail go out, or none. */
  public void flow(MailFlow changed) {
    flow = changed;
  }

  public MemoryAccounts(MemoryRecords records, Trouble trouble) {
    this.records = records;
    this.trouble = trouble;
  }

  @Override
  public List<Entry> evidence(AccountId id) {
    return List.copyOf(evidence.getOrDefault(id, List.of()));
  }

  @Override
  public Loaded load(AccountId id) {
    return trouble.around(
        "load " + id,
        () -> {
          FollowUp state = state(id);
          return new Loaded(
              new Account(
                  id,
                  records.creditor(id.creditorId()),
                  records.debtor(id),
                  records.invoices(id),
                  records.told(id),
                  new Account.Feed(records.rejected(id), Optional.empty()),
                  state.history(),
                  flow),
              state);
        });
  }

  @Override
  public FollowUp followUp(AccountId id) {
    return trouble.around("read", () -> state(id));
  }

  @Override
  public Optional<FollowUp> commit(FollowUp changed, List<Entry> entries, Instant at) {
    return trouble.around(
        "commit",
        () -> {
          FollowUp now = state(changed.id());
          if (now.version() != changed.version()) {
            return Optional.empty();
          }
          if (!entries.isEmpty() && holds(changed.id(), entries.getFirst().sequence())) {
            throw new IllegalStateException("evidence is never written over");
          }
          FollowUp committed =
              changed.committed(entries.isEmpty() ? changed.head() : entries.getLast().head());
          states.put(changed.id(), committed);
          days.put(
              changed.id(), committed.isOpen() ? OPEN : at.atZone(ZoneOffset.UTC).toLocalDate());
          evidence.computeIfAbsent(changed.id(), _ -> new ArrayList<>()).addAll(entries);
          return Optional.of(committed);
        });
  }

  @Override
  public Optional<AccountId> behind(String name) {
    return evidence.entrySet().stream()
        .filter(kept -> Signposts.of(kept.getKey(), kept.getValue()).contains(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public List<AccountId> dueBefore(Instant instant) {
    return states.values().stream()
        .filter(s -> s.dueAt().filter(due -> due.isBefore(instant)).isPresent())
        .sorted(Comparator.comparing(s -> s.dueAt().orElseThrow()))
        .map(FollowUp::id)
        .toList();
  }

  @Override
  public List<NamedFollowUp> named(List<AccountId> ids) {
    return ids.stream()
        .filter(states::containsKey)
        .map(id -> new NamedFollowUp(state(id), records.debtor(id).map(Debtor::name)))
        .toList();
  }

  @Override
  public AccountPage ofCreditor(String creditorId, LocalDate changedSince, Optional<String> after) {
    List<String> found =
        days.entrySet().stream()
            .filter(e -> e.getKey().creditorId().equals(creditorId))
            .filter(e -> !e.getValue().isBefore(changedSince))
            .map(MemoryAccounts::place)
            .sorted()
            .filter(place -> after.isEmpty() || place.compareTo(after.get()) > 0)
            .toList();
    List<String> page = found.subList(0, Math.min(PAGE, found.size()));
    return new AccountPage(
        page.stream().map(p -> AccountId.parse(p.substring(p.indexOf(' ') + 1))).toList(),
        found.size() > PAGE ? Optional.of(page.getLast()) : Optional.empty());
  }

  private static String place(Map.Entry<AccountId, LocalDate> entry) {
    return entry.getValue() + " " + entry.getKey().key();
  }

  private boolean holds(AccountId id, long sequence) {
    return evidence(id).stream().anyMatch(kept -> kept.sequence() == sequence);
  }

  private FollowUp state(AccountId id) {
    return states.getOrDefault(id, FollowUp.start(id));
  }
}
