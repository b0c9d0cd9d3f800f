package dev.relance.invoice;

/**
 * A postal address; the country is ISO 3166-1 alpha-2. A debtor's address may be incomplete; a
 * missing part is empty.
 *
 * @param state the code of the state or province within the country, such as NY, if it is known
 */
public record PostalAddress(
    String street, String postcode, String city, String state, String country) {
  /** An address without a state. */
  public PostalAddress(String street, String postcode, String city, String country) {
    this(street, postcode, city, "", country);
  }
}
