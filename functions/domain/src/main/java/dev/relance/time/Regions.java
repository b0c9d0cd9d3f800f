package dev.relance.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The regions (ISO 3166-2) of the countries whose regions have their own law. */
public final class Regions {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Regions() {}

  /**
   * Whether a place exists. If the regions of its country are listed, its region must be one of
   * them or below one.
   *
   * @param code an ISO 3166 country or region, or a place below it, such as US-NY-NYC
   */
  public static boolean canBe(String code) {
    String[] parts = code.split("-", -1);
    String regions = RegionList.BY_COUNTRY.getProperty(parts[0], "");
    return regions.isEmpty()
        || parts.length == 1
        || Arrays.asList(regions.split(" ")).contains(parts[1]);
  }

  /**
   * Refuses the code of a place that does not exist.
   *
   * @throws IllegalArgumentException with the remedy
   */
  public static void require(String code) {
    if (!COUNTRIES.contains(code.substring(0, Math.min(2, code.length())))) {
      throw new IllegalArgumentException("'%s' is in no country of ISO 3166".formatted(code));
    }
    if (!canBe(code)) {
      throw new IllegalArgumentException(
          "'%s' is no state or province of its country; write it like US-NY, and a city below it like US-NY-NYC"
              .formatted(code));
    }
  }

  private static final class RegionList {
    static final Properties BY_COUNTRY = PropertyFile.read("regions.properties");
  }
}
