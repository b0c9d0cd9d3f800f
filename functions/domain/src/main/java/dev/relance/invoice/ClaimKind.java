package dev.relance.invoice;

import dev.relance.vocabulary.Word;

/** What a claim is based on, where a limitation law distinguishes claims. */
public enum ClaimKind implements Word {
  CONTRACT("contract"),
  WRITTEN("written"),
  ORAL("oral"),
  CONSUMER("consumer"),
  CONSUMER_CREDIT("consumer-credit"),
  CIVIL("civil"),
  PROFESSIONAL("professional"),
  PERIODIC("periodic"),
  /** The price of goods. */
  GOODS("goods"),
  /** The price of services or works. */
  SERVICES("services");

  private final String word;

  ClaimKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether it means claims in general, whatever they are based on. */
  public boolean isGeneral() {
    return this == CONTRACT || this == CONSUMER || this == CIVIL;
  }
}
