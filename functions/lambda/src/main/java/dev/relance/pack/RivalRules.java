package dev.relance.pack;

import static java.util.stream.Collectors.joining;

import dev.relance.law.InForce;
import dev.relance.law.LawFact;
import dev.relance.law.LawPack;
import dev.relance.law.MoneyRule;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds rules of one pack that contradict each other: they grant or limit the same thing for the
 * same debtors on the same days. Rules on fees, caps and hours may overlap; the strictest holds.
 */
final class RivalRules {
  private RivalRules() {}

  /** One refusal per pair, with both places. */
  static List<String> flaws(LawPack pack) {
    List<LawFact> facts = pack.facts();
    return facts.stream()
        .flatMap(
            later ->
                facts.subList(0, facts.indexOf(later)).stream()
                    .filter(earlier -> isOfOneList(earlier, later))
                    .flatMap(earlier -> flaw(earlier, later).stream()))
        .toList();
  }

  private static boolean isOfOneList(LawFact earlier, LawFact later) {
    return earlier.section().equals(later.section()) && earlier.list().equals(later.list());
  }

  private static Optional<String> flaw(LawFact earlier, LawFact later) {
    return earlier.rule() instanceof MoneyRule one
            && later.rule() instanceof MoneyRule other
            && other.standsAlone()
        ? one.basis()
            .inForce()
            .shared(other.basis().inForce())
            .flatMap(days -> flaw(earlier.place(), later.place(), debtors(one, other), days))
        : Optional.empty();
  }

  private static Optional<String> flaw(
      String earlier, String later, List<DebtorKind> debtors, InForce days) {
    return debtors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s: holds for %s %s, and so does %s; end one before the other begins, or name other debtors"
                .formatted(
                    later,
                    debtors.stream().map(Word::word).collect(joining(", ")),
                    text(days),
                    earlier));
  }

  private static List<DebtorKind> debtors(MoneyRule one, MoneyRule other) {
    return Stream.of(DebtorKind.values())
        .filter(kind -> one.isFor(kind) && other.isFor(kind))
        .toList();
  }

  private static String text(InForce days) {
    String first = days.first().equals(LocalDate.MIN) ? "" : "from " + days.first();
    String last = days.last().equals(LocalDate.MAX) ? "" : "until " + days.last();
    return days.equals(InForce.ALWAYS) ? "on every day" : (first + " " + last).strip();
  }
}
