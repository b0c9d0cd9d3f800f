package dev.relance.plan;

import dev.relance.invoice.Invoice;
import dev.relance.policy.Policy;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An open invoice that a message lists and does not ask for.
 *
 * @param open what is still open on it
 */
public record OtherInvoice(Invoice invoice, Money open, State state) {
  /** Why a message does not ask for an open invoice, as its debtor may read it. */
  public sealed interface State {
    /** Its due date, or that of its next part, is still to come or is today. */
    record NotYetDue(LocalDate due) implements State {}

    /** It is past due, and its next reminder is not. */
    record PastDue(LocalDate since) implements State {}

    /** The debtor disputes it. */
    record Disputed() implements State {}

    /** Somebody told us that it is paid. */
    record PaymentAnnounced() implements State {}

    /** The debtor promised to pay it, or a part of it, by a day. */
    record Promised(LocalDate by) implements State {}

    /** A lower sum settles it if it comes by a last day. */
    record SumAgreed(LocalDate until) implements State {}

    /** We wait, until a last day if there is one. */
    record OnHold(Optional<LocalDate> until) implements State {}

    /** It is collected without the debtor's doing. */
    record AutoPay() implements State {}
  }

  /** An open invoice with its state on a day. */
  public static OtherInvoice of(Account account, Policy policy, Invoice invoice, LocalDate on) {
    return new OtherInvoice(invoice, invoice.amountDue(on), state(account, policy, invoice, on));
  }

  /** An open invoice of which only its due date tells the state. */
  public static OtherInvoice byDate(Invoice invoice, LocalDate on) {
    return new OtherInvoice(invoice, invoice.amountDue(on), dated(invoice, on));
  }

  private static State state(Account account, Policy policy, Invoice invoice, LocalDate on) {
    if (account.dispute(invoice).isPresent()) {
      return new State.Disputed();
    }
    if (account.announcedPayment(invoice).isPresent()) {
      return new State.PaymentAnnounced();
    }
    return promised(account, policy, invoice, on)
        .or(() -> agreed(account, policy, invoice, on))
        .or(() -> held(account, invoice, on))
        .orElseGet(() -> dated(invoice, on));
  }

  private static Optional<State> promised(
      Account account, Policy policy, Invoice invoice, LocalDate on) {
    return Promises.standing(account, policy, invoice)
        .filter(promise -> promise.isPending(on))
        .flatMap(Promises.Standing::next)
        .map(part -> new State.Promised(part.by()));
  }

  private static Optional<State> agreed(
      Account account, Policy policy, Invoice invoice, LocalDate on) {
    return AgreedSums.standing(account, invoice)
        .filter(agreed -> !agreed.graceEnds(policy.promiseGraceDays()).isBefore(on))
        .map(agreed -> new State.SumAgreed(agreed.until()));
  }

  private static Optional<State> held(Account account, Invoice invoice, LocalDate on) {
    return invoice
        .hold()
        .map(hold -> new State.OnHold(hold.until()))
        .or(() -> account.pause(invoice.id()).map(pause -> new State.OnHold(pause.until())))
        .filter(hold -> hold.until().filter(last -> last.isBefore(on)).isEmpty())
        .map(hold -> hold);
  }

  private static State dated(Invoice invoice, LocalDate on) {
    if (invoice.autoPay()) {
      return new State.AutoPay();
    }
    LocalDate due = invoice.ladderStart();
    return due.isBefore(on) ? new State.PastDue(due) : new State.NotYetDue(due);
  }
}
