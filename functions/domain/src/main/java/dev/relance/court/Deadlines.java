package dev.relance.court;

import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.law.Limitation;
import dev.relance.law.Parties;
import dev.relance.plan.Account;
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
 * When the claims of an account end by time.
 *
 * <p>Limitation follows the law that governs the invoice, for a consumer elsewhere that of their
 * own place too. Where no law is recorded, or no rule of it is known, the laws of both parties are
 * asked; where both are in parts of its place, those of the parts; where a law tells kinds of
 * claims apart and the kind is not recorded, all of them are asked; where the region is not
 * recorded, the laws of every region. The earliest day counts. Nothing that Relance does stops the
 * time: reminders do not (in France C. civ. 2240-2244, in Germany BGB 204).
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

  /**
   * Whether a claim may have ended on an epoch day: no law of the packs ends one in its first year.
   */
  public static boolean mayHaveEnded(Invoice invoice, long epochDay) {
    return epochDay >= invoice.ladderStart().toEpochDay() + Limitation.FEWEST_DAYS;
  }

  /** The deadline of an invoice; none where no law is known to set one. */
  public Optional<Deadline> of(Invoice invoice) {
    LocalDate due = invoice.ladderStart();
    return spoken(byLaw.computeIfAbsent(invoice.contract().governingLaw(), this::rules), invoice)
        .stream()
        .map(rule -> new Deadline(invoice.id(), rule.lastDay(due), rule))
        .min(Comparator.comparing(Deadline::lastDay));
  }

  /** The rules that speak of the claim: those for all claims, and those for its own kind. */
  private List<Limitation> spoken(List<Limitation> rules, Invoice invoice) {
    Optional<ClaimKind> kind = invoice.forum().claim();
    List<Limitation> fitting =
        rules.stream().filter(r -> r.of().isGeneral() || kind.equals(Optional.of(r.of()))).toList();
    return kind.isEmpty() || fitting.isEmpty() ? rules : fitting;
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
