package dev.relance.law;

import dev.relance.time.Place;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A route to a court, with its conditions.
 *
 * @param id its kind, such as small-claims
 * @param name its name at the place
 * @param territory where in the jurisdiction it is open
 * @param creditors who may use it; everybody if empty
 * @param lawyerAbove the claim above which a lawyer is needed, exclusive
 * @param creditorBearsCosts whether the creditor bears the costs
 */
public record CourtRoute(
    String id,
    String name,
    Territory territory,
    Size size,
    Set<CreditorKind> creditors,
    Optional<Money> lawyerAbove,
    boolean creditorBearsCosts,
    Basis basis)
    implements LawRule {
  /** How long each may take; no code depends on them. */
  private static final List<String> TIMES =
      List.of(
          "serveWithinMonths",
          "payWithinDays",
          "replyDays",
          "replyWeeks",
          "replyMonths",
          "enforceWithinMonths");

  public CourtRoute {
    creditors = Set.copyOf(creditors);
  }

  static CourtRoute read(RuleReading entry) {
    String id = entry.name("id");
    String name = entry.quote("name");
    Territory territory = Territory.read(entry);
    Size size = Size.read(entry);
    Set<CreditorKind> creditors = entry.words("creditors", CreditorKind.class);
    Optional<Money> noLawyerUpTo = entry.optionalSum("noLawyerUpTo", size.currency());
    Optional<Money> lawyerAbove = entry.isOrNot("lawyerAbove") ? size.ceiling() : noLawyerUpTo;
    TIMES.forEach(entry::optionalCount);
    entry.optionalDay("ordersFrom");
    boolean creditorBearsCosts = entry.optionalName("costs").isPresent();
    return new CourtRoute(
        id, name, territory, size, creditors, lawyerAbove, creditorBearsCosts, entry.basis());
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
   * The claims that it accepts.
   *
   * @param ceiling the highest claim, inclusive
   * @param below the upper limit of claims, exclusive
   * @param withInterest whether the limits include interest
   * @param claims what must be known about them
   */
  public record Size(
      CurrencyUnit currency,
      Optional<Money> ceiling,
      Optional<Money> below,
      boolean withInterest,
      Claims claims) {
    private static Size read(RuleReading entry) {
      CurrencyUnit currency = entry.currency();
      Optional<Money> ceiling = entry.optionalSum("ceiling", currency);
      Optional<Money> below = entry.optionalSum("below", currency);
      if (ceiling.isEmpty() && below.isEmpty()) {
        entry.say("currency", new Said.Quote(currency.getCode()));
      }
      return new Size(
          currency,
          ceiling,
          below,
          entry.isOrNot("withInterest"),
          entry.optionalWord("claims", Claims.class).orElse(Claims.ALL));
    }

    /** Whether a claim is within its limits. A claim in another currency is not. */
    public boolean takes(Money claim) {
      return claim.getCurrencyUnit().equals(currency)
          && ceiling.map(most -> !claim.isGreaterThan(most)).orElse(true)
          && below.map(claim::isLessThan).orElse(true);
    }
  }

  /** The claims for which a route is. */
  public enum Claims implements Word {
    ALL("all"),
    /** Not the price of an invoice (Ireland: District Court Rules, O. 53A). */
    NOT_DEBTS("not-debts"),
    /** Only what the debtor disputes (New Zealand: Disputes Tribunal Act 1988, s. 10). */
    DISPUTED("disputed-only"),
    /** Only what the debtor does not dispute. */
    UNDISPUTED("undisputed-only");

    private final String word;

    Claims(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
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
}
