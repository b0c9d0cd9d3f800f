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

  private static final String ARBITRATION = "arbitration";

  /** Whether a step that the owner named needs no court. */
  static boolean isOutOfCourt(String step) {
    return OUT_OF_COURT.contains(step);
  }

  /**
   * What stands against announcing a step for an invoice, if anything does. That a rule was not
   * verified does not: the owner decided. Nor does a notice of claim that is still to come, when
   * the day leaves it its time: the announcement is one, as soon as it counts as one.
   *
   * @param on the day of the announcement, in the debtor's calendar
   * @param claim all invoices for which the same step on the same day was decided: one claim
   * @param step the word by which the owner named it
   * @param day the day on which it will be taken
   * @param counts which sources are heard: the owner may leave rules of the house aside
   */
  public static Optional<Need> obstacle(
      Account account,
      Terms terms,
      LocalDate on,
      Invoice invoice,
      List<Invoice> claim,
      String step,
      LocalDate day,
      Predicate<Basis> counts) {
    if (day.isBefore(on)) {
      return Optional.of(new Need.RuledOut(Need.Obstacle.DAY_PASSED, day.toString(), Basis.HOUSE));
    }
    var onTheDay = new Assessment(account, terms, on, day);
    if (step.equals(ARBITRATION)) {
      return onTheDay.againstArbitration(invoice);
    }
    if (isOutOfCourt(step)) {
      return Optional.empty();
    }
    Optional<Need> leftOut = onTheDay.leftOut(invoice).map(why -> why);
    List<Invoice> claimed =
        claim.stream()
            .filter(other -> other.overdue(day).isPositive())
            .filter(other -> other.total().isSameCurrency(invoice.total()))
            .filter(other -> onTheDay.leftOut(other).isEmpty())
            .toList();
    return leftOut.or(() -> new Announcement(onTheDay, terms, on, counts).against(step, claimed));
  }

  private final Assessment onTheDay;
  private final Terms terms;
  private final LocalDate on;
  private final Predicate<Basis> counts;

  private Announcement(Assessment onTheDay, Terms terms, LocalDate on, Predicate<Basis> counts) {
    this.onTheDay = onTheDay;
    this.terms = terms;
    this.on = on;
    this.counts = counts;
  }

  private Optional<Need> against(String step, List<Invoice> claimed) {
    Readiness.Claim claim = onTheDay.claim(claimed);
    boolean isTrack =
        terms.law().packs().stream()
            .flatMap(pack -> pack.court().tracks().stream())
            .anyMatch(track -> track.id().equals(step));
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
        .map(way -> way.needs().stream().filter(n -> standsAgainst(n, way.on())).toList())
        .min(comparing(List::size))
        .flatMap(Announcement::named)
        .map(this::told);
  }

  /** A fact about the debtor that is missing, else what rests on the weightiest source. */
  private static Optional<Need> named(List<Need> obstacles) {
    return obstacles.stream()
        .filter(n -> n instanceof Need.RuledOut out && out.obstacle().isUnknownDebtor())
        .findFirst()
        .or(() -> obstacles.stream().min(comparing(Need::basis, Basis.BY_WEIGHT)));
  }

  /**
   * A notice of claim is told with the day from which the announcement counts as one, or with the
   * day that it leaves when the step comes too soon after it.
   */
  private Need told(Need need) {
    if (!(need instanceof Need.Missing missing)
        || !missing.step().equals(StepsTaken.NOTICE_OF_CLAIM)) {
      return need;
    }
    LocalDate from = missing.possibleFrom().isAfter(on) ? missing.possibleFrom() : missing.from();
    return new Need.Waiting(missing.step(), from, missing.basis());
  }

  private boolean standsAgainst(Need need, LocalDate day) {
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

  private boolean isSaidInTime(Need.Missing missing, LocalDate day) {
    return missing.step().equals(StepsTaken.NOTICE_OF_CLAIM)
        && !missing.from().isAfter(day)
        && !missing.possibleFrom().isAfter(on);
  }
}
