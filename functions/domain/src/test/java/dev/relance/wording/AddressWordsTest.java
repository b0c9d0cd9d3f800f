package dev.relance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.PostalAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AddressWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      emptyValue = "",
      textBlock =
          """
          # ~ is a space that does not break
          # language, the reader's country, street, postcode, city, state, country
          fr | FR | 3 rue Bleue   | 69001   | Lyon       | '' | FR | 3 rue Bleue, 69001~Lyon
          en | FR | 3 rue Bleue   | 69001   | Lyon       | '' | FR | 3 rue Bleue, 69001~Lyon
          en | GB | 3 rue Bleue   | 69001   | Lyon       | '' | FR | 3 rue Bleue, 69001~Lyon, France
          fr | FR | 4 Park Row    | LS1 0AA | Leeds      | '' | GB | 4 Park Row, Leeds~LS1~0AA, Royaume-Uni
          en | GB | 4 Park Row    | LS1 0AA | Leeds      | '' | GB | 4 Park Row, Leeds~LS1~0AA
          fr | FR | Hauptstr. 5   | 10115   | Berlin     | '' | DE | Hauptstr. 5, 10115~Berlin, Allemagne
          en | US | 9 Main Street | 78701   | Austin     | TX | US | 9 Main Street, Austin,~TX~78701
          en | CA | 200 King St W | M5H 3T4 | Toronto   | ON | CA | 200 King St W, Toronto~ON~M5H~3T4
          en | AU | 1 Short St    | 2000    | Sydney    | NSW | AU | 1 Short St, Sydney~NSW~2000
          fr | FR | 5 rue Haute   | 75001   | Paris     | 75 | FR | 5 rue Haute, 75001~Paris
          en | GB | 1 Quay        | D02 AF3 | Dublin     | '' | IE | 1 Quay, Dublin,~D02~AF3, Ireland
          # nobody recorded where the reader is
          fr | -  | 3 rue Bleue   | 69001   | Lyon       | '' | FR | 3 rue Bleue, 69001~Lyon, France
          # what is missing leaves no gap
          fr | FR | ''            | 69001   | ''         | '' | FR | 69001
          en | GB | 4 Park Row    | ''      | Leeds      | '' | GB | 4 Park Row, Leeds
          en | GB | 4 Park Row    | LS1 0AA | Leeds      | '' | '' | 4 Park Row, LS1~0AA~Leeds
          """)
  void an_address_has_the_form_of_its_country_and_names_it_to_readers_elsewhere(
      Locale language,
      @Nullable String reader,
      String street,
      String postcode,
      String city,
      String state,
      String country,
      String line) {
    var words = new AddressWords(Wording.of(language), Optional.ofNullable(reader));

    assertThat(words.oneLine(new PostalAddress(street, postcode, city, state, country)))
        .isEqualTo(line.replace('~', '\u00a0'));
  }

  static Iterable<Locale> languages() {
    return Languages.all();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_country_has_a_name_in_every_language(Locale language) {
    Wording wording = Wording.of(language);
    assertThat(Set.of(Locale.getISOCountries()))
        .allSatisfy(code -> assertThat(wording.country(code)).isNotEqualTo(code).isNotBlank());
  }
}
