package dev.relance.court;

import static java.util.Comparator.comparing;

import dev.relance.finding.Need;
import dev.relance.finding.Obstacle;
import dev.relance.invoice.Invoice;
import dev.relance.law.Basis;
import dev.relance.law.CourtStep;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.LegalStep;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/**
 * Checks whether a step that the owner decided may be announced to a debtor on a day. A message
 * never announces something that cannot be done on the day it names.
 *
 * <p>The result for invoices that go to court together is computed once. It belongs to one decision
 * and one thread.
 */
public final class StepReadiness {
  private final Account account;
  private final Terms terms;
  private final LocalDate on;
  private final Map<LocalDate, Assessment> days = new HashMap<>();
  private final Map<Claimed, Optional<Need>> claims = new HashMap<>();

  /**
   * @param on the day of the announcement, in the debtor's calendar
   */
  public StepReadiness(Account account, Terms terms, LocalDate on) {
    this.account = account;
    this.terms = terms;
    this.on = on;
  }

  /**
   * What prevents announcing a step for an invoice, if anything. An unverified rule does not
   * prevent it, because the owner decided. A notice of claim that is still to come does not either,
   * if the day leaves enough time for it: the announcement itself may count as that notice.
   *
   * @param claim all invoices with a decision for the same step on the same day: one claim
   * @param day the day on which the step will be taken
   * @param isHouseLeftAside whether the owner leaves the house rules aside
   */
  public Optional<Need> obstacle(
      Invoice invoice,
      Supplier<List<Invoice>> claim,
      LegalStep step,
      LocalDate day,
      boolean isHouseLeftAside) {
    if (day.isBefore(on)) {
      return Optional.of(new Need.RuledOut(new Obstacle.DayPassed(day), Basis.HOUSE));
    }
    Assessment onTheDay = days.computeIfAbsent(day, d -> new Assessment(account, terms, on, d));
    if (step == LegalStep.ARBITRATION) {
      return onTheDay.againstArbitration(invoice);
    }
    if (step.isOutOfCourt()) {
      return Optional.empty();
    }
    Optional<Need> leftOut = onTheDay.leftOut(invoice).map(why -> why);
    var asked = new Claimed(step, day, invoice.total().getCurrencyUnit(), isHouseLeftAside);
    return leftOut.or(() -> claims.computeIfAbsent(asked, a -> against(a, onTheDay, claim.get())));
  }

  private Optional<Need> against(Claimed asked, Assessment onTheDay, List<Invoice> claim) {
    List<Invoice> claimed =
        claim.stream()
            .filter(invoice -> onTheDay.claimable(invoice).isPositive())
            .filter(invoice -> invoice.total().getCurrencyUnit().equals(asked.currency()))
            .filter(invoice -> onTheDay.leftOut(invoice).isEmpty())
            .toList();
    return against(asked, onTheDay, onTheDay.claim(claimed));
  }

  private Optional<Need> against(Claimed asked, Assessment onTheDay, Readiness.Claim claim) {
    boolean isRoute =
        terms.law().packs().stream()
            .flatMap(pack -> pack.court().routes().stream())
            .anyMatch(route -> route.id().equals(asked.step().word()));
    List<RouteReadiness> routes =
        isRoute
            ? claim.routes(asked.step().word())
            : claim.routes().stream().filter(route -> route.route().isOfCourt()).toList();
    if (routes.isEmpty() || (!isRoute && claim.isAboveEveryCeiling())) {
      return onTheDay
          .notForTheseParties(asked.step())
          .or(() -> Optional.of(new Need.RuledOut(Obstacle.SimpleObstacle.UNKNOWN, Basis.HOUSE)));
    }
    return routes.stream()
        .map(route -> route.needs().stream().filter(need -> standsAgainst(need, asked)).toList())
        .min(comparing(List::size))
        .flatMap(StepReadiness::named)
        .map(need -> withDay(need, asked.day()));
  }

  /** A missing fact about the debtor, else the need with the strongest source. */
  private static Optional<Need> named(List<Need> obstacles) {
    return obstacles.stream()
        .filter(n -> n instanceof Need.RuledOut out && out.obstacle().isUnknownDebtor())
        .findFirst()
        .or(() -> obstacles.stream().min(comparing(Need::basis, Basis.BY_WEIGHT)));
  }

  /**
   * A notice of claim, with the day from which the announcement counts as one. If the step comes
   * too soon after that, the day that the notice would allow.
   */
  private static Need withDay(Need need, LocalDate day) {
    if (!(need instanceof Need.Missing missing)
        || !missing.step().equals(CourtStep.NOTICE_OF_CLAIM)) {
      return need;
    }
    boolean isTooLate = missing.from().isAfter(day);
    return new Need.Waiting(
        missing.step(), isTooLate ? missing.from() : missing.possibleFrom(), missing.basis());
  }

  private boolean standsAgainst(Need need, Claimed asked) {
    return switch (need) {
      case Need.Done _, Need.Unverified _ -> false;
      case Need.RuledOut _ -> true;
      case Need.Waiting waiting -> asked.counts(waiting.basis());
      case Need.Missing missing ->
          asked.counts(missing.basis()) && !isSaidInTime(missing, asked.day());
    };
  }

  private boolean isSaidInTime(Need.Missing missing, LocalDate day) {
    return missing.step().equals(CourtStep.NOTICE_OF_CLAIM)
        && !missing.from().isAfter(day)
        && !missing.possibleFrom().isAfter(on);
  }

  /** A claim in one currency that the owner decided to bring. */
  private record Claimed(
      LegalStep step, LocalDate day, CurrencyUnit currency, boolean isHouseLeftAside) {
    /** Which sources count: the owner may leave house rules aside. */
    boolean counts(Basis basis) {
      return !isHouseLeftAside || !basis.isHouseRule();
    }
  }
}
