package dev.relance.document;

import java.util.Arrays;

/** The constants of an enumeration as packs write them: upper case, with underscores. */
final class Codes {
  private Codes() {}

  /**
   * Finds the constant that a code stands for.
   *
   * @throws IllegalArgumentException listing the codes that are known
   */
  static <E extends Enum<E>> E parse(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(code)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "'%s' is not one of %s".formatted(code, Arrays.toString(type.getEnumConstants())));
  }
}
