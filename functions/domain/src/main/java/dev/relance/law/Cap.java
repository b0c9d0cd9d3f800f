package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.Word;
import java.util.List;

/**
 * A limit on how often a debtor is contacted. It counts in rolling windows of calendar days in the
 * debtor's zone: the day of the contact and the days before it, {@code days} in total, may contain
 * at most {@code max} contacts. Attempts count too, even where a source counts only completed
 * contacts.
 *
 * @param channels the contacts that count
 */
public record Cap(Per per, int max, int days, Channels channels, Basis basis) implements LawRule {
  /** What the source counts, and the debtors that it is about. We count every contact anyway. */
  private static final List<String> NAMES = List.of("counts", "consent");

  public Cap {
    if (max < 1 || days < 1) {
      throw new IllegalArgumentException(
          "a cap of %d in %d days is not a cap; both must be 1 or more".formatted(max, days));
    }
  }

  static Cap read(RuleReading entry) {
    return of(entry, entry.basis());
  }

  /** Reads a cap whose basis is given elsewhere. */
  public static Cap of(Document cap, Basis basis) {
    return of(new RuleReading("caps", cap), basis);
  }

  private static Cap of(RuleReading entry, Basis basis) {
    int max = entry.count("max");
    Per per = entry.word("per", Per.class);
    int days = entry.count("days");
    Channels channels = entry.channels();
    NAMES.forEach(entry::optionalName);
    entry.optionalQuote("where");
    return new Cap(per, max, days, channels, basis);
  }

  /** What is counted: contacts about one invoice, or all contacts with the debtor. */
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
