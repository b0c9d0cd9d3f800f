package dev.relance.plan;

import dev.relance.finding.Payer;
import dev.relance.finding.Regarded;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Relation;
import dev.relance.money.Totals;
import dev.relance.policy.Policy;
import dev.relance.policy.Regard.Customer;
import dev.relance.policy.Regard.Manner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The policies of an account on a day, each with the time that it gives to the debtor.
 *
 * <p>How the debtor pays is found at most once, and only if it is asked for. The result belongs to
 * one decision and one thread.
 */
public final class Policies {
  private final Terms terms;
  private final Account account;
  private final LocalDate on;
  private @Nullable Payer payer;

  Policies(Terms terms, Account account, LocalDate on) {
    this.terms = terms;
    this.account = account;
    this.on = on;
  }

  /** The day for which they are read. */
  public LocalDate on() {
    return on;
  }

  /**
   * The policy of the account: the debtor's within the creditor's, or the creditor's, or the
   * operator's. What the policies of open invoices say of the debtor as a whole is heeded.
   */
  public Policy ofAccount() {
    return ofAccount(this::regarding);
  }

  /** The policy of an invoice: its own within that of its debtor, or that. */
  public Policy of(Invoice invoice) {
    return of(invoice, this::regarding);
  }

  /** The policy of the account before it gives time to anybody. */
  Policy chosen() {
    return ofAccount(UnaryOperator.identity());
  }

  /** The policy of an invoice before it gives time to anybody. */
  Policy chosen(Invoice invoice) {
    return of(invoice, UnaryOperator.identity());
  }

  private Policy ofAccount(UnaryOperator<Policy> given) {
    Policy heeding = ofDebtor(given);
    for (String name : namesOfInvoices()) {
      heeding = heeding.heeding(terms.named(name, on));
    }
    return heeding;
  }

  private Policy of(Invoice invoice, UnaryOperator<Policy> given) {
    Policy ofDebtor = ofDebtor(given);
    return invoice
        .policy()
        .map(name -> given.apply(terms.named(name, on).within(ofDebtor)))
        .orElse(ofDebtor);
  }

  private Policy ofDebtor(UnaryOperator<Policy> given) {
    Policy ofCreditor =
        given.apply(
            terms.named(account.creditor().map(Creditor::policy).orElse(Terms.STANDARD), on));
    return account
        .debtor()
        .flatMap(Debtor::policy)
        .map(name -> given.apply(terms.named(name, on).within(ofCreditor)))
        .orElse(ofCreditor);
  }

  private Set<String> namesOfInvoices() {
    var names = new TreeSet<String>();
    for (Invoice invoice : account.invoices()) {
      if (invoice.policy().isPresent() && !invoice.isSettled()) {
        names.add(invoice.policy().get());
      }
    }
    return names;
  }

  private Policy regarding(Policy policy) {
    return regarded(policy).map(who -> policy.with(who.manner())).orElse(policy);
  }

  /** Why and how a policy treats the debtor otherwise than others, if it does. */
  public Optional<Regarded> regarded(Policy policy) {
    return policy.regard().isNone()
        ? Optional.empty()
        : Optional.of(regardedBy(policy)).filter(who -> !who.manner().equals(Manner.ORDINARY));
  }

  private Regarded regardedBy(Policy policy) {
    Relation relation = account.debtor().map(Debtor::relation).orElse(Relation.NONE);
    List<Money> due =
        Totals.of(account.openInvoices().stream().map(invoice -> invoice.amountDue(on)).toList())
            .sums();
    Customer customer = policy.regard().customer(payer().kind(), relation, due, on);
    return new Regarded(
        payer(),
        Optional.of(new Regarded.Worth(relation.customerSince(), relation.turnover(), due))
            .filter(_ -> customer.isValued()),
        policy.regard().manner(customer));
  }

  /** How the debtor pays. */
  public Payer payer() {
    if (payer == null) {
      payer = PayingHabit.of(account, ofDebtor(UnaryOperator.identity()), on);
    }
    return payer;
  }
}
