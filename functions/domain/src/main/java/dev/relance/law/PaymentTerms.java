package dev.relance.law;

import dev.relance.document.Document;
import java.util.Optional;
import java.util.Set;

/** When a debt is due, what may be agreed, and when the debtor is in default. It is told only. */
public record PaymentTerms(Set<Parties> between, Days days, Default inDefault, Basis basis)
    implements MoneyRule {
  public PaymentTerms {
    between = Set.copyOf(between);
  }

  static PaymentTerms read(Document entry) {
    return new PaymentTerms(
        Parties.read(entry), Days.read(entry), Default.read(entry), Basis.read(entry));
  }

  @Override
  public Sentence sentence() {
    Sentence core = Sentence.of("terms").and("between", Parties.said(between));
    return inDefault.in(days.in(core));
  }

  @Override
  public Weight weight() {
    return Weight.TOLD_ONLY;
  }

  @Override
  public boolean standsAlone() {
    return false;
  }

  /**
   * Days to pay.
   *
   * @param standard without an agreement
   * @param most what may be agreed without more
   * @param ofPublicBodies what a public body has
   * @param fromEndOfMonth what may be agreed from the end of the month
   * @param periodic for periodic invoices
   * @param forTheInvoice within which the invoice must come
   */
  public record Days(
      Optional<Integer> standard,
      Optional<Integer> most,
      Optional<Integer> ofPublicBodies,
      Optional<Integer> fromEndOfMonth,
      Optional<Integer> periodic,
      Optional<Integer> forTheInvoice) {
    private static Days read(Document entry) {
      return new Days(
          entry.optionalWhole("defaultDays"),
          entry.optionalWhole("maxDays"),
          entry.optionalWhole("publicDays"),
          entry.optionalWhole("endOfMonthDays"),
          entry.optionalWhole("periodicDays"),
          entry.optionalWhole("invoiceWithinDays"));
    }

    private Sentence in(Sentence sentence) {
      return sentence
          .and("terms.standard", standard.map(Sentence::count))
          .and("terms.most", most.map(Sentence::count))
          .and("terms.public", ofPublicBodies.map(Sentence::count))
          .and("terms.end-of-month", fromEndOfMonth.map(Sentence::count))
          .and("terms.periodic", periodic.map(Sentence::count))
          .and("terms.invoice-within", forTheInvoice.map(Sentence::count));
    }
  }

  /**
   * What brings default.
   *
   * @param afterDays days after which it comes by itself
   * @param consumerNeedsNotice whether a consumer must have been told of it on the invoice
   */
  public record Default(
      Optional<Integer> afterDays,
      boolean byReminder,
      boolean byCalendarDate,
      boolean consumerNeedsNotice) {
    private static Default read(Document entry) {
      return new Default(
          entry.optionalWhole("defaultAfterDays"),
          entry.isTrue("defaultByReminder"),
          entry.isTrue("defaultByCalendarDate"),
          entry.isTrue("consumerNeedsNotice"));
    }

    private Sentence in(Sentence sentence) {
      return sentence
          .and("default.after-days", afterDays.map(Sentence::count))
          .andIf(byReminder, "default.by-reminder")
          .andIf(byCalendarDate, "default.by-calendar-date")
          .andIf(consumerNeedsNotice, "default.consumer-needs-notice");
    }
  }
}
