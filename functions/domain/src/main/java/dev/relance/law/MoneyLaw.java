package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.time.WorkingDays;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the governing law of an invoice grants to and forbids a creditor who is paid late. Each list
 * may have entries for different relations, debtors or times; one of them applies. Of the rules on
 * fees several may apply, and the strictest counts.
 *
 * @param law the packs as evidence writes them, such as FR@2026-11-23
 */
public record MoneyLaw(
    String law,
    List<InterestRule> interest,
    List<FixedSum> fixedSums,
    List<CollectionCost> collectionCosts,
    List<PenaltyCap> penaltyCaps,
    List<FeeRule> fees,
    List<PaymentTerms> terms) {
  private static final String MONEY = "money";
  private static final RuleList<InterestRule> INTEREST =
      new RuleList<>(MONEY, "interest", InterestRule::read);
  private static final RuleList<FixedSum> FIXED_SUMS =
      new RuleList<>(MONEY, "fixedSums", FixedSum::read);
  private static final RuleList<CollectionCost> COLLECTION_COSTS =
      new RuleList<>(MONEY, "collectionCosts", CollectionCost::read);
  private static final RuleList<PenaltyCap> PENALTY_CAPS =
      new RuleList<>(MONEY, "penaltyCaps", PenaltyCap::read);
  private static final RuleList<FeeRule> FEES = new RuleList<>(MONEY, "fees", FeeRule::read);
  private static final RuleList<PaymentTerms> TERMS =
      new RuleList<>(MONEY, "terms", PaymentTerms::read);

  static final List<RuleList<?>> LISTS =
      List.of(INTEREST, FIXED_SUMS, COLLECTION_COSTS, PENALTY_CAPS, FEES, TERMS);

  public MoneyLaw {
    interest = List.copyOf(interest);
    fixedSums = List.copyOf(fixedSums);
    collectionCosts = List.copyOf(collectionCosts);
    penaltyCaps = List.copyOf(penaltyCaps);
    fees = List.copyOf(fees);
    terms = List.copyOf(terms);
  }

  /**
   * Reads the section {@code money} of a pack.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static MoneyLaw read(String law, Document money) {
    return new MoneyLaw(
        law,
        INTEREST.in(money),
        FIXED_SUMS.in(money),
        COLLECTION_COSTS.in(money),
        PENALTY_CAPS.in(money),
        FEES.in(money),
        TERMS.in(money));
  }

  /**
   * This law within that of a larger place. Where this law is silent, the other applies; rules on
   * fees apply together.
   */
  public MoneyLaw within(MoneyLaw outer) {
    return new MoneyLaw(
        outer.law + " + " + law,
        nearest(interest, outer.interest),
        nearest(fixedSums, outer.fixedSums),
        nearest(collectionCosts, outer.collectionCosts),
        nearest(penaltyCaps, outer.penaltyCaps),
        Stream.concat(fees.stream(), outer.fees.stream()).toList(),
        nearest(terms, outer.terms));
  }

  private static <T> List<T> nearest(List<T> inner, List<T> outer) {
    return inner.isEmpty() ? outer : inner;
  }

  /** The interest in force on a day for a debtor of this kind. */
  public Optional<InterestRule> interest(LocalDate on, DebtorKind debtor) {
    return all(interest, on, debtor).findFirst();
  }

  /** The fixed sum in force on a day for a debtor of this kind. */
  public Optional<FixedSum> fixedSum(LocalDate on, DebtorKind debtor) {
    return all(fixedSums, on, debtor).findFirst();
  }

  /** The scale of collection costs in force on a day for a debtor of this kind. */
  public Optional<CollectionCost> collectionCost(LocalDate on, DebtorKind debtor) {
    return all(collectionCosts, on, debtor).findFirst();
  }

  /** The limit on contract penalties in force on a day for a debtor of this kind. */
  public Optional<PenaltyCap> penaltyCap(LocalDate on, DebtorKind debtor) {
    return all(penaltyCaps, on, debtor).findFirst();
  }

  /** The strictest rule on fees in force on a day for a debtor of this kind. */
  public Optional<FeeRule> fee(LocalDate on, DebtorKind debtor) {
    return all(fees, on, debtor).min(Comparator.comparing(FeeRule::allowance));
  }

  /** The day on which a debt that is due on a day must be paid. */
  public LocalDate lastDay(LocalDate due, DebtorKind debtor, WorkingDays workingDays) {
    return all(terms, due, debtor)
        .flatMap(rule -> rule.shift().stream())
        .map(shift -> shift.shifted(due, workingDays))
        .findFirst()
        .orElse(due);
  }

  private static <R extends MoneyRule> Stream<R> all(
      List<R> rules, LocalDate on, DebtorKind debtor) {
    return rules.stream().filter(rule -> rule.holds(on, debtor));
  }
}
