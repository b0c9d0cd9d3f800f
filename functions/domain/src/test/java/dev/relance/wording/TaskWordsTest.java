package dev.relance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.escalation.Task;
import dev.relance.finding.Payer;
import dev.relance.money.Totals;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.QuestionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskWordsTest {
  private static final Payer.Found FOUND = new Payer.Found(9, 4, 12, 2, 1, 2, false);

  @Test
  void a_call_is_calm_and_complete() {
    Task call = call(Level.FIRM, PayerKind.IRREGULAR);
    var words =
        new TaskWords(Wording.of(Locale.ENGLISH).withPlainSpaces(), ZoneId.of("Europe/Paris"));

    assertThat(words.when(call))
        .isEqualTo(
            "Possible from 18 March 2026, 09:00, in the debtor’s time. 2 contacts are left this"
                + " week.");
    assertThat(words.lines(call))
        .containsExactly(
            "Say who you are: “This is …, of Acme Lamps. Is this a good moment?” If it is not, ask"
                + " when to call again.",
            "Name the facts: invoices A-1 and A-2, €240.00 in all, due since 1 March 2026.",
            "Say calmly that you have written several times and would like to settle this together."
                + " Then listen.",
            "They pay, but irregularly: agree on one day, and ask what would help them to keep it.",
            "What they can do: pay by a day, no later than 17 April 2026; pay in instalments; say"
                + " what is wrong and in which part.",
            "Do not speak of lawyers, courts or consequences. Repeat what was agreed, thank them,"
                + " and record the call.");
  }

  @Test
  void how_a_debtor_pays_is_told_with_its_reasons() {
    assertThat(
            new PayerWords(Wording.of(Locale.ENGLISH).withPlainSpaces())
                .of(new Payer(PayerKind.IRREGULAR, FOUND)))
        .isEqualTo(
            "pays irregularly – 4 of 9 invoices paid late, as a rule by 12 days; 1 of 2 promised"
                + " payments not made on time; 2 reminders with no answer or payment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl"})
  void every_language_has_every_script(String language) {
    var words =
        new TaskWords(Wording.of(Locale.forLanguageTag(language)), ZoneId.of("Europe/Paris"));
    for (Level level : Level.values()) {
      for (PayerKind kind : PayerKind.values()) {
        assertThat(words.lines(call(level, kind)))
            .hasSize(6)
            .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{{", "script."));
      }
    }
  }

  private static Task call(Level after, PayerKind kind) {
    var payer = new Payer(kind, FOUND);
    return new Task.Call(
        Question.of(QuestionKind.CALL_DUE, List.of("A-1", "A-2"), new Matter.CallDue(after, payer)),
        Optional.of(Instant.parse("2026-03-18T08:00:00Z")),
        Optional.of(2),
        new Task.Script(
            "Acme Lamps",
            after,
            payer,
            List.of("A-1", "A-2"),
            new Totals(List.of(Money.parse("EUR 240.00"))),
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-04-17")));
  }
}
