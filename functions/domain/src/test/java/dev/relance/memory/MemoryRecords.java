package dev.relance.memory;

import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Reply;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.plan.Account;
import dev.relance.reply.Heard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What systems and people recorded, by key; an account's own parts are found by its debtor. */
public final class MemoryRecords {
  private final Map<RecordKey, Object> values = new HashMap<>();
  private final Map<RecordKey, AccountId> owners = new HashMap<>();
  private final Map<AccountId, TreeMap<String, RecordKey>> byAccount = new HashMap<>();

  /** A record that was not accepted, and why. */
  public record Bad(List<String> reasons) {}

  /** Writes a record; the same key again replaces it. */
  public void write(RecordKey key, Optional<String> debtorId, Object value) {
    AccountId before = owners.get(key);
    if (before != null) {
      byAccount.getOrDefault(before, new TreeMap<>()).remove(key.record());
      owners.remove(key);
    }
    values.put(key, value);
    debtorId
        .map(debtor -> new AccountId(key.creditorId(), debtor))
        .ifPresent(
            account -> {
              owners.put(key, account);
              byAccount.computeIfAbsent(account, _ -> new TreeMap<>()).put(key.record(), key);
            });
  }

  /** The record under a key. */
  public Optional<Object> read(RecordKey key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The debtor that the record under a key names. */
  public Optional<String> debtorOf(RecordKey key) {
    return Optional.ofNullable(owners.get(key)).map(AccountId::debtorId);
  }

  Optional<Creditor> creditor(String creditorId) {
    return read(new RecordKey(creditorId, "creditor"))
        .filter(Creditor.class::isInstance)
        .map(Creditor.class::cast);
  }

  List<Debtor> debtors(String creditorId) {
    return values.entrySet().stream()
        .filter(record -> record.getKey().creditorId().equals(creditorId))
        .map(Map.Entry::getValue)
        .filter(Debtor.class::isInstance)
        .map(Debtor.class::cast)
        .sorted(Comparator.comparing(Debtor::id))
        .toList();
  }

  Optional<Debtor> debtor(AccountId id) {
    return all(id, Debtor.class).stream().findFirst();
  }

  /** The invoices of an account, by due date. */
  public List<Invoice> invoices(AccountId id) {
    return all(id, Invoice.class).stream()
        .sorted(Comparator.comparing(Invoice::dueDate).thenComparing(Invoice::id))
        .toList();
  }

  /** The contacts of an account, oldest first. */
  public List<Contact> contacts(AccountId id) {
    return all(id, Contact.class).stream()
        .sorted(Comparator.comparing(Contact::at).thenComparing(Contact::id))
        .toList();
  }

  /** The decisions of an account, oldest first. */
  public List<DecisionRecord> decisions(AccountId id) {
    return all(id, DecisionRecord.class).stream()
        .sorted(Comparator.comparing(DecisionRecord::at).thenComparing(DecisionRecord::id))
        .toList();
  }

  /** What came back from an account, oldest first. */
  public List<Reply> replies(AccountId id) {
    return all(id, Reply.class).stream()
        .sorted(Comparator.comparing(Reply::at).thenComparing(Reply::id))
        .toList();
  }

  Account.Told told(AccountId id) {
    List<Heard> replies = replies(id).stream().map(Heard::of).toList();
    return new Account.Told(contacts(id), decisions(id), replies);
  }

  /** The records of an account that are not accepted. */
  public TreeMap<String, List<String>> rejected(AccountId id) {
    var rejected = new TreeMap<String, List<String>>();
    byAccount
        .getOrDefault(id, new TreeMap<>())
        .forEach(
            (record, key) -> {
              if (values.get(key) instanceof Bad bad) {
                rejected.put(record, bad.reasons());
              }
            });
    if (values.get(new RecordKey(id.creditorId(), "creditor")) instanceof Bad bad) {
      rejected.put("creditor", bad.reasons());
    }
    return rejected;
  }

  private <T> List<T> all(AccountId id, Class<T> type) {
    var found = new ArrayList<T>();
    byAccount
        .getOrDefault(id, new TreeMap<>())
        .values()
        .forEach(
            key -> {
              Object value = values.get(key);
              if (type.isInstance(value)) {
                found.add(type.cast(value));
              }
            });
    return found;
  }
}
