package dev.relance.law;

import dev.relance.vocabulary.Word;

/** Something that every message must say. */
public record RequiredContent(Content content, Basis basis) implements LawRule {
  static RequiredContent read(RuleReading entry) {
    return new RequiredContent(entry.word("content", Content.class), entry.basis());
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
    PURPOSE("purpose");

    private final String word;

    Content(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
