package dev.relance.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, FR",
    "America/New_York, US",
    "America/Guadeloupe, FR-GP",
    "Pacific/Guam, US-GU",
    "America/Puerto_Rico, US-PR",
    "America/Curacao, NL-CW",
    "UTC, ",
    "US/Eastern, ",
  })
  void a_zone_tells_its_country(String zone, @Nullable String country) {
    assertThat(Zones.country(ZoneId.of(zone)).map(Place::toString))
        .isEqualTo(Optional.ofNullable(country));
  }

  @ParameterizedTest
  @CsvSource({
    "FR, , Europe/Paris",
    "FR, FR-69, Europe/Paris",
    "FR, FR-971, America/Guadeloupe",
    "FR, FR-RE, Indian/Reunion",
    "US, US-GU, Pacific/Guam",
    "US, US-PR-SJU, America/Puerto_Rico",
    "NL, NL-CW, America/Curacao",
    "ES, ES-CN, Europe/Madrid Africa/Ceuta Atlantic/Canary", // read as the whole country
    "GU, , Pacific/Guam",
    "ZZ, , ''",
  })
  void a_part_that_lies_outside_the_zones_of_its_country_has_its_own(
      String country, @Nullable String region, String zones) {
    assertThat(Zones.of(new Place(country, Optional.ofNullable(region))))
        .containsExactlyElementsOf(
            Arrays.stream(zones.split(" ")).filter(z -> !z.isEmpty()).map(ZoneId::of).toList());
  }
}
