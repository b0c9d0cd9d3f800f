package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.Word;
import java.util.Optional;

/**
 * A limit on how often a debtor is contacted, in rolling windows of calendar days of the debtor's
 * zone: the day of the contact and the days before it, {@code days} in all, hold at most {@code
 * max} contacts. Where a source counts only contacts that were made, attempts count too.
 *
 * @param channels the contacts that count
 * @param counted what else the source says of the contacts that it counts
 */
public record Cap(Per per, int max, int days, Channels channels, Counted counted, Basis basis)
    implements Rule {
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

  /** Reads a cap whose basis is given elsewhere. */
  public static Cap of(Document cap, Basis basis) {
    return new Cap(
        cap.word("per", Cap.Per.class),
        cap.whole("max"),
        cap.whole("days"),
        Channels.of(cap.texts("channels")),
        Counted.read(cap),
        basis);
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

  /** What the source says of the contacts that it counts; every contact of the channels counts. */
  public record Counted(
      Optional<Attempt> attempt, Optional<Consent> consent, Optional<String> where) {
    private static Counted read(Document cap) {
      return new Counted(
          cap.optionalWord("counts", Attempt.class),
          cap.optionalWord("consent", Consent.class),
          cap.optionalText("where"));
    }
  }

  /** Which contacts the source counts. */
  public enum Attempt implements Word {
    ATTEMPTS("attempts"),
    CONVERSATIONS("conversations");

    private final String word;

    Attempt(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Of which debtors the source speaks. */
  public enum Consent implements Word {
    GIVEN("given"),
    MISSING("missing");

    private final String word;

    Consent(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  @Override
  public Sentence sentence() {
    return Sentence.of("cap")
        .and("cap.most", Sentence.count(max), Sentence.of("cap.per", per), Sentence.count(days))
        .and("by", channels.said())
        .andWord("cap.counts", counted.attempt())
        .andWord("cap.consent", counted.consent())
        .and("at", counted.where().map(Sentence::quote));
  }

  @Override
  public String toString() {
    return "at most %s per %s in %d days".formatted(channels.counted(max), per.word(), days);
  }
}
