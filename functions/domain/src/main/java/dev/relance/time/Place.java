package dev.relance.time;

import java.util.Optional;

/**
 * A place, as holidays and law see it.
 *
 * @param country ISO 3166-1 alpha-2, such as FR
 * @param region ISO 3166-2, such as US-NY, if known
 */
public record Place(String country, Optional<String> region) {
  /** A country as a whole. */
  public static Place of(String country) {
    return new Place(country, Optional.empty());
  }

  /** Whether this place is another one or a part of it: US-NY-NYC is within US-NY. */
  public boolean isWithin(Place outer) {
    return isWithin(outer.toString());
  }

  /** Whether this place is the one with a code, or a part of it. */
  public boolean isWithin(String code) {
    String own = toString();
    return own.startsWith(code)
        && (own.length() == code.length() || own.charAt(code.length()) == '-');
  }

  @Override
  public String toString() {
    return region.orElse(country);
  }
}
