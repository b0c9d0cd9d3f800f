package dev.relance.law;

import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import java.util.Optional;

/**
 * Something that messages must say.
 *
 * @param level the one level that must say it; empty if every message must
 */
public record RequiredContent(Content content, Optional<Level> level, Basis basis)
    implements LawRule {
  /** What every message must say. */
  public RequiredContent(Content content, Basis basis) {
    this(content, Optional.empty(), basis);
  }

  static RequiredContent read(RuleReading entry) {
    return new RequiredContent(
        entry.word("content", Content.class),
        entry.optionalWord("level", Level.class),
        entry.basis());
  }

  /**
   * Whether a message must say it.
   *
   * @param its the level of the message; none if it is an acknowledgement
   */
  public boolean isAskedOf(Optional<Level> its) {
    return level.isEmpty() || level.equals(its);
  }

  /** What a message can be required to say. */
  public enum Content implements Word {
    /** The creditor's own name. */
    CREDITOR_NAME("creditor-name"),
    /** The creditor's postal address; replies to the message reach the creditor. */
    CREDITOR_CONTACT("creditor-contact"),
    /** A telephone number of the creditor. */
    CREDITOR_PHONE("creditor-phone"),
    /** The number of each invoice. */
    INVOICE("invoice"),
    /** How the sum is made up. */
    SUM_SPLIT("sum-split"),
    HOW_TO_PAY("how-to-pay"),
    HOW_TO_DISPUTE("how-to-dispute"),
    /** How to stop messages. */
    HOW_TO_STOP("how-to-stop"),
    /** That it is about a debt that the reader is asked to pay. */
    PURPOSE("purpose"),
    /** How registers know the creditor. */
    CREDITOR_IDENTIFIER("creditor-identifier"),
    /** The debtor's postal address. */
    DEBTOR_ADDRESS("debtor-address"),
    /** How registers know the debtor. */
    DEBTOR_IDENTIFIER("debtor-identifier"),
    /** Where and on which day it was written. */
    PLACE_AND_DATE("place-and-date");

    private final String word;

    Content(String word) {
      this.word = word;
    }

    /**
     * Whether only a record can lack it. Then the owner completes the record; any other gap is a
     * flaw of a text.
     */
    public boolean isOfRecords() {
      return switch (this) {
        case CREDITOR_PHONE, CREDITOR_IDENTIFIER, DEBTOR_ADDRESS, DEBTOR_IDENTIFIER -> true;
        case CREDITOR_NAME,
            CREDITOR_CONTACT,
            INVOICE,
            SUM_SPLIT,
            HOW_TO_PAY,
            HOW_TO_DISPUTE,
            HOW_TO_STOP,
            PURPOSE,
            PLACE_AND_DATE ->
            false;
      };
    }

    @Override
    public String word() {
      return word;
    }
  }
}
