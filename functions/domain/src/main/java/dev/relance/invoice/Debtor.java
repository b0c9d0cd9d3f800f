package dev.relance.invoice;

import dev.relance.time.Place;
import dev.relance.time.Postcodes;
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
 * @param recordedKind the debtor's legal kind, if recorded
 * @param consents the debtor's consents to debt reminders, by channel
 */
public record Debtor(
    String id,
    String name,
    Optional<DebtorKind> recordedKind,
    Reach reach,
    Whereabouts whereabouts,
    Relation relation,
    List<Stop> stops,
    Map<Channel, ChannelConsent> consents)
    implements Recorded {
  public Debtor {
    stops = List.copyOf(stops);
    consents = Map.copyOf(consents);
  }

  /**
   * How to reach the debtor.
   *
   * @param emails addresses in order of preference
   * @param phone for calls that the owner makes
   * @param address for letters, and for the head of a formal notice
   * @param identifiers for the head of a formal notice
   */
  public record Reach(
      List<String> emails,
      Optional<String> phone,
      Optional<PostalAddress> address,
      Identifiers identifiers) {
    public Reach {
      emails = List.copyOf(emails);
    }
  }

  /**
   * Where the debtor is, if recorded. Without a region, the postal address may tell it.
   *
   * @param language the debtor's own; the creditor's is used when absent
   */
  public record Whereabouts(
      Optional<Place> place, Optional<ZoneId> zone, Optional<Locale> language) {}

  /**
   * A consent to debt reminders by one channel.
   *
   * @param since its first day
   * @param note how it was given; empty when not recorded
   */
  public record ChannelConsent(LocalDate since, String note) {}

  /** With other stops. */
  public Debtor with(List<Stop> changed) {
    return new Debtor(id, name, recordedKind, reach, whereabouts, relation, changed, consents);
  }

  /** With other e-mail addresses. */
  public Debtor withEmails(List<String> changed) {
    var reached = new Reach(changed, reach.phone(), reach.address(), reach.identifiers());
    return new Debtor(id, name, recordedKind, reached, whereabouts, relation, stops, consents);
  }

  /** The e-mail addresses, in order of preference. */
  public List<String> emails() {
    return reach.emails();
  }

  /** Where the debtor is: as recorded, in the region that the postal address tells. */
  public Optional<Place> place() {
    return whereabouts
        .place()
        .map(recorded -> recorded.region().isPresent() ? recorded : in(recorded));
  }

  private Place in(Place country) {
    return reach
        .address()
        .filter(
            address -> address.country().isEmpty() || address.country().equals(country.country()))
        .flatMap(address -> Postcodes.region(country.country(), address.postcode()))
        .map(Place::ofCode)
        .orElse(country);
  }

  /** A policy for this debtor alone. */
  public Optional<String> policy() {
    return relation.policy();
  }

  /** The debtor's zone. */
  public Optional<ZoneId> zone() {
    return whereabouts.zone();
  }

  /** The debtor's language. */
  public Optional<Locale> language() {
    return whereabouts.language();
  }

  /** Whether the debtor had consented to a channel by a day. */
  public boolean consentsTo(Channel channel, LocalDate on) {
    return Optional.ofNullable(consents.get(channel))
        .filter(consent -> !consent.since().isAfter(on))
        .isPresent();
  }

  /**
   * The debtor's kind for rules of conduct: a consumer unless a kind is recorded. An assumed
   * consumer owes no interest and no costs.
   */
  public DebtorKind kind() {
    return recordedKind.orElse(DebtorKind.CONSUMER);
  }
}
