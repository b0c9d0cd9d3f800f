package dev.relance.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks an account's chain, entry by entry, without any service. */
public final class Chain {
  private final String account;
  private ChainHead last = ChainHead.START;

  /** Starts at the beginning of an account's chain. */
  public Chain(String account) {
    this.account = account;
  }

  /** The end of the chain, as far as it has been checked. */
  public ChainHead head() {
    return last;
  }

  /**
   * Checks the next entry.
   *
   * @param line the entry exactly as it is kept
   * @param entry the same entry as a tree
   * @return what is wrong with it; empty if nothing is
   */
  public Optional<Defect> check(String line, Map<String, ?> entry) {
    long expected = last.sequence() + 1;
    Optional<Defect> wrong = defect(expected, line, entry);
    last = new ChainHead(expected, String.valueOf(entry.get("hash")));
    return wrong;
  }

  private Optional<Defect> defect(long expected, String line, Map<String, ?> entry) {
    try {
      String canonical = CanonicalForm.write(entry);
      if (!account.equals(entry.get("account"))) {
        return Optional.of(Defect.WRONG_ACCOUNT);
      }
      if (!(entry.get("sequence") instanceof Number found) || found.longValue() != expected) {
        return Optional.of(Defect.WRONG_SEQUENCE);
      }
      if (!last.hash().equals(entry.get("previous"))) {
        return Optional.of(Defect.WRONG_PREVIOUS);
      }
      if (!isHash(entry)) {
        return Optional.of(Defect.WRONG_HASH);
      }
      return canonical.equals(line) ? Optional.empty() : Optional.of(Defect.NOT_CANONICAL);
    } catch (IllegalArgumentException noEntryHoldsThis) {
      return Optional.of(Defect.NOT_JSON);
    }
  }

  /** The hash of an erased entry stands for what is gone; the next entry confirms it. */
  private static boolean isHash(Map<String, ?> entry) {
    return Boolean.TRUE.equals(entry.get(EventCodec.ERASED))
        || CanonicalForm.hash(withoutHash(entry)).equals(entry.get("hash"));
  }

  private static Map<String, ?> withoutHash(Map<String, ?> entry) {
    var facts = new TreeMap<String, Object>(entry);
    facts.remove("hash");
    return facts;
  }
}
