package dev.relance.plan;

import dev.relance.vocabulary.WhyNotAttached;

/** What became of the file of an invoice that policy attaches. */
public sealed interface Enclosure {
  /**
   * It goes with the message.
   *
   * @param name as the reader sees it
   * @param sha256 the hash of its bytes, in lower-case hexadecimal digits
   * @param bytes how many it has
   */
  record Attached(String name, String sha256, int bytes) implements Enclosure {}

  /** It does not, and the message goes out without it. */
  record NotAttached(WhyNotAttached why) implements Enclosure {}
}
