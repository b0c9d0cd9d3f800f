package dev.relance.invoice;

import dev.relance.invoice.Contract.EarlyDiscount;
import dev.relance.invoice.Contract.FlatSum;
import dev.relance.invoice.Contract.Percent;
import dev.relance.money.Reduction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * One invoice as its record tells it now.
 *
 * @param number the invoice number as printed (EN 16931 BT-1)
 * @param dueDate the payment due date (BT-9), in the creditor's calendar
 * @param total what the invoice asked for, taxes included; above zero
 * @param autoPay the debtor pays by direct debit or stored card: nothing is to be asked
 * @param contract what the contract says about this invoice
 * @param letter the one that says all that the governing law asks of it before interest and costs
 *     may be asked for
 * @param settledOn the day on which the debtor accepted a reduced sum by paying it
 */
public record Invoice(
    String id,
    String number,
    String debtorId,
    LocalDate issueDate,
    LocalDate dueDate,
    Money total,
    List<Payment> payments,
    List<Credit> credits,
    List<Instalment> instalments,
    Optional<Dispute> dispute,
    Optional<Hold> hold,
    boolean isWrittenOff,
    boolean autoPay,
    Optional<String> policy,
    Contract contract,
    Optional<StatutoryLetter> letter,
    Optional<LocalDate> settledOn) {
  public Invoice {
    payments = List.copyOf(payments);
    credits = List.copyOf(credits);
    instalments = List.copyOf(instalments);
    if (dueDate.isBefore(issueDate)) {
      throw new IllegalArgumentException(
          "dueDate %s is before issueDate %s".formatted(dueDate, issueDate));
    }
    if (sum(total, instalments.stream().map(Instalment::amount).toList()).isGreaterThan(total)) {
      throw new IllegalArgumentException("instalments add up to more than the total " + total);
    }
  }

  /** An invoice of which nobody recorded a contract or a letter. */
  public Invoice(
      String id,
      String number,
      String debtorId,
      LocalDate issueDate,
      LocalDate dueDate,
      Money total,
      List<Payment> payments,
      List<Credit> credits,
      List<Instalment> instalments,
      Optional<Dispute> dispute,
      Optional<Hold> hold,
      boolean isWrittenOff,
      boolean autoPay,
      Optional<String> policy) {
    this(
        id,
        number,
        debtorId,
        issueDate,
        dueDate,
        total,
        payments,
        credits,
        instalments,
        dispute,
        hold,
        isWrittenOff,
        autoPay,
        policy,
        Contract.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** Money received; the date is the value date. */
  public record Payment(LocalDate date, Money amount) {}

  /** A credit note, or a part of one, that reduces what is owed. */
  public record Credit(LocalDate date, Money amount, String reason) {}

  /** A part of the total that has a due date of its own. */
  public record Instalment(LocalDate dueDate, Money amount) {}

  /** The debtor says that something is wrong. */
  public record Dispute(LocalDate since, String reason) {}

  /** The creditor asks for silence; without an end date it lasts until the record changes. */
  public record Hold(Optional<LocalDate> until, String reason) {}

  /**
   * A discount for paying early.
   *
   * @param payable what is to be paid in all, credits taken off
   * @param off what is not owed then
   * @param lastDay the last day on which a payment counts as early, inclusive
   */
  public record Discount(Money payable, Money off, LocalDate lastDay, String clause) {}

  /**
   * What was let go because a lower sum was paid in time.
   *
   * @param on the day on which that sum was reached
   * @param off what was open then; zero or more
   * @param clause of the contract, for a discount for paying early; empty for an offer of the
   *     creditor, with which interest and costs are waived too
   */
  public record Waived(LocalDate on, Money off, Optional<String> clause) {}

  /** What the contract says about a quarrel; nothing where that is not recorded. */
  public Forum forum() {
    return contract.forum();
  }

  /** The same invoice under a more general contract, for what its own does not say. */
  public Invoice under(Contract general) {
    return general.equals(Contract.NONE) ? this : with(contract.over(general), settledOn);
  }

  /** The same invoice, settled by a reduced sum or not. */
  public Invoice withSettledOn(Optional<LocalDate> day) {
    return day.equals(settledOn) ? this : with(contract, day);
  }

  private Invoice with(Contract agreed, Optional<LocalDate> settled) {
    return new Invoice(
        id,
        number,
        debtorId,
        issueDate,
        dueDate,
        total,
        payments,
        credits,
        instalments,
        dispute,
        hold,
        isWrittenOff,
        autoPay,
        policy,
        agreed,
        letter,
        settled);
  }

  /**
   * The discount that the contract grants for paying early; none where it would leave nothing to be
   * paid, or is in another currency.
   */
  public Optional<Discount> discount(LocalDate on) {
    return contract
        .earlyDiscount()
        .flatMap(clause -> discount(clause, total.minus(creditedUntil(on))));
  }

  private Optional<Discount> discount(EarlyDiscount clause, Money net) {
    Money payable =
        switch (clause.off()) {
          case Percent(var pct) -> Reduction.of(net, pct);
          case FlatSum(Money off) -> off.isSameCurrency(net) ? net.minus(off) : zero(net);
        };
    return payable.isPositive()
        ? Optional.of(
            new Discount(
                payable, net.minus(payable), clause.limit().lastDay(issueDate), clause.clause()))
        : Optional.empty();
  }

  /**
   * What was let go by what came in until a day: once payments have reached a lower sum in time,
   * the rest is let go for good.
   */
  public Optional<Waived> waived(LocalDate on) {
    if (settledOn.isPresent() && !settledOn.get().isAfter(on)) {
      return Optional.of(waivedOn(settledOn.get(), Optional.empty()));
    }
    return payments.isEmpty() || contract.earlyDiscount().isEmpty()
        ? Optional.empty()
        : receiptDays()
            .filter(day -> !day.isAfter(on))
            .flatMap(day -> discount(day).flatMap(discount -> earned(discount, day)).stream())
            .findFirst();
  }

  private Optional<Waived> earned(Discount discount, LocalDate on) {
    Money paid = zero(total);
    for (Payment payment : payments.stream().sorted(Comparator.comparing(Payment::date)).toList()) {
      boolean counts = !payment.date().isAfter(discount.lastDay()) && !payment.date().isAfter(on);
      paid = counts ? paid.plus(payment.amount()) : paid;
      if (counts && !paid.isLessThan(discount.payable())) {
        return Optional.of(waivedOn(payment.date(), Optional.of(discount.clause())));
      }
    }
    return Optional.empty();
  }

  private Waived waivedOn(LocalDate day, Optional<String> clause) {
    return new Waived(day, notBelowZero(open(day)), clause);
  }

  /**
   * What of it is still let go on a day. A credit after it puts it on paper: it is not let go
   * twice.
   */
  public Money letGo(LocalDate on) {
    return waived(on).map(waived -> letGo(waived, on)).orElseGet(() -> zero(total));
  }

  private Money letGo(Waived waived, LocalDate on) {
    Money creditedSince = creditedUntil(on).minus(creditedUntil(waived.on()));
    return notBelowZero(waived.off().minus(creditedSince));
  }

  private Stream<LocalDate> receiptDays() {
    return Stream.concat(payments.stream().map(Payment::date), credits.stream().map(Credit::date))
        .sorted();
  }

  /** The last day on which something came in, or on which a reduced sum was accepted. */
  public Optional<LocalDate> lastReceiptOn() {
    return Stream.concat(receiptDays(), settledOn.stream()).max(Comparator.naturalOrder());
  }

  /** Everything received, whatever its date. */
  public Money paid() {
    return paidUntil(LocalDate.MAX);
  }

  /**
   * What is still owed when every recorded payment and credit counts, whatever its date, and what
   * was waived for being paid in time; never less than zero.
   */
  public Money balance() {
    return notBelowZero(lessWaived(open(LocalDate.MAX), LocalDate.MAX));
  }

  /**
   * What came in beyond what the invoice asked for, whatever its date; zero or more. It may pay
   * interest and costs, or be too much.
   */
  public Money surplus() {
    return notBelowZero(lessWaived(open(LocalDate.MAX), LocalDate.MAX).negated());
  }

  /**
   * The amount due for payment (EN 16931 BT-115) on a day: the total less the payments and credits
   * dated that day or before, and less what they let go; never less than zero.
   */
  public Money amountDue(LocalDate on) {
    return notBelowZero(lessWaived(open(on), on));
  }

  /**
   * What was to be paid when, earliest first: the instalments, and on the due date what they leave
   * of the total.
   */
  public List<Instalment> parts() {
    var parts = new ArrayList<>(instalments);
    Money rest = total.minus(sum(total, instalments.stream().map(Instalment::amount).toList()));
    if (rest.isPositive()) {
      parts.add(new Instalment(dueDate, rest));
    }
    parts.sort(Comparator.comparing(Instalment::dueDate));
    return Collections.unmodifiableList(parts);
  }

  /** The part of the amount due on a day that was to be paid before it; zero or more. */
  public Money overdue(LocalDate on) {
    List<Money> toCome =
        parts().stream()
            .filter(part -> !part.dueDate().isBefore(on))
            .map(Instalment::amount)
            .toList();
    return notBelowZero(amountDue(on).minus(sum(total, toCome)));
  }

  /**
   * What a reminder of a day asks for: the part of the amount due that is past due, or before any
   * is, the part that the next due date makes so; zero or more.
   */
  public Money demandable(LocalDate on) {
    if (instalments.isEmpty()) {
      return amountDue(on);
    }
    LocalDate first = ladderStart().plusDays(1);
    return overdue(on.isAfter(first) ? on : first);
  }

  /**
   * The days, before a day, on which the parts were due that the payments and credits of that day
   * or before do not cover, earliest first.
   */
  public List<LocalDate> overdueSince(LocalDate on) {
    Money covered = total.minus(amountDue(on));
    Money upTo = zero(total);
    var days = new LinkedHashSet<LocalDate>();
    for (Instalment part : parts()) {
      upTo = upTo.plus(part.amount());
      if (part.dueDate().isBefore(on) && covered.isLessThan(upTo)) {
        days.add(part.dueDate());
      }
    }
    return List.copyOf(days);
  }

  /** Whether nothing is owed any more: paid, credited or written off. */
  public boolean isSettled() {
    return isWrittenOff || !balance().isPositive();
  }

  /**
   * The day from which the ladder counts: the due date, or with instalments the due date of the
   * earliest part that the recorded payments and credits do not cover.
   */
  public LocalDate ladderStart() {
    if (instalments.isEmpty()) {
      return dueDate;
    }
    Money covered = total.minus(balance());
    Money upTo = zero(total);
    for (Instalment part : parts()) {
      upTo = upTo.plus(part.amount());
      if (covered.isLessThan(upTo)) {
        return part.dueDate();
      }
    }
    return dueDate;
  }

  /** Days that the invoice is past due on a day; zero or less before and on the due date. */
  public long daysPastDue(LocalDate on) {
    return on.toEpochDay() - ladderStart().toEpochDay();
  }

  /** The total less the payments and credits that are dated a day or before. */
  private Money open(LocalDate last) {
    Money open = total;
    for (Payment payment : payments) {
      open = payment.date().isAfter(last) ? open : open.minus(payment.amount());
    }
    for (Credit credit : credits) {
      open = credit.date().isAfter(last) ? open : open.minus(credit.amount());
    }
    return open;
  }

  private Money lessWaived(Money open, LocalDate on) {
    Optional<Waived> waived = waived(on);
    return waived.isEmpty() ? open : open.minus(letGo(waived.get(), on));
  }

  /** What was received on a day or before. */
  public Money paidUntil(LocalDate last) {
    Money sum = zero(total);
    for (Payment payment : payments) {
      sum = payment.date().isAfter(last) ? sum : sum.plus(payment.amount());
    }
    return sum;
  }

  private Money creditedUntil(LocalDate last) {
    Money sum = zero(total);
    for (Credit credit : credits) {
      sum = credit.date().isAfter(last) ? sum : sum.plus(credit.amount());
    }
    return sum;
  }

  private static Money notBelowZero(Money sum) {
    return sum.isNegative() ? zero(sum) : sum;
  }

  private static Money sum(Money like, Collection<Money> amounts) {
    return amounts.stream().reduce(zero(like), Money::plus);
  }

  private static Money zero(Money like) {
    return Money.zero(like.getCurrencyUnit());
  }
}
