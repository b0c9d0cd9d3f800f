package dev.relance.gate;

import dev.relance.invoice.Invoice;
import dev.relance.plan.PartLevel;
import dev.relance.policy.Rung;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the objections of the rules to the invoices of an account. Rules that cannot object to any
 * of them are found once, because an account may have very many invoices.
 */
public final class Objections {
  private final Situation situation;
  private final List<InvoiceRules> rules;
  private final List<InvoiceRules> rulesOfRecord;
  private final List<InvoiceRules> rulesOfMention;

  public Objections(Situation situation) {
    this.situation = situation;
    this.rules = thatMayObject(situation);
    this.rulesOfRecord = rules.stream().filter(InvoiceRules.OF_RECORD::contains).toList();
    this.rulesOfMention = rules.stream().filter(InvoiceRules.OF_MENTION::contains).toList();
  }

  /** The answers for a level of a part of an invoice that do not permit it. */
  public List<Verdict> to(PartLevel due) {
    return found(rules, due);
  }

  /** Every answer for a level. A rule that cannot object to any invoice permits it. */
  public List<Verdict> answersTo(PartLevel due) {
    var answers = new ArrayList<Verdict>(InvoiceRules.ALL.size());
    for (InvoiceRules rule : InvoiceRules.ALL) {
      answers.add(rules.contains(rule) ? rule.ask(situation, due) : rule.permitted());
    }
    return Collections.unmodifiableList(answers);
  }

  /** The objections that do not depend on the level: those about the invoice's record. */
  public List<Verdict> ofRecord(Invoice invoice) {
    return objections(rulesOfRecord, invoice);
  }

  /** Whether a message about other invoices may name this one. */
  public boolean mayBeNamed(Invoice invoice) {
    return objections(rulesOfMention, invoice).isEmpty();
  }

  private List<Verdict> objections(List<InvoiceRules> rules, Invoice invoice) {
    if (rules.isEmpty()) {
      return List.of();
    }
    Rung any = situation.policy(invoice).ladder().getFirst();
    return found(rules, PartLevel.ofNext(invoice, any, situation.today()));
  }

  private List<Verdict> found(List<InvoiceRules> rules, PartLevel due) {
    List<Verdict> found = List.of();
    for (InvoiceRules rule : rules) {
      Verdict answer = rule.ask(situation, due);
      if (!(answer instanceof Verdict.Permitted)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(answer);
      }
    }
    return found;
  }

  private static List<InvoiceRules> thatMayObject(Situation situation) {
    var found = new ArrayList<InvoiceRules>(InvoiceRules.ALL.size());
    for (InvoiceRules rule : InvoiceRules.ALL) {
      if (rule.mayObject(situation)) {
        found.add(rule);
      }
    }
    return found;
  }
}
