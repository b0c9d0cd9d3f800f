package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.Word;
import java.util.Optional;

/**
 * Channels for which the debtor must have consented before anything is said about a debt. A message
 * that only asks for consent is not ours to send: without consent there is none.
 *
 * @param requests how often the source lets somebody ask for consent
 */
public record ConsentRule(
    Channels channels, WithoutConsent without, Optional<Requests> requests, Basis basis)
    implements Rule {
  static ConsentRule read(Document entry) {
    return new ConsentRule(
        Channels.of(entry.texts("channels")),
        entry.word("withoutConsent", WithoutConsent.class),
        Requests.read(entry),
        Basis.read(entry));
  }

  @Override
  public Sentence sentence() {
    return Sentence.of("consent")
        .and("for", channels.said())
        .andWord("without-consent", without)
        .and("consent.requests", requests.map(Requests::said));
  }

  /** At most so many requests in any run of so many days. */
  public record Requests(int max, int days) {
    private static Optional<Requests> read(Document entry) {
      Optional<Integer> days = entry.optionalWhole("days");
      return entry
          .optionalWhole("max")
          .map(max -> new Requests(max, days.orElseGet(() -> entry.whole("days"))));
    }

    private Said said() {
      return Sentence.of("consent.most", Sentence.count(max), Sentence.count(days));
    }
  }

  /** What the source allows without consent. */
  public enum WithoutConsent implements Word {
    PROHIBITED("prohibited"),
    CONSENT_REQUEST_ONLY("consent-request-only");

    private final String word;

    WithoutConsent(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
