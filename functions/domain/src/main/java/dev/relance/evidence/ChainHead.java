package dev.relance.evidence;

/**
 * The end of an account's chain so far.
 *
 * @param sequence number of the last entry; zero before the first
 * @param hash SHA-256 of the last entry in lower-case hex; zeros before the first
 */
public record ChainHead(long sequence, String hash) {
  /** Before the first entry. */
  public static final ChainHead START = new ChainHead(0, "0".repeat(64));
}
