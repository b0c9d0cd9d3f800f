package dev.relance.wording;

import com.samskivert.mustache.Mustache;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.PostalAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Postal addresses in the form of their country, for a reader who may be in another country.
 *
 * @param readerIn the reader's country, if known
 */
public record AddressWords(Wording wording, Optional<String> readerIn) {
  private static final Map<String, String> TOWNS = Resource.of("towns.properties");

  /** For a debtor: the country of the debtor's place, else of the postal address. */
  public static AddressWords of(Wording wording, Debtor debtor) {
    return new AddressWords(
        wording,
        debtor
            .place()
            .map(place -> place.country())
            .or(() -> debtor.reach().address().map(PostalAddress::country))
            .filter(country -> !country.isEmpty()));
  }

  /** The street, the town, and the country if it is not the reader's; empty parts are left out. */
  public List<String> lines(PostalAddress address) {
    return Stream.of(address.street(), town(address), country(address))
        .map(Plain::text)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The same on one line. */
  public String oneLine(PostalAddress address) {
    return String.join(", ", lines(address));
  }

  /** A postcode stays on one line, beside its town. */
  private static String town(PostalAddress address) {
    String postcode = Plain.unbroken(address.postcode());
    if (postcode.isEmpty() || address.city().isEmpty()) {
      return postcode + address.city();
    }
    String form = TOWNS.getOrDefault(address.country(), TOWNS.getOrDefault("other", ""));
    return Mustache.compiler()
        .escapeHTML(false)
        .emptyStringIsFalse(true)
        .compile(Plain.unbroken(form))
        .execute(Map.of("postcode", postcode, "city", address.city(), "state", address.state()));
  }

  private String country(PostalAddress address) {
    boolean isOwn = readerIn.filter(address.country()::equals).isPresent();
    return isOwn || address.country().isEmpty() ? "" : wording.country(address.country());
  }
}
