package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.Word;

/**
 * How long papers are kept. It is told only.
 *
 * @param years calendar years
 * @param of which papers, as the pack says it
 */
public record Retention(int years, String of, KeptFrom from, Basis basis) implements Rule {
  static Retention read(Document entry) {
    return new Retention(
        entry.whole("years"),
        entry.text("of"),
        entry.word("from", KeptFrom.class),
        Basis.read(entry));
  }

  @Override
  public Sentence sentence() {
    return Sentence.of("retention")
        .and("years", Sentence.count(years))
        .and("quoted", Sentence.quote(of))
        .andWord("counted", from);
  }

  @Override
  public Weight weight() {
    return Weight.TOLD_ONLY;
  }

  /** KeptFrom when the years are counted. */
  public enum KeptFrom implements Word {
    LAST_ACTIVITY("last-activity"),
    YEAR_END("year-end"),
    DUE_DATE("due-date");

    private final String word;

    KeptFrom(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
