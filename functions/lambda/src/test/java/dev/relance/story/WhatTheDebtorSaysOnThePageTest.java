package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.page.Axe;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The debtor follows the link of a message, and what is said there changes what happens next. */
class WhatTheDebtorSaysOnThePageTest {
  private static final Pattern PAGE = Pattern.compile("https://\\S+/account/\\S+?(?=#paid)");

  private final Diary diary = Diary.opens("2026-02-02T20:00");
  private final Browser browser = new Browser(diary);

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void the_page_shows_the_account_and_looking_changes_nothing() {
    String link = reminded();
    int before = diary.evidence().size();

    var page = browser.open(link);

    assertThat(page.getStatusCode()).isEqualTo(200);
    assertThat(page.getHeaders())
        .containsEntry("cache-control", "no-store")
        .containsEntry("x-content-type-options", "nosniff");
    assertThat(page.getBody()).contains("A-1", "120,00").doesNotContain("<script");
    assertThat(diary.writes().evidence()).hasSize(before);
  }

  @Test
  void a_payment_that_the_debtor_tells_of_ends_the_reminders() {
    String link = reminded();

    String page = browser.fillIn(link, Map.of("topic", "paid", "words", "le 3 février, vir. 77"));

    assertThat(page).contains("Nous avons noté que vous avez payé");
    assertThat(diary.on("2026-04-30T20:00").messages()).hasSize(1);
    assertThat(diary.told("the debtor: paid")).hasSize(1);
  }

  @Test
  void what_is_wrong_reaches_the_owner_in_the_debtors_words() {
    String link = reminded();

    browser.fillIn(
        link, Map.of("topic", "wrong", "fault", "goods", "words", "<b>deux</b> lampes cassées"));

    assertThat(diary.on("2026-04-30T20:00").messages()).hasSize(1);
    assertThat(diary.told("asked: disputed").getFirst()).contains("deux</b> lampes cassées");
  }

  @Test
  void a_promised_day_is_kept_and_a_later_one_is_not_taken() {
    String link = reminded();

    assertThat(browser.fillIn(link, Map.of("topic", "promise", "day", "2027-02-01")))
        .contains("Veuillez choisir une date");
    assertThat(browser.fillIn(link, Map.of("topic", "promise", "day", "2026-02-20")))
        .contains("Nous avons noté la date");

    assertThat(diary.on("2026-02-20T20:00").messages()).hasSize(1);
    assertThat(diary.on("2026-04-30T20:00").messages()).hasSizeGreaterThan(1);
  }

  @Test
  void the_parts_of_a_plan_are_shown_before_the_debtor_agrees() {
    String link = reminded();
    Map<String, String> asked = Map.of("topic", "plan", "parts", "2", "first", "2026-02-15");

    assertThat(browser.fillIn(link, asked))
        .contains("60,00 € le 15 février 2026", "60,00 € le 15 mars 2026");
    assertThat(diary.writes().told("the debtor: plan")).isEmpty();

    browser.fillIn(
        link, Map.of("topic", "plan", "parts", "2", "first", "2026-02-15", "agreed", "yes"));
    assertThat(diary.writes().told("the debtor: plan")).hasSize(1);
    assertThat(diary.on("2026-02-14T20:00").messages()).hasSize(1);
  }

