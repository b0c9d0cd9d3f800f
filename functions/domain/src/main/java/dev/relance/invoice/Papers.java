package dev.relance.invoice;

import dev.relance.vocabulary.Word;
import java.util.Map;
import java.util.Optional;

/**
 * What is written about an invoice outside Relance.
 *
 * @param letter the letter that the governing law requires before interest and costs
 * @param documents where the papers can be read
 * @param eInvoice how the electronic invoice is called on its platform or network
 * @param statesInterest whether the invoice says that the creditor relies on statutory interest
 */
public record Papers(
    Optional<StatutoryLetter> letter,
    Map<PaperKind, Paper> documents,
    Optional<String> eInvoice,
    boolean statesInterest) {
  /** Nothing is recorded. */
  public static final Papers NONE = new Papers(Optional.empty(), Map.of(), Optional.empty(), false);

  public Papers {
    documents = Map.copyOf(documents);
  }

  /** The kinds of papers. */
  public enum PaperKind implements Word {
    INVOICE("invoice"),
    CONTRACT("contract"),
    ORDER("order"),
    DELIVERY("delivery");

    private final String word;

    PaperKind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * A paper.
   *
   * @param url an https address under which its readers find it
   * @param file its path in the creditor's folder of the files that the operator keeps
   * @param sha256 the hash of its bytes, in lower-case hexadecimal digits
   */
  public record Paper(Optional<String> url, Optional<String> file, Optional<String> sha256) {}

  /** The invoice itself, if its address or its file is recorded. */
  public Optional<Paper> invoice() {
    return Optional.ofNullable(documents.get(PaperKind.INVOICE));
  }

  /** Where the invoice itself can be read. */
  public Optional<String> invoiceUrl() {
    return invoice().flatMap(Paper::url);
  }
}
