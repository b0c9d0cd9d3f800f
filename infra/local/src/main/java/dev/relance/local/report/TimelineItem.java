package dev.relance.local.report;

import dev.relance.wording.Wording;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Something that happened, in words.
 *
 * @param at in the debtor's zone
 * @param head what should catch the eye; may be empty
 * @param link where the text leads; may be empty
 */
public record TimelineItem(
    ZonedDateTime at, Look look, String head, String text, String link, List<String> details) {
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  /** How it looks on a page, and its mark in a terminal. */
  public enum Look {
    PLAIN("", ""),
    SENT("✉ ", "ok"),
    HELD_BACK("… ", ""),
    TROUBLE("✗ ", "no"),
    QUESTION("⚑ ", "no"),
    DONE("✓ ", "ok");

    private final String mark;
    private final String style;

    Look(String mark, String style) {
      this.mark = mark;
      this.style = style;
    }

    /** The style of its head on a page. */
    public String style() {
      return style;
    }

    /** Something held back or gone wrong cannot be understood without its first detail. */
    private boolean needsDetail() {
      return this == HELD_BACK || this == TROUBLE;
    }
  }

  /** When it happened, as a page shows it. */
  public String when() {
    return Wording.of(Locale.ENGLISH).moment(at);
  }

  /** Its line in a terminal. */
  String line() {
    String said = (head + " " + text).strip();
    String more = look.needsDetail() && !details.isEmpty() ? " " + details.getFirst() : "";
    return "  %-17s %s%s%s%n".formatted(SHORT.format(at), look.mark, said, more);
  }
}
