package dev.relance.reply;

import java.nio.charset.StandardCharsets;

/** Takes out of a text of others what no text of ours may hold. */
final class Clean {
  private static final int LONGEST_LINE = 400;

  private Clean() {}

  /** One line. */
  static String line(String written) {
    return text(written, LONGEST_LINE).replaceAll("\\s+", " ").strip();
  }

  /** A text of several lines, cut if it is too long. */
  static String text(String written, int longest) {
    var clean = new StringBuilder();
    written
        .codePoints()
        .map(c -> c == 0xa0 ? ' ' : c)
        .filter(Clean::isKept)
        .limit(longest)
        .forEach(clean::appendCodePoint);
    return new String(clean.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** No control characters, and none that turn the direction of writing. */
  private static boolean isKept(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
      case Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
      default -> true;
    };
  }
}
