package dev.relance.invoice;

import dev.relance.vocabulary.Word;

/** The outcome of a contact, from a fixed list. */
public enum ContactOutcome implements Word {
  REACHED("reached"),
  NOT_REACHED("not-reached"),
  LEFT_MESSAGE("left-message"),
  INVOICE_NOT_RECEIVED("invoice-not-received"),
  WAITING_FOR_APPROVAL("waiting-for-approval"),
  DISPUTE("dispute"),
  PAYMENT_ANNOUNCED("payment-announced"),
  PAYMENT_PROMISED("payment-promised"),
  REFUSED("refused"),
  WRONG_PERSON("wrong-person");

  private final String word;

  ContactOutcome(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
