package dev.relance.court;

import static java.util.Comparator.comparing;

import dev.relance.invoice.Invoice;
import dev.relance.law.Basis;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/**
 * Whether a step that the owner decided may be announced to the debtor of an account on a day:
 * wording never announces what cannot be done on the day that it names.
 *
 * <p>What is found for invoices that go to court together is worked out once; it belongs to one
 * decision and one thread.
 */
public final class Announcement {
  /** What the owner can do without a court; every other word means one. */
  private static final Set<String> OUT_OF_COURT =
      Set.of("agency", "counsel", "mediation", "arbitration");

  private static final String ARBITRATION = "arbitration";

  private final Account account;
  private final Terms terms;
  private final LocalDate on;
  private final Map<LocalDate, Assessment> days = new HashMap<>();
  private final Map<Asked, Optional<Need>> claims = new HashMap<>();

  /**
   * @param on the day of the announcement, in the debtor's calendar
   */
  public Announcement(Account account, Terms terms, LocalDate on) {
    this.account = account;
    this.terms = terms;
    this.on = on;
  }

  /** Whether a step that the owner named needs no court. */
  static boolean isOutOfCourt(String step) {
    return OUT_OF_COURT.contains(step);
  }

  /**
   * What stands against announcing a step for an invoice, if anything does. That a rule was not
   * verified does not: the owner decided. Nor does a notice of claim that is still to come, when
   * the day leaves it its time: the announcement is one, as soon as it counts as one.
   *
   * @param claim all invoices for which the same step on the same day was decided: one claim
   * @param step the word by which the owner named it
   * @param day the day on which it will be taken
   * @param isHouseLeftAside whether the owner leaves the rules of the house aside
   */
  public Optional<Need> obstacle(
      Invoice invoice,
      Supplier<List<Invoice>> claim,
      String step,
      LocalDate day,
      boolean isHouseLeftAside) {
    if (day.isBefore(on)) {
      return Optional.of(new Need.RuledOut(Need.Obstacle.DAY_PASSED, day.toString(), Basis.HOUSE));
    }
    Assessment onTheDay = days.computeIfAbsent(day, d -> new Assessment(account, terms, on, d));
    if (step.equals(ARBITRATION)) {
      return onTheDay.againstArbitration(invoice);
    }
    if (isOutOfCourt(step)) {
      return Optional.empty();
    }
    Optional<Need> leftOut = onTheDay.leftOut(invoice).map(why -> why);
    var asked = new Asked(step, day, invoice.total().getCurrencyUnit(), isHouseLeftAside);
    return leftOut.or(() -> claims.computeIfAbsent(asked, a -> against(a, onTheDay, claim.get())));
  }

  private Optional<Need> against(Asked asked, Assessment onTheDay, List<Invoice> claim) {
    List<Invoice> claimed =
        claim.stream()
            .filter(invoice -> invoice.overdue(asked.day()).isPositive())
            .filter(invoice -> invoice.total().getCurrencyUnit().equals(asked.currency()))
            .filter(invoice -> onTheDay.leftOut(invoice).isEmpty())
            .toList();
    return against(asked, onTheDay, onTheDay.claim(claimed));
  }

  private Optional<Need> against(Asked asked, Assessment onTheDay, Readiness.Claim claim) {
    boolean isTrack =
        terms.law().packs().stream()
            .flatMap(pack -> pack.court().tracks().stream())
            .anyMatch(track -> track.id().equals(asked.step()));
    List<Path> ways =
        isTrack
            ? claim.paths(asked.step())
            : claim.paths().stream().filter(way -> way.track().isOfCourt()).toList();
    if (ways.isEmpty() || (!isTrack && claim.isAboveEveryCeiling())) {
      return onTheDay
          .notForTheseParties(asked.step())
          .or(
              () ->
                  Optional.of(new Need.RuledOut(Need.Obstacle.UNKNOWN, asked.step(), Basis.HOUSE)));
    }
    return ways.stream()
        .map(way -> way.needs().stream().filter(need -> standsAgainst(need, asked)).toList())
        .min(comparing(List::size))
        .flatMap(Announcement::named)
        .map(need -> told(need, asked.day()));
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
  private static Need told(Need need, LocalDate day) {
    if (!(need instanceof Need.Missing missing)
        || !missing.step().equals(StepsTaken.NOTICE_OF_CLAIM)) {
      return need;
    }
    boolean isTooLate = missing.from().isAfter(day);
    return new Need.Waiting(
        missing.step(), isTooLate ? missing.from() : missing.possibleFrom(), missing.basis());
  }

  private boolean standsAgainst(Need need, Asked asked) {
    return switch (need) {
      case Need.Done _ -> false;
      case Need.RuledOut _ -> true;
      case Need.Waiting waiting -> asked.counts(waiting.basis());
      case Need.Missing missing ->
          missing.gap() != Need.Gap.NOT_VERIFIED
              && asked.counts(missing.basis())
              && !isSaidInTime(missing, asked.day());
    };
  }

  private boolean isSaidInTime(Need.Missing missing, LocalDate day) {
    return missing.step().equals(StepsTaken.NOTICE_OF_CLAIM)
        && !missing.from().isAfter(day)
        && !missing.possibleFrom().isAfter(on);
  }

  /** A claim in one currency that the owner decided to bring. */
  private record Asked(
      String step, LocalDate day, CurrencyUnit currency, boolean isHouseLeftAside) {
    /** Which sources are heard: the owner may leave rules of the house aside. */
    boolean counts(Basis basis) {
      return !isHouseLeftAside || !basis.isHouseRule();
    }
  }
}
