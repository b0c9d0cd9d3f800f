package dev.relance.local.book;

/**
 * Something in a file that cannot be used: where it is, what was found there, and what to do.
 *
 * @param where such as {@code june.jsonl line 12}
 */
public record Flaw(String where, String found, String remedy) {
  private static final int LONGEST_QUOTE = 60;

  @Override
  public String toString() {
    return "%s: %s; %s".formatted(where, found, remedy);
  }

  /** A value as messages quote it: on one line, without control characters, at most 60 long. */
  static String quote(Object value) {
    String text = value.toString().replaceAll("\\p{Cntrl}", "?");
    return "'%s'"
        .formatted(
            text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...");
  }
}
