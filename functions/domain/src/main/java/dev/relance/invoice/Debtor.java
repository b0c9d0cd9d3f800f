package dev.relance.invoice;

import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who owes the money.
 *
 * @param recordedKind what the debtor is before the law, where somebody recorded it
 * @param emails addresses in order of preference
 * @param language the debtor's own; the creditor's is used when absent
 * @param zone the debtor's own, when it is recorded
 * @param consents the channels by which the debtor agreed to be reminded of a debt, each from a day
 *     on
 */
public record Debtor(
    String id,
    String name,
    Optional<DebtorKind> recordedKind,
    List<String> emails,
    Optional<Place> place,
    Optional<Locale> language,
    Optional<ZoneId> zone,
    Optional<String> policy,
    List<Stop> stops,
    Map<Channel, LocalDate> consents) {
  public Debtor {
    emails = List.copyOf(emails);
    stops = List.copyOf(stops);
    consents = Map.copyOf(consents);
  }

  /** A debtor of a kind that is recorded. */
  public Debtor(
      String id,
      String name,
      DebtorKind kind,
      List<String> emails,
      Optional<Place> place,
      Optional<Locale> language,
      Optional<ZoneId> zone,
      Optional<String> policy,
      List<Stop> stops,
      Map<Channel, LocalDate> consents) {
    this(id, name, Optional.of(kind), emails, place, language, zone, policy, stops, consents);
  }

  /** A debtor who consented to nothing in particular. */
  public Debtor(
      String id,
      String name,
      DebtorKind kind,
      List<String> emails,
      Optional<Place> place,
      Optional<Locale> language,
      Optional<ZoneId> zone,
      Optional<String> policy,
      List<Stop> stops) {
    this(id, name, kind, emails, place, language, zone, policy, stops, Map.of());
  }

  /** Whether the debtor agreed, by a day, to be reminded by a channel. */
  public boolean consentsTo(Channel channel, LocalDate on) {
    LocalDate since = consents.getOrDefault(channel, LocalDate.MAX);
    return !since.isAfter(on);
  }

  /**
   * What rules of conduct take the debtor for: a consumer, where nobody recorded the kind. No money
   * is asked of somebody as a consumer because of that.
   */
  public DebtorKind kind() {
    return recordedKind.orElse(DebtorKind.CONSUMER);
  }
}
