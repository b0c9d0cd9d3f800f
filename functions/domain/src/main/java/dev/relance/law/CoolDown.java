package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.Word;

/**
 * Silence after a conversation with the debtor.
 *
 * @param days calendar days in the debtor's zone; the day of the conversation is the first
 * @param channels the contacts that it forbids
 */
public record CoolDown(int days, Channels channels, After after, Basis basis) implements Rule {
  static CoolDown read(Document entry) {
    return new CoolDown(
        entry.whole("days"),
        Channels.of(entry.texts("channels")),
        entry.word("after", After.class),
        Basis.read(entry));
  }

  @Override
  public Sentence sentence() {
    return Sentence.of(
        "cool-down", channels.said(), Sentence.count(days), Sentence.of("cool-down.after", after));
  }

  /** What the silence follows. */
  public enum After implements Word {
    CONVERSATION("conversation");

    private final String word;

    After(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
