package dev.relance.plan;

import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.PastLevel.Offer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Finds the lower sums to which the owner agreed: offers that the debtor accepts by paying. */
public final class AgreedSums {
  private AgreedSums() {}

  /** The last agreed sum about an invoice, unless a later resume undid it. */
  public static Optional<Agreed> standing(Account account, Invoice invoice) {
    return decision(account, invoice)
        .map(
            decided ->
                new Agreed(
                    Money.of(
                        invoice.total().getCurrencyUnit(),
                        decided.sum().orElseThrow(),
                        RoundingMode.HALF_UP),
                    decided.until().orElseThrow(),
                    decided.at()));
  }

  private static Optional<DecisionRecord> decision(Account account, Invoice invoice) {
    return account
        .standing(invoice.id(), Set.of(DecisionKind.SETTLE))
        .filter(decided -> isAgreed(decided) && decided.covers(invoice));
  }

  /** The agreed sums that can still be paid and of which the debtor was not told yet. */
  static List<Acknowledgement> untold(Account account, LocalDate today) {
    var untold = new LinkedHashMap<DecisionRecord, List<Invoice>>();
    for (Invoice invoice : account.openInvoices()) {
      decision(account, invoice)
          .filter(decided -> decided.until().filter(today::isAfter).isEmpty())
          .filter(decided -> !account.history().acknowledged().containsKey(decided.recordKey()))
          .ifPresent(d -> untold.computeIfAbsent(d, _ -> new ArrayList<>()).add(invoice));
    }
    return untold.entrySet().stream()
        .flatMap(agreed -> told(account, agreed.getKey(), agreed.getValue()).stream())
        .toList();
  }

  private static Optional<Acknowledgement> told(
      Account account, DecisionRecord decided, List<Invoice> open) {
    List<Part> parts = offers(decided, account.invoices());
    List<Invoice> about = parts.stream().map(Part::invoice).filter(open::contains).toList();
    if (about.isEmpty()) {
      return Optional.empty();
    }
    Money left = Money.total(parts.stream().map(part -> left(part, on(decided))).toList());
    return Optional.of(left)
        .filter(Money::isPositive)
        .map(
            _ ->
                new Acknowledgement.SumAgreed(
                    decided,
                    about,
                    Money.of(
                        left.getCurrencyUnit(), decided.sum().orElseThrow(), RoundingMode.HALF_UP),
                    left,
                    decided.until().orElseThrow()));
  }

  /** What is still to be paid of a part, below zero if more came in on this invoice. */
  private static Money left(Part part, LocalDate agreedOn) {
    Invoice invoice = part.invoice();
    return part.offer()
        .payable()
        .minus(invoice.payments().stream().map(Invoice.Payment::amount).toList())
        .minus(
            invoice.credits().stream()
                .filter(credit -> credit.date().isAfter(agreedOn))
                .map(Invoice.Credit::amount)
                .toList());
  }

  static boolean isAgreed(DecisionRecord decided) {
    return decided.kind() == DecisionKind.SETTLE
        && decided.by() == DecidedBy.OWNER
        && decided.sum().isPresent()
        && decided.until().isPresent();
  }

  /**
   * The part of each invoice in an agreed sum, in proportion to what was open on the day of the
   * agreement; each is rounded half up to the currency, and the last takes the rest. Payments of
   * that day count towards the agreed sum.
   */
  static List<Part> offers(DecisionRecord decided, List<Invoice> invoices) {
    LocalDate day = on(decided);
    List<Invoice> open =
        invoices.stream()
            .filter(invoice -> decided.concerns(invoice.id()))
            .filter(invoice -> !invoice.issueDate().isAfter(day) && left(invoice, day).isPositive())
            .toList();
    var offers = new ArrayList<Part>();
    boolean isOneSum = open.stream().map(i -> i.total().getCurrencyUnit()).distinct().count() == 1;
    if (!isOneSum) {
      return List.of();
    }
    Money all = Money.total(open.stream().map(invoice -> left(invoice, day)).toList());
    Money rest = Money.of(all.getCurrencyUnit(), decided.sum().orElseThrow(), RoundingMode.HALF_UP);
    Money sum = rest;
    for (Invoice invoice : open) {
      Money part = invoice.equals(open.getLast()) ? rest : part(sum, left(invoice, day), all);
      rest = rest.minus(part);
      Money payable = paidBefore(invoice, day).plus(part);
      offers.add(new Part(invoice, Offer.reduced(payable, decided.until().orElseThrow())));
    }
    return offers;
  }

  /** The part of one invoice in an agreed sum. */
  record Part(Invoice invoice, Offer offer) {}

  static LocalDate on(DecisionRecord decided) {
    return decided.at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Money part(Money sum, Money left, Money all) {
    BigDecimal share =
        sum.getAmount()
            .multiply(left.getAmount())
            .divide(all.getAmount(), sum.getScale(), RoundingMode.HALF_UP);
    return Money.of(sum.getCurrencyUnit(), share);
  }

  private static Money left(Invoice invoice, LocalDate day) {
    Money credited =
        invoice.credits().stream()
            .filter(credit -> !credit.date().isAfter(day))
            .map(Invoice.Credit::amount)
            .reduce(Money.zero(invoice.total().getCurrencyUnit()), Money::plus);
    return invoice.total().minus(credited).minus(paidBefore(invoice, day));
  }

  private static Money paidBefore(Invoice invoice, LocalDate day) {
    return invoice.payments().stream()
        .filter(payment -> payment.date().isBefore(day))
        .map(Invoice.Payment::amount)
        .reduce(Money.zero(invoice.total().getCurrencyUnit()), Money::plus);
  }

  /**
   * A lower sum to which the owner agreed.
   *
   * @param sum for all invoices of the agreement together
   * @param until the last day on which it can be paid, inclusive
   */
  public record Agreed(Money sum, LocalDate until, Instant at) {
    /** The last day on which a payment in time can become known. */
    public LocalDate graceEnds(int graceDays) {
      return until.plusDays(graceDays);
    }

    /** The first day on which it is an offer no more. */
    public LocalDate lapses(int graceDays) {
      return graceEnds(graceDays).plusDays(1);
    }
  }
}
