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
    return Stream.of(fixedSum(), collectionCost(), lateFee())
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
    return Optional.of(
        verified(
            sum.basis(), owed(SumKind.FIXED_SUM, base, sum.on(base), late, Cited.of(sum.basis()))));
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
  private Optional<Figure> lateFee() {
    Optional<LateFee> clause = debt.invoice().contract().lateFee();
    if (clause.isEmpty()) {
      return Optional.empty();
    }
    LocalDate agreed = debt.invoice().issueDate().plusDays(clause.get().fromDay());
    LocalDate from = agreed.isAfter(late) ? agreed : late;
    return from.isAfter(debt.asOf()) || ledger.overdue(from).isZero()
        ? Optional.empty()
        : lateFee(clause.get(), from);
  }

  private Optional<Figure> lateFee(LateFee clause, LocalDate from) {
    Optional<FeeRule> rule = law.fee(debt.asOf(), debt.debtor());
    Optional<PenaltyCap> cap = law.penaltyCap(debt.asOf(), debt.debtor());
    if (clause.sum() instanceof FlatSum(Money sum) && !sum.getCurrencyUnit().equals(currency())) {
      return Optional.of(
          otherCurrency(SumKind.LATE_FEE, Cited.of(clause.clause()), sum.getCurrencyUnit()));
    }
    if (rule.filter(fee -> fee.allowance() == FeeRule.Allowance.FORBIDDEN).isPresent()) {
      return Optional.of(
          refused(
              SumKind.LATE_FEE,
              new Refusal.ForbiddenByLaw(written(clause)),
              Cited.of(rule.get().basis())));
    }
    if (cap.isPresent()) {
      return capped(clause, from, cap.get());
    }
    if (rule.isPresent() && rule.get().allowance() != FeeRule.Allowance.CONTRACT_ONLY) {
      return afterFreeReminder(clause, from, rule.get());
    }
    if (rule.isEmpty() && isConsumer()) {
      return Optional.of(
          refused(
              SumKind.LATE_FEE,
              new Refusal.ClauseWithoutRule(written(clause)),
              new Cited.SilentLaw(law.law())));
    }
    return Optional.of(
        fee(
            clause,
            from,
            ledger.overdue(from),
            rule.flatMap(FeeRule::max),
            Cited.of(clause.clause()),
            Optional.empty()));
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
      return Optional.of(
          refused(
              SumKind.LATE_FEE, new Refusal.CostNotShown(written(clause)), Cited.of(rule.basis())));
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
