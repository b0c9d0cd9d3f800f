package dev.relance.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.time.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtorTest {
  @ParameterizedTest(name = "recorded {0}, postcode {1} in {2}: {3}")
  @CsvSource({
    "FR,    67000, FR, FR-67",
    "FR,    67000, '', FR-67",
    "FR,    '',    FR, FR",
    "FR-75, 67000, FR, FR-75", // the record says it better than the address
    "FR,    67000, DE, FR", // an address elsewhere
    "DE,    67059, DE, DE",
    "FR,    97400, FR, FR-974",
    ",      67000, FR, ",
  })
  void the_postcode_of_a_french_address_tells_the_region(
      @Nullable String recorded, String postcode, String country, @Nullable String place) {
    assertThat(debtor(recorded, new PostalAddress("", postcode, "", country)).place())
        .isEqualTo(Optional.ofNullable(place).map(Place::ofCode));
  }

  private static Debtor debtor(@Nullable String place, PostalAddress address) {
    return new Debtor(
        "d1",
        "Example",
        Optional.empty(),
        new Debtor.Reach(List.of(), Optional.empty(), Optional.of(address), Identifiers.NONE),
        new Debtor.Whereabouts(
            Optional.ofNullable(place).map(Place::ofCode), Optional.empty(), Optional.empty()),
        Relation.NONE,
        List.of(),
        Map.of());
  }
}
