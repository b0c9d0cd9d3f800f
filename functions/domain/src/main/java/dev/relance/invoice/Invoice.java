package dev.relance.invoice;

import dev.relance.time.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One invoice as its record tells it now.
 *
 * @param number the invoice number as printed (EN 16931 BT-1)
 * @param dueDate the payment due date (BT-9), in the creditor's calendar
 * @param total what the invoice asked for, taxes included; above zero
 * @param governingLaw the place whose law governs the contract, when it is recorded
 * @param autoPay the debtor pays by direct debit or stored card: nothing is to be asked
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
    Optional<Place> governingLaw) {
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

  /** An invoice of which nobody recorded what law governs it. */
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

  /** Everything received, whatever its date. */
  public Money paid() {
    return paidUntil(LocalDate.MAX);
  }

  /** What is still owed when every recorded payment and credit counts, whatever its date. */
  public Money balance() {
    return total.minus(paid()).minus(creditedUntil(LocalDate.MAX));
  }

  /**
   * The amount due for payment (EN 16931 BT-115) on a day: the total less the payments and credits
   * dated that day or before; never less than zero.
   */
  public Money amountDue(LocalDate on) {
    Money open = total.minus(paidUntil(on)).minus(creditedUntil(on));
    return open.isNegative() ? zero(total) : open;
  }

  /** Whether nothing is owed any more: paid, credited or written off. */
  public boolean isSettled() {
    return isWrittenOff || !balance().isPositive();
  }

  /**
   * The day from which the ladder counts: the due date, or with instalments the due date of the
   * earliest instalment that the recorded payments and credits do not cover.
   */
  public LocalDate ladderStart() {
    Money covered = total.minus(balance());
    Money upTo = zero(total);
    for (Instalment instalment : instalments) {
      upTo = upTo.plus(instalment.amount());
      if (covered.isLessThan(upTo)) {
        return instalment.dueDate();
      }
    }
    return dueDate;
  }

  /** Days that the invoice is past due on a day; zero or less before and on the due date. */
  public long daysPastDue(LocalDate on) {
    return on.toEpochDay() - ladderStart().toEpochDay();
  }

  private Money paidUntil(LocalDate last) {
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

  private static Money sum(Money like, Collection<Money> amounts) {
    return amounts.stream().reduce(zero(like), Money::plus);
  }

  private static Money zero(Money like) {
    return Money.zero(like.getCurrencyUnit());
  }
}
