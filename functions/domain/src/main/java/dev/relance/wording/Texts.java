package dev.relance.wording;

import dev.relance.escalation.Question;
import dev.relance.money.Amounts;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Questions, rules, levels and answers in the owner's words, as plain text; pages escape it. */
public final class Texts {
  private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b(?!T)");
  private static final Pattern MONEY = Pattern.compile("\\b([A-Z]{3}) (\\d+(?:\\.\\d+)?)\\b");
  private static final Pattern VALUE = Pattern.compile("[0-9].*|.*[@#].*|[A-Z]{3}");
  private static final List<String> KINDS = List.of("level", "word", "fate", "step", "rule");

  private Texts() {}

  /** The question as a sentence with its detail. */
  public static String question(Locale language, Question question) {
    return question(Wording.of(language), question.kind(), question.detail());
  }

  /** The name of a rule. A rule without a name is its word with spaces for hyphens. */
  public static String rule(Locale language, String ruleWord) {
    return Wording.of(language).word("rule", Plain.text(ruleWord));
  }

  /** Why a rule kept a message back, as a sentence. */
  public static String why(Locale language, String ruleWord) {
    return Wording.of(language).word("why", Plain.text(ruleWord));
  }

  /** An answer that the owner can give. */
  public static String answer(Locale language, String code) {
    return Wording.of(language).word("answer", Plain.text(code));
  }

  /** The name of a level. */
  public static String level(Locale language, Level level) {
    return Wording.of(language).word("level", level.word());
  }

  /** What was found, in words. */
  public static String detail(Locale language, String detail) {
    return detail(Wording.of(language), detail);
  }

  public static String question(Wording wording, QuestionKind reason, String detail) {
    return wording.say(
        "question." + reason.word(),
        Map.of("detail", detail(wording, detail), "names", detail.equals(Level.INTENT.word())));
  }

  /**
   * What was found, in words. When nothing but codes and values is said, codes are translated, and
   * days and amounts are written as the language writes them; free text stays as it was written.
   */
  public static String detail(Wording wording, String detail) {
    String written = Plain.text(detail).replaceAll("\\.$", "");
    String[] parts = written.split(" ", -1);
    if (!Arrays.stream(parts).allMatch(part -> isCode(wording, part))) {
      return written;
    }
    String words = String.join(" ", Arrays.stream(parts).map(part -> word(wording, part)).toList());
    String amounts = MONEY.matcher(words).replaceAll(match -> quote(money(wording, match)));
    return DATE.matcher(amounts).replaceAll(match -> quote(date(wording, match.group())));
  }

  private static boolean isCode(Wording wording, String part) {
    return VALUE.matcher(part).matches() || text(wording, part).isPresent();
  }

  private static String word(Wording wording, String part) {
    return text(wording, part).orElse(part);
  }

  private static Optional<String> text(Wording wording, String part) {
    return KINDS.stream()
        .map(kind -> kind + "." + part)
        .filter(wording::has)
        .findFirst()
        .map(wording::say);
  }

  private static String money(Wording wording, MatchResult match) {
    try {
      return wording.money(Amounts.parse(match.group(2), match.group(1)));
    } catch (IllegalArgumentException notMoney) {
      return match.group();
    }
  }

  private static String date(Wording wording, String day) {
    try {
      return wording.date(LocalDate.parse(day));
    } catch (DateTimeParseException notDay) {
      return day;
    }
  }

  private static String quote(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement);
  }
}
