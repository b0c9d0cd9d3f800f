package dev.relance.interest;

import dev.relance.invoice.Invoice;
import dev.relance.invoice.StatutoryLetter;
import dev.relance.law.ReferenceRates;
import dev.relance.time.WorkingDays;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Everything that a statement about one invoice depends on.
 *
 * @param invoice with its contract and its due dates by law; payments and credits dated after
 *     {@code asOf} do not count
 * @param debtor its kind; the creditor is always a business
 * @param settlement a reduced sum that the creditor offers
 * @param respites days on which nothing may be added to the debt
 * @param conceded what a dispute that was settled in the debtor's favour says of the delay
 * @param asOf the day of the statement; its interest is included, so that the statement is right
 *     for a debtor who pays that day
 */
public record Debt(
    Invoice invoice,
    DebtorKind debtor,
    AppliedLaw law,
    Notices notices,
    Optional<Settlement> settlement,
    List<Respite> respites,
    Optional<Conceded> conceded,
    LocalDate asOf) {
  public Debt {
    respites = List.copyOf(respites);
  }

  /**
   * The law for calculating the debt.
   *
   * @param confirmed the unverified facts and published rates that the operator has confirmed, as
   *     {@code US-CA/interest} and {@code REFERENCE@from}
   * @param workingDays those of the place whose law governs
   */
  public record AppliedLaw(
      GoverningLaw governing,
      ReferenceRates rates,
      Set<String> confirmed,
      WorkingDays workingDays) {
    public AppliedLaw {
      confirmed = Set.copyOf(confirmed);
    }
  }

  /**
   * The demands that the debtor received.
   *
   * @param formalOn the days of formal notices: when each was sent or, where the law counts from
   *     receipt, received
   * @param letterOn the day from which free days and costs count after a statutory letter. A formal
   *     notice alone is no such letter, because it names no costs
   * @param remindersOn the days on which reminders reached the debtor
   */
  public record Notices(
      List<LocalDate> formalOn, Optional<LocalDate> letterOn, List<LocalDate> remindersOn) {
    public Notices {
      formalOn = List.copyOf(formalOn);
      remindersOn = List.copyOf(remindersOn);
    }
  }

  /**
   * The day on which the statutory letter was written, as far as it is known. It decides what the
   * letter can name.
   */
  Optional<LocalDate> letterOf() {
    return invoice.letter().map(StatutoryLetter::sentByDay).or(notices::letterOn);
  }

  /** Whether nothing may be added to the debt on a day. */
  boolean isRespite(LocalDate day) {
    return respites.stream().anyMatch(respite -> respite.includes(day));
  }

  /**
   * The respites during which no interest accrues.
   *
   * @param orInsolvency whether it stops during an insolvency too
   */
  List<Respite> withoutInterest(boolean orInsolvency) {
    return respites.stream().filter(each -> orInsolvency || each.stopsInterest()).toList();
  }

  /**
   * Days, both inclusive, on which no fixed sum, cost or fee arises: a moratorium, which also stops
   * interest, or an insolvency that bars payment.
   */
  public record Respite(LocalDate first, LocalDate last, boolean stopsInterest) {
    boolean includes(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /**
   * The debtor was right to complain. What was disputed does not count as late before the day after
   * the settlement of the dispute.
   *
   * @param settledOn the day of the settlement
   * @param part how much was disputed; empty if all of it was
   */
  public record Conceded(LocalDate settledOn, Optional<Money> part) {}

  /**
   * An offer to settle the debt for less. It waives interest, costs and fees too.
   *
   * @param payable what all payments must reach, including those before the offer; later credits
   *     lower it
   * @param made the day of the offer
   * @param until the last day on which a payment accepts it, inclusive
   */
  public record Settlement(Money payable, LocalDate made, LocalDate until) {}
}
