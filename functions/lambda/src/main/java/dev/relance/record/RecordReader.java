package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Ids;
import dev.relance.invoice.Recorded;
import java.util.function.Predicate;

/** Reads records that passed their schema. */
final class RecordReader {
  private final PartyReader parties;
  private final InvoiceReader invoices;

  RecordReader(PolicyNames policies, Predicate<String> isFact) {
    this.parties = new PartyReader(policies, isFact);
    this.invoices = new InvoiceReader(policies);
  }

  /**
   * Reads one record.
   *
   * @throws IllegalArgumentException naming the place in the record and the remedy
   */
  Recorded read(RecordKind kind, String creditorId, String id, Document record) {
    return switch (kind) {
      case CREDITOR -> parties.creditor(Ids.require("creditor", creditorId), record);
      case DEBTOR -> parties.debtor(id, record);
      case INVOICE -> invoices.invoice(id, record);
      case CONTACT -> ContactReader.contact(id, record);
      case DECISION -> DecisionReader.decision(id, record);
      case REPLY -> ReplyReader.reply(id, record);
    };
  }
}
