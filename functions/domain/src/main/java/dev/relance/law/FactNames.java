package dev.relance.law;

import dev.relance.document.Lazy;
import dev.relance.law.ReferenceRates.PublishedRate;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the legal facts and published rates that a creditor record can confirm. They are
 * gathered when a record first confirms something, so that other records do not wait.
 */
public final class FactNames {
  private final Lazy<Set<String>> names;

  public FactNames(Supplier<LawBook> law, Supplier<ReferenceRates> rates) {
    this.names =
        new Lazy<>(
            () ->
                Stream.concat(ofFacts(law.get()), ofRates(rates.get()))
                    .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a fact or a rate has this name, verified or not. */
  public boolean has(String name) {
    return names.value().contains(name);
  }

  private static Stream<String> ofFacts(LawBook law) {
    return law.packs().stream()
        .flatMap(pack -> pack.facts().stream())
        .map(fact -> fact.basis().key());
  }

  private static Stream<String> ofRates(ReferenceRates rates) {
    return rates.references().entrySet().stream()
        .flatMap(
            reference ->
                reference.getValue().rows().stream().map(row -> ofRate(reference.getKey(), row)));
  }

  /** The name of a rate with its first day, such as BOE_BANK_RATE_REFERENCE@2023-07-01. */
  public static String ofRate(String reference, PublishedRate row) {
    return reference + "@" + row.from();
  }
}
