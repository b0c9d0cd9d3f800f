package dev.relance.record;

import static java.util.stream.Collectors.joining;

import dev.relance.law.Basis;
import dev.relance.law.LawPack;
import dev.relance.law.MoneyLaw;
import dev.relance.law.Parties;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds rules of one pack that contradict each other: they grant or limit the same thing for the
 * same debtors on the same days. Rules on fees, caps and hours may overlap; the strictest holds.
 */
final class RivalRules {
  private RivalRules() {}

  /** One refusal per pair, with both places. */
  static List<String> flaws(LawPack pack) {
    return pack.money().stream().flatMap(RivalRules::flaws).toList();
  }

  private static Stream<String> flaws(MoneyLaw law) {
    return Stream.of(
            rules("interest", law.interest(), rule -> rule.between(), rule -> rule.basis()),
            rules("fixedSums", law.fixedSums(), sum -> sum.between(), sum -> sum.basis()),
            rules("collectionCosts", law.collectionCosts(), c -> c.between(), c -> c.basis()),
            rules("penaltyCaps", law.penaltyCaps(), cap -> cap.between(), cap -> cap.basis()))
        .flatMap(RivalRules::pairs);
  }

  private static <T> List<Rule> rules(
      String list, List<T> entries, Function<T, Set<Parties>> between, Function<T, Basis> basis) {
    var rules = new ArrayList<Rule>();
    for (T entry : entries) {
      String place = "money.%s[%d]".formatted(list, rules.size());
      rules.add(Rule.of(place, between.apply(entry), basis.apply(entry)));
    }
    return rules;
  }

  private static Stream<String> pairs(List<Rule> rules) {
    return rules.stream()
        .flatMap(
            later ->
                rules.subList(0, rules.indexOf(later)).stream()
                    .filter(later::isRivalOf)
                    .map(later::refusal));
  }

  /**
   * What a rule is about.
   *
   * @param from first day, inclusive
   * @param to last day, inclusive
   */
  private record Rule(String place, List<DebtorKind> debtors, LocalDate from, LocalDate to) {
    static Rule of(String place, Set<Parties> between, Basis basis) {
      List<DebtorKind> debtors =
          Stream.of(DebtorKind.values())
              .filter(kind -> between.contains(Parties.of(kind)))
              .filter(kind -> basis.protects().contains(kind))
              .toList();
      return new Rule(place, debtors, basis.effectiveFrom(), basis.effectiveTo());
    }

    boolean isRivalOf(Rule other) {
      Rule shared = shared(other);
      return !shared.debtors.isEmpty() && !shared.to.isBefore(shared.from);
    }

    String refusal(Rule earlier) {
      Rule shared = shared(earlier);
      return "%s: holds for %s %s, and so does %s; end one before the other begins, or name other debtors"
          .formatted(
              place,
              shared.debtors.stream().map(Word::word).collect(joining(", ")),
              shared.days(),
              earlier.place);
    }

    private Rule shared(Rule other) {
      return new Rule(
          place,
          debtors.stream().filter(other.debtors::contains).toList(),
          from.isAfter(other.from) ? from : other.from,
          to.isBefore(other.to) ? to : other.to);
    }

    private String days() {
      String first = from.equals(LocalDate.MIN) ? "" : "from " + from;
      String last = to.equals(LocalDate.MAX) ? "" : "until " + to;
      return first.isEmpty() && last.isEmpty() ? "on every day" : (first + " " + last).strip();
    }
  }
}
