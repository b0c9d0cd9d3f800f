package dev.relance.interest;

import dev.relance.interest.Accrual.Accrued;
import dev.relance.interest.Accrual.Lacking;
import dev.relance.interest.Figure.Owed;
import dev.relance.interest.Figure.Refused;
import dev.relance.invoice.Contract.LateInterest;
import dev.relance.law.Basis;
import dev.relance.law.InterestRule;
import dev.relance.law.InterestRule.Starts;
import dev.relance.law.LimitKind;
import dev.relance.law.MoneyLaw;
import dev.relance.law.Parties;
import dev.relance.vocabulary.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Interest for late payment: the statutory rate or the contract rate, never both. */
record Interest(Debt debt, MoneyLaw law, Ledger ledger) {
  private static final LocalDate NEVER = LocalDate.MAX.minusYears(1);

  /** What became of it. */
  sealed interface InterestDue {}

  /** It is owed. The books say how receipts were allocated. */
  record Granted(Owed owed, Accrued books) implements InterestDue {}

  /** It is refused. */
  record NotGranted(Refused refused) implements InterestDue {}

  /** None has accrued. */
  record NoneAccrued() implements InterestDue {}

  InterestDue figure() {
    Optional<LateInterest> clause = debt.invoice().contract().lateInterest();
    Optional<InterestRule> rule = law.interest(debt.asOf(), debt.debtor());
    Optional<BigDecimal> contractPct = clause.flatMap(LateInterest::ratePct);
    if (rule.isEmpty() && (contractPct.isEmpty() || isConsumer())) {
      return refused(
          clause
              .map(LateInterest::clause)
              .<Refusal>map(text -> new Refusal.ClauseWithoutRule(new Written(text)))
              .orElse(Refusal.SimpleRefusal.NO_RULE),
          new Cited.SilentLaw(law.law()),
          Optional.empty());
    }
    return contractPct
        .map(pct -> byContract(pct, clause.get().clause(), rule))
        .orElseGet(() -> byLaw(rule.get(), clause.isPresent()));
  }

  private InterestDue byContract(BigDecimal pct, String clause, Optional<InterestRule> rule) {
    boolean afterNotice =
        rule.filter(r -> r.start().when() == Starts.DAY_AFTER_FORMAL_NOTICE).isPresent();
    UnaryOperator<LocalDate> firstDay =
        afterNotice ? due -> firstDay(rule.get(), due) : due -> due.plusDays(1);
    if (afterNotice && isEarly(rule.get())) {
      return early(rule.get());
    }
    Cited cited =
        rule.filter(r -> afterNotice || limitsContracts(r))
            .map(r -> Cited.of(clause, r.basis()))
            .orElseGet(() -> Cited.of(clause));
    return accrue(
        new Regime.ByContract(pct, rule),
        firstDay,
        cited,
        accrued -> unverified(unconfirmed(accrued.unverified())));
  }

  private InterestDue byLaw(InterestRule rule, boolean hasClause) {
    if (rule.start().when() == Starts.MONTHS_AFTER_DELIVERY && deliveredOn().isEmpty()) {
      return refused(
          Refusal.SimpleRefusal.DELIVERY_UNKNOWN, Cited.of(rule.basis()), Optional.empty());
    }
    if (rule.entitlement().ground() == InterestRule.Ground.AGREEMENT && !hasClause) {
      return refused(
          Refusal.SimpleRefusal.NO_RULE, new Cited.SilentLaw(law.law()), Optional.empty());
    }
    if (isEarly(rule)) {
      return early(rule);
    }
    return accrue(
        new Regime.ByLaw(rule),
        due -> firstDay(rule, due),
        Cited.of(rule.basis()),
        accrued -> objection(rule, hasClause, accrued));
  }

  private InterestDue accrue(
      Regime regime,
      UnaryOperator<LocalDate> firstDay,
      Cited cited,
      Function<Accrued, Optional<Refusal>> objections) {
    return switch (Accrual.of(debt, ledger, regime, firstDay)) {
      case Lacking(var missing) ->
          refused(
              new Refusal.MissingRate(missing.reference(), missing.day()), cited, Optional.empty());
      case Accrued accrued when accrued.segments().isEmpty() || accrued.interest().isZero() ->
          new NoneAccrued();
      case Accrued accrued ->
          objections
              .apply(accrued)
              .<InterestDue>map(why -> refused(why, cited, Optional.of(owed(accrued, cited))))
              .orElseGet(() -> new Granted(owed(accrued, cited), accrued));
    };
  }

  /** Why interest that can be computed may still not be asked for. */
  private Optional<Refusal> objection(InterestRule rule, boolean hasClause, Accrued accrued) {
    if (rule.start().when() == Starts.COURT_ONLY) {
      return Optional.of(Refusal.SimpleRefusal.COURT_ONLY);
    }
    return unentitled(rule, hasClause).or(() -> unverified(rule, accrued));
  }

