package dev.relance.wording;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The texts of a language as its files hold them, with what a country writes in another way. */
final class TextFiles {
  private TextFiles() {}

  /** The texts of a language in the form of its country; empty for a language without texts. */
  static Optional<Map<String, String>> of(Locale form) {
    return Resource.ifPresent("texts_%s.properties".formatted(form.getLanguage()))
        .map(texts -> over(respelled(texts, form), ownForms(form).orElse(Map.of())));
  }

  /** What a country writes in another way than the rest of its language. */
  static Optional<Map<String, String>> ownForms(Locale form) {
    return Resource.ifPresent(
        "texts_%s_%s.properties".formatted(form.getLanguage(), form.getCountry()));
  }

  /** The longest of what a country spells otherwise comes first. */
  private static Map<String, String> respelled(Map<String, String> texts, Locale form) {
    List<Map.Entry<String, String>> spelling =
        Resource.ifPresent(
                "spelling_%s_%s.properties".formatted(form.getLanguage(), form.getCountry()))
            .orElse(Map.of())
            .entrySet()
            .stream()
            .sorted(Comparator.comparing(word -> -word.getKey().length()))
            .toList();
    var all = new HashMap<>(texts);
    spelling.forEach(
        word -> all.replaceAll((_, text) -> text.replace(word.getKey(), word.getValue())));
    return all;
  }

  private static Map<String, String> over(Map<String, String> texts, Map<String, String> own) {
    var all = new HashMap<>(texts);
    all.putAll(own);
    return all;
  }
}
