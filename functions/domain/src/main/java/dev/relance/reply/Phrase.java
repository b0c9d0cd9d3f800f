package dev.relance.reply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Words that must follow each other. In a data file, {@code *} at the end of a word stands for any
 * ending, {@code ..} for up to six words of the same sentence, and {@code .} for the edge of a
 * sentence.
 */
record Phrase(List<Part> parts) {
  private static final int WIDEST_GAP = 6;

  Phrase {
    parts = List.copyOf(parts);
  }

  /** One word of a phrase, with whether others may stand before it and whether it may go on. */
  record Part(String word, boolean isAfterGap, boolean isBeginning) {
    boolean fits(String token) {
      return isBeginning ? token.startsWith(word) : token.equals(word);
    }
  }

  static Phrase of(String written) {
    var parts = new ArrayList<Part>();
    boolean isAfterGap = false;
    for (String word : written.split(" ")) {
      if (word.equals("..")) {
        isAfterGap = true;
      } else {
        boolean isBeginning = word.endsWith("*");
        parts.add(
            new Part(
                isBeginning ? word.substring(0, word.length() - 1) : word,
                isAfterGap,
                isBeginning));
        isAfterGap = false;
      }
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("phrase '%s' has no words".formatted(written));
    }
    return new Phrase(parts);
  }

  /** Whether its whole words occur at all, in any order. */
  boolean canBeSaid(Set<String> words) {
    for (Part part : parts) {
      if (!part.isBeginning() && !words.contains(part.word())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the phrase is said; nothing is said at masked places. */
  boolean isSaid(List<String> words, BitSet masked) {
    for (int from = 0; from < words.size(); from++) {
      if (parts.getFirst().fits(words.get(from)) && places(words, masked, from).length > 0) {
        return true;
      }
    }
    return false;
  }

  /** Masks the words of the phrase wherever it is said. */
  void mask(List<String> words, BitSet into) {
    var unmasked = new BitSet();
    for (int from = 0; from < words.size(); from++) {
      if (parts.getFirst().fits(words.get(from))) {
        for (int place : places(words, unmasked, from)) {
          into.set(place);
        }
      }
    }
  }

  /** The places of its words if it begins here, else none. */
  private int[] places(List<String> words, BitSet masked, int from) {
    int[] places = new int[parts.size()];
    int next = from;
    for (int i = 0; i < places.length; i++) {
      int place = place(words, masked, next, parts.get(i));
      if (place < 0) {
        return new int[0];
      }
      places[i] = place;
      next = place + 1;
    }
    return places;
  }

  private static int place(List<String> words, BitSet masked, int from, Part part) {
    int last = Math.min(words.size() - 1, from + (part.isAfterGap() ? WIDEST_GAP : 0));
    for (int place = from; place <= last; place++) {
      if (part.fits(words.get(place)) && !masked.get(place)) {
        return place;
      }
      if (words.get(place).equals(Tokens.EDGE)) {
        return -1;
      }
    }
    return -1;
  }
}
