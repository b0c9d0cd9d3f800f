package dev.relance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Question;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void every_reason_asks_and_every_answer_is_named(QuestionKind reason) {
    for (Locale language : LANGUAGES) {
      assertThat(Texts.question(language, new Question(reason, List.of("1"), "")))
          .endsWith("?")
          .doesNotContain("()", " ?.", "{{");
      assertThat(Texts.question(language, new Question(reason, List.of("1"), "X-1")))
          .contains("X-1");
      assertThat(reason.answers())
          .allMatch(answer -> Wording.of(language).has("answer." + answer.word()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "creditor-known",
        "debtor-known",
        "settled",
        "record-readable",
        "disputed",
        "on-hold",
        "promise-pending",
        "plan-kept",
        "payment-announced",
        "stopped",
        "opted-out",
        "auto-pay",
        "tolerance",
        "approval",
        "precondition",
        "spacing",
        "invoice-cap",
        "debtor-cap",
        "contact-window",
        "time-zone",
        "address",
        "feed-fresh",
        "unsettled-send",
        "refused-lately",
        "level-order",
        "ladder-end",
        "paused"
      })
  void every_rule_has_a_name(String rule) {
    assertThat(LANGUAGES).allMatch(language -> Wording.of(language).has("rule." + rule));
  }

  @Test
  void an_unknown_rule_is_its_word() {
    assertThat(Texts.rule(Locale.FRENCH, "moon-is-full")).isEqualTo("moon is full");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void every_level_has_a_name(Level level) {
    assertThat(LANGUAGES)
        .allSatisfy(language -> assertThat(Texts.level(language, level)).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # codes and values are translated, free text is not touched
          formal-notice            | mise en demeure
          creditor-phone           | le numéro de téléphone du créancier (phone)
          no-record creditor       | pas de fiche pour le créancier
          no-record debtor#D-1     | pas de fiche pour debtor#D-1
          lawyer since 2013-05-01  | représenté par un avocat depuis le 1er mai 2013
          opt-out since 2013-05-01 | ne souhaite plus d’e-mails depuis le 1er mai 2013
          wrong-person since 2013-05-01 | une autre personne est jointe depuis le 1er mai 2013
          2026-03-20 EUR 1200.5    | 20 mars 2026 1~200,50~€
          accounts@example.com     | accounts@example.com
          the firm price was wrong | the firm price was wrong
          due on 2026-03-20.       | due on 2026-03-20
          2026-13-45               | 2026-13-45
          ABC 12.00                | ABC 12.00
          """)
  void a_detail_is_told_in_words(String detail, String told) {
    assertThat(Texts.detail(Wording.of(Locale.FRENCH), detail).replace('\u00a0', '~'))
        .isEqualTo(told);
  }
}
