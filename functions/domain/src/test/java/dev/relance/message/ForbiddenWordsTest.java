package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Languages;
import dev.relance.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found word by word is what the patterns alone find. */
class ForbiddenWordsTest {
  private static final int MUTATIONS = 4_000;
  private static final Pattern BETWEEN_LETTERS = Pattern.compile("\\P{L}+");
  private static final List<String> GLUE =
      List.of(" ", " ", " ", "\u00a0", "  ", "-", ".", "’", "_", "", "7", "\u0301", "\ud835\udc00");
  private static final List<String> ENDS =
      List.of("", "", "", "s", "es", "en", "er", "ing", "ion", "é", "ées", "ux", "y", "ies", "x");

  static Stream<Locale> languages() {
    return Languages.all().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void in_every_message_of_ours_they_agree(Locale language) {
    for (Level level : Level.values()) {
      var mail = new Composer().compose(AReminder.at(level).in(language).build());
      languages().map(Wording::of).forEach(words -> agree(words, mail.text()));
      languages().map(Wording::of).forEach(words -> agree(words, mail.html()));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void in_texts_put_together_from_forbidden_words_and_others_they_agree(Locale language) {
    Wording wording = Wording.of(language);
    List<String> words = words(wording);
    var random = new Random(20260317);
    for (int i = 0; i < MUTATIONS; i++) {
      agree(wording, text(words, random));
    }
  }

  @Test
  void the_first_of_several_is_told_as_it_is_written() {
    assertThat(
            ForbiddenWords.of(Wording.of(Locale.ENGLISH))
                .in("No POLICE policy. Policemen, or a small\u00a0claim? Small claims and courts."))
        .containsOnly(
            Map.entry(Topic.CRIME, "POLICE"), Map.entry(Topic.UNDECIDED_STEP, "Small claims"));
  }

  private static void agree(Wording wording, String text) {
    var expected = new EnumMap<Topic, String>(Topic.class);
    ForbiddenWords.patterns(wording)
        .forEach(
            (topic, pattern) -> {
              var matcher = pattern.matcher(text);
              if (matcher.find()) {
                expected.put(topic, matcher.group());
              }
            });
    assertThat(ForbiddenWords.of(wording).in(text)).as(text).isEqualTo(expected);
  }

  /** The pieces of the patterns, their alternatives cut apart, and ordinary words. */
  private static List<String> words(Wording wording) {
    var words = new ArrayList<String>(List.of("clause", "clauses", "assurance", "numéro", "the"));
    for (Topic topic : Topic.values()) {
      words.addAll(List.of(BETWEEN_LETTERS.split(wording.name("forbidden", topic))));
      words.addAll(
          Arrays.stream(wording.name("forbidden", topic).split("\\|", -1))
              .map(whole -> whole.replaceAll("[()?\\\\*]|\\[.*?]", ""))
              .toList());
    }
    return words;
  }

  private static String text(List<String> words, Random random) {
    var text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String word = words.get(random.nextInt(words.size()));
      text.append(random.nextInt(6) == 0 ? word.toUpperCase(Locale.ROOT) : word)
          .append(ENDS.get(random.nextInt(ENDS.size())))
          .append(GLUE.get(random.nextInt(GLUE.size())));
    }
    return text.toString();
  }
}
