package dev.relance.plan;

import dev.relance.finding.Finding;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Finds promises and payment plans, and whether they are kept. */
public final class Promises {
  private Promises() {}

  /** The latest promise or plan about an invoice, unless a later resume undid it. */
  public static Optional<Standing> standing(Account account, Policy policy, Invoice invoice) {
    if (account.decisions().isEmpty() && account.contacts().isEmpty()) {
      return Optional.empty();
    }
    return Stream.concat(
            account
                .standing(invoice.id(), Set.of(DecisionKind.PROMISE, DecisionKind.PLAN))
                .map(i -> standing(i.at(), owed(i), account, policy, invoice))
                .stream(),
            account.standingContact(invoice.id(), c -> c.promise().isPresent()).stream()
                .map(c -> standing(c.at(), owed(c), account, policy, invoice)))
        .max(Comparator.comparing(Standing::madeAt));
  }

  private static Standing standing(
      Instant madeAt, List<Promise> parts, Account account, Policy policy, Invoice invoice) {
    LocalDate made = madeAt.atZone(account.zone()).toLocalDate();
    Money paid =
        invoice.payments().stream()
            .filter(p -> !p.date().isBefore(made))
            .map(Invoice.Payment::amount)
            .reduce(Money.zero(invoice.total().getCurrencyUnit()), Money::plus);
    return new Standing(madeAt, nextOwed(parts, paid), policy.promiseGraceDays());
  }

  /** The first part that the payments since the promise do not cover. */
  private static Optional<Promise> nextOwed(List<Promise> parts, Money paid) {
    BigDecimal upTo = BigDecimal.ZERO;
    for (Promise part : parts) {
      if (part.amount().isEmpty()) {
        return Optional.of(part);
      }
      upTo = upTo.add(part.amount().get());
      if (paid.getAmount().compareTo(upTo) < 0) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static List<Promise> owed(DecisionRecord decision) {
    return Stream.concat(decision.promise().stream(), decision.instalments().stream()).toList();
  }

  private static List<Promise> owed(Contact contact) {
    return contact.promise().stream().toList();
  }

  /**
   * A promise or plan in force.
   *
   * @param next the part that is still to be paid; empty if everything is paid
   */
  public record Standing(Instant madeAt, Optional<Promise> next, int graceDays) {
    /** The last day on which the part can be paid in time, grace days included. */
    public LocalDate graceEnds() {
      return next.orElseThrow().date().plusDays(graceDays);
    }

    /** Whether the part can still be paid in time on a day. */
    public boolean isPending(LocalDate today) {
      return next.isPresent() && !graceEnds().isBefore(today);
    }

    /** Whether the part was not paid in time by a day. */
    public boolean isBroken(LocalDate today) {
      return next.isPresent() && graceEnds().isBefore(today);
    }

    /** The part that can still be paid, as a rule finds it. */
    public Finding.PromisePending pending(CurrencyUnit currency) {
      Promise part = next.orElseThrow();
      return new Finding.PromisePending(
          part.date(), part.amount().map(sum -> Money.of(currency, sum)));
    }
  }
}
