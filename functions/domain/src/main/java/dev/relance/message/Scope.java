package dev.relance.message;

import dev.relance.invoice.Discount;
import dev.relance.invoice.Part;
import dev.relance.money.Arithmetic;
import dev.relance.money.Totals;
import dev.relance.plan.DueLevel;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * Which invoices a reminder is about, and which it only lists. A legal step or a reduced sum is
 * binding, so such a message is only about the invoices of that level. Any other reminder is about
 * all of them but those that are only about to fall due: nobody has overlooked these.
 */
record Scope(List<DueLevel> concerned, List<DueLevel> others, boolean isOffer, LocalDate on) {

  static Scope of(Reminder reminder) {
    requireFacts(reminder);
    Level level = reminder.leading().level();
    boolean isOffer = reminder.items().stream().anyMatch(item -> offers(item, reminder));
    if (level.compareTo(Level.FORMAL_NOTICE) < 0 && !isOffer) {
      return split(reminder, item -> isAsked(item, level), false);
    }
    return split(reminder, item -> binds(item, reminder, isOffer), isOffer);
  }

  private static Scope split(Reminder reminder, Predicate<DueLevel> concerns, boolean isOffer) {
    return new Scope(
        reminder.items().stream().filter(concerns).toList(),
        reminder.items().stream().filter(concerns.negate()).toList(),
        isOffer,
        reminder.on());
  }

  private static boolean isAsked(DueLevel item, Level level) {
    return level == Level.COURTESY || item.rung().level() != Level.COURTESY;
  }

  private static boolean binds(DueLevel item, Reminder reminder, boolean isOffer) {
    return isOffer ? offers(item, reminder) : item.rung().level() == reminder.leading().level();
  }

  private static boolean offers(DueLevel item, Reminder reminder) {
    return reminder.round().offer(item, reminder.on()).isPresent();
  }

  private static void requireFacts(Reminder reminder) {
    Level level = reminder.leading().level();
    if (level == Level.INTENT && reminder.legal().step().isEmpty()) {
      throw new IllegalArgumentException(
          "message %s announces a step, and none was decided".formatted(reminder.touchpoint()));
    }
    if (level == Level.SETTLEMENT
        && reminder.items().stream().noneMatch(i -> offers(i, reminder))) {
      throw new IllegalArgumentException(
          "message %s offers a settlement, and its rung has no reductionPercent"
              .formatted(reminder.touchpoint()));
    }
  }

  boolean isMany() {
    return concerned.size() > 1;
  }

  /**
   * The part of an invoice that is open, not disputed and not yet due; zero or more. The message
   * asks for the rest.
   */
  static Money later(DueLevel item, LocalDate on) {
    return item.undisputed().amountDue(on).minus(item.amountDue());
  }

  /** The due dates of what is asked for on an invoice, earliest first. */
  static List<LocalDate> dueDates(DueLevel item, LocalDate on) {
    List<LocalDate> asked = item.asked(on).stream().map(Part::dueDate).toList();
    return asked.isEmpty() ? List.of(item.leading().part().dueDate()) : asked;
  }

  /** How many days the earliest part that is asked for is past due; zero or less until then. */
  static long daysPastDue(DueLevel item, LocalDate on) {
    return on.toEpochDay() - dueDates(item, on).getFirst().toEpochDay();
  }

  /** What is past due of the sum that is asked for on an invoice; zero or more. */
  static Money pastDue(DueLevel item, LocalDate on) {
    return Arithmetic.notBelowZero(
        item.asked(on).stream()
            .filter(part -> !part.isPastDue(on))
            .map(Part::open)
            .reduce(item.amountDue(), Money::minus));
  }

  /** Whether an invoice has another part that is past due and not asked for. */
  static boolean leavesPastDue(DueLevel item, LocalDate on) {
    List<Part> asked = item.asked(on);
    return item.invoice().openParts(on).stream()
        .anyMatch(part -> part.isPastDue(on) && !asked.contains(part));
  }

  boolean isPart(DueLevel item) {
    return later(item, on).isPositive();
  }

  Totals due() {
    return sum(concerned.stream().map(DueLevel::amountDue).toList());
  }

  Totals reduced() {
    return sum(offers());
  }

  Totals credit() {
    return sum(concerned.stream().flatMap(i -> i.credit().stream()).toList());
  }

  Totals saved() {
    return sum(
        concerned.stream()
            .flatMap(i -> i.reduced().stream().map(reduced -> i.amountDue().minus(reduced)))
            .toList());
  }

  Totals pastDue() {
    return sum(
        concerned.stream().map(item -> pastDue(item, on)).filter(Money::isPositive).toList());
  }

  /** What to pay for an invoice now: the reduced sum if one is offered or granted. */
  Money toPay(DueLevel item) {
    return offer(item)
        .or(() -> early(item).map(discount -> item.amountDue().minus(discount.off())))
        .orElse(item.amountDue());
  }

  /**
   * The early-payment discount of the contract, if it is still available; it applies to the whole
   * invoice.
   */
  Optional<Discount> early(DueLevel item) {
    return isOffer || isPart(item) || item.disputed().isPresent()
        ? Optional.empty()
        : item.invoice()
            .discount(on)
            .filter(discount -> !discount.lastDay().isBefore(on))
            .filter(discount -> item.amountDue().isGreaterThan(discount.off()));
  }

  /** The reduced sum that this message offers for an invoice. */
  Optional<Money> offer(DueLevel item) {
    return isOffer && concerned.contains(item) ? item.reduced() : Optional.empty();
  }

  private List<Money> offers() {
    return concerned.stream().flatMap(i -> i.reduced().stream()).toList();
  }

  private static Totals sum(List<Money> amounts) {
    return Totals.of(amounts);
  }
}
