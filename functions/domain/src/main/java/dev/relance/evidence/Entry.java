package dev.relance.evidence;

import dev.relance.invoice.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One entry of an account's chain.
 *
 * @param sequence from 1, without gaps
 * @param facts what the hash covers: account, sequence, previous hash, time, event and its members
 * @param hash SHA-256 of the canonical form of the facts, in lower-case hex
 */
public record Entry(AccountId account, long sequence, Map<String, ?> facts, String hash) {

  /** Chains events that happened at one moment to the end of an account's chain. */
  public static List<Entry> chain(
      AccountId account, ChainHead head, Instant at, List<? extends Event> events) {
    var entries = new ArrayList<Entry>();
    ChainHead last = head;
    for (Event event : events) {
      Entry entry = next(account, last, at, event);
      entries.add(entry);
      last = entry.head();
    }
    return List.copyOf(entries);
  }

  /** This entry as the end of the chain. */
  public ChainHead head() {
    return new ChainHead(sequence, hash);
  }

  /** The event's name. */
  public String event() {
    return String.valueOf(facts.get("event"));
  }

  /** The entry as one line of an evidence file, without the line end. */
  public String line() {
    var all = new TreeMap<String, Object>(facts);
    all.put("hash", hash);
    return CanonicalForm.write(all);
  }

  /** The hash of facts in their canonical form. */
  static String hash(Map<String, ?> facts) {
    try {
      byte[] canonical = CanonicalForm.write(facts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Entry next(AccountId account, ChainHead last, Instant at, Event event) {
    var facts = new TreeMap<String, Object>(CanonicalForm.tree((Record) event));
    facts.put("account", account.key());
    facts.put("sequence", last.sequence() + 1);
    facts.put("previous", last.hash());
    facts.put("at", at.toString());
    facts.put("event", event.name());
    return new Entry(account, last.sequence() + 1, facts, hash(facts));
  }
}
