package dev.relance.plan;

import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.law.Law;
import dev.relance.law.LawBook;
import dev.relance.law.ReferenceRates;
import dev.relance.policy.Policy;
import dev.relance.policy.PolicyReader;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import dev.relance.time.Zones;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the house and of law under which accounts are followed up, each read at a day.
 *
 * @param policies every published policy; one of them is named standard
 * @param rates the published rates on which legal interest is built
 */
public record Terms(List<Policy> policies, LawBook law, ReferenceRates rates, Holidays holidays) {
  private static final int WORKING_DAYS_OF_POST = 3;

  /** The operator's policy when nobody chose another. */
  public static final String STANDARD = "standard";

  public Terms {
    policies = List.copyOf(policies);
    if (policies.stream().noneMatch(p -> p.name().equals(STANDARD))) {
      throw new IllegalArgumentException("there is no policy named " + STANDARD);
    }
  }

  /** Whether a policy of this name is published. */
  public boolean knows(String policy) {
    return policies.stream().anyMatch(p -> p.name().equals(policy));
  }

  /** The policy of an account on a day: the debtor's, else the creditor's, else the operator's. */
  public Policy policy(Account account, LocalDate on) {
    return named(
        account
            .debtor()
            .flatMap(Debtor::policy)
            .or(() -> account.creditor().map(Creditor::policy))
            .orElse(STANDARD),
        on);
  }

  /** The policy of an invoice on a day: its own, else that of its account. */
  public Policy policy(Account account, Invoice invoice, LocalDate on) {
    return invoice.policy().map(name -> named(name, on)).orElseGet(() -> policy(account, on));
  }

  /**
   * The rules of law for contact by e-mail with the debtor of an account on a day: those of every
   * part of a place that is known only in part.
   */
  public Law law(Account account, LocalDate on) {
    return law(account, account.openInvoices(), on);
  }

  /** The same, of an account whose open invoices are known already. */
  public Law law(Account account, List<Invoice> open, LocalDate on) {
    return new Law(
        law.possible(place(account), on),
        account.debtor().map(Debtor::kind).orElse(DebtorKind.CONSUMER),
        Channel.EMAIL,
        on,
        mostDaysPastDue(open, on),
        account.creditor().flatMap(c -> c.assurances().thirdPartyRulesOff()));
  }

  private static long mostDaysPastDue(List<Invoice> open, LocalDate on) {
    long most = open.isEmpty() ? 0 : Long.MIN_VALUE;
    for (Invoice invoice : open) {
      most = Math.max(most, invoice.daysPastDue(on));
    }
    return most;
  }

  /**
   * Where the debtor is: the debtor's recorded place, else somewhere in the country of the recorded
   * time zone, else somewhere in the creditor's country.
   */
  public Place place(Account account) {
    Optional<Creditor> creditor = account.creditor();
    Optional<Debtor> debtor = account.debtor();
    return debtor
        .flatMap(Debtor::place)
        .or(() -> debtor.flatMap(Debtor::zone).flatMap(Zones::country))
        .or(() -> creditor.map(c -> Place.of(c.place().country())))
        .orElse(new Place("ZZ", Optional.empty()));
  }

  /** From when a letter by post counts where law says so: its third working day. */
  public LocalDate afterPost(Account account, LocalDate posted) {
    return holidays.workingDayAfter(posted, WORKING_DAYS_OF_POST, place(account));
  }

  /** The version of a policy in force on a day; the standard one when there is none. */
  private Policy named(String name, LocalDate on) {
    return PolicyReader.inForce(policies, name, on)
        .or(() -> PolicyReader.inForce(policies, STANDARD, on))
        .orElseThrow(
            () ->
                new IllegalArgumentException("no policy %s is in force on %s".formatted(name, on)));
  }
}
