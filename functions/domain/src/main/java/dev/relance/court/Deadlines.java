package dev.relance.court;

import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.law.Limitation;
import dev.relance.law.Parties;
import dev.relance.plan.Account;
import dev.relance.plan.Reminders;
import dev.relance.plan.Terms;
import dev.relance.time.Place;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Works out when the claims of an account become time-barred.
 *
 * <p>Limitation follows the governing law of the invoice, and for a consumer elsewhere the
 * consumer's own law too. The earliest day counts where something is unknown:
 *
 * <ul>
 *   <li>without a recorded law, or a rule of it, the laws of both parties;
 *   <li>where a law distinguishes kinds of claims and the kind is not recorded, every kind;
 *   <li>where the region is not recorded, the laws of every region.
 * </ul>
 *
 * <p>A demand starts the time anew only where the law says so (Finland, Sweden), somebody has read
 * it, and the message was delivered or the receipt of the letter can be proved. Elsewhere nothing
 * that Relance does stops the time (in France C. civ. 2240-2244, in Germany BGB 204).
 */
public final class Deadlines {
  private final Account account;
  private final Terms terms;
  private final LocalDate on;
  private final Map<Optional<Place>, List<Limitation>> byLaw = new HashMap<>();

  /** The deadlines under the law of a day. */
  public Deadlines(Account account, Terms terms, LocalDate on) {
    this.account = account;
    this.terms = terms;
    this.on = on;
  }

  /** Whether a claim may be time-barred by an epoch day. Until then no law is read. */
  public static boolean mayHaveEnded(Invoice invoice, long epochDay) {
    return epochDay >= Limitation.earliestEnd(invoice);
  }

  /** The deadline of an invoice; empty if no known law sets one. */
  public Optional<Deadline> of(Invoice invoice) {
    List<Limitation> rules =
        spoken(byLaw.computeIfAbsent(invoice.contract().governingLaw(), this::rules), invoice);
    Limitation.Demands demands =
        rules.stream().anyMatch(Limitation::heedsDemands)
            ? Reminders.demands(account, invoice, on)
            : Limitation.Demands.NONE;
    return rules.stream()
        .min(Comparator.comparing(rule -> rule.lastDay(invoice, demands)))
        .map(
            rule -> {
              LocalDate last = rule.lastDay(invoice, demands);
              boolean hangsOnKind =
                  invoice.forum().claim().isEmpty()
                      && !rule.of().isGeneral()
                      && rules.stream().anyMatch(r -> r.lastDay(invoice, demands).isAfter(last));
              return new Deadline(invoice.id(), last, rule, hangsOnKind);
            });
  }

  /** The rules for the claim: those for all claims and those for its own kind. */
  private List<Limitation> spoken(List<Limitation> rules, Invoice invoice) {
    Optional<ClaimKind> kind = invoice.forum().claim();
    if (kind.isEmpty()) {
      return rules;
    }
    List<Limitation> fitting =
        rules.stream().filter(r -> r.of().isGeneral() || kind.equals(Optional.of(r.of()))).toList();
    return fitting.isEmpty() ? rules : fitting;
  }

  private List<Limitation> rules(Optional<Place> governing) {
    List<Limitation> own = governing.map(place -> rules(placesUnder(place))).orElse(List.of());
    return own.isEmpty() ? rules(placesOfBoth()) : own;
  }

  private Stream<Place> placesUnder(Place governing) {
    if (governing.region().isEmpty()
        && placesOfBoth()
            .allMatch(place -> place.region().isPresent() && place.isWithin(governing))) {
      return placesOfBoth();
    }
    Place debtor = terms.place(account);
    return isConsumer() && !debtor.isWithin(governing)
        ? Stream.of(governing, debtor)
        : Stream.of(governing);
  }

  private boolean isConsumer() {
    return Parties.of(kind()) == Parties.B2C;
  }

  private DebtorKind kind() {
    return account.debtor().map(Debtor::kind).orElse(DebtorKind.CONSUMER);
  }

  private List<Limitation> rules(Stream<Place> places) {
    DebtorKind debtor = kind();
    return places
        .flatMap(
            place ->
                terms.law().possible(place, on).stream()
                    .flatMap(pack -> pack.court().limitations().stream())
                    .filter(rule -> rule.mayHoldAt(place)))
        .filter(rule -> rule.basis().holds(on, debtor))
        .toList();
  }

  private Stream<Place> placesOfBoth() {
    return Stream.concat(
            Stream.of(terms.place(account)), account.creditor().map(Creditor::place).stream())
        .distinct();
  }
}
