package dev.relance.law;

import dev.relance.invoice.Debtor;
import dev.relance.tree.Tree;
import dev.relance.tree.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where an entry of a pack comes from, for whom and when it holds.
 *
 * @param fact its place in the survey of the law, such as {@code US-CA/interest}; a house rule has
 *     none
 * @param cites the legal source
 * @param why the reason in a sentence
 * @param verified whether the source was read; an entitlement that was not verified is never asked
 *     for until the operator confirms it
 * @param effectiveFrom the first day, inclusive; without it always
 * @param effectiveTo the last day, inclusive; without it for ever
 * @param debtors whom it concerns; empty means all
 */
public record Basis(
    Optional<String> fact,
    String cites,
    String why,
    boolean verified,
    Optional<LocalDate> effectiveFrom,
    Optional<LocalDate> effectiveTo,
    List<Debtor.Kind> debtors) {
  public Basis {
    debtors = List.copyOf(debtors);
  }

  /**
   * Reads what every entry carries beside its rule.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static Basis read(Tree entry) {
    return new Basis(
        entry.optionalText("fact"),
        entry.text("cites"),
        entry.text("why"),
        entry.isTrue("verified"),
        entry.optionalDate("effectiveFrom"),
        entry.optionalDate("effectiveTo"),
        entry.texts("debtors").stream()
            .map(word -> Trees.at(entry, "debtors", () -> Words.parse(Debtor.Kind.class, word)))
            .toList());
  }

  /** By which name an operator confirms the entry: its fact, else its source. */
  public String key() {
    return fact.orElse(cites);
  }

  /** Whether the entry holds on a day for a debtor of this kind. */
  public boolean holds(LocalDate on, Debtor.Kind debtor) {
    return effectiveFrom.filter(on::isBefore).isEmpty()
        && effectiveTo.filter(on::isAfter).isEmpty()
        && (debtors.isEmpty() || debtors.contains(debtor));
  }
}
