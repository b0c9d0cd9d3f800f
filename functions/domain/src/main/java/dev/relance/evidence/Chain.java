package dev.relance.evidence;

import java.util.List;
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

  /** The end of the chain as far as it was checked. */
  public ChainHead head() {
    return last;
  }

  /**
   * Checks the next entry.
   *
   * @param line the entry exactly as it is kept
   * @param entry the same, read into a tree
   * @return what is wrong with it; empty when nothing is
   */
  public Optional<Break> check(String line, Map<String, ?> entry) {
    long expected = last.sequence() + 1;
    Optional<String> wrong;
    try {
      wrong = wrong(expected, line, entry);
    } catch (IllegalArgumentException notEvidence) {
      wrong = Optional.of("it holds what no entry can hold: " + notEvidence.getMessage());
    }
    last = new ChainHead(expected, String.valueOf(entry.get("hash")));
    return wrong.map(why -> new Break(account, expected, why));
  }

  private Optional<String> wrong(long expected, String line, Map<String, ?> entry) {
    List<Optional<String>> findings =
        List.of(
            unless(
                account.equals(entry.get("account")),
                "it belongs to account %s, not %s".formatted(entry.get("account"), account)),
            unless(
                String.valueOf(expected).equals(String.valueOf(entry.get("sequence"))),
                "its sequence is %s where %d was expected: an entry is missing, repeated or moved"
                    .formatted(entry.get("sequence"), expected)),
            unless(
                last.hash().equals(entry.get("previous")),
                "it does not follow the entry before it: previous hash differs"),
            unless(
                Entry.hash(withoutHash(entry)).equals(entry.get("hash")),
                "its content does not match its hash: something in it was altered"),
            unless(
                CanonicalForm.write(entry).equals(line),
                "it is not in canonical form: bytes were added or rewritten"));
    return findings.stream().flatMap(Optional::stream).findFirst();
  }

  private static Map<String, ?> withoutHash(Map<String, ?> entry) {
    var facts = new TreeMap<String, Object>(entry);
    facts.remove("hash");
    return facts;
  }

  private static Optional<String> unless(boolean holds, String finding) {
    return holds ? Optional.empty() : Optional.of(finding);
  }

  /** The first entry that is broken, and why. */
  public record Break(String account, long sequence, String why) {
    @Override
    public String toString() {
      return "account %s, entry %d: %s".formatted(account, sequence, why);
    }
  }
}
