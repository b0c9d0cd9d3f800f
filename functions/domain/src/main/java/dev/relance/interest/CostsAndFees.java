package dev.relance.interest;

import dev.relance.interest.Figure.Owed;
import dev.relance.interest.Figure.Refused;
import dev.relance.invoice.Contract.FlatSum;
import dev.relance.invoice.Contract.LateFee;
import dev.relance.invoice.Contract.LateInterest;
import dev.relance.invoice.Contract.Percent;
import dev.relance.law.Basis;
import dev.relance.law.CollectionCost;
import dev.relance.law.FeeRule;
import dev.relance.law.FixedSum;
import dev.relance.law.MoneyLaw;
import dev.relance.law.Parties;
import dev.relance.law.PenaltyCap;
import dev.relance.vocabulary.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The sums besides interest that a late invoice may carry, each once per invoice.
 *
 * @param late the first day on which some principal was overdue
 */
record CostsAndFees(Debt debt, MoneyLaw law, Ledger ledger, LocalDate late) {

  List<Figure> figures() {
    Optional<Figure> fixedSum = fixedSum();
    return Stream.of(fixedSum, collectionCost(), lateFee(fixedSum))
        .flatMap(Optional::stream)
        .map(this::unlessInRespite)
        .toList();
  }

  private Figure unlessInRespite(Figure figure) {
    return figure instanceof Owed owed && debt.isRespite(owed.since())
        ? refused(owed.kind(), new Refusal.InRespite(owed.since()), owed.cited())
        : figure;
  }

  /**
   * Based on the principal overdue on the first late day. It stays owed when the principal is paid.
   */
  private Optional<Figure> fixedSum() {
    Optional<FixedSum> rule = law.fixedSum(debt.asOf(), debt.debtor());
    if (rule.isEmpty()) {
      return isConsumer()
          ? law.fixedSums().stream()
              .findFirst()
              .map(
                  sum ->
                      refused(
                          SumKind.FIXED_SUM,
                          Refusal.SimpleRefusal.NOT_FOR_CONSUMERS,
                          Cited.of(sum.basis())))
          : Optional.empty();
    }
    FixedSum sum = rule.get();
    boolean hasContractRate =
        debt.invoice().contract().lateInterest().flatMap(LateInterest::ratePct).isPresent();
    if (sum.statutoryInterestOnly() && hasContractRate) {
      return Optional.of(
          refused(
              SumKind.FIXED_SUM,
              Refusal.SimpleRefusal.REPLACED_BY_CONTRACT,
              Cited.of(sum.basis())));
    }
    if (!sum.currency().equals(currency())) {
      return Optional.of(otherCurrency(SumKind.FIXED_SUM, Cited.of(sum.basis()), sum.currency()));
    }
    Money base = ledger.overdue(late);
    if (sum.conversion().isPresent()) {
      return Optional.of(notConverted(sum, sum.conversion().get(), base));
    }
    return Optional.of(
        verified(
            sum.basis(), owed(SumKind.FIXED_SUM, base, sum.on(base), late, Cited.of(sum.basis()))));
  }

  private Figure notConverted(FixedSum sum, FixedSum.Conversion conversion, Money base) {
    LocalDate at = conversion.day(late.minusDays(1), debt.law().workingDays());
    return refused(
        SumKind.FIXED_SUM, new Refusal.NotConverted(sum.on(base), at), Cited.of(sum.basis()));
  }

  /** Based on what the letter could name and what is still overdue after its period. */
  private Optional<Figure> collectionCost() {
    Optional<CollectionCost> rule = law.collectionCost(debt.asOf(), debt.debtor());
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    CollectionCost cost = rule.get();
    Cited cited = Cited.of(cost.basis());
    Optional<LocalDate> from = dayAfterLetter(cost.afterLetterDays());
    if (from.isEmpty()) {
      return Optional.of(beforeLetter(SumKind.COLLECTION_COST, cited));
    }
    if (!cost.currency().equals(currency())) {
      return Optional.of(otherCurrency(SumKind.COLLECTION_COST, cited, cost.currency()));
    }
    Money base = named(from.get());
    return base.isZero()
        ? Optional.empty()
        : Optional.of(
            verified(
                cost.basis(),
                owed(SumKind.COLLECTION_COST, base, cost.on(base), from.get(), cited)
                    .reckoned(Workings.of(cost, base))));
  }

