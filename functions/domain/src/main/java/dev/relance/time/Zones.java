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

  /** Every zone of a country, by its ISO 3166-1 code; none when the code is not known. */
  public static List<ZoneId> of(String country) {
    String zones = All.BY_COUNTRY.getProperty(country, "");
    return zones.isEmpty() ? List.of() : Arrays.stream(zones.split(" ")).map(ZoneId::of).toList();
  }

  private static final class All {
    static final Properties BY_COUNTRY = read();

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
