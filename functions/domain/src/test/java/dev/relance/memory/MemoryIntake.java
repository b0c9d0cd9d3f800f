package dev.relance.memory;

import dev.relance.invoice.Creditor;
import dev.relance.journey.Intake;
import dev.relance.memory.MemoryRecords.Bad;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The intake in memory. Records of its own making are kept as the trees that they are. */
public final class MemoryIntake implements Intake {
  private final MemoryRecords records;
  private final Map<RecordKey, List<String>> rejections = new HashMap<>();
  private final Map<String, CreditorDesk> desks = new HashMap<>();
  private final Map<RecordKey, Map<String, Object>> held = new HashMap<>();

  public MemoryIntake(MemoryRecords records) {
    this.records = records;
  }

  /** What the writer of a record was told. */
  public List<String> rejection(RecordKey key) {
    return rejections.getOrDefault(key, List.of());
  }

  @Override
  public List<CurrentRecord> read(List<RecordKey> keys) {
    return keys.stream().map(this::reading).toList();
  }

  @Override
  public void reject(RecordKey key, List<String> reasons, Instant at) {
    rejections.put(key, List.copyOf(reasons));
  }

  @Override
  public void clear(RecordKey key) {
    rejections.remove(key);
  }

  @Override
  public boolean write(RecordKey key, Map<String, ?> members) {
    if (records.read(key).isPresent()) {
      return false;
    }
    records.write(key, Optional.ofNullable((String) members.get("debtor")), Map.copyOf(members));
    return true;
  }

  @Override
  public List<String> debtorsAt(String creditorId, String address) {
    return records.debtors(creditorId).stream()
        .filter(debtor -> debtor.emails().stream().anyMatch(address::equalsIgnoreCase))
        .map(debtor -> debtor.id())
        .toList();
  }

  @Override
  public CreditorDesk desk(String creditorId) {
    return desks.getOrDefault(creditorId, CreditorDesk.start(creditorId));
  }

  @Override
  public boolean keep(CreditorDesk desk) {
    if (desk(desk.creditorId()).version() != desk.version()) {
      return false;
    }
    desks.put(
        desk.creditorId(),
        new CreditorDesk(
            desk.creditorId(),
            desk.version() + 1,
            desk.facts(),
            desk.feedSeenAt(),
            desk.summarised(),
            desk.unmatched()));
    return true;
  }

  @Override
  public void hold(RecordKey reply, Map<String, ?> members, Instant until) {
    held.put(reply, Map.copyOf(members));
  }

  @Override
  public Optional<Map<String, Object>> held(RecordKey reply) {
    return Optional.ofNullable(held.get(reply));
  }

  private CurrentRecord reading(RecordKey key) {
    Optional<Object> value = records.read(key);
    return new CurrentRecord(
        key,
        records.debtorOf(key),
        value.filter(Bad.class::isInstance).map(v -> ((Bad) v).reasons()).orElse(List.of()),
        rejection(key),
        value.filter(Creditor.class::isInstance).map(Creditor.class::cast));
  }
}
