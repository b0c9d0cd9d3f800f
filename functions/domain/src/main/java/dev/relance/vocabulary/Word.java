package dev.relance.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * A constant of a fixed list, and its word outside the process. The word is written out, so that
 * renaming the constant changes no byte.
 */
public interface Word {
  /** The word in records, policies, packs and evidence, such as formal-notice. */
  String word();

  /**
   * Finds the constant of a word.
   *
   * @throws IllegalArgumentException listing the known words
   */
  static <E extends Enum<E> & Word> E parse(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.word().equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("'%s' is not one of %s".formatted(word, all(type)));
  }

  /** Every word of a list, in its order. */
  static <E extends Enum<E> & Word> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
  }
}
