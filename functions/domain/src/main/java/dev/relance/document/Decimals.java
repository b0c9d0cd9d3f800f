package dev.relance.document;

import java.math.BigDecimal;

/**
 * Reads decimals that somebody else wrote. A few characters such as 1e999999999 can stand for a
 * number that fills the memory once it is rounded or printed, so the size is limited.
 */
public final class Decimals {
  private static final int MOST_DIGITS = 100;

  /** The digits on both sides, and room for a sign, a point and an exponent. */
  private static final int MOST_CHARACTERS = 2 * MOST_DIGITS + 15;

  private Decimals() {}

  /**
   * Reads a decimal exactly.
   *
   * @throws NumberFormatException if it is no decimal
   * @throws IllegalArgumentException if it has more than 100 digits before its point or after it
   */
  public static BigDecimal parse(String text) {
    requireSmall(text.length() <= MOST_CHARACTERS);
    BigDecimal decimal = new BigDecimal(text);
    long before = (long) decimal.precision() - decimal.scale();
    requireSmall(before <= MOST_DIGITS && decimal.scale() <= MOST_DIGITS);
    return decimal;
  }

  private static void requireSmall(boolean isSmall) {
    if (!isSmall) {
      throw new IllegalArgumentException(
          "a decimal has at most %d digits before its point and %d after it"
              .formatted(MOST_DIGITS, MOST_DIGITS));
    }
  }
}
