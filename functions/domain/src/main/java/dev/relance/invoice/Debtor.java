package dev.relance.invoice;

import dev.relance.time.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who owes the money.
 *
 * @param emails addresses in order of preference
 * @param language the debtor's own; the creditor's is used when absent
 * @param zone the debtor's own; see {@link #zoneBeside}
 */
public record Debtor(
    String id,
    String name,
    Kind kind,
    List<String> emails,
    Optional<Place> place,
    Optional<Locale> language,
    Optional<ZoneId> zone,
    Optional<String> policy,
    List<Stop> stops) {
  public Debtor {
    emails = List.copyOf(emails);
    stops = List.copyOf(stops);
  }

  /** What the debtor is before the law; a record that does not say means a consumer. */
  public enum Kind {
    COMPANY,
    SOLE_TRADER,
    CONSUMER,
    PUBLIC_BODY
  }

  /** A reason for which no message may go out at all, and since when. */
  public record Stop(Kind kind, LocalDate since, String note) {
    /** Why everything stops. */
    public enum Kind {
      OPT_OUT,
      LAWYER,
      INSOLVENCY,
      MORATORIUM,
      DECEASED,
      CEASE
    }
  }

  /**
   * The debtor's time zone: the recorded one, else the creditor's when both are in one country (or
   * the debtor's country is not recorded). Empty when it cannot be known; then nothing is sent.
   */
  public Optional<ZoneId> zoneBeside(Creditor creditor) {
    if (zone.isPresent()) {
      return zone;
    }
    boolean sameCountry =
        place.map(p -> p.country().equals(creditor.place().country())).orElse(true);
    return sameCountry ? Optional.of(creditor.zone()) : Optional.empty();
  }

  /** The place whose holidays count: the debtor's, else the creditor's. */
  public Place placeBeside(Creditor creditor) {
    return place.orElse(creditor.place());
  }
}
