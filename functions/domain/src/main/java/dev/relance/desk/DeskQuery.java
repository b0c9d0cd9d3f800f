package dev.relance.desk;

import dev.relance.vocabulary.Word;
import dev.relance.wording.Plain;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which accounts an owner looks for.
 *
 * @param find a part of a name or of a number; empty text finds all
 */
public record DeskQuery(String find, Show show) {
  static final String FIND = "find";
  static final String SHOW = "show";
  private static final int LONGEST = 100;

  /** Which accounts are shown. */
  public enum Show implements Word {
    OPEN("open"),
    WAITING("waiting"),
    PAST_DUE("past-due");

    private final String word;

    Show(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Everything. */
  public static final DeskQuery ALL = new DeskQuery("", Show.OPEN);

  /** What the form of the desk asks for; a word that nobody knows shows everything. */
  public static DeskQuery of(Map<String, String> fields) {
    return new DeskQuery(
        Plain.clipped(fields.getOrDefault(FIND, ""), LONGEST),
        Stream.of(Show.values())
            .filter(show -> show.word().equals(fields.getOrDefault(SHOW, "")))
            .findFirst()
            .orElse(Show.OPEN));
  }

  boolean finds(DeskAccount account, LocalDate today) {
    return isShown(account, today)
        && account.names().anyMatch(name -> folded(name).contains(folded(find)));
  }

  private boolean isShown(DeskAccount account, LocalDate today) {
    return switch (show) {
      case OPEN -> true;
      case WAITING -> account.questions() > 0;
      case PAST_DUE -> account.daysPastDue(today) > 0;
    };
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
