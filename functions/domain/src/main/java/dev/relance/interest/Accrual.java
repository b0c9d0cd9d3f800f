package dev.relance.interest;

import dev.relance.interest.Debt.Respite;
import dev.relance.interest.Ledger.Incoming;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.law.InterestRule.Allocation;
import dev.relance.law.InterestRule.Compounds;
import dev.relance.law.InterestRule.Leap;
import dev.relance.law.ReferenceRates;
import dev.relance.law.YearlyRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Walks through the days of a debt, from one change of balance or rate to the next, and adds up the
 * interest. Each object makes one walk.
 */
final class Accrual {
  /** Far finer than any interest amount, whose denominator is at most 100 x 365 x 366. */
  private static final int EXACT = 30;

  private static final int EXACT_SUM = 20;
  private static final int SHOWN = 6;

  private final Ledger ledger;
  private final Regime regime;
  private final UnaryOperator<LocalDate> firstDay;
  private final ReferenceRates rates;
  private final List<Respite> respites;
  private final CurrencyUnit currency;
  private final List<BigDecimal> open = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final Set<String> unverified = new LinkedHashSet<>();
  private final BigDecimal most;
  private BigDecimal accrued = BigDecimal.ZERO;
  private BigDecimal unlimited = BigDecimal.ZERO;
  private BigDecimal paid = BigDecimal.ZERO;
  private BigDecimal capital = BigDecimal.ZERO;
  private BigDecimal overpaid = BigDecimal.ZERO;
  private int received;

  private Accrual(
      Ledger ledger,
      Regime regime,
      UnaryOperator<LocalDate> firstDay,
      ReferenceRates rates,
      List<Respite> respites) {
    this.ledger = ledger;
    this.regime = regime;
    this.firstDay = firstDay;
    this.rates = rates;
    this.respites = respites;
    this.currency = ledger.parts().getFirst().amount().getCurrencyUnit();
    for (Instalment part : ledger.parts()) {
      open.add(part.amount().getAmount());
    }
    this.most = open.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What a walk came to. */
  sealed interface Outcome {}

  /**
   * Interest up to and including the last day.
   *
   * @param interest everything that accrued, rounded once half up
   * @param unlimited the same without the limit of the law, which is the principal
   * @param paid the part that payments covered
   * @param open the remaining principal of each part
   * @param overpaid what came in beyond principal and interest
   * @param unverified the unverified published rates in it
   */
  record Accrued(
      List<Segment> segments,
      Money interest,
      Money unlimited,
      Money paid,
      List<Money> open,
      Money overpaid,
      Set<String> unverified)
      implements Outcome {
    Accrued {
      segments = List.copyOf(segments);
      open = List.copyOf(open);
      unverified = Set.copyOf(unverified);
    }
  }

  /** A published rate is missing for a day with a balance. */
  record Lacking(YearlyRate.NotPublished rate) implements Outcome {}

  /**
   * Interest from the first day of each part to the day of the statement, both inclusive. The first
   * day follows from the part's due date. Days of a respite bear no interest.
   */
  static Outcome of(Debt debt, Ledger ledger, Regime regime, UnaryOperator<LocalDate> firstDay) {
    return new Accrual(
            ledger,
            regime,
            firstDay,
            debt.law().rates(),
            debt.withoutInterest(regime.endsWithInsolvency()))
        .walk(debt.asOf());
  }

  /** The remaining principal at the end of a day, if nothing is added to it. */
  static Accrued withoutInterest(Ledger ledger, LocalDate last) {
    var accrual =
        new Accrual(
            ledger,
            new Regime.ByContract(BigDecimal.ZERO, Optional.empty()),
            due -> due.plusDays(1),
            ReferenceRates.NONE,
            List.of());
    accrual.receiveBefore(last.plusDays(1));
    return accrual.accrued();
  }

  private Outcome walk(LocalDate last) {
    List<LocalDate> starts = List.copyOf(changes(last));
    List<LocalDate> anniversaries = anniversaries(last);
    for (int i = 0; i < starts.size(); i++) {
      LocalDate from = starts.get(i);
      LocalDate to = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : last;
      receiveBefore(from);
      if (anniversaries.contains(from)) {
        capital = accrued.subtract(paid);
      }
      Optional<YearlyRate.NotPublished> missing = accrue(from, to);
      if (missing.isPresent()) {
        return new Lacking(missing.get());
      }
    }
    receiveBefore(last.plusDays(1));
    return accrued();
  }

  /** The first days of the periods in which nothing changes. */
  private TreeSet<LocalDate> changes(LocalDate last) {
    var days = new TreeSet<LocalDate>();
    LocalDate first = first();
    ledger.parts().forEach(part -> days.add(firstDay.apply(part.dueDate())));
    ledger.receipts().forEach(receipt -> days.add(receipt.date().plusDays(1)));
    days.addAll(regime.changesBetween(first, last, rates));
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      days.add(LocalDate.of(year, 1, 1));
    }
    days.addAll(anniversaries(last));
    for (Respite respite : respites) {
      days.add(respite.first());
      if (respite.last().isBefore(last)) {
        days.add(respite.last().plusDays(1));
      }
    }
    days.removeIf(day -> day.isBefore(first) || day.isAfter(last));
    return days;
  }

  private LocalDate first() {
    return firstDay.apply(ledger.parts().getFirst().dueDate());
  }

