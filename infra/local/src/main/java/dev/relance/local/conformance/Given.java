package dev.relance.local.conformance;

import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Recorded;
import dev.relance.law.FactNames;
import dev.relance.plan.Account;
import dev.relance.plan.History;
import dev.relance.plan.MailFlow;
import dev.relance.plan.Terms;
import dev.relance.record.RecordContract;
import dev.relance.record.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was recorded before a case: one invoice of one debtor, and what was done about it.
 *
 * @param contacts made by hand, oldest first
 * @param decisions of the owner and the debtor, oldest first
 */
record Given(
    Map<String, ?> creditor,
    Map<String, ?> debtor,
    Map<String, ?> invoice,
    List<Document> contacts,
    List<Document> decisions) {
  private static final AccountId ID = new AccountId("creditor", "debtor");
  private static final String CONTACTS = "contacts";
  private static final String DECISIONS = "decisions";

  static Given of(Document whole) {
    return new Given(
        whole.object(RecordKind.CREDITOR.word()).members(),
        whole.object(RecordKind.DEBTOR.word()).members(),
        whole.object(RecordKind.INVOICE.word()).members(),
        whole.objects(CONTACTS),
        whole.objects(DECISIONS));
  }

  /** The same with other members of the records; a list takes the place of the earlier one. */
  Given with(Document other) {
    return new Given(
        merged(creditor, other, RecordKind.CREDITOR),
        merged(debtor, other, RecordKind.DEBTOR),
        merged(invoice, other, RecordKind.INVOICE),
        other.members().containsKey(CONTACTS) ? other.objects(CONTACTS) : contacts,
        other.members().containsKey(DECISIONS) ? other.objects(DECISIONS) : decisions);
  }

  private static Map<String, ?> merged(Map<String, ?> record, Document other, RecordKind kind) {
    var members = new LinkedHashMap<String, Object>(record);
    other.optionalObject(kind.word()).ifPresent(changed -> members.putAll(changed.members()));
    return members;
  }

  /**
   * The account of these records.
   *
   * @throws IllegalArgumentException naming the record that is refused, the place and the reason
   */
  Account account(Terms terms) {
    var facts = new FactNames(terms::law, terms::rates);
    var contract = new RecordContract(terms::knows, terms::asksTwoOwners, facts::has);
    return new Account(
        ID,
        Optional.of((Creditor) read(contract, RecordKind.CREDITOR.word(), creditor)),
        Optional.of((Debtor) read(contract, RecordKind.DEBTOR.key(ID.debtorId()), debtor)),
        List.of((Invoice) read(contract, RecordKind.INVOICE.key("invoice"), invoice)),
        new Account.Told(
            all(contract, RecordKind.CONTACT, contacts, Contact.class),
            all(contract, RecordKind.DECISION, decisions, DecisionRecord.class),
            List.of()),
        Account.Feed.UNTRACKED,
        History.NONE,
        MailFlow.FREE);
  }

  private static <T extends Recorded> List<T> all(
      RecordContract contract, RecordKind kind, List<Document> records, Class<T> type) {
    var all = new ArrayList<T>();
    for (Document record : records) {
      String key = kind.key(String.valueOf(all.size() + 1));
      all.add(type.cast(read(contract, key, record.members())));
    }
    return all;
  }

  private static Recorded read(RecordContract contract, String key, Map<String, ?> members) {
    return switch (contract.read(ID.creditorId(), key, members)) {
      case RecordContract.Reading.Accepted accepted -> accepted.value();
      case RecordContract.Reading.Rejected rejected ->
          throw new IllegalArgumentException(key + ": " + String.join("; ", rejected.reasons()));
    };
  }
}
