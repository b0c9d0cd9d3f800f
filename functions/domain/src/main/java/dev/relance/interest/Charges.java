package dev.relance.interest;

import dev.relance.interest.Figure.Owed;
import dev.relance.interest.Figure.Reason;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The sums beside interest that a late invoice may carry, each once per invoice.
 *
 * @param late the first day on which some principal was overdue
 */
record Charges(Debt debt, MoneyLaw law, Ledger ledger, LocalDate late) {

  List<Figure> figures() {
    return Stream.of(fixedSum(), collectionCost(), lateFee())
        .flatMap(Optional::stream)
        .map(this::unlessInRespite)
        .toList();
  }

  private Figure unlessInRespite(Figure figure) {
    return figure instanceof Owed owed && debt.isRespite(owed.since())
        ? refused(owed.claim(), Reason.RESPITE, owed.cites(), "would be owed since " + owed.since())
        : figure;
  }

  /** On the principal overdue on the first late day; it stays owed when the principal is paid. */
  private Optional<Figure> fixedSum() {
    Optional<FixedSum> rule = law.fixedSum(debt.asOf(), debt.debtor());
    if (rule.isEmpty()) {
      return isConsumer()
          ? law.fixedSums().stream()
              .findFirst()
              .map(
                  sum ->
                      refused(
                          Claim.FIXED_SUM,
                          Reason.NOT_FOR_CONSUMERS,
                          sum.basis().cites(),
                          "consumer"))
          : Optional.empty();
    }
    FixedSum sum = rule.get();
    boolean hasContractRate =
        debt.invoice().contract().lateInterest().flatMap(LateInterest::ratePct).isPresent();
    if (sum.statutoryInterestOnly() && hasContractRate) {
      return Optional.of(
          refused(
              Claim.FIXED_SUM, Reason.REPLACED_BY_CONTRACT, sum.basis().cites(), "contract rate"));
    }
    if (!sum.currency().equals(currency())) {
      return Optional.of(otherCurrency(Claim.FIXED_SUM, sum.basis().cites(), sum.currency()));
    }
    Money base = ledger.overdue(late);
    return Optional.of(
        verified(
            sum.basis(), owed(Claim.FIXED_SUM, base, sum.on(base), late, sum.basis().cites())));
  }

  /** On what the letter could name and is still overdue when its days have passed. */
  private Optional<Figure> collectionCost() {
    Optional<CollectionCost> rule = law.collectionCost(debt.asOf(), debt.debtor());
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    CollectionCost cost = rule.get();
    String cites = cost.basis().cites();
    Optional<LocalDate> from = dayAfterLetter(cost.afterLetterDays());
    if (from.isEmpty()) {
      return Optional.of(beforeLetter(Claim.COLLECTION_COST, cites));
    }
    if (!cost.currency().equals(currency())) {
      return Optional.of(otherCurrency(Claim.COLLECTION_COST, cites, cost.currency()));
    }
    Money base = named(from.get());
    return base.isZero()
        ? Optional.empty()
        : Optional.of(
            verified(
                cost.basis(),
                owed(Claim.COLLECTION_COST, base, cost.on(base), from.get(), cites)
                    .reckoned(Workings.of(cost, base))));
  }

