package dev.relance.gate;

import dev.relance.invoice.Invoice;
import dev.relance.policy.Rung;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the objections of the rules to the invoices of an account. Rules that cannot object to any
 * of them are found once, because an account may have very many invoices.
 */
public final class Objections {
  private final Situation situation;
  private final List<InvoiceRules> rules;
  private final List<InvoiceRules> rulesOfRecord;

  public Objections(Situation situation) {
    this.situation = situation;
    this.rules = thatMayObject(InvoiceRules.ALL, situation);
    this.rulesOfRecord = thatMayObject(InvoiceRules.OF_RECORD, situation);
  }

  /** The answers for one invoice and its due level that do not permit it. */
  public List<Verdict> to(Invoice invoice, Rung rung) {
    return found(rules, invoice, rung);
  }

  /** The objections that do not depend on the level: those about the invoice's record. */
  public List<Verdict> ofRecord(Invoice invoice) {
    return found(rulesOfRecord, invoice, situation.policy(invoice).ladder().getFirst());
  }

  /** Whether a message about other invoices may name this one. */
  public boolean mayBeNamed(Invoice invoice) {
    Rung any = situation.policy(invoice).ladder().getFirst();
    return InvoiceRules.OF_MENTION.stream()
        .allMatch(rule -> rule.ask(situation, invoice, any) instanceof Verdict.Permitted);
  }

  private List<Verdict> found(List<InvoiceRules> rules, Invoice invoice, Rung rung) {
    List<Verdict> found = List.of();
    for (InvoiceRules rule : rules) {
      Verdict answer = rule.ask(situation, invoice, rung);
      if (!(answer instanceof Verdict.Permitted)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(answer);
      }
    }
    return found;
  }

  private static List<InvoiceRules> thatMayObject(List<InvoiceRules> rules, Situation situation) {
    var found = new ArrayList<InvoiceRules>(rules.size());
    for (InvoiceRules rule : rules) {
      if (rule.mayObject(situation)) {
        found.add(rule);
      }
    }
    return found;
  }
}
