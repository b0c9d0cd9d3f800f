package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.Word;

/**
 * A limit on how often a debtor is contacted, in rolling windows of calendar days of the debtor's
 * zone: the day of the contact and the days before it, {@code days} in all, hold at most {@code
 * max} contacts. Where a source counts only contacts that were made, attempts count too.
 *
 * @param channels the contacts that count
 */
public record Cap(Per per, int max, int days, Channels channels, Basis basis) {
  public Cap {
    if (max < 1 || days < 1) {
      throw new IllegalArgumentException(
          "a cap of %d in %d days is not a cap; both must be 1 or more".formatted(max, days));
    }
  }

  /** Reads a cap of a law pack. */
  public static Cap read(Document cap) {
    return of(cap, Basis.read(cap));
  }

  /** Reads a cap that rests on a basis which is told elsewhere. */
  public static Cap of(Document cap, Basis basis) {
    return new Cap(
        cap.word("per", Cap.Per.class),
        cap.whole("max"),
        cap.whole("days"),
        Channels.of(cap.texts("channels")),
        basis);
  }

  /** What is counted: the contacts about one invoice, or all contacts with the debtor. */
  public enum Per implements Word {
    INVOICE("invoice"),
    DEBTOR("debtor");

    private final String word;

    Per(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  @Override
  public String toString() {
    return "at most %s per %s in %d days".formatted(channels.counted(max), per.word(), days);
  }
}