  /** Only by contract, within the limits of the law. */
  private Optional<Figure> lateFee(Optional<Figure> fixedSum) {
    Optional<LateFee> clause = debt.invoice().contract().lateFee();
    if (clause.isEmpty()) {
      return Optional.empty();
    }
    LocalDate agreed = debt.invoice().issueDate().plusDays(clause.get().fromDay());
    LocalDate from = agreed.isAfter(late) ? agreed : late;
    return from.isAfter(debt.asOf()) || ledger.overdue(from).isZero()
        ? Optional.empty()
        : lateFee(clause.get(), from, fixedSum);
  }

  private Optional<Figure> lateFee(LateFee clause, LocalDate from, Optional<Figure> fixedSum) {
    Optional<FeeRule> rule = law.fee(debt.asOf(), debt.debtor());
    Optional<PenaltyCap> cap = law.penaltyCap(debt.asOf(), debt.debtor());
    if (clause.sum() instanceof FlatSum(Money sum) && !sum.getCurrencyUnit().equals(currency())) {
      return Optional.of(
          otherCurrency(SumKind.LATE_FEE, Cited.of(clause.clause()), sum.getCurrencyUnit()));
    }
    if (rule.filter(fee -> fee.allowance() == FeeRule.Allowance.FORBIDDEN).isPresent()) {
      return Optional.of(forbidden(clause, rule.get()));
    }
    if (cap.isPresent()) {
      return capped(clause, from, cap.get());
    }
    return rule.isPresent()
        ? allowed(clause, from, rule.get(), fixedSum)
        : withoutRule(clause, from);
  }

  private Optional<Figure> allowed(
      LateFee clause, LocalDate from, FeeRule rule, Optional<Figure> fixedSum) {
    return switch (rule.allowance()) {
      case FORBIDDEN -> Optional.of(forbidden(clause, rule));
      case ACTUAL_COST -> Optional.of(costNotShown(clause, rule));
      case ACTUAL_COST_LATER, FIRST_FREE -> afterFreeReminder(clause, from, rule);
      case PER_REMINDER -> Optional.of(perReminder(clause, from, rule, fixedSum));
      case CONTRACT_ONLY -> Optional.of(byContract(clause, from, rule.max()));
    };
  }

  private Optional<Figure> withoutRule(LateFee clause, LocalDate from) {
    return Optional.of(
        isConsumer()
            ? refused(
                SumKind.LATE_FEE,
                new Refusal.ClauseWithoutRule(written(clause)),
                new Cited.SilentLaw(law.law()))
            : byContract(clause, from, Optional.empty()));
  }

  private Figure byContract(LateFee clause, LocalDate from, Optional<Money> max) {
    return fee(
        clause, from, ledger.overdue(from), max, Cited.of(clause.clause()), Optional.empty());
  }

  private static Figure forbidden(LateFee clause, FeeRule rule) {
    return refused(
        SumKind.LATE_FEE, new Refusal.ForbiddenByLaw(written(clause)), Cited.of(rule.basis()));
  }

  private static Figure costNotShown(LateFee clause, FeeRule rule) {
    return refused(
        SumKind.LATE_FEE, new Refusal.CostNotShown(written(clause)), Cited.of(rule.basis()));
  }

  /**
   * The sum of the clause for each reminder that the law lets a creditor charge for, less the fixed
   * sum where the law sets one off against the other.
   */
  private Figure perReminder(
      LateFee clause, LocalDate from, FeeRule rule, Optional<Figure> fixedSum) {
    List<LocalDate> charged =
        rule.reminders()
            .among(
                debt.notices().remindersOn().stream().filter(day -> !day.isBefore(from)).toList(),
                late.minusDays(1));
    if (charged.isEmpty()) {
      return refused(
          SumKind.LATE_FEE, new Refusal.BeforeNotice(Optional.empty()), Cited.of(rule.basis()));
    }
    LocalDate since = charged.getLast();
    Figure each =
        fee(
            clause,
            since,
            ledger.overdue(since),
            rule.max(),
            Cited.of(clause.clause(), rule.basis()),
            Optional.empty());
    return each instanceof Owed one
        ? limited(rule.basis(), beyondFixedSum(one.times(charged.size()), rule, fixedSum))
        : each;
  }

  private static Figure beyondFixedSum(Owed fees, FeeRule rule, Optional<Figure> fixedSum) {
    Optional<Owed> covering =
        fixedSum.filter(_ -> rule.isSetOff()).filter(Owed.class::isInstance).map(Owed.class::cast);
    if (covering.isEmpty()) {
      return fees;
    }
    Money sum = covering.get().asked();
    return fees.asked().isGreaterThan(sum)
        ? fees.less(sum)
        : refused(fees.kind(), new Refusal.WithinFixedSum(sum), fees.cited());
  }