  private Optional<Refusal> unentitled(InterestRule rule, boolean hasClause) {
    Optional<Refusal> why =
        switch (rule.entitlement().ground()) {
          case AUTOMATIC -> Optional.empty();
          case CONTRACT_OR_COURT, AGREEMENT -> Optional.of(Refusal.SimpleRefusal.CONTRACT_OR_COURT);
          case STATED_ON_INVOICE ->
              isStated(rule.entitlement())
                  ? Optional.empty()
                  : Optional.of(Refusal.SimpleRefusal.NOT_STATED);
        };
    return why.filter(_ -> !hasClause);
  }

  /** Whether the invoice came in time after the delivery and says what the law asks for. */
  private boolean isStated(InterestRule.Entitlement entitlement) {
    return debt.invoice().papers().statesInterest()
        && deliveredOn()
            .map(day -> day.plusMonths(entitlement.invoiceWithinMonths()))
            .filter(last -> !debt.invoice().issueDate().isAfter(last))
            .isPresent();
  }

  private Optional<LocalDate> deliveredOn() {
    return debt.invoice().terms().deliveredOn();
  }

  private Optional<Refusal> unverified(InterestRule rule, Accrued accrued) {
    Basis basis = rule.basis();
    Set<String> fact = basis.verified() ? Set.of() : Set.of(basis.key());
    return unverified(
        Stream.concat(unconfirmed(fact).stream(), unconfirmed(accrued.unverified()).stream())
            .toList());
  }

  private static Optional<Refusal> unverified(List<String> open) {
    return open.isEmpty() ? Optional.empty() : Optional.of(new Refusal.UnverifiedLaw(open));
  }

  private List<String> unconfirmed(Set<String> keys) {
    return keys.stream().sorted().filter(key -> !debt.law().confirmed().contains(key)).toList();
  }

  /** The first day with interest. A notice about an invoice that is not yet late has no effect. */
  private LocalDate firstDay(InterestRule rule, LocalDate due) {
    return switch (rule.start().when()) {
      case DAY_AFTER_DUE, COURT_ONLY -> due.plusDays(1);
      case AFTER_DAYS -> due.plusDays(rule.start().afterDays() + 1L);
      case MONTHS_AFTER_DELIVERY ->
          deliveredOn()
              .map(day -> day.plusMonths(rule.start().afterMonths()))
              .filter(due::isBefore)
              .orElse(due)
              .plusDays(1);
      case DAY_AFTER_FORMAL_NOTICE ->
          notices(rule, due)
              .min(Comparator.naturalOrder())
              .map(day -> day.plusDays(rule.start().afterDays() + 1L))
              .orElse(NEVER);
    };
  }

  private static boolean limitsContracts(InterestRule rule) {
    return rule.contract().floor().isPresent() || rule.contract().ceiling().isPresent();
  }

  /** Where the law grants free days, only the letter that it describes starts them. */
  private Stream<LocalDate> notices(InterestRule rule, LocalDate due) {
    Stream<LocalDate> letter =
        debt.notices().letterOn().stream()
            .filter(_ -> debt.letterOf().filter(written -> written.isAfter(due)).isPresent());
    return rule.start().afterDays() > 0
        ? letter
        : Stream.concat(debt.notices().formalOn().stream().filter(day -> day.isAfter(due)), letter);
  }

  private boolean isEarly(InterestRule rule) {
    LocalDate due = ledger.parts().getFirst().dueDate();
    return firstDay(rule, due).isAfter(debt.asOf());
  }

  private InterestDue early(InterestRule rule) {
    Refusal why =
        rule.start().when() == Starts.DAY_AFTER_FORMAL_NOTICE
            ? new Refusal.BeforeNotice(notices(rule, LocalDate.MIN).max(Comparator.naturalOrder()))
            : new Refusal.FreeDays(freeDays(rule));
    return refused(why, Cited.of(rule.basis()), Optional.empty());
  }

  private int freeDays(InterestRule rule) {
    LocalDate due = ledger.parts().getFirst().dueDate();
    return Math.toIntExact(ChronoUnit.DAYS.between(due, firstDay(rule, due)) - 1);
  }

  private static Owed owed(Accrued accrued, Cited cited) {
    Money base = accrued.segments().getFirst().balance().toMoney(RoundingMode.HALF_UP);
    return new Owed(
        SumKind.INTEREST,
        base,
        accrued.interest(),
        accrued.paid(),
        accrued.segments().getFirst().from(),
        cited,
        workings(accrued));
  }

  private static List<Working> workings(Accrued accrued) {
    Stream<Working> limit =
        Stream.of(accrued)
            .filter(sums -> !sums.interest().isEqual(sums.unlimited()))
            .map(
                sums ->
                    new Limit(
                        LimitKind.AT_MOST, sums.interest(), sums.unlimited(), Optional.empty()));
    return Stream.concat(accrued.segments().stream(), limit).toList();
  }

  private static InterestDue refused(Refusal why, Cited cited, Optional<Owed> computed) {
    return new NotGranted(new Refused(SumKind.INTEREST, why, cited, computed));
  }

  private boolean isConsumer() {
    return Parties.of(debt.debtor()) == Parties.B2C;
  }
}
