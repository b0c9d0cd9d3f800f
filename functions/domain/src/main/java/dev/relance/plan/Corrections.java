package dev.relance.plan;

import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Invoice.Credit;
import dev.relance.invoice.Invoice.Payment;
import dev.relance.invoice.Invoice.Resolved;
import dev.relance.invoice.Receipts;
import dev.relance.vocabulary.Resolution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What the owner said of the records, until the invoicing system says the same. A correction that a
 * record has by then changes nothing more, so nothing counts twice.
 */
final class Corrections {
  private static final Set<DecisionKind> OF_INVOICES =
      EnumSet.of(
          DecisionKind.PAID, DecisionKind.CREDIT, DecisionKind.WRITE_OFF, DecisionKind.RESOLVE);

  private final List<DecisionRecord> decisions;

  /**
   * @param decisions oldest first
   */
  private Corrections(List<DecisionRecord> decisions) {
    this.decisions = decisions;
  }

  /** The invoices as they are by the owner's word. */
  static List<Invoice> of(List<Invoice> invoices, List<DecisionRecord> decisions) {
    if (decisions.stream().noneMatch(decided -> isOwners(decided, OF_INVOICES))) {
      return invoices;
    }
    var corrections = new Corrections(decisions);
    return invoices.stream().map(corrections::of).toList();
  }

  /** The debtor, whose mail goes to the address that the owner named last. */
  static Optional<Debtor> of(Optional<Debtor> debtor, List<DecisionRecord> decisions) {
    Optional<String> named =
        decisions.stream()
            .filter(decided -> isOwners(decided, EnumSet.of(DecisionKind.NEW_ADDRESS)))
            .flatMap(decided -> decided.email().stream())
            .reduce((_, last) -> last);
    return named.isEmpty()
        ? debtor
        : debtor.map(known -> known.withEmails(named.stream().toList()));
  }

  private Invoice of(Invoice recorded) {
    Invoice resolved = resolved(recorded);
    Invoice credited = credited(resolved);
    Invoice paid = paid(credited);
    return standing(paid, DecisionKind.WRITE_OFF).isPresent() ? paid.writtenOff() : paid;
  }

  private Invoice resolved(Invoice invoice) {
    return last(invoice, decided -> decided.kind() == DecisionKind.RESOLVE)
        .filter(decided -> !invoice.isResolvedSince(day(decided)))
        .flatMap(decided -> decided.resolution().map(how -> resolved(decided, how)))
        .map(invoice::withResolved)
        .orElse(invoice);
  }

  private static Resolved resolved(DecisionRecord decided, Resolution how) {
    return new Resolved(day(decided), how, decided.reason());
  }

  /** What was credited since the first of these decisions counts towards all of them. */
  private Invoice credited(Invoice invoice) {
    List<DecisionRecord> credits =
        about(invoice)
            .filter(decided -> OF_INVOICES.contains(decided.kind()) && credits(decided))
            .toList();
    if (credits.isEmpty()) {
      return invoice;
    }
    LocalDate since = day(credits.getFirst());
    Money known =
        invoice.credits().stream()
            .filter(credit -> !credit.date().isBefore(since))
            .map(Credit::amount)
            .reduce(Money.zero(invoice.total().getCurrencyUnit()), Money::plus);
    Money missing =
        Money.of(
                known.getCurrencyUnit(),
                credits.stream()
                    .flatMap(decided -> decided.sum().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add),
                RoundingMode.HALF_UP)
            .minus(known);
    DecisionRecord last = credits.getLast();
    return missing.isPositive()
        ? invoice.with(receipts(invoice, new Credit(day(last), missing, last.reason().orElse(""))))
        : invoice;
  }

  private static boolean credits(DecisionRecord decided) {
    return decided.sum().isPresent()
        && (decided.kind() == DecisionKind.CREDIT || decided.kind() == DecisionKind.RESOLVE);
  }

  /** What is still open came in on the day that the owner named. */
  private Invoice paid(Invoice invoice) {
    return standing(invoice, DecisionKind.PAID)
        .flatMap(DecisionRecord::paidOn)
        .filter(_ -> invoice.balance().isPositive())
        .map(on -> invoice.with(receipts(invoice, new Payment(on, invoice.balance()))))
        .orElse(invoice);
  }

  private static Receipts receipts(Invoice invoice, Credit more) {
    return new Receipts(
        invoice.payments(),
        Stream.concat(invoice.credits().stream(), Stream.of(more)).toList(),
        invoice.settledOn());
  }

  private static Receipts receipts(Invoice invoice, Payment more) {
    return new Receipts(
        Stream.concat(invoice.payments().stream(), Stream.of(more)).toList(),
        invoice.credits(),
        invoice.settledOn());
  }

  /** The last decision of a kind, unless the owner resumed since. */
  private Optional<DecisionRecord> standing(Invoice invoice, DecisionKind kind) {
    return last(invoice, decided -> decided.kind() == kind || decided.kind() == DecisionKind.RESUME)
        .filter(decided -> decided.kind() == kind);
  }

  private Optional<DecisionRecord> last(Invoice invoice, Predicate<DecisionRecord> picked) {
    return about(invoice).filter(picked).reduce((_, last) -> last);
  }

  private Stream<DecisionRecord> about(Invoice invoice) {
    return decisions.stream()
        .filter(decided -> decided.by() == DecidedBy.OWNER && decided.covers(invoice));
  }

  private static boolean isOwners(DecisionRecord decided, Set<DecisionKind> kinds) {
    return decided.by() == DecidedBy.OWNER && kinds.contains(decided.kind());
  }

  private static LocalDate day(DecisionRecord decided) {
    return AgreedSums.on(decided);
  }
}
