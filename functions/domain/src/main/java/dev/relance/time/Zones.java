package dev.relance.time;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The time zones of each country, after the IANA time zone database. */
public final class Zones {
  private Zones() {}

  /**
   * Every zone of a country, or of a part of it that lies outside of them, such as US-GU; none when
   * the country is not known. A part inside of them is read as the whole country.
   */
  public static List<ZoneId> of(Place place) {
    String[] codes = place.toString().split("-", -1);
    String country = All.BY_PLACE.getProperty(codes[0], "");
    String zones =
        codes.length == 1 ? country : All.BY_PLACE.getProperty(codes[0] + "-" + codes[1], country);
    return zones.isEmpty() ? List.of() : Arrays.stream(zones.split(" ")).map(ZoneId::of).toList();
  }

  private static final class All {
    static final Properties BY_PLACE = read();

    private static Properties read() {
      try (var stream =
          Objects.requireNonNull(
              Zones.class.getResourceAsStream("zones.properties"), "zones.properties is missing")) {
        var zones = new Properties();
        zones.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        return zones;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