  /** By contract only, within what the law leaves to a contract. */
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
      return Optional.of(otherCurrency(Claim.LATE_FEE, clause.clause(), sum.getCurrencyUnit()));
    }
    if (rule.filter(fee -> fee.allowance() == FeeRule.Allowance.FORBIDDEN).isPresent()) {
      return Optional.of(
          refused(Claim.LATE_FEE, Reason.FORBIDDEN, rule.get().basis().cites(), clause.clause()));
    }
    if (cap.isPresent()) {
      return capped(clause, from, cap.get());
    }
    if (rule.isPresent() && rule.get().allowance() != FeeRule.Allowance.CONTRACT_ONLY) {
      return afterFreeReminder(clause, from, rule.get());
    }
    if (rule.isEmpty() && isConsumer()) {
      return Optional.of(
          refused(Claim.LATE_FEE, Reason.CLAUSE_WITHOUT_RULE, law.law(), clause.clause()));
    }
    return Optional.of(
        fee(
            clause,
            from,
            ledger.overdue(from),
            rule.flatMap(FeeRule::max),
            clause.clause(),
            Optional.empty()));
  }

  private Optional<Figure> capped(LateFee clause, LocalDate agreed, PenaltyCap cap) {
    String cites = clause.clause() + "; " + cap.basis().cites();
    Optional<LocalDate> allowed = dayAfterLetter(cap.afterNoticeDays());
    if (allowed.isEmpty()) {
      return Optional.of(beforeLetter(Claim.LATE_FEE, cap.basis().cites()));
    }
    if (!cap.currency().equals(currency())) {
      return Optional.of(otherCurrency(Claim.LATE_FEE, cites, cap.currency()));
    }
    LocalDate from = later(agreed, allowed.get());
    Money base = named(from);
    return base.isZero()
        ? Optional.empty()
        : Optional.of(
            limited(
                cap.basis(),
                fee(clause, from, base, Optional.of(cap.on(base)), cites, Optional.of(cap))));
  }

  private Optional<Figure> afterFreeReminder(LateFee clause, LocalDate agreed, FeeRule rule) {
    String cites = clause.clause() + "; " + rule.basis().cites();
    Optional<LocalDate> allowed = dayAfterLetter(0);
    if (allowed.isEmpty()) {
      return Optional.of(beforeLetter(Claim.LATE_FEE, rule.basis().cites()));
    }
    if (rule.max().isEmpty()) {
      return Optional.of(
          refused(Claim.LATE_FEE, Reason.COST_NOT_SHOWN, rule.basis().cites(), clause.clause()));
    }
    LocalDate from = later(agreed, allowed.get());
    Money base = named(from);
    return base.isZero()
        ? Optional.empty()
        : Optional.of(
            limited(rule.basis(), fee(clause, from, base, rule.max(), cites, Optional.empty())));
  }

  /** A sum that the law limits rests on the limit: the right one may be lower. */
  private Figure limited(Basis limit, Figure fee) {
    return fee instanceof Owed owed ? verified(limit, owed) : fee;
  }

  private Figure fee(
      LateFee clause,
      LocalDate from,
      Money base,
      Optional<Money> max,
      String cites,
      Optional<PenaltyCap> cap) {
    Optional<CurrencyUnit> other =
        max.map(Money::getCurrencyUnit).filter(unit -> !unit.equals(currency()));
    if (other.isPresent()) {
      return otherCurrency(Claim.LATE_FEE, cites, other.get());
    }
    Money agreed =
        switch (clause.sum()) {
          case FlatSum(Money sum) -> sum;
          case Percent share -> share.of(base);
        };
    Money asked = max.filter(agreed::isGreaterThan).orElse(agreed);
    return owed(Claim.LATE_FEE, base, asked, from, cites)
        .reckoned(Workings.of(clause.sum(), base, agreed, asked, cap));
  }

  /**
   * The day after the free days that follow the law's letter, if it was received while some
   * principal was overdue and the day has come.
   */
  private Optional<LocalDate> dayAfterLetter(int freeDays) {
    return debt.letterOn()
        .filter(_ -> debt.letterOf().filter(written -> !written.isBefore(late)).isPresent())
        .map(notice -> notice.plusDays(freeDays + 1L))
        .filter(day -> !day.isAfter(debt.asOf()));
  }

  /** What is overdue on a day of the parts that were due before the letter, the only ones named. */
  private Money named(LocalDate day) {
    return ledger.overdue(day, debt.letterOf().orElse(day));
  }

  private Figure verified(Basis basis, Owed owed) {
    return basis.verified() || debt.confirmed().contains(basis.key())
        ? owed
        : new Refused(
            owed.claim(), Reason.UNVERIFIED, basis.cites(), basis.key(), Optional.of(owed));
  }

  private Figure beforeLetter(Claim claim, String cites) {
    String found = debt.letterOn().map(day -> "letter of " + day).orElse("no letter");
    return refused(claim, Reason.BEFORE_NOTICE, cites, found);
  }

  private Figure otherCurrency(Claim claim, String cites, CurrencyUnit found) {
    return refused(claim, Reason.OTHER_CURRENCY, cites, found.getCode());
  }

  private static Figure refused(Claim claim, Reason reason, String cites, String found) {
    return new Refused(claim, reason, cites, found, Optional.empty());
  }

  private static Owed owed(Claim claim, Money base, Money sum, LocalDate since, String cites) {
    return new Owed(claim, base, sum, Money.zero(sum.getCurrencyUnit()), since, cites, List.of());
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
