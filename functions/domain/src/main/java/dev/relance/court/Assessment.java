package dev.relance.court;

import dev.relance.finding.Need;
import dev.relance.finding.Obstacle;
import dev.relance.interest.SumKind;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.invoice.Stop;
import dev.relance.law.ArbitrationRule;
import dev.relance.law.Basis;
import dev.relance.law.CourtLaw;
import dev.relance.law.CourtRoute;
import dev.relance.law.CourtStep;
import dev.relance.law.Law;
import dev.relance.plan.Account;
import dev.relance.plan.Promises;
import dev.relance.plan.Statements;
import dev.relance.plan.Terms;
import dev.relance.time.Place;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts together the readiness of an account. */
public final class Assessment {
  /** The other stops end contact but leave a claim possible. */
  private static final Set<StopKind> CLOSING =
      Set.of(StopKind.INSOLVENCY, StopKind.MORATORIUM, StopKind.DECEASED, StopKind.COERCED_DEBT);

  private final Account account;
  private final Terms terms;
  private final LocalDate on;
  private final Place place;
  private final DebtorKind debtor;
  private final boolean isThirdPartyHeard;
  private final CourtLaw court;
  private final List<CourtRoute> routes;
  private final Law law;
  private final StepsTaken taken;
  private final Deadlines deadlines;
  private final Statements statements;

  /**
   * @param today the earliest day on which missing steps can be taken
   * @param on the day for which the account is judged
   */
  Assessment(Account account, Terms terms, LocalDate today, LocalDate on) {
    this.account = account;
    this.terms = terms;
    this.on = on;
    this.place = terms.place(account);
    this.debtor = account.debtor().map(Debtor::kind).orElse(DebtorKind.CONSUMER);
    this.isThirdPartyHeard =
        account.creditor().flatMap(c -> c.assurances().thirdPartyRulesOff()).isEmpty();
    this.court = terms.law().courtAt(place, on);
    this.routes =
        place.region().isPresent()
            ? court.routes()
            : terms.law().possibleCourtAt(place, on).routes();
    this.law = terms.law(account, on);
    this.taken = new StepsTaken(account, terms, today, on);
    this.deadlines = new Deadlines(account, terms, on);
    this.statements = new Statements(account, terms, on);
  }

  /**
   * The readiness of an account.
   *
   * @param on the day, in the debtor's calendar
   */
  public static Readiness of(Account account, Terms terms, LocalDate on) {
    return new Assessment(account, terms, on, on).readiness();
  }

  private Readiness readiness() {
    List<Invoice> pastDue =
        account.openInvoices().stream()
            .filter(i -> i.daysPastDue(on) > 0 && i.overdue(on).isPositive())
            .toList();
    List<Readiness.InvoiceLeftOut> leftOut =
        pastDue.stream()
            .flatMap(i -> leftOut(i).map(why -> new Readiness.InvoiceLeftOut(i.id(), why)).stream())
            .toList();
    SortedMap<CurrencyUnit, List<Invoice>> byCurrency =
        pastDue.stream()
            .filter(i -> leftOut.stream().noneMatch(out -> out.invoiceId().equals(i.id())))
            .collect(
                Collectors.groupingBy(
                    i -> i.total().getCurrencyUnit(), TreeMap::new, Collectors.toList()));
    return new Readiness(
        on,
        byCurrency.values().stream().map(this::claim).toList(),
        pastDue.stream().flatMap(i -> deadlines.of(i).stream()).toList(),
        leftOut);
  }

  /** Some invoices in one currency as a claim. */
  Readiness.Claim claim(List<Invoice> invoices) {
    return new Readiness.Claim(
        amount(invoices), invoices.stream().map(Invoice::id).toList(), routes(invoices));
  }

  /** Whether an arbitrator decides about an invoice, and no court. */
  public static boolean isForArbitrator(
      Account account, Terms terms, LocalDate on, Invoice invoice) {
    return new Assessment(account, terms, on, on).againstArbitration(invoice).isEmpty();
  }

  /** What rules out arbitration: no clause, or one that does not bind. */
  Optional<Need> againstArbitration(Invoice invoice) {
    if (arbitration(invoice).isPresent()) {
      return Optional.empty();
    }
    Basis basis =
        invoice.forum().isArbitrated()
            ? notBinding().findFirst().map(ArbitrationRule::basis).orElse(Basis.HOUSE)
            : Basis.HOUSE;
    return Optional.of(new Need.RuledOut(Obstacle.SimpleObstacle.NO_CLAUSE, basis));
  }

