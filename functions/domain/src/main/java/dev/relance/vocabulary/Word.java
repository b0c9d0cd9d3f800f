package dev.relance.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * One of a fixed list of words: what an enumeration's constant is called wherever it leaves the
 * process. The word is written out, so that renaming the constant changes no byte.
 */
public interface Word {
  /** The word as records, policies, packs and evidence write it, such as formal-notice. */
  String word();

  /**
   * Finds the constant that a word stands for.
   *
   * @throws IllegalArgumentException listing the words that are known
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
