package dev.relance.local.verify;

import dev.relance.document.Phrases;
import dev.relance.evidence.Defect;

/**
 * Something that is not as it was written.
 *
 * @param where an account, an entry of an account, or a file
 */
public record Broken(String where, Defect defect) {
  private static final Phrases TEXTS = Phrases.of("local.verify.defects");

  /** A broken entry. */
  static Broken entry(String account, long sequence, Defect defect) {
    return new Broken(TEXTS.say("entry", account, Long.toString(sequence)), defect);
  }

  /** Something broken about an account as a whole. */
  static Broken account(String account, Defect defect) {
    return new Broken(TEXTS.say("account", account), defect);
  }

  /** What is broken, and what that means, on one line. */
  public String line() {
    return TEXTS.say("broken", where, defect.word(), TEXTS.say(defect.word()));
  }
}
