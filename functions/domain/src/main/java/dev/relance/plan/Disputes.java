package dev.relance.plan;

import dev.relance.finding.Finding;
import dev.relance.finding.Finding.Disputed;
import dev.relance.interest.Debt;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.money.Arithmetic;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What the debtor disputes of an invoice, whichever way it was said. */
final class Disputes {
  private Disputes() {}

  /**
   * The dispute by record, by decision or in a contact, unless the record says that it was settled
   * or a later resume undid it. A dispute of the whole invoice counts before one of a part, and a
   * larger part before a smaller one.
   */
  static Optional<Disputed> standing(Account account, Invoice invoice) {
    if (invoice.dispute().isEmpty() && !account.isAnythingTold()) {
      return Optional.empty();
    }
    Optional<Disputed> recorded = invoice.dispute().map(Disputes::recorded);
    Optional<Disputed> decided =
        account
            .standing(invoice.id(), Set.of(DecisionKind.DISPUTE))
            .filter(dispute -> !isResolved(account, invoice, dispute.at()))
            .map(decision -> decided(decision, invoice));
    Optional<Disputed> told =
        account
            .standingContact(invoice.id(), Disputes::isDispute)
            .filter(dispute -> !isResolved(account, invoice, dispute.at()))
            .map(contact -> told(contact, invoice));
    return wider(wider(recorded, decided), told);
  }

  /** What a dispute that was not rejected says of the delay: the creditor was wrong. */
  static Optional<Debt.Conceded> conceded(Account account, Invoice invoice) {
    return invoice
        .resolved()
        .filter(settled -> settled.how() != Resolution.REJECTED)
        .map(
            settled ->
                new Debt.Conceded(
                    settled.on(), widest(account, invoice, settled.on()).flatMap(Disputed::part)));
  }

  /** The widest dispute that was told by a day, settled or not. */
  private static Optional<Disputed> widest(Account account, Invoice invoice, LocalDate by) {
    Optional<Disputed> recorded =
        invoice.status().dispute().filter(d -> !d.since().isAfter(by)).map(Disputes::recorded);
    Stream<Disputed> decided =
        account.decisions().stream()
            .filter(d -> d.kind() == DecisionKind.DISPUTE && d.concerns(invoice.id()))
            .filter(d -> !account.day(d.at()).isAfter(by))
            .map(decision -> decided(decision, invoice));
    Stream<Disputed> told =
        account.contacts().stream()
            .filter(c -> isDispute(c) && c.concerns(invoice.id()))
            .filter(c -> !account.day(c.at()).isAfter(by))
            .map(contact -> told(contact, invoice));
    return Stream.of(recorded.stream(), decided, told)
        .flatMap(disputes -> disputes)
        .reduce((one, other) -> wider(Optional.of(one), Optional.of(other)).orElseThrow());
  }

  /** The wider of two disputes; the first if they are equally wide. */
  private static Optional<Disputed> wider(Optional<Disputed> first, Optional<Disputed> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    Optional<Money> part = first.get().part();
    Optional<Money> other = second.get().part();
    boolean isFirst =
        part.isEmpty() || (other.isPresent() && !other.get().isGreaterThan(part.get()));
    return isFirst ? first : second;
  }

  private static boolean isResolved(Account account, Invoice invoice, Instant at) {
    return invoice.isResolvedSince(account.day(at));
  }

  /**
   * What may be asked for of an invoice: its open parts, less what is disputed. The invoice does
   * not say which of its instalments is disputed, so it is taken off the earliest open parts.
   */
  static List<Part> undisputed(Account account, Invoice invoice, LocalDate on) {
    List<Part> open = invoice.openParts(on);
    Optional<Disputed> dispute = standing(account, invoice);
    return dispute.isEmpty()
        ? open
        : dispute.flatMap(Disputed::part).map(part -> less(open, part)).orElse(List.of());
  }

  private static List<Part> less(List<Part> open, Money disputed) {
    var rest = new ArrayList<Part>();
    Money taken = disputed;
    for (Part part : open) {
      Money left = Arithmetic.notBelowZero(part.open().minus(taken));
      taken = Arithmetic.notBelowZero(taken.minus(part.open()));
      if (left.isPositive()) {
        rest.add(part.withOpen(left));
      }
    }
    return Collections.unmodifiableList(rest);
  }

  /** Who refuses a step before court, such as a conciliation, says nothing about the invoice. */
  private static boolean isDispute(Contact contact) {
    return contact.outcome() == ContactOutcome.DISPUTE
        || (contact.outcome() == ContactOutcome.REFUSED && contact.notice().isEmpty());
  }

  private static Disputed recorded(Invoice.Dispute dispute) {
    return new Finding.DisputeRecorded(
        dispute.since(), Optional.of(new Written(dispute.reason())), dispute.amount());
  }

  private static Disputed decided(DecisionRecord decision, Invoice invoice) {
    return new Finding.DisputeDecided(
        decision.at(),
        decision.reason().map(Written::new),
        decision.disputedAmount().map(amount -> sum(amount, invoice)));
  }

  private static Disputed told(Contact contact, Invoice invoice) {
    Optional<Written> notes = contact.particulars().notes().map(Written::new);
    return contact.outcome() == ContactOutcome.REFUSED
        ? new Finding.PaymentRefused(contact.channel(), contact.at(), notes)
        : new Finding.DisputeReported(
            contact.channel(),
            contact.at(),
            notes,
            contact.result().disputedAmount().map(amount -> sum(amount, invoice)));
  }

  /** Rounded up, because what may be disputed is not asked for. */
  private static Money sum(BigDecimal amount, Invoice invoice) {
    return Money.of(invoice.total().getCurrencyUnit(), amount, RoundingMode.UP);
  }
}
