package dev.relance.local.report;

import dev.relance.document.Document;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Texts;
import dev.relance.wording.Wording;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of evidence about what people did and were asked. */
public final class TimelineText {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.local.report.timeline");

  private TimelineText() {}

  /** Who decided what: the owner approved the formal notice. */
  public static String deed(Document decision) {
    Optional<String> step = decision.optionalText("step");
    Optional<String> until = decision.optionalText("until");
    String key = "decided." + decision.text("kind");
    String fuller = key + (step.isPresent() ? "-step" : until.isPresent() ? "-until" : "");
    return TEXTS.getString("by." + decision.text("by"))
        + " "
        + MessageFormat.format(
            TEXTS.getString(TEXTS.containsKey(fuller) ? fuller : key),
            decision.optionalText("level").map(TimelineText::level).orElse(""),
            step.map(s -> s.replace('-', ' ')).orElse(""),
            decision.optionalText("stepDate").or(() -> until).map(TimelineText::day).orElse(""),
            decision.optionalText("rule").map(rule -> Texts.rule(Locale.ENGLISH, rule)).orElse(""));
  }

  /** How a person was reached by hand, and what came of it. */
  public static String contact(Document contact) {
    return TEXTS.getString("channel." + contact.text("channel"))
        + "; "
        + TEXTS.getString("outcome." + contact.text("outcome"));
  }

  /** What a question was about. */
  static String asked(String reason) {
    return TEXTS.getString("asked." + reason);
  }

  /** The name of a level. */
  static String level(String word) {
    return Texts.level(Locale.ENGLISH, Level.parse(word));
  }

  /** A day as English writes it. */
  static String day(String day) {
    return ENGLISH.date(LocalDate.parse(day));
  }
}
