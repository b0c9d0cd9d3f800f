package dev.relance.plan;

import dev.relance.finding.Finding;
import dev.relance.interest.Figure;
import dev.relance.money.Arithmetic;
import dev.relance.money.Totals;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Everything that is open between a creditor and a debtor at the end of a day, whether it is asked
 * for or not.
 *
 * @param lines every open invoice, earliest due date first
 * @param surpluses what came in on settled invoices beyond everything owed on them
 */
public record AccountStatement(
    LocalDate on, List<Line> lines, List<Overpayments.Surplus> surpluses) {
  public AccountStatement {
    lines = List.copyOf(lines);
    surpluses = List.copyOf(surpluses);
  }

  /**
   * One open invoice.
   *
   * @param withheld the part that is disputed or on hold, and not asked for
   * @param besides the interest and costs that law and contract add to what is not disputed
   */
  public record Line(OtherInvoice item, Money withheld, Money besides) {
    /** What is still open on it. */
    public Money open() {
      return item.open();
    }

    /** Whether a part of it was due before a day and is neither disputed nor on hold. */
    public boolean isPastDue(LocalDate day) {
      return pastDue(day).isPositive();
    }

    /** The part that was due before a day, unless it is disputed or on hold. */
    public Money pastDue(LocalDate day) {
      return Arithmetic.notBelowZero(item.invoice().overdue(day).minus(withheld));
    }
  }

  /** The statement of an account for a day. */
  public static AccountStatement of(Account account, Terms terms, LocalDate on) {
    var statements = new Statements(account, terms, on);
    return new AccountStatement(
        on,
        account.openInvoices().stream()
            .map(
                invoice ->
                    OtherInvoice.of(account, terms.policy(account, invoice, on), invoice, on))
            .map(item -> line(account, item, statements))
            .toList(),
        Overpayments.of(account, terms, on));
  }

  private static Line line(Account account, OtherInvoice item, Statements statements) {
    Money disputed = disputed(account, item);
    Money withheld = item.state() instanceof OtherInvoice.State.OnHold ? item.open() : disputed;
    return new Line(item, withheld, besides(item, disputed, statements));
  }

  private static Money disputed(Account account, OtherInvoice item) {
    return switch (item.state()) {
      case OtherInvoice.State.Disputed _ ->
          account
              .dispute(item.invoice())
              .flatMap(Finding.Disputed::part)
              .filter(part -> part.isLessThan(item.open()))
              .orElse(item.open());
      case OtherInvoice.State.OnHold _,
          OtherInvoice.State.NotYetDue _,
          OtherInvoice.State.PastDue _,
          OtherInvoice.State.PaymentAnnounced _,
          OtherInvoice.State.Promised _,
          OtherInvoice.State.SumAgreed _,
          OtherInvoice.State.AutoPay _ ->
          Arithmetic.zero(item.open());
    };
  }

  /**
   * What came in is taken off what is open, even where the law applies it to interest first. So the
   * whole interest is added, as in a reminder.
   */
  private static Money besides(OtherInvoice item, Money disputed, Statements statements) {
    return disputed.isEqual(item.open())
        ? Arithmetic.zero(item.open())
        : Arithmetic.of(
            item.open(),
            statements.of(item.invoice().less(disputed)).forDelay().stream()
                .map(Figure.Owed::asked));
  }

  /** Whether some invoices are all that are open. */
  public boolean lists(Collection<String> invoices) {
    Set<String> open =
        lines.stream().map(line -> line.item().invoice().id()).collect(Collectors.toSet());
    return open.equals(Set.copyOf(invoices));
  }

  /** The sums per currency, in alphabetical order of the currency. */
  public List<Balance> balances() {
    SortedMap<CurrencyUnit, Money> currencies = new TreeMap<>();
    Stream.concat(
            lines.stream().map(Line::open), surpluses.stream().map(Overpayments.Surplus::amount))
        .forEach(sum -> currencies.put(sum.getCurrencyUnit(), Arithmetic.zero(sum)));
    return currencies.values().stream().map(this::balance).toList();
  }

  /** The interest and costs of all invoices. */
  public Totals besides() {
    return Totals.of(lines.stream().map(Line::besides).filter(Money::isPositive).toList());
  }

  private Balance balance(Money zero) {
    List<Line> same = lines.stream().filter(line -> line.open().isSameCurrency(zero)).toList();
    return new Balance(
        new Movements(
            sum(zero, same, line -> line.item().invoice().total()),
            sum(zero, same, line -> line.item().invoice().paidUntil(on)),
            sum(zero, same, line -> line.item().invoice().creditedUntil(on))),
        sum(zero, same, Line::open),
        sum(zero, same, line -> line.pastDue(on)),
        sum(zero, same, Line::withheld),
        sum(zero, same, Line::besides),
        Arithmetic.of(
            zero,
            surpluses.stream()
                .map(Overpayments.Surplus::amount)
                .filter(amount -> amount.isSameCurrency(zero))));
  }

  private static Money sum(Money zero, List<Line> lines, Function<Line, Money> amount) {
    return Arithmetic.of(zero, lines.stream().map(amount));
  }

  /** What was invoiced on the open invoices, and what came in on them up to the day. */
  public record Movements(Money invoiced, Money paid, Money credited) {}

  /**
   * The sums of one currency.
   *
   * @param open what is still open on all invoices
   * @param pastDue the part of it that is past due and may be asked for
   * @param withheld the part of it that is disputed or on hold
   * @param besides interest and costs
   * @param surplus what came in beyond settled invoices
   */
  public record Balance(
      Movements movements,
      Money open,
      Money pastDue,
      Money withheld,
      Money besides,
      Money surplus) {
    /** The part that is still to come. */
    public Money notYetDue() {
      return open.minus(pastDue).minus(withheld);
    }

    /** What the debtor owes in all, or has to its credit if negative. */
    public Money total() {
      return open.plus(besides).minus(surplus);
    }
  }
}
