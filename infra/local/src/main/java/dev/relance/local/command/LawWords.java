package dev.relance.local.command;

import dev.relance.law.Said;
import dev.relance.law.Sentence;
import dev.relance.local.Phrases;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** The words for presenting the law. */
final class LawWords {
  private static final Phrases TEXTS = Phrases.of("command.law");

  private LawWords() {}

  static boolean has(String key) {
    return TEXTS.has(key);
  }

  /** A text with its values; a number selects singular or plural. */
  static String text(String key, Object... values) {
    return TEXTS.say(key, values);
  }

  /** What a rule says: its text, with the clauses in it. */
  static String sentence(Sentence sentence) {
    Object[] values =
        sentence.clauses().isEmpty()
            ? sentence.values().stream().map(LawWords::shown).toArray()
            : new Object[] {
              clauses(sentence),
              sentence.values().isEmpty() ? "" : shown(sentence.values().getFirst())
            };
    return text(sentence.key(), values);
  }

  private static String clauses(Sentence sentence) {
    return String.join(
        text("between-clauses"), sentence.clauses().stream().map(LawWords::sentence).toList());
  }

  private static Object shown(Said value) {
    return switch (value) {
      case Sentence sentence -> sentence(sentence);
      case Said.Count(int number) -> number;
      case Said.Decimal(var number) -> number.toPlainString();
      case Said.Sum(Money money) -> amount(money);
      case Said.Day(var date) -> date.toString();
      case Said.Place(String code) -> place(code);
      case Said.Name(String group, String name) -> named(group, name);
      case Said.Quote(String words) -> words;
      case Said.Row row ->
          row(
              row.joint().word(),
              row.values().stream().map(v -> String.valueOf(shown(v))).toList());
    };
  }

  /** The text for a name. A name that only an operator knows is its own text. */
  static String named(String group, String name) {
    String key = group + "." + name;
    return has(key) ? text(key) : name;
  }

  /** A place by its name and its code. */
  static String place(String code) {
    String country = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    String name = has("place." + code) ? text("place." + code) : country;
    return name.equals(code) ? code : "%s (%s)".formatted(name, code);
  }

  /** A sum as people write it: EUR 5,000.00. */
  private static String amount(Money money) {
    return money.getCurrencyUnit().getCode()
        + " "
        + String.format(Locale.ENGLISH, "%,." + money.getScale() + "f", money.getAmount());
  }

  /** Several words in a row, such as: calls, letters or visits. */
  static String row(String joint, List<String> words) {
    String before =
        String.join(text("joint." + joint), words.subList(0, Math.max(0, words.size() - 1)));
    return before.isEmpty()
        ? words.getLast()
        : before + text("joint-last." + joint) + words.getLast();
  }
}
