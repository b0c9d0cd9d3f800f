package dev.relance.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * When the owner is told at once of what cannot wait for the summary.
 *
 * @param from the local time of day, inclusive, from which the owner is told
 * @param until the local time of day, exclusive, up to which the owner is told
 * @param disputed disputes are told from this amount due, per currency, inclusive
 */
public record AtOnce(LocalTime from, LocalTime until, Map<String, BigDecimal> disputed) {
  public AtOnce {
    disputed = Map.copyOf(disputed);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("from %s must be before until %s".formatted(from, until));
    }
  }

  /** The hours are the creditor's, whatever was chosen for a debtor. */
  AtOnce within(AtOnce general) {
    return new AtOnce(
        general.from, general.until, Stricter.merged(disputed, general.disputed, BigDecimal::min));
  }

  /** The first moment, now or later, at which an owner in a zone may be told. */
  public Instant next(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    if (local.toLocalTime().isBefore(from)) {
      return local.toLocalDate().atTime(from).atZone(zone).toInstant();
    }
    return local.toLocalTime().isBefore(until)
        ? now
        : local.toLocalDate().plusDays(1).atTime(from).atZone(zone).toInstant();
  }
}
