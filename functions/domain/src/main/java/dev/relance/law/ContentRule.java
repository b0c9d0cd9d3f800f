package dev.relance.law;

import dev.relance.policy.Basis;
import dev.relance.tree.Tree;

/** Something that every message must say. */
public record ContentRule(Content content, Basis basis) {
  static ContentRule read(Tree entry) {
    return new ContentRule(entry.word("content", Content.class), Basis.read(entry));
  }

  /** What a message can be asked to say. */
  public enum Content {
    /** The creditor's own name. */
    CREDITOR_NAME,
    /** The creditor's postal address; answers to the message reach the creditor. */
    CREDITOR_CONTACT,
    /** Where the creditor can be called. */
    CREDITOR_PHONE,
    /** The number of each invoice. */
    INVOICE,
    /** How the sum is made up. */
    SUM_SPLIT,
    HOW_TO_PAY,
    HOW_TO_DISPUTE,
    /** How to stop messages. */
    HOW_TO_STOP,
    /** That it is about a debt that the reader is asked to pay. */
    PURPOSE
  }
}
