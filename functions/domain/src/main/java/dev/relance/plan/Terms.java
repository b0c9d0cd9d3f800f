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
import dev.relance.time.WorkingDays;
import dev.relance.time.Zones;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The house rules and the law for following up accounts; each is read for a day.
 *
 * @param policies every published policy; one of them is named standard
 * @param rates the published rates that legal interest is based on
 */
public record Terms(List<Policy> policies, LawBook law, ReferenceRates rates, Holidays holidays) {
  private static final int WORKING_DAYS_OF_POST = 3;

  /** The operator's policy, if nobody chose another. */
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

  /** Whether a version of a policy asks for the approval of two owners. */
  public boolean asksTwoOwners(String policy) {
    return policies.stream().anyMatch(p -> p.name().equals(policy) && p.asksTwoOwners());
  }

  /** The policies of an account on a day, with the time that each gives to the debtor. */
  public Policies policies(Account account, LocalDate on) {
    return new Policies(this, account, on);
  }

  /** The policy of an account on a day, as it was chosen for everybody. */
  public Policy policy(Account account, LocalDate on) {
    return policies(account, on).chosen();
  }

  /** The policy of an invoice on a day, as it was chosen for everybody. */
  public Policy policy(Account account, Invoice invoice, LocalDate on) {
    return policies(account, on).chosen(invoice);
  }

  /**
   * The rules of law for contacting the debtor by e-mail on a day. If the debtor's place is only
   * partly known, the rules of each of its parts count.
   */
  public Law law(Account account, LocalDate on) {
    return law(account, account.openInvoices(), on);
  }

  /** The same, with the open invoices already known. */
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
    LocalDate first = open.isEmpty() ? on : LocalDate.MAX;
    for (Invoice invoice : open) {
      LocalDate start = invoice.ladderStart();
      first = start.isBefore(first) ? start : first;
    }
    return on.toEpochDay() - first.toEpochDay();
  }

  /**
   * Where the debtor is: the recorded place, else the country of the recorded time zone, else the
   * creditor's country.
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

  /** The day from which a letter by post counts where the law says so: its third working day. */
  public LocalDate afterPost(Account account, LocalDate posted) {
    return workingDays(account).nthAfter(posted, WORKING_DAYS_OF_POST);
  }

  /** The working days at the debtor's place. */
  public WorkingDays workingDays(Account account) {
    return new WorkingDays(holidays, place(account));
  }

  /** The version of a policy in force on a day, or that of the standard policy. */
  Policy named(String name, LocalDate on) {
    return PolicyReader.inForce(policies, name, on)
        .or(() -> PolicyReader.inForce(policies, STANDARD, on))
        .orElseThrow(
            () ->
                new IllegalArgumentException("no policy %s is in force on %s".formatted(name, on)));
  }
}
