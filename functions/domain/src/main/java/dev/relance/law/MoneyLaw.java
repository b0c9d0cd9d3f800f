package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the law that governs an invoice grants and forbids a creditor who is paid late. Each list
 * may hold several entries for different relations, debtors or times, of which one holds; of rules
 * on fees several may, and the strictest counts.
 *
 * @param law the packs as evidence names them, such as FR@2026-11-23
 */
public record MoneyLaw(
    String law,
    List<InterestRule> interest,
    List<FixedSum> fixedSums,
    List<CollectionCost> collectionCosts,
    List<PenaltyCap> penaltyCaps,
    List<FeeRule> fees) {
  public MoneyLaw {
    interest = List.copyOf(interest);
    fixedSums = List.copyOf(fixedSums);
    collectionCosts = List.copyOf(collectionCosts);
    penaltyCaps = List.copyOf(penaltyCaps);
    fees = List.copyOf(fees);
  }

  /**
   * Reads the section {@code money} of a pack.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static MoneyLaw read(String law, Document money) {
    return new MoneyLaw(
        law,
        money.objects("interest").stream().map(InterestRule::read).toList(),
        money.objects("fixedSums").stream().map(FixedSum::read).toList(),
        money.objects("collectionCosts").stream().map(CollectionCost::read).toList(),
        money.objects("penaltyCaps").stream().map(PenaltyCap::read).toList(),
        money.objects("fees").stream().map(FeeRule::read).toList());
  }

  /**
   * This law within that of a place around it: where it is silent on something the other speaks,
   * and rules on fees hold together.
   */
  public MoneyLaw within(MoneyLaw outer) {
    return new MoneyLaw(
        outer.law + " + " + law,
        nearest(interest, outer.interest),
        nearest(fixedSums, outer.fixedSums),
        nearest(collectionCosts, outer.collectionCosts),
        nearest(penaltyCaps, outer.penaltyCaps),
        Stream.concat(fees.stream(), outer.fees.stream()).toList());
  }

  private static <T> List<T> nearest(List<T> inner, List<T> outer) {
    return inner.isEmpty() ? outer : inner;
  }

  /** The interest that holds on a day for a debtor of this kind. */
  public Optional<InterestRule> interest(LocalDate on, DebtorKind debtor) {
    return first(interest, InterestRule::between, InterestRule::basis, on, debtor);
  }

  /** The fixed sum that holds on a day for a debtor of this kind. */
  public Optional<FixedSum> fixedSum(LocalDate on, DebtorKind debtor) {
    return first(fixedSums, FixedSum::between, FixedSum::basis, on, debtor);
  }

  /** The scale of collection costs that holds on a day for a debtor of this kind. */
  public Optional<CollectionCost> collectionCost(LocalDate on, DebtorKind debtor) {
    return first(collectionCosts, CollectionCost::between, CollectionCost::basis, on, debtor);
  }

  /** The limit of a contract's penalty that holds on a day for a debtor of this kind. */
  public Optional<PenaltyCap> penaltyCap(LocalDate on, DebtorKind debtor) {
    return first(penaltyCaps, PenaltyCap::between, PenaltyCap::basis, on, debtor);
  }

  /** The strictest rule on fees that holds on a day for a debtor of this kind. */
  public Optional<FeeRule> fee(LocalDate on, DebtorKind debtor) {
    return all(fees, FeeRule::between, FeeRule::basis, on, debtor)
        .min(Comparator.comparing(FeeRule::allowance));
  }

  private static <T> Optional<T> first(
      List<T> entries,
      Function<T, Set<Parties>> between,
      Function<T, Basis> basis,
      LocalDate on,
      DebtorKind debtor) {
    return all(entries, between, basis, on, debtor).findFirst();
  }

  private static <T> Stream<T> all(
      List<T> entries,
      Function<T, Set<Parties>> between,
      Function<T, Basis> basis,
      LocalDate on,
      DebtorKind debtor) {
    return entries.stream()
        .filter(entry -> between.apply(entry).contains(Parties.of(debtor)))
        .filter(entry -> basis.apply(entry).holds(on, debtor));
  }
}
