package dev.relance.tree;

import java.util.Arrays;
import java.util.Locale;

/** The constants of an enumeration as documents write them: lower case, with hyphens. */
public final class Words {
  private Words() {}

  /** FORMAL_NOTICE becomes formal-notice. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds the constant that a word stands for.
   *
   * @throws IllegalArgumentException listing the words that are known
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "'%s' is not one of %s"
            .formatted(word, Arrays.stream(type.getEnumConstants()).map(Words::of).toList()));
  }
}
