package dev.relance.plan;

import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Invoice.Resolved;
import dev.relance.vocabulary.Channel;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** Something that happened on an account since its debtor last heard from us. */
public sealed interface Happening {
  /** The number of the invoice that it is about, as printed. */
  String number();

  /**
   * A payment came in.
   *
   * @param on its value date
   * @param isInFull whether it settled the invoice
   * @param earned the credit for later work that it earned
   */
  record PaymentCame(
      String number, Money sum, LocalDate on, boolean isInFull, Optional<Money> earned)
      implements Happening {}

  /** A credit was given. */
  record CreditGiven(String number, Money sum, LocalDate on) implements Happening {}

  /** A dispute was settled. */
  record DisputeSettled(String number, Resolved how) implements Happening {}

  /**
   * A promise was not kept.
   *
   * @param number of the invoice, or of the first of several
   * @param isForSeveral whether the sum was promised for several invoices
   * @param by the promised day
   * @param sum what was promised by then; empty if it was everything
   * @param paid what came in towards it; empty if nothing did
   */
  record PromiseMissed(
      String number, boolean isForSeveral, LocalDate by, Optional<Money> sum, Optional<Money> paid)
      implements Happening {}

  /**
   * An instalment was not paid, so the plan ended.
   *
   * @param number of the first invoice of the plan
   * @param paid what came in towards it; empty if nothing did
   */
  record PlanEnded(String number, LocalDate by, Money sum, Optional<Money> paid)
      implements Happening {}

  /** The debtor told us something in a conversation. */
  record Told(String number, Channel by, LocalDate on, ContactOutcome what) implements Happening {}
}
