package dev.relance.plan;

import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.law.ContactWindow;
import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.policy.Cap;
import dev.relance.policy.Policy;
import dev.relance.policy.PolicyReader;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of the house and of law under which accounts are followed up.
 *
 * @param policies every published policy; one of them is named standard
 */
public record Terms(List<Policy> policies, LawBook law, Holidays holidays) {
  /** The operator's policy when nobody chose another. */
  public static final String STANDARD = "standard";

  public Terms {
    policies = List.copyOf(policies);
    if (PolicyReader.newest(policies, STANDARD).isEmpty()) {
      throw new IllegalArgumentException("there is no policy named " + STANDARD);
    }
  }

  /** Whether a policy of this name is published. */
  public boolean knows(String policy) {
    return PolicyReader.newest(policies, policy).isPresent();
  }

  /** The policy of an account: the debtor's, else the creditor's, else the operator's. */
  public Policy policy(Account account) {
    return named(
        account
            .debtor()
            .flatMap(Debtor::policy)
            .or(() -> account.creditor().map(Creditor::policy))
            .orElse(STANDARD));
  }

  /** The policy of an invoice: its own, else that of its account. */
  public Policy policy(Account account, Invoice invoice) {
    return invoice.policy().map(this::named).orElseGet(() -> policy(account));
  }

  /** The law packs of an account. */
  public List<LawPack> packs(Account account) {
    return law.applicable(place(account));
  }

  /** Every cap that applies to an account, of law and of policy. */
  public List<Cap> caps(Account account) {
    return Stream.concat(
            packs(account).stream().flatMap(p -> p.caps().stream()),
            policy(account).caps().stream())
        .toList();
  }

  /** When the debtor of an account may be contacted. */
  public ContactWindow window(Account account) {
    return new ContactWindow(
        packs(account), policy(account).sendFrom(), holidays, account.zone(), place(account));
  }

  /** The law as evidence names it. */
  public String lawReference(Account account) {
    return String.join(" + ", packs(account).stream().map(LawPack::reference).toList());
  }

  private Policy named(String name) {
    return PolicyReader.newest(policies, name)
        .or(() -> PolicyReader.newest(policies, STANDARD))
        .orElseThrow();
  }

  private static Place place(Account account) {
    Optional<Creditor> creditor = account.creditor();
    return account
        .debtor()
        .flatMap(Debtor::place)
        .or(() -> creditor.map(Creditor::place))
        .orElse(new Place("ZZ", Optional.empty()));
  }
}
