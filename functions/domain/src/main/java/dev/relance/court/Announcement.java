package dev.relance.court;

import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.policy.Basis;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a step that the owner decided may be announced to the debtor: wording never announces
 * what cannot be done on the day that it names.
 */
public final class Announcement {
  /** What the owner can do without a court; every other word means one. */
  private static final Set<String> OUT_OF_COURT =
      Set.of("agency", "counsel", "mediation", "arbitration");

  private Announcement() {}

  /**
   * What stands against announcing a step for an invoice by itself, if anything does. That a rule
   * was not verified does not: the owner decided. Nor does a notice of claim that is still to come:
   * the announcement is one.
   *
   * @param on the day of the announcement, in the debtor's calendar
   * @param step the word by which the owner named it
   * @param day the day on which it will be taken
   */
  public static Optional<Need> obstacle(
      Account account, Terms terms, LocalDate on, Invoice invoice, String step, LocalDate day) {
    if (day.isBefore(on)) {
      return Optional.of(new Need.RuledOut(Need.Obstacle.DAY_PASSED, day.toString(), Basis.HOUSE));
    }
    return OUT_OF_COURT.contains(step)
        ? Optional.empty()
        : obstacle(new Assessment(account, terms, day), terms, invoice, step);
  }

  private static Optional<Need> obstacle(
      Assessment onTheDay, Terms terms, Invoice invoice, String step) {
    boolean isTrack =
        terms.law().packs().stream()
            .flatMap(pack -> pack.court().tracks().stream())
            .anyMatch(track -> track.id().equals(step));
    List<Path> ways =
        onTheDay.paths(List.of(invoice)).stream()
            .filter(path -> !isTrack || path.track().id().equals(step))
            .toList();
    if (ways.isEmpty()) {
      return Optional.of(new Need.RuledOut(Need.Obstacle.UNKNOWN, step, Basis.HOUSE));
    }
    return ways.stream()
        .map(Announcement::obstacles)
        .min(Comparator.comparing(List::size))
        .flatMap(obstacles -> obstacles.stream().findFirst());
  }

  private static List<Need> obstacles(Path way) {
    return way.needs().stream().filter(Announcement::standsAgainst).toList();
  }

  private static boolean standsAgainst(Need need) {
    return switch (need) {
      case Need.Done _ -> false;
      case Need.Waiting _, Need.RuledOut _ -> true;
      case Need.Missing missing ->
          missing.gap() != Need.Gap.NOT_VERIFIED
              && !missing.step().equals(StepsTaken.NOTICE_OF_CLAIM);
    };
  }
}
