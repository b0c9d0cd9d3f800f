package dev.relance.gate;

import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.gate.Verdict.Deferred;
import dev.relance.gate.Verdict.Permitted;
import dev.relance.law.Cap;
import dev.relance.vocabulary.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts contacts in rolling windows of calendar days. */
final class Caps {
  private static final int DAYS_OF_A_WEEK = 7;

  private Caps() {}

  /** The strictest answer of all caps that count the same thing; house rules may be left aside. */
  static Verdict strictest(
      Situation situation,
      List<Cap> caps,
      Cap.Per per,
      Predicate<ContactDay> counted,
      Rule rule,
      boolean isLeftAside) {
    Verdict strictest = new Permitted(rule);
    for (Cap cap : caps) {
      if (cap.per() == per && !(isLeftAside && cap.basis().isHouseRule())) {
        strictest = ask(situation, cap, counted, rule).stricterOf(strictest);
      }
    }
    return strictest;
  }

  private static Verdict ask(
      Situation situation, Cap cap, Predicate<ContactDay> counted, Rule rule) {
    if (situation.contacted().size() < cap.max()) {
      return new Permitted(rule);
    }
    List<LocalDate> days =
        situation.contacted().stream()
            .filter(c -> cap.channels().includesAnyOf(c.channels()))
            .filter(counted)
            .map(ContactDay::on)
            .filter(day -> day.plusDays(cap.days()).isAfter(situation.today()))
            .sorted(Comparator.reverseOrder())
            .toList();
    if (days.size() < cap.max()) {
      return new Permitted(rule);
    }
    LocalDate free = days.get(cap.max() - 1).plusDays(cap.days());
    return new Deferred(
        rule,
        new Finding.LimitReached(ContactLimit.of(cap), days.size(), days.getFirst()),
        cap.basis().source(),
        situation.opening(free));
  }

  /** How many more contacts the caps of a week or less leave in theirs; empty if there is none. */
  static Optional<Integer> left(Situation situation) {
    return situation.caps().stream()
        .filter(cap -> cap.per() == Cap.Per.DEBTOR && cap.days() <= DAYS_OF_A_WEEK)
        .map(cap -> Math.max(0, cap.max() - counted(situation, cap)))
        .min(Comparator.naturalOrder());
  }

  private static int counted(Situation situation, Cap cap) {
    return Math.toIntExact(
        situation.contacted().stream()
            .filter(c -> cap.channels().includesAnyOf(c.channels()))
            .filter(c -> c.on().plusDays(cap.days()).isAfter(situation.today()))
            .count());
  }
}
