package dev.relance.court;

import dev.relance.finding.Need;
import dev.relance.finding.Obstacle;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * How far an account is from court on a day: the possible claims, one per currency, with the routes
 * to court at the debtor's place, and the days on which the claims become time-barred.
 *
 * @param on the day, in the debtor's calendar
 * @param leftOut the past-due invoices that are not part of a claim
 */
public record Readiness(
    LocalDate on, List<Claim> claims, List<Deadline> deadlines, List<InvoiceLeftOut> leftOut) {
  public Readiness {
    claims = List.copyOf(claims);
    deadlines = List.copyOf(deadlines);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * An invoice that stays out of court for now, and why: it would spoil the claim on the others.
   */
  public record InvoiceLeftOut(String invoiceId, Need.RuledOut why) {}

  /**
   * The past-due invoices in one currency.
   *
   * @param amount what is past due on them, without what is disputed, interest, costs and fees
   */
  public record Claim(Money amount, List<String> invoices, List<RouteReadiness> routes) {
    public Claim {
      invoices = List.copyOf(invoices);
      routes = List.copyOf(routes);
    }

    /** Whether the claim is too high for every known route, which leaves the ordinary court. */
    public boolean isAboveEveryCeiling() {
      return !routes.isEmpty()
          && routes.stream()
              .allMatch(
                  route ->
                      route.needs().stream()
                          .anyMatch(
                              n ->
                                  n instanceof Need.RuledOut out
                                      && out.obstacle() instanceof Obstacle.AboveCeiling));
    }

    /** The routes of a kind, such as small-claims. */
    public List<RouteReadiness> routes(String id) {
      return routes.stream().filter(route -> route.route().id().equals(id)).toList();
    }
  }
}
