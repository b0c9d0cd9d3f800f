package dev.relance.plan;

import dev.relance.finding.Finding;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.money.Arithmetic;
import dev.relance.money.Reduction;
import dev.relance.plan.PastLevel.Offer;
import dev.relance.policy.Concession;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A level that is due on an invoice, on its only part or on some of its parts.
 *
 * @param parts the parts with a level due, strictest level first, then earliest due date; at least
 *     one
 * @param amountDue what the message asks for
 * @param disputed the part of the invoice that the debtor disputes; the level does not ask for it
 */
public record DueLevel(
    Invoice invoice, List<PartLevel> parts, Money amountDue, Optional<Money> disputed) {
  public DueLevel {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no part of invoice %s is due".formatted(invoice.id()));
    }
  }

  /** The levels that are due on parts of one invoice, with what they ask for together on a day. */
  public static DueLevel of(Account account, List<PartLevel> due, LocalDate on) {
    Invoice invoice = due.getFirst().invoice();
    Optional<Finding.Disputed> dispute = account.dispute(invoice);
    if (dispute.isEmpty()) {
      return of(due, on);
    }
    List<PartLevel> sorted = strictestFirst(due);
    return new DueLevel(
        invoice,
        sorted,
        amountDue(sorted, account.undisputed(invoice, on), on),
        dispute.flatMap(Finding.Disputed::part));
  }

  /** What a level of a part asks for on a day. */
  public static Money amountDue(Account account, PartLevel due, LocalDate on) {
    Invoice invoice = due.invoice();
    return account.dispute(invoice).isEmpty()
        ? amountDue(List.of(due), on)
        : amountDue(List.of(due), account.undisputed(invoice, on), on);
  }

  /** The same, without any dispute. */
  public static DueLevel of(List<PartLevel> due, LocalDate on) {
    List<PartLevel> sorted = strictestFirst(due);
    return new DueLevel(
        sorted.getFirst().invoice(), sorted, amountDue(sorted, on), Optional.empty());
  }

  private static List<PartLevel> strictestFirst(List<PartLevel> due) {
    return due.size() == 1 ? due : due.stream().sorted(PartLevel.STRICTEST_FIRST).toList();
  }

  /** What levels without a dispute ask for together; the whole of an invoice in one part. */
  private static Money amountDue(List<PartLevel> due, LocalDate on) {
    Invoice invoice = due.getFirst().invoice();
    Part first = due.getFirst().part();
    return first.isWhole() ? first.open() : amountDue(due, invoice.openParts(on), on);
  }

  private static Money amountDue(List<PartLevel> due, List<Part> undisputed, LocalDate on) {
    Money asked = Arithmetic.zero(due.getFirst().invoice().total());
    for (Part part : undisputed) {
      asked = isAskedFor(part, due, on) ? asked.plus(part.open()) : asked;
    }
    return asked;
  }

  /**
   * A legal step asks for the parts at its own level, and a note before the due date for the parts
   * that it is about. Any other message asks for everything past due as well.
   */
  private static boolean isAskedFor(Part part, List<PartLevel> due, LocalDate on) {
    PartLevel leading = due.getFirst();
    boolean isLegalStep = leading.level().isLegalStep();
    for (PartLevel one : due) {
      if (one.isAbout(part) && (!isLegalStep || one.level() == leading.level())) {
        return true;
      }
    }
    return !isLegalStep && part.isPastDue(on) && !leading.rung().isBeforeDueDate();
  }

  /** The parts that it asks for on a day, earliest first, each with everything open of it. */
  public List<Part> asked(LocalDate on) {
    return invoice.openParts(on).stream().filter(part -> isAskedFor(part, parts, on)).toList();
  }

  /** The invoice, less its disputed part. */
  public Invoice undisputed() {
    return disputed.map(invoice::less).orElse(invoice);
  }

  /**
   * The invoice as far as the message asks for it on a day: less its disputed part, and without the
   * parts that are past due and have a level of their own. Interest and fixed sums are calculated
   * on this. Parts that were paid late stay, because what their delay added is still owed.
   */
  public Invoice demanded(LocalDate on) {
    List<Part> asked = asked(on);
    Invoice demanded = undisputed();
    for (Part part : invoice.openParts(on)) {
      if (part.isPastDue(on) && !asked.contains(part)) {
        demanded = demanded.without(part);
      }
    }
    return demanded;
  }

  /** The part with the strictest level, and of several the one that was due first. */
  public PartLevel leading() {
    return parts.getFirst();
  }

  /** The strictest level that is due. */
  public Rung rung() {
    return leading().rung();
  }

  /**
   * The reduced sum that this level offers: the amount due less the reduction of its rung, rounded
   * half up to the currency. Empty if the level or the rung offers nothing. Also empty while
   * instalments are still to come or a part is disputed, because an accepted offer settles the
   * whole invoice.
   */
  public Optional<Money> reduced() {
    return percent(Concession.Kind.REDUCTION).map(percent -> Reduction.of(amountDue, percent));
  }

  /** The credit for later work that this level offers, under the same conditions. */
  public Optional<Money> credit() {
    return percent(Concession.Kind.CREDIT)
        .map(percent -> amountDue.minus(Reduction.of(amountDue, percent)));
  }

  private Optional<BigDecimal> percent(Concession.Kind kind) {
    return concession().filter(given -> given.kind() == kind).map(Concession::percent);
  }

  private Optional<Concession> concession() {
    Level level = rung().level();
    boolean isOffer = level == Level.COMPROMISE || level == Level.SETTLEMENT;
    return isOffer && !amountDue.isLessThan(invoice.balance())
        ? rung().concession()
        : Optional.empty();
  }

  /** Whether this level offers something to whoever pays in time. */
  public boolean isOffer() {
    return concession().isPresent();
  }

  /** What this level offers on a day, if anything. */
  Optional<Offer> offer(LocalDate on) {
    Money paid = invoice.paidUntil(on);
    LocalDate until = rung().offerEnds(on);
    return reduced()
        .map(sum -> Offer.reduced(paid.plus(sum), until))
        .or(() -> credit().map(sum -> new Offer(paid.plus(amountDue), until, Optional.of(sum))));
  }

  @Override
  public String toString() {
    return "%s of invoice %s, %s due".formatted(rung().level().word(), invoice.number(), amountDue);
  }
}
