package dev.relance.local.command;

import dev.relance.invoice.Creditor;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.policy.Policy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A creditor with fewer owners who may approve every legal step than a policy asks for.
 *
 * @param creditor its name
 * @param entitled the addresses of those who may
 */
record TooFewOwners(String creditor, List<String> entitled) {
  private static final int TWO = 2;

  TooFewOwners {
    entitled = List.copyOf(entitled);
  }

  /** Those for whom a policy would count in the place of another, if it asks for two owners. */
  static List<TooFewOwners> under(Policy policy, Policy replaced, Collection<Account> accounts) {
    return policy.asksTwoOwners()
        ? accounts.stream()
            .filter(account -> follows(account, replaced.name()))
            .flatMap(account -> account.creditor().stream())
            .map(TooFewOwners::of)
            .filter(found -> found.entitled().size() < TWO)
            .distinct()
            .toList()
        : List.of();
  }

  private static TooFewOwners of(Creditor creditor) {
    return new TooFewOwners(
        creditor.name(), List.copyOf(creditor.owners().having(Right.LEGAL_STEPS)));
  }

  private static boolean follows(Account account, String policy) {
    return Stream.of(
            account.creditor().map(Creditor::policy).stream(),
            account.debtor().flatMap(Debtor::policy).stream(),
            account.openInvoices().stream().map(Invoice::policy).flatMap(Optional::stream))
        .flatMap(named -> named)
        .anyMatch(policy::equals);
  }
}