  /** What is to come follows its own ladder. */
  @ParameterizedTest
  @CsvSource({"promise, day=2026-02-20", "plan, parts=2;first=2026-02-15;agreed=yes"})
  void a_promise_or_a_plan_is_about_what_is_past_due(String topic, String filled) {
    String link = reminded();
    diary.writes(invoice("A-2", "2026-03-20"));
    var form = new HashMap<>(Map.of("topic", topic));
    for (String field : filled.split(";")) {
      form.put(field.split("=")[0], field.split("=")[1]);
    }

    browser.fillIn(link, form);

    diary.writes();
    assertThat(diary.evidence())
        .filteredOn(e -> e.text("event").equals("decision-recorded"))
        .singleElement()
        .satisfies(e -> assertThat(e.texts("invoices")).containsExactly("A-1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paid    | words=vir. 77                   | la facture A-1 est payée : « vir. 77 »
          wrong   | fault=amount                    | un problème concernant la facture A-1
          promise | day=2026-02-20                  | de payer 120,00 € au titre de la facture A-1 au plus tard le 20 février 2026
          plan    | parts=2,first=2026-02-15,agreed=yes | 60,00 € le 15 mars 2026
          plan    | parts=4,first=2026-02-25,agreed=yes | quelqu’un chez nous va l’étudier
          address | words=3 quai Neuf Lyon          | une autre adresse : « 3 quai Neuf Lyon »
          address | email=neu@bistro.example        | une autre adresse : « neu@bistro.example »
          """)
  void each_answer_is_confirmed_by_mail_once(String topic, String filled, String confirmed) {
    String link = reminded();
    var form = new HashMap<>(Map.of("topic", topic));
    for (String field : filled.split(",")) {
      form.put(field.split("=")[0], field.split("=")[1]);
    }

    browser.fillIn(link, form);
    diary.on("2026-02-09T20:00");

    assertThat(acknowledged()).containsExactly("answer-noted");
    assertThat(Diary.text(diary.reminders().getLast()).replace('\u00a0', ' ')).contains(confirmed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "wrong-person"})
  void who_wants_no_mail_or_is_somebody_else_gets_none(String topic) {
    String link = reminded();

    browser.fillIn(link, Map.of("topic", topic));

    diary.on("2026-04-30T20:00");
    assertThat(acknowledged()).isEmpty();
    assertThat(diary.messages()).hasSize(1);
    assertThat(diary.told("asked: stopped")).isNotEmpty();
  }

  @Test
  void the_page_tells_truly_whether_the_bank_details_are_those_of_the_first_message() {
    String link = reminded();
    assertThat(browser.open(link).getBody()).contains("identiques depuis notre premier message");

    diary.writes(creditor().with("payment", Map.of("iban", "DE02120300000000202051")));
    assertThat(browser.open(link).getBody())
        .contains("depuis notre dernier message")
        .contains("0189");

    diary.on("2026-02-20T20:00");
    assertThat(browser.open(link).getBody())
        .contains("Depuis le 12 février 2026")
        .contains("0189")
        .doesNotContain("identiques");
  }

  @Test
  void an_address_that_is_none_is_asked_for_again() {
    String link = reminded();

    assertThat(browser.fillIn(link, Map.of("topic", "address", "email", "neu@bistro")))
        .contains("Veuillez indiquer");
    assertThat(browser.fillIn(link, Map.of("topic", "address", "words", " ")))
        .contains("Veuillez indiquer");
    assertThat(diary.writes().told("the debtor:")).isEmpty();
  }

  @Test
  void a_new_address_is_asked_of_the_owner_until_it_is_recorded_and_not_used_before() {
    String link = reminded();

    browser.fillIn(link, Map.of("topic", "address", "email", "neu@bistro.example"));

    diary.on("2026-02-20T20:00");
    assertThat(diary.told("asked: address-given")).isNotEmpty();
    assertThat(diary.reminders())
        .allSatisfy(m -> assertThat(m.destination()).doesNotContain("neu@bistro.example"));
    diary.writes(debtor("bistro", "neu@bistro.example").with("language", "fr"));
    diary.on("2026-03-20T20:00");
    assertThat(diary.reminders().getLast().destination()).containsExactly("neu@bistro.example");
  }

  /** One word about each instalment before its day, and the ladder only after a break. */
  @Test
  void an_agreed_plan_has_a_note_for_each_instalment_and_a_broken_one_restores_the_place() {
    diary.writes(
        creditor(),
        debtor().with("language", "fr"),
        invoice("A-1", "2026-02-02").with("total", "120.00"));
    diary.on("2026-02-13T20:00");
    assertThat(diary.levels()).containsExactly("friendly", "clarification");
    String link = browser.page(diary.reminders().getLast());
    browser.fillIn(
        link, Map.of("topic", "plan", "parts", "2", "first", "2026-02-27", "agreed", "yes"));
    diary.on("2026-02-13T21:00");
    diary.writes(Records.decision("ok", "plan", "owner").with("instalments", plan()));

    diary.on("2026-02-26T20:00");
    assertThat(acknowledged()).containsExactly("answer-noted", "part-coming");
    assertThat(Diary.text(diary.reminders().getLast()).replace('\u00a0', ' '))
        .contains("est fixée au 27 février 2026 : 60,00 €");
    diary.writes(invoice("A-1", "2026-02-02").with("total", "120.00").paid("2026-02-26", "60.00"));

    diary.on("2026-03-26T20:00");
    assertThat(acknowledged()).containsExactly("answer-noted", "part-coming", "part-coming");
    assertThat(Diary.text(diary.reminders().getLast()).replace('\u00a0', ' '))
        .contains("est fixée au 27 mars 2026 : 60,00 €");
    assertThat(diary.levels()).containsExactly("friendly", "clarification");

    diary.on("2026-04-04T20:00");
    assertThat(diary.told("asked: promise-broken")).hasSize(1);
    assertThat(diary.levels()).containsExactly("friendly", "clarification", "compromise");
  }

  private static List<Map<String, String>> plan() {
    return List.of(
        Map.of("dueDate", "2026-02-27", "amount", "60.00"),
        Map.of("dueDate", "2026-03-27", "amount", "60.00"));
  }

  private List<String> acknowledged() {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("acknowledgement-authorized"))
        .map(e -> e.text("acknowledgement"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void axe_finds_nothing_on_the_page(Axe.Look look, @TempDir Path folder) {
    String link = reminded();
    Map<String, String> plan = Map.of("topic", "plan", "parts", "3", "first", "2026-02-15");

    assertThat(
            Axe.findings(
                folder,
                Map.of(
                    "page", opened(browser.open(link).getBody()),
                    "plan", opened(browser.fillIn(link, plan)),
                    "flaw", opened(browser.fillIn(link, Map.of("topic", "paid")))),
                look))
        .isEmpty();
  }

  /** With every fold open. */
  private static String opened(String page) {
    return page.replace("<details", "<details open");
  }

  @Test
  void a_form_counts_once() {
    String link = reminded();
    String nonce = Browser.nonce(browser.open(link).getBody());
    Map<String, String> form = Map.of("topic", "promise", "day", "2026-02-20");

    browser.send(link, form, nonce);
    String again = browser.send(link, Map.of("topic", "stop"), nonce);

    assertThat(again).contains("Nous avons déjà bien reçu ce message");
    assertThat(diary.writes().told("the debtor:")).hasSize(1);
  }

  @Test
  void a_form_that_was_open_for_more_than_a_day_counts_no_more() {
    String link = reminded();
    String nonce = Browser.nonce(browser.open(link).getBody());
    diary.on("2026-02-05T20:00");

    assertThat(browser.send(link, Map.of("topic", "stop"), nonce)).contains("trop longtemps");
    assertThat(diary.writes().told("the debtor:")).isEmpty();
  }

  @Test
  void a_form_of_another_account_does_not_count_here() {
    String link = reminded();
    diary.writes(
        debtor("other", "other@bistro.example").with("language", "fr"),
        invoice("B-1", "2026-02-02").with("debtor", "other"));
    diary.on("2026-02-04T20:00");
    String other = page(Diary.text(diary.reminders().getLast()));
    assertThat(other).isNotEqualTo(link);

    String nonce = Browser.nonce(browser.open(other).getBody());
    assertThat(browser.send(link, Map.of("topic", "stop"), nonce)).contains("trop longtemps");
    assertThat(diary.writes().told("the debtor:")).isEmpty();
  }

  @Test
  void no_altered_link_and_no_noise_opens_or_says_anything() {
    String link = reminded();
    int before = diary.evidence().size();
    var random = new Random(20260202);
    int start = link.indexOf("/account/") + "/account/".length();
    int end = link.indexOf('?');
    for (int i = 0; i < 500; i++) {
      int at = start + random.nextInt(end - start - 1);
      char other = (char) ('A' + random.nextInt(26));
      String forged = link.substring(0, at) + other + link.substring(at + 1);
      if (!forged.equals(link)) {
        assertThat(browser.open(forged).getStatusCode()).as(forged).isEqualTo(404);
        assertThat(browser.send(forged, Map.of("topic", "stop"), "x")).doesNotContain("A-1");
      }
    }
    for (int i = 0; i < 200; i++) {
      browser.send(link, Map.of("topic", noise(random), "day", noise(random)), noise(random));
    }
    assertThat(diary.writes().evidence()).hasSize(before);
  }

  private static String noise(Random random) {
    return random
        .ints(random.nextInt(40), 0, 0xD7FF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The link in the first reminder. */
  private String reminded() {
    diary.writes(creditor(), debtor().with("language", "fr"), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-03T20:00");
    return page(Diary.text(diary.reminders().getLast()));
  }

  private static String page(String mail) {
    Matcher link = PAGE.matcher(mail);
    assertThat(link.find()).as(mail).isTrue();
    return link.group();
  }
}
