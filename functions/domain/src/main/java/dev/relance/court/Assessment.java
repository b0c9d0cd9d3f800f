package dev.relance.court;

import dev.relance.interest.Claim;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.law.ArbitrationRule;
import dev.relance.law.CourtLaw;
import dev.relance.law.CourtStep;
import dev.relance.law.CourtTrack;
import dev.relance.law.StopRule;
import dev.relance.plan.Account;
import dev.relance.plan.Statements;
import dev.relance.plan.Terms;
import dev.relance.policy.Basis;
import dev.relance.time.Place;
import dev.relance.tree.Words;
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

/** Puts the readiness of an account together. */
final class Assessment {
  /** Others end contact, and leave a claim possible. */
  private static final Set<Debtor.Stop.Kind> CLOSING =
      Set.of(Debtor.Stop.Kind.INSOLVENCY, Debtor.Stop.Kind.MORATORIUM, Debtor.Stop.Kind.DECEASED);

  private final Account account;
  private final LocalDate on;
  private final Place place;
  private final Debtor.Kind debtor;
  private final CourtLaw court;
  private final List<StopRule> stops;
  private final StepsTaken taken;
  private final Deadlines deadlines;
  private final Statements statements;

  Assessment(Account account, Terms terms, LocalDate on) {
    this.account = account;
    this.on = on;
    this.place = terms.place(account);
    this.debtor = account.debtor().map(Debtor::kind).orElse(Debtor.Kind.CONSUMER);
    this.court = CourtLaw.of(terms.law().holding(place, on));
    this.stops = terms.law(account, on).stops();
    this.taken = new StepsTaken(account, terms, on);
    this.deadlines = new Deadlines(account, terms, on);
    this.statements = new Statements(account, terms, on);
  }

  Readiness readiness() {
    List<Invoice> pastDue =
        account.openInvoices().stream()
            .filter(i -> i.daysPastDue(on) > 0 && i.amountDue(on).isPositive())
            .toList();
    List<Invoice> disputed = pastDue.stream().filter(i -> account.dispute(i).isPresent()).toList();
    SortedMap<CurrencyUnit, List<Invoice>> byCurrency =
        pastDue.stream()
            .filter(i -> !disputed.contains(i))
            .collect(
                Collectors.groupingBy(
                    i -> i.total().getCurrencyUnit(), TreeMap::new, Collectors.toList()));
    return new Readiness(
        on,
        byCurrency.values().stream().map(this::claim).toList(),
        pastDue.stream().flatMap(i -> deadlines.of(i).stream()).toList(),
        disputed.stream().map(Invoice::id).toList());
  }

  private Readiness.Claim claim(List<Invoice> invoices) {
    return new Readiness.Claim(
        amount(invoices), invoices.stream().map(Invoice::id).toList(), paths(invoices));
  }

  /** The ways for a claim of some invoices in one currency. */
  List<Path> paths(List<Invoice> invoices) {
    Money amount = amount(invoices);
    return court.tracks().stream()
        .filter(track -> track.basis().holds(on, debtor))
        .filter(track -> track.isOpenAt(place))
        .map(track -> path(track, amount, invoices))
        .toList();
  }

  private Money amount(List<Invoice> invoices) {
    return Money.total(invoices.stream().map(i -> i.overdue(on)).toList());
  }

  private Path path(CourtTrack track, Money amount, List<Invoice> invoices) {
    var needs = new ArrayList<Need>();
    placeUnknown().ifPresent(needs::add);
    stopped().ifPresent(needs::add);
    arbitration(invoices).ifPresent(needs::add);
    track(track, track.withInterest() ? amount.plus(interest(invoices)) : amount)
        .ifPresent(needs::add);
    if (!track.basis().verified()) {
      needs.add(
          new Need.Missing(
              track.id(), Need.Gap.NOT_VERIFIED, List.of(), track.name(), track.basis()));
    }
    court.steps().stream()
        .filter(step -> step.basis().holds(on, debtor))
        .filter(step -> step.isNeededFor(amount, track.id()))
        .filter(step -> !step.mediationClauseOnly() || anyMediation(invoices))
        .map(step -> taken.needs(step, concerned(step, invoices)))
        .forEach(needs::addAll);
    ended(invoices, new Path(track, needs).waitedFrom()).ifPresent(needs::add);
    return new Path(track, needs);
  }

