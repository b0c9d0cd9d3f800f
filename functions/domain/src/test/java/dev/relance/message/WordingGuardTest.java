package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.Debtor;
import dev.relance.law.ClaimRule;
import dev.relance.law.ClaimRule.Claim;
import dev.relance.law.ContentRule;
import dev.relance.law.ContentRule.Content;
import dev.relance.law.CourtLaw;
import dev.relance.law.Law;
import dev.relance.law.LawPack;
import dev.relance.message.WordingGuard.Breach;
import dev.relance.policy.Basis;
import dev.relance.policy.Level;
import dev.relance.tree.Tree;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingGuardTest {
  private static final Basis BASIS = Basis.house("Act 1", "because");

  /** Law that asks for everything and forbids everything. */
  private static final Law STRICTEST =
      law(
          Arrays.stream(Content.values()).map(c -> new ContentRule(c, BASIS)).toList(),
          Arrays.stream(Claim.values()).map(c -> new ClaimRule(c, BASIS)).toList());

  static Stream<Arguments> everyMessage() {
    return Arrays.stream(Level.values())
        .flatMap(
            level -> Stream.of(Locale.ENGLISH, Locale.FRENCH).map(l -> Arguments.of(level, l)));
  }

  @ParameterizedTest
  @MethodSource("everyMessage")
  void every_message_of_ours_says_what_the_strictest_law_asks_and_nothing_that_it_forbids(
      Level level, Locale language) {
    Reminder reminder = AReminder.at(level).in(language).build();

    assertThat(WordingGuard.breach(reminder, new Composer().compose(reminder), STRICTEST))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Content.class)
  void a_message_that_leaves_something_out_is_refused_with_the_source(Content content) {
    Law law = law(List.of(new ContentRule(content, BASIS)), List.of());
    Reminder reminder = AReminder.at(Level.FRIENDLY).in(Locale.ENGLISH).build();
    Mail empty = saying(new Composer().compose(reminder), "Pay.");

    Optional<Breach> breach = WordingGuard.breach(reminder, empty, law);

    assertThat(breach).map(b -> b.basis().cites()).contains("Act 1");
    assertThat(breach.orElseThrow().reason())
        .isEqualTo("missing-" + content.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reminder-fee   | a late fee of EUR 15 is added
          reminder-fee   | des frais de relance de 15 € s’ajoutent
          reminder-fee   | Indemnité forfaitaire : 40 €
          undecided-step | otherwise we will go to Court
          undecided-step | nous saisirons le tribunal
          undecided-step | un commissaire de\u0020
          undecided-step | our lawyers will write to you
          crime          | we will inform the police
          crime          | une plainte sera déposée
          official-look  | SUMMONS
          official-look  | dernière sommation
          """)
  void a_message_that_says_what_is_forbidden_is_refused(String claim, String words) {
    Reminder reminder = AReminder.at(Level.FIRM).in(Locale.FRENCH).build();
    Mail mail = new Composer().compose(reminder);
    String said = words.startsWith("un commissaire") ? "un commissaire de\njustice" : words;

    assertThat(WordingGuard.breach(reminder, saying(mail, mail.text() + "\n" + said), STRICTEST))
        .map(Breach::reason)
        .contains("forbidden-" + claim);
  }

  @Test
  void a_step_that_the_owner_decided_may_be_named() {
    Reminder reminder = AReminder.at(Level.INTENT).in(Locale.ENGLISH).step("court").build();
    Mail mail = new Composer().compose(reminder);
    assertThat(mail.text()).contains("court");

    assertThat(WordingGuard.breach(reminder, mail, STRICTEST)).isEmpty();
  }

  @Test
  void what_others_are_called_is_not_what_we_say() {
    Reminder reminder =
        AReminder.at(Level.FRIENDLY)
            .in(Locale.ENGLISH)
            .from("Court Police Fraud Lawyers Ltd")
            .build();

    assertThat(WordingGuard.breach(reminder, new Composer().compose(reminder), STRICTEST))
        .isEmpty();
  }

  @Test
  void a_part_of_a_word_is_not_the_word() {
    Reminder reminder = AReminder.at(Level.FRIENDLY).in(Locale.ENGLISH).build();
    Mail mail = new Composer().compose(reminder);
    String polite = mail.text() + "\nWith courtesy, we pursue the issue of your tissue order.";

    assertThat(WordingGuard.breach(reminder, saying(mail, polite), STRICTEST)).isEmpty();
  }

  private static Mail saying(Mail mail, String text) {
    return new Mail(mail.from(), mail.to(), mail.language(), "Subject", text, mail.mime());
  }

  private static Law law(List<ContentRule> contents, List<ClaimRule> claims) {
    var document = new HashMap<String, Object>();
    document.put("law", "DEFAULT");
    LawPack pack =
        new LawPack(
            "DEFAULT",
            "",
            "1",
            List.of(),
            LocalDate.MIN,
            LocalDate.MAX,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            contents,
            claims,
            List.of(),
            CourtLaw.NONE,
            new Tree("", Map.copyOf(document)));
    return new Law(
        List.of(pack), Debtor.Kind.CONSUMER, LocalDate.parse("2026-03-17"), 10, Optional.empty());
  }
}
