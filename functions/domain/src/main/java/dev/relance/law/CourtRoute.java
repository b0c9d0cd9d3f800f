package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.time.Place;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A route to a court, with its conditions.
 *
 * @param id what kind it is, such as small-claims
 * @param name its name at the place
 * @param place the part of the jurisdiction in which it is open; absent means all of it
 * @param except parts of the jurisdiction in which it is not open
 * @param withInterest whether the limits count interest with the claim
 * @param ceiling the highest claim, inclusive
 * @param below the upper end of claims, exclusive
 * @param creditors for whom it is; empty means everybody
 * @param lawyerAbove the claim above which a lawyer is needed, exclusive
 * @param replyDays days in which the debtor may answer; zero means that none are known
 * @param creditorBearsCosts whether the law leaves the cost with the creditor
 */
public record CourtRoute(
    String id,
    String name,
    Optional<String> place,
    List<String> except,
    boolean withInterest,
    CurrencyUnit currency,
    Optional<Money> ceiling,
    Optional<Money> below,
    List<String> creditors,
    Optional<Money> lawyerAbove,
    int replyDays,
    boolean creditorBearsCosts,
    Basis basis) {
  /** How packs name recovery by a judicial officer, which asks no court. */
  private static final String JUDICIAL_OFFICER = "judicial-officer";

  /** How packs write that a route is open to businesses. */
  private static final String BUSINESS = "business";

  public CourtRoute {
    except = List.copyOf(except);
    creditors = List.copyOf(creditors);
  }

  static CourtRoute read(Document entry) {
    CurrencyUnit currency = Trees.currency(entry);
    Optional<Money> ceiling = Trees.optionalMoney(entry, "ceiling", currency);
    return new CourtRoute(
        entry.text("id"),
        entry.text("name"),
        entry.optionalText("place"),
        entry.texts("except"),
        entry.isTrue("withInterest"),
        currency,
        ceiling,
        Trees.optionalMoney(entry, "below", currency),
        entry.texts("creditors"),
        entry.isTrue("lawyerAbove")
            ? ceiling
            : Trees.optionalMoney(entry, "noLawyerUpTo", currency),
        entry.optionalWhole("replyDays").orElse(0),
        entry.optionalText("costs").isPresent(),
        Basis.read(entry));
  }

  /** Whether a court is asked: a word for any court does not mean the other routes. */
  public boolean isOfCourt() {
    return !id.equals(JUDICIAL_OFFICER);
  }

  /** Whether it is open to claims on a debtor at a place. */
  public boolean isOpenAt(Place debtor) {
    return place.map(debtor::isWithin).orElse(true) && except.stream().noneMatch(debtor::isWithin);
  }

  /** Whether it is the court of a part of the jurisdiction only. */
  public boolean isOfPart() {
    return place.isPresent() || !except.isEmpty();
  }

  /** Whether a claim is not too high; one in another currency is. */
  public boolean takes(Money claim) {
    return claim.getCurrencyUnit().equals(currency)
        && ceiling.map(most -> !claim.isGreaterThan(most)).orElse(true)
        && below.map(claim::isLessThan).orElse(true);
  }

  /** Whether a business may use it; a creditor always is one. */
  public boolean isForBusinesses() {
    return creditors.isEmpty() || creditors.contains(BUSINESS);
  }
}