  /** Why no court can decide about an invoice on any route, if so. */
  Optional<Need.RuledOut> leftOut(Invoice invoice) {
    return house(
            account.dispute(invoice).isPresent() && !claimable(invoice).isPositive(),
            Obstacle.SimpleObstacle.DISPUTED)
        .or(
            () ->
                house(
                    account.announcedPayment(invoice).isPresent(),
                    Obstacle.SimpleObstacle.PAYMENT_ANNOUNCED))
        .or(() -> house(isHeld(invoice), Obstacle.SimpleObstacle.ON_HOLD))
        .or(() -> promised(invoice))
        .or(() -> arbitration(invoice))
        .or(() -> ended(invoice, on));
  }

  /** What is past due on an invoice, less what is disputed of it. */
  Money claimable(Invoice invoice) {
    return account.dispute(invoice).isEmpty()
        ? invoice.overdue(on)
        : account.undisputed(invoice, on).stream()
            .filter(part -> part.isPastDue(on))
            .map(Part::open)
            .reduce(Money.zero(invoice.total().getCurrencyUnit()), Money::plus);
  }

  private static Optional<Need.RuledOut> house(boolean isFound, Obstacle obstacle) {
    return isFound ? Optional.of(new Need.RuledOut(obstacle, Basis.HOUSE)) : Optional.empty();
  }

  private boolean isHeld(Invoice invoice) {
    return invoice
        .hold()
        .filter(hold -> hold.until().filter(last -> last.isBefore(on)).isEmpty())
        .isPresent();
  }

  private Optional<Need.RuledOut> promised(Invoice invoice) {
    return Promises.standing(account, terms.policy(account, invoice, on), invoice)
        .filter(promise -> promise.isPending(on))
        .map(Promises.Standing::silentUntil)
        .map(until -> new Need.RuledOut(new Obstacle.Promised(until), Basis.HOUSE));
  }

  private List<RouteReadiness> routes(List<Invoice> invoices) {
    Money amount = amount(invoices);
    return routes.stream()
        .filter(route -> applies(route.basis()))
        .filter(route -> isRegionUnknown(route) || route.isOpenAt(place))
        .map(route -> judged(route, amount, invoices))
        .toList();
  }

  /** A route that exists at the place, but not for a debtor of this kind. */
  Optional<Need> notForTheseParties(LegalStep step) {
    return court.routes().stream()
        .filter(route -> route.id().equals(step.word()))
        .filter(route -> !applies(route.basis()) && route.isOpenAt(place))
        .findFirst()
        .map(
            route ->
                new Need.RuledOut(Obstacle.SimpleObstacle.NOT_FOR_THESE_PARTIES, route.basis()));
  }

  private boolean applies(Basis basis) {
    return basis.holds(on, debtor)
        && (isThirdPartyHeard || basis.bound() != Basis.Bound.THIRD_PARTY_ONLY);
  }

  private boolean isRegionUnknown(CourtRoute route) {
    return place.region().isEmpty() && (route.isOfPart() || !court.routes().contains(route));
  }

  private Money amount(List<Invoice> invoices) {
    return Money.total(invoices.stream().map(this::claimable).toList());
  }

  private RouteReadiness judged(CourtRoute route, Money amount, List<Invoice> invoices) {
    var needs = new ArrayList<Need>();
    unknown(route).ifPresent(needs::add);
    stopped().ifPresent(needs::add);
    limits(route, route.size().withInterest() ? amount.plus(interest(invoices)) : amount)
        .ifPresent(needs::add);
    if (!route.basis().verified()) {
      needs.add(new Need.Unverified(route.id(), on, route.basis()));
    }
    court.steps().stream()
        .filter(step -> applies(step.basis()))
        .filter(step -> step.neededBy().isOf(amount, route.id()))
        .filter(step -> !step.neededBy().mediationClauseOnly() || anyMediation(invoices))
        .map(step -> taken.needs(step, concerned(step, invoices)))
        .forEach(needs::addAll);
    LocalDate first = new RouteReadiness(route, needs, on).earliest(n -> !n.basis().isHouseRule());
    invoices.stream().flatMap(i -> ended(i, first).stream()).findFirst().ifPresent(needs::add);
    return new RouteReadiness(route, needs, on);
  }

  private Optional<Need> unknown(CourtRoute route) {
    if (account.debtor().flatMap(Debtor::recordedKind).isEmpty()) {
      return Optional.of(new Need.RuledOut(Obstacle.SimpleObstacle.KIND_UNKNOWN, Basis.HOUSE));
    }
    if (account.debtor().flatMap(Debtor::place).isEmpty()) {
      return Optional.of(new Need.RuledOut(Obstacle.SimpleObstacle.PLACE_UNKNOWN, Basis.HOUSE));
    }
    return isRegionUnknown(route)
        ? Optional.of(new Need.RuledOut(Obstacle.SimpleObstacle.REGION_UNKNOWN, route.basis()))
        : Optional.empty();
  }

