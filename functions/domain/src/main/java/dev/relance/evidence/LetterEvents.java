package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.evidence.Event.LetterMade;
import dev.relance.plan.MadeLetter;
import java.util.Map;

/** Writes and reads letters that were made, for evidence and for our state. */
public final class LetterEvents {
  private LetterEvents() {}

  static Map<String, Object> members(LetterMade made) {
    return whole(made.letter())
        .with("subject", made.subject())
        .with("language", made.language())
        .with("owner", made.owner())
        .all();
  }

  static LetterMade made(Document e) {
    return new LetterMade(letter(e), e.text("subject"), e.text("language"), e.text("owner"));
  }

  /** The members of a letter. */
  public static Map<String, Object> members(MadeLetter letter) {
    return whole(letter).all();
  }

  private static Members whole(MadeLetter letter) {
    return new Members()
        .with("words", letter.words())
        .with("made", letter.at())
        .with("invoices", letter.invoices())
        .with("object", letter.copy().object())
        .with("sha256", letter.copy().sha256())
        .with("bytes", (long) letter.copy().bytes());
  }

  /** Reads a letter. */
  public static MadeLetter letter(Document e) {
    return new MadeLetter(
        e.text("words"),
        e.instant("made"),
        e.texts("invoices"),
        new MadeLetter.Copy(e.text("object"), e.text("sha256"), e.whole("bytes")));
  }
}
