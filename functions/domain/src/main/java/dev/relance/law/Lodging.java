package dev.relance.law;

import java.util.Optional;

/**
 * How creditors take part in the insolvency of a debtor.
 *
 * @param withinMonths how long after the publication of the insolvency claims can be lodged
 * @param cites the legal source
 */
public record Lodging(int withinMonths, String cites) {
  static Optional<Lodging> read(RuleReading entry) {
    return entry
        .optionalCount("lodgeWithinMonths")
        .map(months -> new Lodging(months, entry.name("lodgingCites")));
  }
}
