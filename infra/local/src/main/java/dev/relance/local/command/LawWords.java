package dev.relance.local.command;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words in which the law is told. */
final class LawWords {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.local.command.law");

  private LawWords() {}

  static boolean has(String key) {
    return TEXTS.containsKey(key);
  }

  /** A text with its values; a number chooses between one and many. */
  static String text(String key, Object... values) {
    return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).format(values);
  }

  /** What a code of a pack means; a figure or a sentence stands as it is. */
  static String word(String code) {
    return has("word." + code) ? text("word." + code) : code;
  }

  /** A place by its name and its code. */
  static String place(String code) {
    String country = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    String name = has("place." + code) ? text("place." + code) : country;
    return name.equals(code) ? code : "%s (%s)".formatted(name, code);
  }

  /** A sum as people write it: EUR 5,000.00. */
  static String amount(String currency, String amount) {
    var sum = new BigDecimal(amount);
    return currency + " " + String.format(Locale.ENGLISH, "%,." + sum.scale() + "f", sum);
  }

  /** Some words in a row, such as: calls, letters or visits. */
  static String row(String name, List<String> words) {
    String before = String.join(", ", words.subList(0, words.size() - 1));
    String last = has("between." + name) ? text("between." + name) : ", ";
    return before.isEmpty() ? words.getLast() : before + last + words.getLast();
  }

  /** What stands between the clauses of a fact. */
  static String betweenClauses(String list) {
    return has("clauses." + list) ? text("clauses." + list) : ", ";
  }
}
