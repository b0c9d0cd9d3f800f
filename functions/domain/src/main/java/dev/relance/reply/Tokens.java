package dev.relance.reply;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in lower case and without accents, in order. Between sentences there is an
 * {@link #EDGE}.
 */
record Tokens(List<String> words) {
  static final String EDGE = ".";

  /** Mail programs break long lines. A line that is shorter ends where its writer ended it. */
  private static final int SHORTEST_WRAPPED_LINE = 50;

  Tokens {
    words = List.copyOf(words);
  }

  static Tokens of(String text) {
    var words = new ArrayList<String>();
    words.add(EDGE);
    for (String line : text.split("\n", -1)) {
      line(line, words);
      if (line.strip().length() < SHORTEST_WRAPPED_LINE) {
        edge(words);
      }
    }
    edge(words);
    return new Tokens(words);
  }

  private static void line(String line, List<String> words) {
    var word = new StringBuilder();
    String plain = plain(line);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else {
        end(word, words);
        if (endsSentence(plain, i)) {
          edge(words);
        }
      }
    }
    end(word, words);
  }

  /** A point within a number or a date ends nothing. */
  private static boolean endsSentence(String plain, int at) {
    char c = plain.charAt(at);
    boolean isWithinNumber =
        at > 0
            && Character.isDigit(plain.charAt(at - 1))
            && at + 1 < plain.length()
            && !Character.isWhitespace(plain.charAt(at + 1));
    return c == '!' || c == '?' || c == ';' || (c == '.' && !isWithinNumber);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static void edge(List<String> words) {
    if (!words.getLast().equals(EDGE)) {
      words.add(EDGE);
    }
  }

  /** Lower case, without accents and without characters that nobody sees. */
  static String plain(String text) {
    var plain = new StringBuilder(text.length());
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    decomposed
        .codePoints()
        .filter(
            c ->
                Character.getType(c) != Character.NON_SPACING_MARK
                    && Character.getType(c) != Character.FORMAT)
        .forEach(plain::appendCodePoint);
    return plain
        .toString()
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("œ", "oe")
        .replace("æ", "ae");
  }
}