  /** The days after each full year of interest, where interest compounds. */
  private List<LocalDate> anniversaries(LocalDate last) {
    return regime.compounds() == Compounds.YEARLY
        ? Stream.iterate(1, year -> year + 1)
            .map(year -> first().plusYears(year))
            .takeWhile(day -> !day.isAfter(last))
            .toList()
        : List.of();
  }

  private void receiveBefore(LocalDate day) {
    List<Incoming> receipts = ledger.receipts();
    while (received < receipts.size() && receipts.get(received).date().isBefore(day)) {
      Incoming receipt = receipts.get(received++);
      BigDecimal rest = receipt.amount().getAmount();
      if (receipt.isPayment() && regime.allocation() == Allocation.INTEREST_FIRST) {
        rest = payInterest(rest);
      }
      overpaid = overpaid.add(payInterest(payPrincipal(rest)));
    }
  }

  /** Reduces the earliest part first, due or not, and returns the rest of the sum. */
  private BigDecimal payPrincipal(BigDecimal sum) {
    BigDecimal rest = sum;
    for (int part = 0; part < open.size(); part++) {
      BigDecimal share = rest.min(open.get(part));
      open.set(part, open.get(part).subtract(share));
      rest = rest.subtract(share);
    }
    return rest;
  }

  /** Pays the interest so far in whole currency units, and returns the rest. */
  private BigDecimal payInterest(BigDecimal sum) {
    BigDecimal share = sum.min(rounded(accrued).subtract(paid).max(BigDecimal.ZERO));
    paid = paid.add(share);
    capital = capital.min(accrued.subtract(paid)).max(BigDecimal.ZERO);
    return sum.subtract(share);
  }

  private Optional<YearlyRate.NotPublished> accrue(LocalDate from, LocalDate to) {
    if (respites.stream().anyMatch(respite -> respite.includes(from))) {
      return Optional.empty();
    }
    BigDecimal bearing = capital;
    for (int part = 0; part < open.size(); part++) {
      LocalDate first = firstDay.apply(ledger.parts().get(part).dueDate());
      if (open.get(part).signum() == 0 || from.isBefore(first)) {
        continue;
      }
      switch (regime.rate(from, first, rates)) {
        case YearlyRate.NotPublished missing -> {
          return Optional.of(missing);
        }
        case YearlyRate.Known rate ->
            add(new Run(part, from, to, open.get(part).add(bearing), rate, daysInYear(from)));
      }
      bearing = BigDecimal.ZERO;
    }
    return Optional.empty();
  }

  /**
   * Adds days to the walk. Days that continue the last ones of their part are printed with them.
   */
  private void add(Run run) {
    unlimited = unlimited.add(run.amount());
    accrued = regime.atMostPrincipal() ? unlimited.min(most) : unlimited;
    run.rate.origin().unverified().ifPresent(unverified::add);
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (runs.get(i).part == run.part) {
        if (run.continues(runs.get(i))) {
          run = run.since(runs.remove(i).from);
        }
        break;
      }
    }
    runs.add(run);
  }

  private int daysInYear(LocalDate day) {
    return regime.leap() == Leap.LEAP_366 && Year.isLeap(day.getYear()) ? 366 : 365;
  }

  private Accrued accrued() {
    return new Accrued(
        runs.stream()
            .sorted(Comparator.comparing(Run::from).thenComparing(Run::part))
            .map(run -> run.segment(currency))
            .toList(),
        Money.of(currency, rounded(accrued)),
        Money.of(currency, rounded(unlimited)),
        Money.of(currency, paid),
        open.stream().map(amount -> Money.of(currency, amount)).toList(),
        Money.of(currency, overpaid),
        unverified);
  }

  /**
   * Rounds half up to the currency, after removing the error of endless decimals: exactly half a
   * cent must not end up just below it.
   */
  private BigDecimal rounded(BigDecimal sum) {
    return sum.setScale(EXACT_SUM, RoundingMode.HALF_UP)
        .setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
  }

  /** Days of one part with one balance and one rate. */
  private record Run(
      int part,
      LocalDate from,
      LocalDate to,
      BigDecimal balance,
      YearlyRate.Known rate,
      int daysInYear) {

    private BigDecimal amount() {
      long days = ChronoUnit.DAYS.between(from, to) + 1;
      return balance
          .multiply(rate.pct())
          .multiply(BigDecimal.valueOf(days))
          .divide(BigDecimal.valueOf(100L * daysInYear), EXACT, RoundingMode.HALF_UP);
    }

    private boolean continues(Run other) {
      return from.equals(other.to.plusDays(1))
          && balance.compareTo(other.balance) == 0
          && rate.equals(other.rate)
          && daysInYear == other.daysInYear;
    }

    private Run since(LocalDate day) {
      return new Run(part, day, to, balance, rate, daysInYear);
    }

    private Segment segment(CurrencyUnit currency) {
      BigDecimal shown =
          balance.setScale(
              Math.min(SHOWN, Math.max(balance.scale(), currency.getDecimalPlaces())),
              RoundingMode.HALF_UP);
      return new Segment(
          from,
          to,
          BigMoney.of(currency, shown),
          rate,
          daysInYear,
          BigMoney.of(currency, amount().setScale(SHOWN, RoundingMode.HALF_UP)));
    }
  }
}
