package dev.relance.invoice;

import dev.relance.invoice.Invoice.Instalment;
import dev.relance.money.Arithmetic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * What an invoice asks for, and by when.
 *
 * @param issueDate the day of issue (EN 16931 BT-2)
 * @param dueDate the payment due date (BT-9), in the creditor's calendar; not before the issue date
 * @param total the amount of the invoice, taxes included (BT-112)
 * @param instalments parts of the total with their own due dates; together at most the total
 * @param stage the larger contract of which it bills a stage
 * @param deliveredOn when the goods or the work were delivered (BT-72)
 */
public record InvoiceTerms(
    LocalDate issueDate,
    LocalDate dueDate,
    Money total,
    List<Instalment> instalments,
    Optional<Stage> stage,
    Optional<LocalDate> deliveredOn) {
  public InvoiceTerms {
    instalments = List.copyOf(instalments);
    if (dueDate.isBefore(issueDate)) {
      throw new IllegalArgumentException(
          "dueDate %s is before issueDate %s".formatted(dueDate, issueDate));
    }
    if (inInstalments(total, instalments).isGreaterThan(total)) {
      throw new IllegalArgumentException("instalments add up to more than the total " + total);
    }
  }

  /**
   * The parts of the total by due date, earliest first: the instalments, and the rest of the total
   * on the due date.
   */
  List<Instalment> parts() {
    var parts = new ArrayList<>(instalments);
    Money rest = total.minus(inInstalments(total, instalments));
    if (rest.isPositive()) {
      parts.add(new Instalment(dueDate, rest));
    }
    parts.sort(Comparator.comparing(Instalment::dueDate));
    return Collections.unmodifiableList(parts);
  }

  /** The same terms with each due date moved. */
  InvoiceTerms due(UnaryOperator<LocalDate> moved) {
    return new InvoiceTerms(
        issueDate,
        moved.apply(dueDate),
        total,
        instalments.stream()
            .map(part -> new Instalment(moved.apply(part.dueDate()), part.amount()))
            .toList(),
        stage,
        deliveredOn);
  }

  /** The same terms for a lower total; the first parts become smaller first. */
  InvoiceTerms less(Money part) {
    Money taken = part;
    var kept = new ArrayList<Instalment>();
    for (Instalment instalment : instalments) {
      Money amount = Arithmetic.notBelowZero(instalment.amount().minus(taken));
      taken = Arithmetic.notBelowZero(taken.minus(instalment.amount()));
      if (amount.isPositive()) {
        kept.add(new Instalment(instalment.dueDate(), amount));
      }
    }
    return new InvoiceTerms(issueDate, dueDate, total.minus(part), kept, stage, deliveredOn);
  }

  /** The same terms without what is open of a part, as far as they still ask for it. */
  InvoiceTerms without(Part part) {
    Money left = part.open();
    Money less = total;
    var kept = new ArrayList<Instalment>();
    for (Instalment each : parts()) {
      Money taken = each.dueDate().equals(part.dueDate()) ? lower(left, each.amount()) : zero();
      left = left.minus(taken);
      less = less.minus(taken);
      if (each.amount().isGreaterThan(taken)) {
        kept.add(new Instalment(each.dueDate(), each.amount().minus(taken)));
      }
    }
    return new InvoiceTerms(issueDate, dueDate, less, kept, stage, deliveredOn);
  }

  private Money zero() {
    return Arithmetic.zero(total);
  }

  private static Money lower(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  /** The sum of the parts due on a day or later. */
  Money toCome(LocalDate on) {
    return Arithmetic.of(
        total,
        parts().stream().filter(part -> !part.dueDate().isBefore(on)).map(Instalment::amount));
  }

  /** The due dates of the parts that a sum does not cover, earliest first. */
  List<LocalDate> uncovered(Money covered) {
    var days = new ArrayList<LocalDate>();
    Money upTo = Arithmetic.zero(total);
    for (Instalment part : parts()) {
      upTo = upTo.plus(part.amount());
      if (covered.isLessThan(upTo)) {
        days.add(part.dueDate());
      }
    }
    return days;
  }

  /**
   * The parts that one sum does not cover, earliest first, with what another sum leaves of each.
   * Instalments with the same due date are one part.
   */
  List<Part> open(Money covered, Money coveredNow) {
    SortedMap<LocalDate, Money> byDay = byDay();
    var open = new ArrayList<Part>();
    Money upTo = Arithmetic.zero(total);
    int place = 0;
    for (Map.Entry<LocalDate, Money> part : byDay.entrySet()) {
      place++;
      upTo = upTo.plus(part.getValue());
      if (covered.isLessThan(upTo)) {
        Money left = Arithmetic.notBelowZero(upTo.minus(coveredNow));
        open.add(
            new Part(
                place,
                byDay.size(),
                part.getKey(),
                left.isGreaterThan(part.getValue()) ? part.getValue() : left));
      }
    }
    return Collections.unmodifiableList(open);
  }

  /** The due dates of the parts, earliest first, each once. */
  public List<LocalDate> dueDates() {
    return List.copyOf(byDay().keySet());
  }

  private SortedMap<LocalDate, Money> byDay() {
    var byDay = new TreeMap<LocalDate, Money>();
    parts().forEach(part -> byDay.merge(part.dueDate(), part.amount(), Money::plus));
    return byDay;
  }

  /** The due date of the earliest part that a sum does not cover, or of the whole. */
  public LocalDate nextDue(Money covered) {
    return instalments.isEmpty()
        ? dueDate
        : uncovered(covered).stream().findFirst().orElse(dueDate);
  }

  private static Money inInstalments(Money total, List<Instalment> instalments) {
    return Arithmetic.of(total, instalments.stream().map(Instalment::amount));
  }
}
