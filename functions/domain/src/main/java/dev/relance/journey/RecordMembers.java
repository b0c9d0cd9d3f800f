package dev.relance.journey;

import dev.relance.document.Members;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Promise;
import dev.relance.journey.Intake.RecordKey;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;

/** Writes what people say on our pages as any system would write it. */
final class RecordMembers {
  private RecordMembers() {}

  static RecordKey key(AccountId account, DecisionRecord decision) {
    return new RecordKey(account.creditorId(), decision.recordKey());
  }

  static RecordKey key(AccountId account, Contact contact) {
    return new RecordKey(account.creditorId(), contact.recordKey());
  }

  static SortedMap<String, Object> of(AccountId account, DecisionRecord decision) {
    return new Members()
        .with("debtor", account.debtorId())
        .with("kind", decision.kind())
        .with("at", decision.at())
        .with("by", decision.by())
        .with("owner", decision.decider().owner())
        .withAny("invoices", decision.invoices())
        .with("contact", decision.contact())
        .with("level", decision.level())
        .with("until", decision.until())
        .with("promise", decision.promise(), made -> promise("date", made))
        .withAny("instalments", decision.instalments(), part -> promise("dueDate", part))
        .with("step", decision.step())
        .with("stepDate", decision.stepDate())
        .with("reference", decision.reference())
        .with("rule", decision.rule())
        .with("sum", decision.sum())
        .with("disputed", decision.disputedAmount(), RecordMembers::disputed)
        .with("paidOn", decision.paidOn())
        .with("resolution", decision.resolution())
        .with("email", decision.email())
        .with("reason", decision.reason())
        .all();
  }

  /** A contact that an owner made; a notice before court is recorded by a system. */
  static SortedMap<String, Object> of(AccountId account, Contact contact) {
    return new Members()
        .with("debtor", account.debtorId())
        .with("at", contact.at())
        .with("channel", contact.channel())
        .with("outcome", contact.outcome())
        .withAny("invoices", contact.invoices())
        .with("promise", contact.promise(), made -> promise("date", made))
        .with("disputed", contact.result().disputedAmount(), RecordMembers::disputed)
        .with("by", contact.particulars().by())
        .with("who", contact.particulars().spokenTo())
        .with("notes", contact.particulars().notes())
        .with("recap", contact.particulars().recap())
        .with("letter", contact.particulars().letter())
        .all();
  }

  private static Map<String, ?> promise(String day, Promise promise) {
    return new Members().with(day, promise.date()).with("amount", promise.amount()).all();
  }

  private static Map<String, ?> disputed(BigDecimal amount) {
    return new Members().with("amount", amount).all();
  }
}
