package dev.relance.court;

import static java.util.Comparator.comparing;

import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.policy.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a step that the owner decided may be announced to the debtor: wording never announces
 * what cannot be done on the day that it names.
 */
public final class Announcement {
  /** What the owner can do without a court; every other word means one. */
  private static final Set<String> OUT_OF_COURT =
      Set.of("agency", "counsel", "mediation", "arbitration");

  private Announcement() {}

  /** Whether a step that the owner named needs no court. */
  static boolean isOutOfCourt(String step) {
    return OUT_OF_COURT.contains(step);
  }

  /**
   * What stands against announcing a step for an invoice by itself, if anything does. That a rule
   * was not verified does not: the owner decided. Nor does a notice of claim that is still to come,
   * when the day leaves it its time: the announcement is one.
   *
   * @param on the day of the announcement, in the debtor's calendar
   * @param step the word by which the owner named it
   * @param day the day on which it will be taken
   * @param counts which sources are heard: the owner may leave rules of the house aside
   */
  public static Optional<Need> obstacle(
      Account account,
      Terms terms,
      LocalDate on,
      Invoice invoice,
      String step,
      LocalDate day,
      Predicate<Basis> counts) {
    if (day.isBefore(on)) {
      return Optional.of(new Need.RuledOut(Need.Obstacle.DAY_PASSED, day.toString(), Basis.HOUSE));
    }
    return isOutOfCourt(step)
        ? Optional.empty()
        : obstacle(new Assessment(account, terms, on, day), terms, invoice, step, counts);
  }

  private static Optional<Need> obstacle(
      Assessment onTheDay, Terms terms, Invoice invoice, String step, Predicate<Basis> counts) {
    Optional<Need.RuledOut> leftOut = onTheDay.leftOut(invoice);
    if (leftOut.isPresent()) {
      return leftOut.map(why -> why);
    }
    boolean isTrack =
        terms.law().packs().stream()
            .flatMap(pack -> pack.court().tracks().stream())
            .anyMatch(track -> track.id().equals(step));
    Readiness.Claim claim = onTheDay.claim(List.of(invoice));
    List<Path> ways =
        isTrack
            ? claim.paths(step)
            : claim.paths().stream().filter(way -> way.track().isOfCourt()).toList();
    if (ways.isEmpty() || (!isTrack && claim.isAboveEveryCeiling())) {
      return onTheDay
          .notForTheseParties(step)
          .or(() -> Optional.of(new Need.RuledOut(Need.Obstacle.UNKNOWN, step, Basis.HOUSE)));
    }
    return ways.stream()
        .map(way -> way.needs().stream().filter(n -> standsAgainst(n, way.on(), counts)).toList())
        .min(comparing(List::size))
        .flatMap(obstacles -> obstacles.stream().min(comparing(Need::basis, Basis.BY_WEIGHT)))
        .map(Announcement::told);
  }

  /** A notice of claim that comes too late for the day is told with the day that it leaves. */
  private static Need told(Need need) {
    return need instanceof Need.Missing missing && missing.step().equals(StepsTaken.NOTICE_OF_CLAIM)
        ? new Need.Waiting(missing.step(), missing.from(), missing.basis())
        : need;
  }

  private static boolean standsAgainst(Need need, LocalDate day, Predicate<Basis> counts) {
    return switch (need) {
      case Need.Done _ -> false;
      case Need.RuledOut _ -> true;
      case Need.Waiting waiting -> counts.test(waiting.basis());
      case Need.Missing missing ->
          missing.gap() != Need.Gap.NOT_VERIFIED
              && counts.test(missing.basis())
              && !isSaidInTime(missing, day);
    };
  }

  private static boolean isSaidInTime(Need.Missing missing, LocalDate day) {
    return missing.step().equals(StepsTaken.NOTICE_OF_CLAIM) && !missing.from().isAfter(day);
  }
}
