package dev.relance.invoice;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How registers know a party, as letters print it.
 *
 * @param registration such as RCS Lyon 123 456 789
 * @param vatId the VAT identification number, such as FR40123456789
 */
public record Identifiers(Optional<String> registration, Optional<String> vatId) {
  /** Nothing was recorded. */
  public static final Identifiers NONE = new Identifiers(Optional.empty(), Optional.empty());

  /** Those that are recorded. */
  public Stream<String> all() {
    return Stream.of(registration, vatId).flatMap(Optional::stream);
  }
}
