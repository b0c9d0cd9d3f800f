package dev.relance.desk;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * Something that happened, in words.
 *
 * @param at in the debtor's zone
 * @param when the same in words
 * @param head what should catch the eye; may be empty
 * @param link where the text leads; may be empty
 */
public record Moment(
    ZonedDateTime at,
    String when,
    Look look,
    String head,
    String text,
    String link,
    List<String> details) {
  public Moment {
    details = List.copyOf(details);
  }

  /** How it looks. */
  public enum Look {
    PLAIN(""),
    SENT("ok"),
    HELD_BACK(""),
    TROUBLE("no"),
    QUESTION("no"),
    DONE("ok");

    private final String style;

    Look(String style) {
      this.style = style;
    }

    /** The style of its head on a page. */
    public String style() {
      return style;
    }
  }
}
