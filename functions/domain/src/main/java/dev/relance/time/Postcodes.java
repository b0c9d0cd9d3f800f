package dev.relance.time;

import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/** What postcodes tell of the region: in France the first digits are those of a department. */
public final class Postcodes {
  private static final int DIGITS = 5;

  private Postcodes() {}

  /** The region (ISO 3166-2) that a postcode tells; none outside France and for other codes. */
  public static Optional<String> region(String country, String postcode) {
    String digits = postcode.replace(" ", "");
    return digits.length() == DIGITS ? ofLongestStart(country, digits) : Optional.empty();
  }

  private static Optional<String> ofLongestStart(String country, String digits) {
    return IntStream.rangeClosed(1, DIGITS)
        .mapToObj(left -> country + "." + digits.substring(0, DIGITS + 1 - left))
        .flatMap(start -> Optional.ofNullable(RegionList.BY_START.getProperty(start)).stream())
        .findFirst();
  }

  private static final class RegionList {
    static final Properties BY_START = PropertyFile.read("postcodes.properties");
  }
}
