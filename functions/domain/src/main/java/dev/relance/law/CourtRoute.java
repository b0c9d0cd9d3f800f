package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.time.Place;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A route to a court, with its conditions.
 *
 * @param id what kind it is, such as small-claims
 * @param name its name at the place
 * @param territory the part of the jurisdiction in which it is open
 * @param creditors for whom it is; empty means everybody
 * @param lawyerAbove the claim above which a lawyer is needed, exclusive
 */
public record CourtRoute(
    String id,
    String name,
    Territory territory,
    Size size,
    Set<CreditorKind> creditors,
    Optional<Money> lawyerAbove,
    Course course,
    Basis basis)
    implements Rule {
  public CourtRoute {
    creditors = Set.copyOf(creditors);
  }

  static CourtRoute read(Document entry) {
    Size size = Size.read(entry);
    Optional<Money> noLawyerUpTo = Sums.optionalMoney(entry, "noLawyerUpTo", size.currency());
    return new CourtRoute(
        entry.text("id"),
        entry.text("name"),
        Territory.read(entry),
        size,
        entry.words("creditors", CreditorKind.class),
        entry.isTrue("lawyerAbove") ? size.ceiling() : noLawyerUpTo,
        Course.read(entry),
        Basis.read(entry));
  }

  @Override
  public Sentence sentence() {
    Sentence core =
        Sentence.of("route", Sentence.name("route-id", id)).and("quoted", Sentence.quote(name));
    return course.in(
        size.in(territory.in(core))
            .andIf(
                !creditors.isEmpty(),
                "for-creditors",
                Sentence.row(Said.Joint.OR, "creditor", creditors))
            .and("lawyer-above", lawyerAbove.map(Sentence::sum)));
  }

  @Override
  public Weight weight() {
    return Weight.WITHOUT_EFFECT;
  }

  /** Whether a court is involved. A word for any court does not include the other routes. */
  public boolean isOfCourt() {
    return !id.equals(LegalStep.JUDICIAL_OFFICER.word());
  }

  /** Whether it is open to claims against a debtor at a place. */
  public boolean isOpenAt(Place debtor) {
    return territory.includes(debtor);
  }

  /** Whether it is open only in a part of the jurisdiction. */
  public boolean isOfPart() {
    return territory.isPart();
  }

  /** Whether a business may use it; creditors are always businesses. */
  public boolean isForBusinesses() {
    return creditors.isEmpty() || creditors.contains(CreditorKind.BUSINESS);
  }

  /**
   * The claims that it takes.
   *
   * @param ceiling the highest claim, inclusive
   * @param below the upper end of claims, exclusive
   * @param withInterest whether the limits count interest with the claim
   */
  public record Size(
      CurrencyUnit currency, Optional<Money> ceiling, Optional<Money> below, boolean withInterest) {
    private static Size read(Document entry) {
      CurrencyUnit currency = Sums.currency(entry);
      return new Size(
          currency,
          Sums.optionalMoney(entry, "ceiling", currency),
          Sums.optionalMoney(entry, "below", currency),
          entry.isTrue("withInterest"));
    }

    /** Whether a claim is within its limits. A claim in another currency is not. */
    public boolean takes(Money claim) {
      return claim.getCurrencyUnit().equals(currency)
          && ceiling.map(most -> !claim.isGreaterThan(most)).orElse(true)
          && below.map(claim::isLessThan).orElse(true);
    }

    private Sentence in(Sentence sentence) {
      return sentence
          .and("claims-up-to", ceiling.map(Sentence::sum))
          .and("claims-below", below.map(Sentence::sum))
          .andIf(
              ceiling.isEmpty() && below.isEmpty(),
              "claims-of-any-size",
              Sentence.quote(currency.getCode()))
          .andIf(withInterest, "with-interest");
    }
  }

  /**
   * How it goes on. Only the days to answer and who bears the cost are more than told.
   *
   * @param replyDays days in which the debtor may answer
   * @param ordersFrom the orders of which the months hold
   * @param creditorBearsCosts whether the law leaves the cost with the creditor
   */
  public record Course(
      Optional<Integer> replyDays,
      Optional<Integer> replyMonths,
      Optional<Integer> serveWithinMonths,
      Optional<LocalDate> ordersFrom,
      Optional<Integer> enforceWithinMonths,
      boolean creditorBearsCosts) {
    private static Course read(Document entry) {
      return new Course(
          entry.optionalWhole("replyDays"),
          entry.optionalWhole("replyMonths"),
          entry.optionalWhole("serveWithinMonths"),
          entry.optionalDate("ordersFrom"),
          entry.optionalWhole("enforceWithinMonths"),
          entry.optionalWord("costs", CostBearer.class).isPresent());
    }

    private Sentence in(Sentence sentence) {
      return sentence
          .and("serve-within", serveWithinMonths.map(Sentence::count))
          .and("orders-from", ordersFrom.map(Sentence::day))
          .and("reply-days", replyDays.map(Sentence::count))
          .and("reply-months", replyMonths.map(Sentence::count))
          .and("enforce-within", enforceWithinMonths.map(Sentence::count))
          .andIf(creditorBearsCosts, "creditor-bears-costs");
    }
  }

  /** For whom a route is. */
  public enum CreditorKind implements Word {
    INDIVIDUAL("individual"),
    BUSINESS("business");

    private final String word;

    CreditorKind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  private enum CostBearer implements Word {
    CREDITOR("creditor");

    private final String word;

    CostBearer(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
