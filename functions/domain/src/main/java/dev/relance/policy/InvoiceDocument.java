package dev.relance.policy;

import dev.relance.vocabulary.Word;

/** How a message gives its reader the invoices that it asks for. */
public enum InvoiceDocument implements Word {
  /** By the address under which each can be read. */
  LINK("link"),
  /** As files, where the records name them. */
  ATTACH("attach");

  private final String word;

  InvoiceDocument(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
