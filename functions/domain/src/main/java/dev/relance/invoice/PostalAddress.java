package dev.relance.invoice;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A postal address as it is printed; the country is ISO 3166-1 alpha-2. A debtor's address may be
 * incomplete; a missing part is empty.
 */
public record PostalAddress(String street, String postcode, String city, String country) {
  /** The address on one line. */
  public String oneLine() {
    String town = joined(" ", postcode, city);
    return joined(", ", street, town, country);
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }
}
