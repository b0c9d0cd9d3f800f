package dev.relance.record;

import dev.relance.law.LawBook;
import dev.relance.law.ReferenceRates;
import dev.relance.law.ReferenceRates.Row;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a creditor record vouches for facts of law and published rates. They are
 * gathered for the first record that vouches for something, so that no other waits for it.
 */
public final class FactNames {
  private final LawBook law;
  private final ReferenceRates rates;
  private @Nullable Set<String> names;

  public FactNames(LawBook law, ReferenceRates rates) {
    this.law = law;
    this.rates = rates;
  }

  /** Whether a fact or a rate has this name, be it verified or not. */
  public synchronized boolean has(String name) {
    @Nullable Set<String> gathered = names;
    if (gathered == null) {
      gathered = Stream.concat(ofFacts(), ofRates()).collect(Collectors.toUnmodifiableSet());
      names = gathered;
    }
    return gathered.contains(name);
  }

  private Stream<String> ofFacts() {
    return law.packs().stream()
        .flatMap(pack -> LawFact.of(pack).stream())
        .map(fact -> fact.basis().key());
  }

  private Stream<String> ofRates() {
    return rates.references().entrySet().stream()
        .flatMap(
            reference ->
                reference.getValue().rows().stream().map(row -> ofRate(reference.getKey(), row)));
  }

  /** The name of a rate from its first day on, such as BOE_BANK_RATE_REFERENCE@2023-07-01. */
  public static String ofRate(String reference, Row row) {
    return reference + "@" + row.from();
  }
}