  private Optional<Figure> capped(LateFee clause, LocalDate agreed, PenaltyCap cap) {
    Cited cited = Cited.of(clause.clause(), cap.basis());
    Optional<LocalDate> allowed = dayAfterLetter(cap.afterNoticeDays());
    if (allowed.isEmpty()) {
      return Optional.of(beforeLetter(SumKind.LATE_FEE, Cited.of(cap.basis())));
    }
    if (!cap.currency().equals(currency())) {
      return Optional.of(otherCurrency(SumKind.LATE_FEE, cited, cap.currency()));
    }
    LocalDate from = later(agreed, allowed.get());
    Money base = named(from);
    return base.isZero()
        ? Optional.empty()
        : Optional.of(
            limited(
                cap.basis(),
                fee(clause, from, base, Optional.of(cap.on(base)), cited, Optional.of(cap))));
  }

  private Optional<Figure> afterFreeReminder(LateFee clause, LocalDate agreed, FeeRule rule) {
    Cited cited = Cited.of(clause.clause(), rule.basis());
    Optional<LocalDate> allowed = dayAfterLetter(0);
    if (allowed.isEmpty()) {
      return Optional.of(beforeLetter(SumKind.LATE_FEE, Cited.of(rule.basis())));
    }
    if (rule.max().isEmpty()) {
      return Optional.of(costNotShown(clause, rule));
    }
    LocalDate from = later(agreed, allowed.get());
    Money base = named(from);
    return base.isZero()
        ? Optional.empty()
        : Optional.of(
            limited(rule.basis(), fee(clause, from, base, rule.max(), cited, Optional.empty())));
  }

  /** A sum limited by law is only as certain as the limit: the correct sum may be lower. */
  private Figure limited(Basis limit, Figure fee) {
    return fee instanceof Owed owed ? verified(limit, owed) : fee;
  }

  private Figure fee(
      LateFee clause,
      LocalDate from,
      Money base,
      Optional<Money> max,
      Cited cited,
      Optional<PenaltyCap> cap) {
    Optional<CurrencyUnit> other =
        max.map(Money::getCurrencyUnit).filter(unit -> !unit.equals(currency()));
    if (other.isPresent()) {
      return otherCurrency(SumKind.LATE_FEE, cited, other.get());
    }
    Money agreed =
        switch (clause.sum()) {
          case FlatSum(Money sum) -> sum;
          case Percent share -> share.of(base);
        };
    Money asked = max.filter(agreed::isGreaterThan).orElse(agreed);
    return owed(SumKind.LATE_FEE, base, asked, from, cited)
        .reckoned(Workings.of(clause.sum(), base, agreed, asked, cap));
  }

  /**
   * The day after the free days of the statutory letter, if the letter was received while some
   * principal was overdue and that day has come.
   */
  private Optional<LocalDate> dayAfterLetter(int freeDays) {
    return debt.notices()
        .letterOn()
        .filter(_ -> debt.letterOf().filter(written -> !written.isBefore(late)).isPresent())
        .map(notice -> notice.plusDays(freeDays + 1L))
        .filter(day -> !day.isAfter(debt.asOf()));
  }

  /**
   * The amount overdue on a day from parts that were due before the letter. The letter names no
   * others.
   */
  private Money named(LocalDate day) {
    return ledger.overdue(day, debt.letterOf().orElse(day));
  }

  private Figure verified(Basis basis, Owed owed) {
    return basis.verified() || debt.law().confirmed().contains(basis.key())
        ? owed
        : new Refused(
            owed.kind(),
            new Refusal.UnverifiedLaw(List.of(basis.key())),
            Cited.of(basis),
            Optional.of(owed));
  }

  private Figure beforeLetter(SumKind kind, Cited cited) {
    return refused(kind, new Refusal.BeforeLetter(debt.notices().letterOn()), cited);
  }

  private static Figure otherCurrency(SumKind kind, Cited cited, CurrencyUnit found) {
    return refused(kind, new Refusal.SumInOtherCurrency(found), cited);
  }

  private static Written written(LateFee clause) {
    return new Written(clause.clause());
  }

  private static Figure refused(SumKind kind, Refusal why, Cited cited) {
    return new Refused(kind, why, cited, Optional.empty());
  }

  private static Owed owed(SumKind kind, Money base, Money sum, LocalDate since, Cited cited) {
    return new Owed(kind, base, sum, Money.zero(sum.getCurrencyUnit()), since, cited, List.of());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private CurrencyUnit currency() {
    return debt.invoice().total().getCurrencyUnit();
  }

  private boolean isConsumer() {
    return Parties.of(debt.debtor()) == Parties.B2C;
  }
}
