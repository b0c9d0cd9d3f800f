package dev.relance.invoice;

import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step towards a court that somebody took by hand, as the record of the contact tells it.
 *
 * @param way how it was sent
 * @param receivedOn the day of receipt, where that can be proved
 * @param answeredOn the day on which the debtor answered and asked for time or papers
 * @param enclosures what went with it
 */
public record Notice(
    Kind kind,
    Way way,
    Optional<LocalDate> receivedOn,
    Optional<LocalDate> answeredOn,
    List<String> enclosures) {
  public Notice {
    enclosures = List.copyOf(enclosures);
  }

  /** What was done. */
  public enum Kind implements Word {
    REMINDER("reminder"),
    /** A formal notice to pay, or a letter before claim. */
    FORMAL_NOTICE("formal-notice"),
    NEGOTIATION("negotiation"),
    /** A participatory procedure too. */
    CONCILIATION("conciliation"),
    MEDIATION("mediation"),
    /** A procedure for small debts outside the courts, before a judicial officer. */
    SMALL_DEBT_PROCEDURE("small-debt-procedure"),
    WRITTEN_NOTICE("written-notice"),
    VALIDATION_NOTICE("validation-notice"),
    /** The notice that a claim will now be issued. */
    NOTICE_OF_CLAIM("notice-of-claim");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** How it was sent; a registered letter went by post. */
  public enum Way implements Word {
    EMAIL("email"),
    POST("post"),
    REGISTERED("registered"),
    /** In a meeting, or before a conciliator. */
    IN_PERSON("in-person");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether it was a letter that the post carried. */
    public boolean isByPost() {
      return this == POST || this == REGISTERED;
    }
  }
}
