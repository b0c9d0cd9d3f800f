package dev.relance.local.command;

import static java.util.stream.Collectors.joining;

import dev.relance.document.Phrases;
import dev.relance.law.Citation;
import dev.relance.law.Said;
import dev.relance.law.Sentence;
import dev.relance.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The words for presenting the law. A member may have its own text for its list or for the word in
 * its list; otherwise the text for all lists is used.
 */
final class LawWords {
  private static final Phrases TEXTS = Phrases.of("local.command.law");
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();

  private LawWords() {}

  static boolean has(String key) {
    return TEXTS.has(key);
  }

  /** A text with its values; a number selects singular or plural. */
  static String text(String key, Object... values) {
    return TEXTS.say(key, values);
  }

  /** A fact, with a mark if nobody verified it. */
  static String marked(boolean isVerified, String told) {
    return isVerified ? told : text("unverified") + " " + told;
  }

  /** A heading and the lines below it; nothing without lines. */
  static String paragraph(String heading, List<String> lines) {
    return lines.isEmpty()
        ? ""
        : written(Stream.concat(Stream.of(heading), lines.stream().map(line -> "  " + line)));
  }

  /** The texts that are not empty, separated by blank lines. */
  static String paragraphs(Stream<String> paragraphs) {
    return paragraphs.filter(one -> !one.isEmpty()).collect(joining(System.lineSeparator()));
  }

  /** Each line with its end. */
  static String written(Stream<String> lines) {
    return lines.map(line -> line + System.lineSeparator()).collect(joining());
  }

  /** What is cited, with the keys of where it was read. */
  static String cited(Citation citation) {
    return ENGLISH.annotated(citation);
  }

  /** What a rule or a part of it says. */
  static String sentence(Sentence sentence) {
    String type = sentence.type();
    String clauses =
        sentence.clauses().stream()
            .map(clause -> clause(type, clause))
            .filter(clause -> !clause.isEmpty())
            .collect(joining(or("clauses." + type, ", ")));
    return has("list." + type)
        ? text("list." + type, clauses, shown(sentence.clauses().getFirst()))
        : clauses;
  }

  private static String clause(String type, Sentence.Phrase clause) {
    String own = type + "." + clause.member();
    String key = has(own) || has(own + ".yes") ? own : "member." + clause.member();
    return switch (clause.value()) {
      case Said.Term(String word) when has(own + "." + word) -> text(own + "." + word);
      case Said.YesOrNo(boolean holds) -> text(key + (holds ? ".yes" : ".no"));
      default -> text(key, shown(clause));
    };
  }

  private static Object shown(Sentence.Phrase clause) {
    return clause.value() instanceof Said.Series(List<Said> values)
        ? row(clause.member(), values.stream().map(v -> String.valueOf(shown(v))).toList())
        : shown(clause.value());
  }

  private static Object shown(Said value) {
    return switch (value) {
      case Sentence sentence -> sentence(sentence);
      case Said.YesOrNo(boolean holds) -> holds;
      case Said.Count(int number) -> number;
      case Said.Decimal(var number) -> number.toPlainString();
      case Said.Sum(Money money) -> ENGLISH.money(money);
      case Said.Day(var date) -> date.toString();
      case Said.PlaceCode(String code) -> place(code);
      case Said.Term(String word) -> word(word);
      case Said.Quote(String words) -> words;
      case Said.Series(List<Said> values) ->
          values.stream().map(v -> String.valueOf(shown(v))).collect(joining(", "));
    };
  }

  static String money(Money money) {
    return ENGLISH.money(money);
  }

  /** The meaning of a word from a pack. A name that only an operator knows is its own text. */
  static String word(String word) {
    return or("word." + word, word);
  }

  /** A place by its name and its code. */
  static String place(String code) {
    String country = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    String name = or("place." + code, country);
    return name.equals(code) ? code : "%s (%s)".formatted(name, code);
  }

  /** Several words in a row, such as: calls, letters or visits. */
  static String row(String member, List<String> words) {
    String all = or("row." + member, ", ");
    String before = String.join(all, words.subList(0, words.size() - 1));
    return before.isEmpty()
        ? words.getLast()
        : before + or("between." + member, all) + words.getLast();
  }

  private static String or(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }
}
