package dev.relance.gate;

import dev.relance.invoice.Contact;
import dev.relance.invoice.Instruction;
import dev.relance.invoice.Invoice;
import dev.relance.law.ContactWindow;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.policy.Cap;
import dev.relance.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the rules are asked about: an account, the terms that apply to it, and a moment.
 *
 * @param policy the policy of the account
 * @param window when the debtor may be contacted
 * @param caps every cap that applies
 * @param contacted the days on which the debtor was contacted, by message or by hand
 * @param at the moment for which the rules answer
 */
public record Case(
    Account account,
    Terms terms,
    Policy policy,
    ContactWindow window,
    List<Cap> caps,
    List<ContactDay> contacted,
    Instant at) {

  /** Prepares the case of an account at a moment. */
  public static Case of(Account account, Terms terms, Instant at) {
    return new Case(
        account,
        terms,
        terms.policy(account),
        terms.window(account),
        terms.caps(account),
        contactDays(account),
        at);
  }

  /** The same case at another moment. */
  public Case at(Instant moment) {
    return new Case(account, terms, policy, window, caps, contacted, moment);
  }

  /** The debtor's day. */
  public LocalDate today() {
    return at.atZone(account.zone()).toLocalDate();
  }

  /** The policy of an invoice. */
  public Policy policy(Invoice invoice) {
    return terms.policy(account, invoice);
  }

  /** A later day as an instant: its first allowed moment. */
  public Instant opening(LocalDate day) {
    return window.nextOpen(day);
  }

  /** Whether the first allowed moment of a day has come. */
  public boolean hasCome(LocalDate day) {
    return !day.isAfter(today()) && !opening(day).isAfter(at);
  }

  /** The last instruction about an invoice of one of some kinds that no resume has undone. */
  Optional<Instruction> standing(String invoiceId, Set<Instruction.Kind> kinds) {
    return account.instructions().stream()
        .filter(i -> i.concerns(invoiceId) && kinds.contains(i.kind()))
        .reduce((first, second) -> second)
        .filter(i -> !isResumedSince(invoiceId, i.at()));
  }

  /** The last contact by hand about an invoice that a test picks and no resume has undone. */
  Optional<Contact> standingContact(String invoiceId, Predicate<Contact> picked) {
    return account.contacts().stream()
        .filter(c -> c.concerns(invoiceId))
        .filter(picked)
        .reduce((first, second) -> second)
        .filter(c -> !isResumedSince(invoiceId, c.at()));
  }

  private boolean isResumedSince(String invoiceId, Instant since) {
    return account.instructions().stream()
        .filter(i -> i.kind() == Instruction.Kind.RESUME && i.concerns(invoiceId))
        .anyMatch(i -> !i.at().isBefore(since));
  }

  private static List<ContactDay> contactDays(Account account) {
    var days = new ArrayList<ContactDay>();
    account.history().touchpoints().stream()
        .filter(t -> t.isContact())
        .forEach(t -> days.add(new ContactDay(day(account, t.at()), t.items().keySet(), true)));
    account
        .contacts()
        .forEach(
            c ->
                days.add(
                    new ContactDay(
                        day(account, c.at()),
                        Set.copyOf(c.invoices()),
                        c.channel() == Contact.Channel.MESSAGE)));
    return List.copyOf(days);
  }

  private static LocalDate day(Account account, Instant at) {
    return at.atZone(account.zone()).toLocalDate();
  }

  /**
   * One contact on a day of the debtor's calendar.
   *
   * @param invoices ids of the invoices it was about; empty means all
   */
  public record ContactDay(LocalDate on, Set<String> invoices, boolean isElectronic) {
    boolean concerns(String invoiceId) {
      return invoices.isEmpty() || invoices.contains(invoiceId);
    }
  }
}