  /** What may be claimed with the sum, even where messages do not ask for it. */
  private Money interest(List<Invoice> invoices) {
    return Money.total(
        Stream.concat(
                Stream.of(Money.zero(invoices.getFirst().total().getCurrencyUnit())),
                invoices.stream().flatMap(i -> statements.of(i).computed(SumKind.INTEREST)))
            .toList());
  }

  private Optional<Need> stopped() {
    return account.debtor().stream()
        .flatMap(d -> d.stops().stream())
        .filter(stop -> CLOSING.contains(stop.kind()) && stop.standsOn(on))
        .findFirst()
        .map(
            stop ->
                new Need.RuledOut(
                    new Obstacle.DebtorStopped(stop.kind(), stop.since(), lastDay(stop)),
                    law.knowing(stop, place).orElse(Basis.HOUSE)));
  }

  /** Where the law fixes the length of a moratorium, it sets the last day until that has passed. */
  private Optional<LocalDate> lastDay(Stop stop) {
    return stop.kind() != StopKind.MORATORIUM || stop.until().isPresent()
        ? stop.until()
        : court.moratoria().stream()
            .filter(peace -> peace.basis().holds(on, debtor) && peace.holdsAt(place))
            .map(peace -> stop.since().plusDays(peace.days() - 1L))
            .filter(last -> !last.isBefore(on))
            .findFirst();
  }

  private Optional<Need.RuledOut> arbitration(Invoice invoice) {
    return !invoice.forum().isArbitrated() || notBinding().findAny().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Need.RuledOut(
                Obstacle.SimpleObstacle.ARBITRATION,
                arbitrationRules()
                    .map(ArbitrationRule::basis)
                    .reduce((a, b) -> b)
                    .orElse(Basis.HOUSE)));
  }

  private Stream<ArbitrationRule> arbitrationRules() {
    return court.arbitration().stream().filter(rule -> applies(rule.basis()));
  }

  private Stream<ArbitrationRule> notBinding() {
    return arbitrationRules()
        .filter(r -> r.effect() == ArbitrationRule.Effect.NOT_BINDING)
        .filter(r -> r.basis().verified() && !r.basis().isHouseRule());
  }

  private boolean anyMediation(Collection<Invoice> invoices) {
    return invoices.stream().anyMatch(i -> i.forum().isMediated());
  }

  /** A contract clause asks only for its own invoices. */
  private List<Invoice> concerned(CourtStep step, List<Invoice> invoices) {
    return step.neededBy().mediationClauseOnly()
        ? invoices.stream().filter(i -> anyMediation(List.of(i))).toList()
        : invoices;
  }

  private static Optional<Need> limits(CourtRoute route, Money amount) {
    if (!route.isForBusinesses()) {
      return Optional.of(
          new Need.RuledOut(Obstacle.SimpleObstacle.NOT_FOR_THESE_PARTIES, route.basis()));
    }
    Optional<Need> claims = claims(route);
    if (claims.isPresent()) {
      return claims;
    }
    if (!route.size().currency().equals(amount.getCurrencyUnit())) {
      return Optional.of(new Need.RuledOut(new Obstacle.OtherCurrency(amount), route.basis()));
    }
    return route.size().takes(amount)
        ? Optional.empty()
        : Optional.of(new Need.RuledOut(new Obstacle.AboveCeiling(amount), route.basis()));
  }

  /** Disputed invoices are left out of every claim. */
  private static Optional<Need> claims(CourtRoute route) {
    return switch (route.size().claims()) {
      case ALL, UNDISPUTED -> Optional.empty();
      case NOT_DEBTS ->
          Optional.of(new Need.RuledOut(Obstacle.SimpleObstacle.NOT_FOR_DEBTS, route.basis()));
      case DISPUTED ->
          Optional.of(new Need.RuledOut(Obstacle.SimpleObstacle.ONLY_DISPUTED, route.basis()));
    };
  }

  /**
   * Whether a claim is time-barred by a day. If the owner has released it since, it is not, because
   * the owner may know of an acknowledgement.
   */
  private Optional<Need.RuledOut> ended(Invoice invoice, LocalDate by) {
    return deadlines
        .of(invoice)
        .filter(deadline -> deadline.hasPassed(by))
        .filter(d -> !account.isLeftToUsSince(invoice.id(), d.lastDay().plusDays(1)))
        .map(
            deadline ->
                new Need.RuledOut(new Obstacle.Ended(deadline.lastDay()), deadline.rule().basis()));
  }
}
