package dev.relance.time;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** The time zones of each country, from the IANA time zone database. */
public final class Zones {
  private Zones() {}

  /**
   * All zones of a country; none if the country is unknown. A territory with zones of its own, such
   * as US-GU, has only those. Any other part counts as the whole country.
   */
  public static List<ZoneId> of(Place place) {
    String[] codes = place.toString().split("-", -1);
    String country = ZoneList.BY_PLACE.getProperty(codes[0], "");
    String zones =
        codes.length == 1
            ? country
            : ZoneList.BY_PLACE.getProperty(codes[0] + "-" + codes[1], country);
    return zones.isEmpty() ? List.of() : Arrays.stream(zones.split(" ")).map(ZoneId::of).toList();
  }

  /**
   * The country of a zone, or the territory that it belongs to. None for a zone without a country
   * and for older zone names.
   */
  public static Optional<Place> country(ZoneId zone) {
    return Optional.ofNullable(ZoneList.COUNTRIES.get(zone.getId()));
  }

  private static final class ZoneList {
    static final Properties BY_PLACE = PropertyFile.read("zones.properties");
    static final Map<String, Place> COUNTRIES = countries();

    /** A zone of a territory means the territory, whose law is the country's. */
    private static Map<String, Place> countries() {
      var countries = new HashMap<String, Place>();
      for (String code : new TreeSet<>(BY_PLACE.stringPropertyNames())) {
        boolean isPart = code.length() > 2;
        Place place =
            new Place(code.substring(0, 2), isPart ? Optional.of(code) : Optional.empty());
        for (String zone : BY_PLACE.getProperty(code).split(" ")) {
          countries.merge(zone, place, (known, found) -> isPart ? found : known);
        }
      }
      return Map.copyOf(countries);
    }
  }
}
