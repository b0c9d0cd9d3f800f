package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.invoice.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One entry of an account's chain.
 *
 * @param head the entry's sequence, from 1 without gaps, and its hash
 * @param at when its page was written
 * @param line the entry in canonical form, without a line end
 */
public record Entry(AccountId account, ChainHead head, Instant at, Event event, String line) {
  /** The format in which entries are written. */
  public static final int FORMAT = 1;

  /** Adds events of one moment to the end of an account's chain. */
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

  /**
   * Reads a kept entry.
   *
   * @param line the entry in canonical form
   * @param tree the same entry as a tree
   * @throws IllegalArgumentException for a format or an event that this version does not know
   */
  public static Entry read(String line, Document tree) {
    if (tree.whole("format") != FORMAT) {
      throw new IllegalArgumentException(
          "format %d is not known here; this version reads format %d"
              .formatted(tree.whole("format"), FORMAT));
    }
    return new Entry(
        tree.read("account", AccountId::parse),
        new ChainHead(tree.whole("sequence"), tree.text("hash")),
        tree.instant("at"),
        EventCodec.read(tree),
        line);
  }

  /** The entry's place in the chain, from 1 without gaps. */
  public long sequence() {
    return head.sequence();
  }

  /**
   * Whether the line is exactly what this version writes for its event: every member, no other,
   * each in its one form. Readers are more lenient.
   */
  public boolean isWrittenAsSpecified(String previous) {
    return written(previous).line().equals(line);
  }

  private Entry written(String previous) {
    return switch (event) {
      case Event.Erased _ -> erased(previous);
      default -> next(account, new ChainHead(sequence() - 1, previous), at, event);
    };
  }

  /**
   * The entry without its content. Its hash stays and stands for what was erased. An entry that
   * tells of an erasure stays as it is.
   *
   * @param previous the hash of the entry before it
   */
  public Entry erased(String previous) {
    if (event instanceof Event.DebtorErased) {
      return this;
    }
    var gone = new Event.Erased(EventType.of(event));
    var facts = envelope(account, new ChainHead(sequence() - 1, previous), at, gone);
    facts.put("hash", hash());
    return new Entry(account, head, at, gone, CanonicalForm.write(facts));
  }

  /** SHA-256 of the canonical form of the whole entry except its hash, in lower-case hex. */
  public String hash() {
    return head.hash();
  }

  private static Entry next(AccountId account, ChainHead last, Instant at, Event event) {
    var facts = envelope(account, last, at, event);
    String hash = CanonicalForm.hash(facts);
    facts.put("hash", hash);
    return new Entry(
        account, new ChainHead(last.sequence() + 1, hash), at, event, CanonicalForm.write(facts));
  }

  private static TreeMap<String, Object> envelope(
      AccountId account, ChainHead last, Instant at, Event event) {
    var envelope =
        new Members()
            .with("account", account.key())
            .with("at", at)
            .with("event", EventType.of(event))
            .with("format", (long) FORMAT)
            .with("previous", last.hash())
            .with("sequence", last.sequence() + 1);
    EventCodec.members(event).forEach(envelope::with);
    return new TreeMap<>(envelope.all());
  }
}
