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

  /** The place with a well-formed code, such as FR or US-NY. */
  public static Place ofCode(String code) {
    return new Place(code.substring(0, 2), Optional.of(code).filter(c -> c.length() > 2));
  }

  /** The code of its region within the country: NY of US-NY-NYC. */
  public Optional<String> state() {
    return region.map(code -> code.split("-", -1)[1]);
  }

  /** Whether this place is another one or a part of it: US-NY-NYC is within US-NY. */
  public boolean isWithin(Place outer) {
    return isWithin(outer.toString());
  }

  /** Whether this place is the one with a code, or a part of it. */
  public boolean isWithin(String code) {
    return isWithin(toString(), code);
  }

  /** Whether the place with a code is this one, or a part of it. */
  public boolean includes(String code) {
    return isWithin(code, toString());
  }

  private static boolean isWithin(String inner, String outer) {
    return inner.startsWith(outer)
        && (inner.length() == outer.length() || inner.charAt(outer.length()) == '-');
  }

  @Override
  public String toString() {
    return region.orElse(country);
  }
}
