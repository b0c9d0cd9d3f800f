package dev.relance.local.house;

import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in a text what only a programmer reads: the forms in which Java prints its values. */
public final class JavaForms {
  private static final Pattern FORMS =
      Pattern.compile(
          String.join(
              "|",
              "\\b[A-Z]\\w*\\[(\\w+=[^\\]]*)?\\]",
              "\\bOptional\\b",
              "\\{[\\w-]+=",
              "\\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\\b",
              "\\b(" + constants() + ")\\b",
              "\\b(dev\\.relance|java|javax|software\\.amazon)\\.\\w+",
              "\\b\\w*(Exception|Error)\\b",
              "\\b[A-Z]\\w*@[0-9a-f]{5,8}\\b",
              "\\bnull\\b",
              "\\bP(\\d+D)?T\\d\\w+"));
  private static final Pattern SCRIPT = Pattern.compile("(?s)<(style|script)\\b.*?</\\1>|<[^>]*>");

  private JavaForms() {}

  /** Every Java form in a text, with a little of what stands around it. */
  public static List<String> in(String text) {
    return FORMS
        .matcher(text)
        .results()
        .map(
            m -> text.substring(Math.max(0, m.start() - 30), Math.min(text.length(), m.end() + 30)))
        .toList();
  }

  /** Every Java form in what a page shows. */
  public static List<String> inPage(String html) {
    return in(SCRIPT.matcher(html).replaceAll(" "));
  }

  private static String constants() {
    return Stream.<Enum<?>[]>of(
            Rule.values(),
            Level.values(),
            QuestionKind.values(),
            Answer.values(),
            Channel.values(),
            Fate.values(),
            LevelOutcome.values())
        .flatMap(Stream::of)
        .map(Enum::name)
        .distinct()
        .collect(Collectors.joining("|"));
  }
}
