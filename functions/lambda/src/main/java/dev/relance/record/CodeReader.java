package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.time.Place;
import dev.relance.time.Regions;
import dev.relance.wording.Wording;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads codes of countries, regions, languages and time zones. */
final class CodeReader {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private CodeReader() {}

  static Optional<Place> place(Document r) {
    Optional<Place> region = optional(r, "region", CodeReader::placeOf);
    Optional<String> country = optional(r, "country", CodeReader::country);
    region
        .filter(place -> !country.orElse(place.country()).equals(place.country()))
        .ifPresent(
            place -> {
              throw new IllegalArgumentException(
                  "region: '%s' is not in %s; correct the one or the other"
                      .formatted(place, country.orElseThrow()));
            });
    return region.or(() -> country.map(Place::of));
  }

  /** A city written like a state would be under the law of neither. */
  private static String region(String code) {
    if (!Regions.canBe(code)) {
      throw new IllegalArgumentException(
          "'%s' is not a state or province; write it like US-NY, and a city below it like US-NY-NYC"
              .formatted(code));
    }
    return code;
  }

  static Place placeOf(String code) {
    String country = country(code.substring(0, 2));
    return new Place(
        country, Optional.of(code).filter(c -> c.length() > 2).map(CodeReader::region));
  }

  static String country(String code) {
    if (!COUNTRIES.contains(code)) {
      throw new IllegalArgumentException(
          "'%s' is not an ISO 3166-1 alpha-2 code; write it like FR".formatted(code));
    }
    return code;
  }

  /** A language, whether or not there are texts in it. */
  static Locale language(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    if (!LANGUAGES.contains(language.getLanguage())) {
      throw new IllegalArgumentException(
          "'%s' is not an ISO 639-1 code of a language; write it like en or fr-CA".formatted(tag));
    }
    return language;
  }

  /** A language in which there are texts. */
  static Locale spokenLanguage(String tag) {
    Locale language = language(tag);
    if (!Wording.speaks(language)) {
      throw new IllegalArgumentException(
          "'%s' is a language without texts; English (en) has them".formatted(tag));
    }
    return language;
  }

  static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new IllegalArgumentException(
          "'%s' is not an IANA time zone; write it like Europe/Paris".formatted(name));
    }
    return ZoneId.of(name);
  }

  static <T> Optional<T> optional(
      Document r, String name, java.util.function.Function<String, T> reader) {
    return r.optionalText(name).isPresent() ? Optional.of(r.read(name, reader)) : Optional.empty();
  }
}
