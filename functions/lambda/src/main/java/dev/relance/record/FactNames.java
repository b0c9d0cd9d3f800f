package dev.relance.record;

import dev.relance.law.LawBook;
import dev.relance.law.ReferenceRates;
import dev.relance.law.ReferenceRates.Row;

/**
 * The names by which a creditor record vouches for facts of law and published rates. They are
 * looked up only for a record that vouches for something, so that no other waits for it.
 */
public final class FactNames {
  private final LawBook law;
  private final ReferenceRates rates;

  public FactNames(LawBook law, ReferenceRates rates) {
    this.law = law;
    this.rates = rates;
  }

  /** Whether a fact or a rate has this name, be it verified or not. */
  public boolean has(String name) {
    return isFact(name) || isRate(name);
  }

  private boolean isFact(String name) {
    return law.packs().stream()
        .flatMap(pack -> LawFact.of(pack).stream())
        .anyMatch(fact -> fact.basis().key().equals(name));
  }

  private boolean isRate(String name) {
    return rates.references().entrySet().stream()
        .anyMatch(
            reference ->
                reference.getValue().rows().stream()
                    .anyMatch(row -> ofRate(reference.getKey(), row).equals(name)));
  }

  /** The name of a rate from its first day on, such as BOE_BANK_RATE_REFERENCE@2023-07-01. */
  public static String ofRate(String reference, Row row) {
    return reference + "@" + row.from();
  }
}