  private Optional<Need> placeUnknown() {
    return account.debtor().flatMap(Debtor::place).isPresent()
        ? Optional.empty()
        : Optional.of(new Need.RuledOut(Need.Obstacle.PLACE_UNKNOWN, "", Basis.HOUSE));
  }

  /** What may be claimed with the sum, also where it is not asked for in messages. */
  private Money interest(List<Invoice> invoices) {
    return Money.total(
        Stream.concat(
                Stream.of(Money.zero(invoices.getFirst().total().getCurrencyUnit())),
                invoices.stream().flatMap(i -> statements.of(i).computed(Claim.INTEREST)))
            .toList());
  }

  private Optional<Need> stopped() {
    return account.debtor().stream()
        .flatMap(d -> d.stops().stream())
        .filter(stop -> CLOSING.contains(stop.kind()) && stop.standsOn(on))
        .findFirst()
        .map(stop -> new Need.RuledOut(Need.Obstacle.STOPPED, told(stop), basis(stop)));
  }

  /** A moratorium whose length the law knows is told with its last day. */
  private String told(Debtor.Stop stop) {
    String since = Words.of(stop.kind()) + " " + stop.since();
    if (stop.until().isPresent()) {
      return since + "/" + stop.until().get();
    }
    return stop.kind() == Debtor.Stop.Kind.MORATORIUM
        ? court.moratoria().stream()
            .filter(peace -> peace.basis().holds(on, debtor))
            .map(peace -> since + "/" + stop.since().plusDays(peace.days() - 1L))
            .findFirst()
            .orElse(since)
        : since;
  }

  /** The nearest law that knows the stop. */
  private Basis basis(Debtor.Stop stop) {
    return stops.stream()
        .filter(rule -> rule.stop() == stop.kind())
        .map(StopRule::basis)
        .reduce((first, nearer) -> nearer)
        .orElse(Basis.HOUSE);
  }

  private Optional<Need> arbitration(List<Invoice> invoices) {
    List<String> bound =
        invoices.stream().filter(i -> i.forum().arbitration()).map(Invoice::number).toList();
    List<ArbitrationRule> rules =
        court.arbitration().stream().filter(rule -> rule.basis().holds(on, debtor)).toList();
    boolean isNotBinding =
        rules.stream()
            .anyMatch(
                r ->
                    r.effect() == ArbitrationRule.Effect.NOT_BINDING
                        && r.basis().verified()
                        && !r.basis().isHouseRule());
    return bound.isEmpty() || isNotBinding
        ? Optional.empty()
        : Optional.of(
            new Need.RuledOut(
                Need.Obstacle.ARBITRATION,
                String.join(", ", bound),
                rules.stream()
                    .map(ArbitrationRule::basis)
                    .reduce((a, b) -> b)
                    .orElse(Basis.HOUSE)));
  }

  private boolean anyMediation(Collection<Invoice> invoices) {
    return invoices.stream().anyMatch(i -> i.forum().mediation());
  }

  /** A contract's clause asks only for its own invoices. */
  private List<Invoice> concerned(CourtStep step, List<Invoice> invoices) {
    return step.mediationClauseOnly()
        ? invoices.stream().filter(i -> anyMediation(List.of(i))).toList()
        : invoices;
  }

  private Optional<Need> track(CourtTrack track, Money amount) {
    if (!track.isForBusinesses()) {
      return Optional.of(
          new Need.RuledOut(
              Need.Obstacle.NOT_FOR_THESE_PARTIES,
              String.join(", ", track.creditors()),
              track.basis()));
    }
    return track.takes(amount)
        ? Optional.empty()
        : Optional.of(new Need.RuledOut(Need.Obstacle.CEILING, amount.toString(), track.basis()));
  }

  private Optional<Need> ended(List<Invoice> invoices, LocalDate openFrom) {
    LocalDate first = openFrom.isAfter(on) ? openFrom : on;
    return invoices.stream()
        .flatMap(i -> deadlines.of(i).stream())
        .filter(deadline -> deadline.hasPassed(first))
        .findFirst()
        .map(
            deadline ->
                new Need.RuledOut(
                    Need.Obstacle.LIMITATION,
                    deadline.lastDay().toString(),
                    deadline.rule().basis()));
  }
}
