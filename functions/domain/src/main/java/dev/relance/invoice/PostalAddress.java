package dev.relance.invoice;

/**
 * A postal address; the country is ISO 3166-1 alpha-2. A debtor's address may be incomplete; a
 * missing part is empty.
 */
public record PostalAddress(String street, String postcode, String city, String country) {}
