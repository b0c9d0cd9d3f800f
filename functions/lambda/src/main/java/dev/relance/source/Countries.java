package dev.relance.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Countries as exports write them: a code of ISO 3166-1, or a name in one of our languages. */
final class Countries {
  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.FRENCH,
          Locale.GERMAN,
          Locale.ITALIAN,
          Locale.of("es"),
          Locale.of("nl"));
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** The code of two letters. */
  static String code(String text) {
    return Optional.ofNullable(CODES.get(text.toUpperCase(Locale.ROOT)))
        .orElseThrow(() -> FlawedFile.of("", "not-a-country", Flaw.quote(text)));
  }

  private static Map<String, String> codes() {
    var codes = new TreeMap<String, String>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      LANGUAGES.forEach(
          language ->
              codes.put(country.getDisplayCountry(language).toUpperCase(Locale.ROOT), code));
      codes.put(country.getISO3Country(), code);
    }
    Arrays.asList(Locale.getISOCountries()).forEach(code -> codes.put(code, code));
    return codes;
  }
}
