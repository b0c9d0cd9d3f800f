package dev.relance.interest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What is owed on one invoice at the end of a day, line by line. The invoice itself is unchanged.
 *
 * @param figures in the order of their kinds
 * @param overpaid what came in beyond everything owed; zero or more
 */
public record Statement(String invoiceId, LocalDate asOf, List<Figure> figures, Money overpaid) {
  public Statement {
    figures = figures.stream().sorted(Comparator.comparing(Figure::kind)).toList();
  }

  /** The sums that are owed. */
  public List<Figure.Owed> owed() {
    return figures(Figure.Owed.class).toList();
  }

  /** The sums owed because the invoice is late: interest, fixed sums, costs and fees. */
  public List<Figure.Owed> forDelay() {
    return owed().stream().filter(owed -> owed.kind().isForDelay()).toList();
  }

  /** The lower sums that the debtor may choose to pay. */
  public List<Figure.Offered> offered() {
    return figures(Figure.Offered.class).toList();
  }

  /** The sums that are not asked for, with the reasons. */
  public List<Figure.Refused> refused() {
    return figures(Figure.Refused.class).toList();
  }

  /** What is still to be paid of one kind; zero if nothing is. */
  public Money amount(SumKind kind) {
    return sum(owed().stream().filter(owed -> owed.kind() == kind));
  }

  /** The amount of one kind, whether it is asked for or not. */
  public Stream<Money> computed(SumKind kind) {
    return figures.stream()
        .filter(figure -> figure.kind() == kind)
        .flatMap(
            figure ->
                switch (figure) {
                  case Figure.Owed owed -> Stream.of(owed.amount());
                  case Figure.Refused refused ->
                      refused.computed().stream().map(Figure.Owed::amount);
                  case Figure.Offered _ -> Stream.empty();
                });
  }

  /** The total still to be paid, less any overpayment; negative if the creditor owes money. */
  public Money total() {
    return sum(owed().stream()).minus(overpaid);
  }

  private Money sum(Stream<Figure.Owed> owed) {
    return owed.map(Figure.Owed::amount)
        .reduce(Money.zero(overpaid.getCurrencyUnit()), Money::plus);
  }

  private <T extends Figure> Stream<T> figures(Class<T> type) {
    return figures.stream().filter(type::isInstance).map(type::cast);
  }
}
