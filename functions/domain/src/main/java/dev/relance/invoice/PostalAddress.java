package dev.relance.invoice;

/** A postal address as it is printed; the country is ISO 3166-1 alpha-2. */
public record PostalAddress(String street, String postcode, String city, String country) {
  /** The address on one line. */
  public String oneLine() {
    return "%s, %s %s, %s".formatted(street, postcode, city, country);
  }
}
