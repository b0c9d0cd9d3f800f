package dev.relance.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodesTest {
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "FR, 57000,     FR-57", // Metz
    "FR, 67081,     FR-67", // Strasbourg Cedex
    "FR, 68100,     FR-68", // Mulhouse
    "FR, 54000,     FR-54", // Nancy, next to Moselle
    "FR, 75001,     FR-75",
    "FR, 20000,     FR-COR", // Ajaccio; Corsica has one start for both departments
    "FR, 48250,     FR-48", // also serves Laveyrune in Ardèche; no holiday differs
    "FR, 97100,     FR-971",
    "FR, 97133,     FR-977", // Saint-Barthélemy, among the postcodes of Guadeloupe
    "FR, 97150,     FR-978",
    "FR, 97134,     FR-971",
    "FR, 97400,     FR-974",
    "FR, 97600,     FR-976",
    "FR, 98714,     FR-987",
    "FR, '67 000',  FR-67",
    "FR, 00100,     ", // an army post office
    "FR, 6700,      ",
    "FR, F-67000,   ",
    "FR, '',        ",
    "DE, 67059,     ", // Ludwigshafen: German postcodes cross the borders of the Länder
  })
  void a_french_postcode_tells_the_region(
      String country, String postcode, @Nullable String region) {
    assertThat(Postcodes.region(country, postcode)).isEqualTo(Optional.ofNullable(region));
  }
}
