package dev.relance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Matter;
import dev.relance.escalation.Matters;
import dev.relance.finding.Findings;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import dev.relance.vocabulary.Written;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionWordsTest {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final List<Wording> LANGUAGES = Languages.all().stream().map(Wording::of).toList();

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void every_kind_of_question_asks(QuestionKind kind) {
    for (Wording language : LANGUAGES) {
      var words = new QuestionWords(language, ZoneOffset.UTC);
      assertThat(words.sentence(kind, new Matter.Nothing()))
          .endsWith("?")
          .doesNotContain("()", " ?.", "{{");
      assertThat(words.sentence(kind, new Matter.OfAddress("X-1"))).contains("X-1");
    }
  }

  @Test
  void a_matter_of_every_kind_is_told_in_these_tests() {
    assertThat(Matters.ofEveryKind().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(Findings.kinds(Matter.class).toList());
  }

  static List<Matter> matters() {
    return Matters.ofEveryKind();
  }

  @ParameterizedTest
  @MethodSource("matters")
  void every_matter_is_told_in_every_language(Matter matter) {
    for (Wording language : LANGUAGES) {
      assertThat(new QuestionWords(language, ZoneOffset.UTC).sentence(QuestionKind.STOPPED, matter))
          .doesNotContain("()", "{{", "  ");
    }
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("rule", Word.all(Rule.class)),
        Arguments.of("why", Word.all(Rule.class)),
        Arguments.of("question", Word.all(QuestionKind.class)),
        Arguments.of("answer", Word.all(Answer.class)),
        Arguments.of("level", Word.all(Level.class)));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void every_word_has_its_text_and_no_other_has_one(String kind, List<String> words) {
    for (Locale language : Languages.all()) {
      assertThat(
              Wording.texts(language.getLanguage()).keySet().stream()
                  .filter(key -> key.startsWith(kind + ".")))
          .containsExactlyInAnyOrderElementsOf(
              words.stream().map(word -> kind + "." + word).toList());
    }
  }

  /** Words of ours in a debtor's mouth are the debtor's. */
  @ParameterizedTest
  @ValueSource(strings = {"ceiling", "court 12", "stopped", "EUR 12", "firm 2026-03-02", "{{n}}"})
  void what_a_debtor_writes_is_never_taken_for_a_word_of_ours(String written) {
    assertThat(
            new QuestionWords(ENGLISH, ZoneOffset.UTC)
                .sentence(QuestionKind.DISPUTED, new Matter.Quoted(new Written(written))))
        .isEqualTo(
            "The debtor says there is a problem: " + written + ". How should it be resolved?");
  }
}
