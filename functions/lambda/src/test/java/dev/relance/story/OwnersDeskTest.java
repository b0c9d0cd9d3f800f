package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.cloud.SentMail;
import dev.relance.page.Axe;
import dev.relance.wording.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk behind the link of the summary. */
class OwnersDeskTest {
  private static final String PARTNER = "partner@acme.example";
  private static final Pattern LINK =
      Pattern.compile("(https://links\\.relance\\.example/desk/\\S+)");
  static final Pattern ACCOUNT = Pattern.compile("\"(/desk/account/[^\"]+)\"");
  static final Pattern QUESTION = Pattern.compile("\"(/question/[^\"]+)\"");
  static final Pattern MESSAGE = Pattern.compile("\"(/desk/message/[^\"]+)\"");

  @Test
  void an_owner_sees_what_waits_what_is_owed_and_each_account() {
    try (Diary diary = untilNotice("en")) {
      String desk = new Browser(diary).follow(link(diary)).getBody();

      assertThat(desk)
          .contains("formal notice")
          .contains("Debtor bistro")
          .contains("€120.00")
          .contains("class=\"bar\"")
          .contains("50 days past due");
    }
  }

  @Test
  void the_session_is_a_cookie_that_no_script_reads_and_no_other_site_sends_a_form_with() {
    try (Diary diary = untilNotice("en")) {
      APIGatewayV2HTTPResponse door = new Browser(diary).open(link(diary));

      assertThat(door.getStatusCode()).isEqualTo(303);
      assertThat(door.getCookies())
          .singleElement()
          .asString()
          .startsWith("__Host-desk=")
          .endsWith("; Path=/; HttpOnly; Secure; SameSite=Lax");
    }
  }

  @Test
  void a_search_finds_names_and_numbers() {
    try (Diary diary = untilNotice("en")) {
      diary.writes(
          debtor("caffe", "caffe@caffe.example"), invoice("C-9", "2026-04-20").from("caffe"));
      var browser = new Browser(diary);
      String desk = browser.follow(link(diary)).getBody();

      assertThat(found(browser, desk, "CAFFE", "open")).contains("Debtor caffe");
      assertThat(found(browser, desk, "c-9", "open"))
          .contains("Debtor caffe")
          .doesNotContain(">Debtor bistro<");
      assertThat(found(browser, desk, "", "past-due")).doesNotContain("Debtor caffe");
      assertThat(found(browser, desk, "nobody", "open")).contains("No account matches.");
    }
  }

  @Test
  void an_account_tells_what_happened_and_shows_the_messages() {
    try (Diary diary = untilNotice("en")) {
      var browser = new Browser(diary);
      String account =
          browser.open(first(ACCOUNT, browser.follow(link(diary)).getBody())).getBody();

      assertThat(account)
          .contains("Friendly reminder:")
          .contains("the owner’s recorded approval of the formal notice. Source: house rule")
          .contains("For the owner:");
      String message = browser.open(first(MESSAGE, account)).getBody();
      assertThat(message).contains("srcdoc=").contains("bistro@bistro.example");
    }
  }

  @Test
  void what_an_owner_says_of_an_account_counts_once() {
    try (Diary diary = untilNotice("en")) {
      var browser = new Browser(diary);
      String link = first(ACCOUNT, browser.follow(link(diary)).getBody());
      String nonce = Browser.nonce(browser.open(link).getBody());
      Map<String, String> paid =
          Map.of("answer", "paid", "paidOn", "2026-03-20", "confirmed", "yes");

      assertThat(browser.send(link, paid, nonce)).contains("noted");
      diary.relance().write(List.of());
      browser.send(link, paid, nonce);
      diary.on("2026-04-20T20:00");

      assertThat(diary.told("A-1 is paid")).hasSize(1);
      assertThat(diary.levels()).doesNotContain("formal-notice");
      assertThat(diary.evidence())
          .filteredOn(e -> e.text("event").equals("decision-recorded"))
          .singleElement()
          .satisfies(e -> assertThat(e.text("owner")).isEqualTo(Records.OWNER));
    }
  }

  @Test
  void what_an_answer_says_to_the_debtor_is_shown_first_and_sent_as_it_was_shown() {
    try (Diary diary = untilNotice("en")) {
      var browser = new Browser(diary);
      String link = first(ACCOUNT, browser.follow(link(diary)).getBody());
      Map<String, String> settle =
          Map.of("answer", "settle", "agreed", "80.00", "payUntil", "2026-05-31");
      String shown = browser.send(link, settle, Browser.nonce(browser.open(link).getBody()));

      assertThat(shown)
          .contains("The message that goes out because of it")
          .contains("name=\"agreed\" value=\"80.00\"")
          .contains("name=\"confirmed\" value=\"yes\"")
          .doesNotContain("noted");
      assertThat(diary.evidence()).noneMatch(e -> e.text("event").equals("decision-recorded"));

      var confirmed = new TreeMap<>(settle);
      confirmed.put("confirmed", "yes");
      assertThat(browser.send(link, confirmed, Browser.nonce(shown))).contains("noted");
      diary.relance().write(List.of());
      diary.on("2026-03-26T20:00");

      SentMail sent =
          diary.cloud().ses().mailbox().stream()
              .filter(mail -> mail.destination().contains(Records.ADDRESS))
              .reduce((_, later) -> later)
              .orElseThrow();
      assertThat(OwnersDecideTest.words(OwnersDecideTest.html(sent)))
          .contains("€80.00")
          .isEqualTo(OwnersDecideTest.words(OwnersDecideTest.letter(shown)));
    }
  }

  @Test
  void an_answer_that_says_nothing_to_the_debtor_says_so_before_it_is_noted() {
    try (Diary diary = untilNotice("en")) {
      var browser = new Browser(diary);
      String link = first(ACCOUNT, browser.follow(link(diary)).getBody());

      assertThat(
              browser.send(
                  link, Map.of("answer", "pause"), Browser.nonce(browser.open(link).getBody())))
          .contains("No message goes out because of this at once.")
          .doesNotContain("noted.", "srcdoc");
      assertThat(diary.evidence()).noneMatch(e -> e.text("event").equals("decision-recorded"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          read   | pause    |                                      | false
          read   | call     | outcome=reached;madeOn=2026-03-24    | false
          decide | pause    |                                      | true
          decide | agency   | takenOn=2026-03-24                   | false
          decide | court    | step=court;takenOn=2026-03-24        | false
          """)
  void an_owner_does_on_the_desk_only_what_the_owner_may(
      String right, String answer, @Nullable String fields, boolean isTaken) {
    try (Diary diary = untilNotice("en")) {
      diary.writes(
          creditor()
              .with("ownerEmails", List.of(Records.OWNER, PARTNER))
              .with("ownerRights", List.of(Map.of("email", PARTNER, "upTo", right))));
      var browser = new Browser(diary);
      String desk = browser.follow(link(diary, PARTNER)).getBody();
      String link = first(ACCOUNT, desk);
      String account = browser.open(link).getBody();
      assertThat(account.contains("value=\"" + answer + "\"")).isEqualTo(isTaken);

      var form = new TreeMap<>(Map.of("answer", answer, "confirmed", "yes"));
      Optional.ofNullable(fields).stream()
          .flatMap(all -> Arrays.stream(all.split(";")))
          .map(field -> field.split("=", 2))
          .forEach(field -> form.put(field[0], field[1]));
      String said = browser.send(link, form, Browser.nonce(desk));
      diary.relance().write(List.of());

      assertThat(said.contains(": noted")).isEqualTo(isTaken);
      assertThat(diary.evidence())
          .filteredOn(
              e -> List.of("decision-recorded", "contact-recorded").contains(e.text("event")))
          .hasSize(isTaken ? 1 : 0);
    }
  }

  @Test
  void a_form_without_our_token_or_of_another_owner_is_not_taken() {
    try (Diary diary = untilNotice("en")) {
      var browser = new Browser(diary);
      String link = first(ACCOUNT, browser.follow(link(diary)).getBody());
      var partner = new Browser(diary);
      String partners = Browser.nonce(partner.follow(link(diary, PARTNER)).getBody());

      for (String nonce : List.of("", "forged", partners)) {
        assertThat(browser.send(link, Map.of("answer", "write-off"), nonce))
            .contains("open for too long");
      }
      assertThat(diary.told("wrote")).isEmpty();
    }
  }

  @Test
  void nobody_sees_the_desk_without_a_session() {
    try (Diary diary = untilNotice("en")) {
      var browser = new Browser(diary);
      String link = first(ACCOUNT, browser.follow(link(diary)).getBody());
      browser.forget();

      for (String page : List.of("/desk", link)) {
        assertThat(browser.open(page).getStatusCode()).as(page).isEqualTo(404);
      }
      var partner = new Browser(diary);
      partner.follow(link(diary, PARTNER));
      assertThat(partner.open(link).getStatusCode()).as("made for another owner").isEqualTo(404);
    }
  }

  @Test
  void a_session_ends_and_so_does_the_right_of_whoever_left() {
    try (Diary diary = untilNotice("en")) {
      var browser = new Browser(diary);
      var partner = new Browser(diary);
      browser.follow(link(diary));
      partner.follow(link(diary, PARTNER));
      diary.writes(creditor());
      assertThat(partner.open("/desk").getStatusCode()).isEqualTo(404);

      diary.on("2026-03-25T09:00");
      assertThat(browser.open("/desk").getBody()).contains("Your session has ended");
    }
  }

  @Test
  void the_end_of_a_session_is_told_in_the_language_of_the_owner() {
    try (Diary diary = untilNotice("fr")) {
      var browser = new Browser(diary);
      String link = first(ACCOUNT, browser.follow(link(diary)).getBody());
      diary.on("2026-03-25T09:00");

      for (String page : List.of("/desk", link)) {
        assertThat(browser.open(page).getBody()).as(page).contains("Votre session est terminée");
      }
      browser.forget();
      assertThat(browser.open("/desk").getBody())
          .as("nobody that we know")
          .contains("Your session has ended");
    }
  }

  @Test
  void an_expired_link_brings_a_new_one_to_the_owners_own_address_alone() {
    try (Diary diary = untilNotice("en")) {
      String link = link(diary);
      diary.on("2026-05-30T20:00");
      diary.writes(creditor().with("summary", "never"));
      var browser = new Browser(diary);
      int before = diary.summaries().size();
      assertThat(browser.open(link).getBody()).contains("no longer opens a desk");

      String answer = browser.send(link, Map.of(), "");
      String forged = browser.send(link.replace("?", "AAAA?"), Map.of(), "");

      assertThat(answer).isEqualTo(forged);
      assertThat(diary.summaries()).hasSize(before + 1).last().isEqualTo(Records.OWNER);
      assertThat(new Browser(diary).follow(link(diary)).getStatusCode()).isEqualTo(200);
    }
  }

  @Test
  void everybody_can_read_the_desk_in_each_language(@TempDir Path folder) throws IOException {
    var pages = new TreeMap<String, String>();
    for (Locale language : Languages.all()) {
      try (Diary diary = untilNotice(language.getLanguage())) {
        var browser = new Browser(diary);
        String desk = browser.follow(link(diary)).getBody();
        String link = first(ACCOUNT, desk);
        String account = browser.open(link).getBody();
        pages.put(language + " desk", desk);
        pages.put(language + " account", account);
        pages.put(
            language + " flawed",
            browser.send(link, Map.of("answer", "settle"), Browser.nonce(account)));
        pages.put(language + " door", browser.open(link(diary).replace("?", "AAAA?")).getBody());
      }
    }
    for (Axe.Look look : Axe.Look.values()) {
      Path of = Files.createDirectory(folder.resolve(look.name()));
      assertThat(Axe.findings(of, pages, look)).isEmpty();
    }
  }

  private static Diary untilNotice(String language) {
    Diary diary = Diary.opens("2026-02-02T20:00");
    diary.writes(
        creditor().with("ownerEmails", List.of(Records.OWNER, PARTNER)).with("language", language),
        debtor(),
        invoice("A-1", "2026-02-02"));
    return diary.on("2026-03-24T20:00");
  }

  private static String found(Browser browser, String desk, String find, String show) {
    return browser.send("/desk", Map.of("find", find, "show", show), Browser.nonce(desk));
  }

  static String link(Diary diary) {
    return link(diary, Records.OWNER);
  }

  /** The link to the desk in the last mail of an owner that has one. */
  static String link(Diary diary, String owner) {
    return diary.cloud().ses().mailbox().stream()
        .filter(mail -> mail.destination().contains(owner))
        .map(Diary::text)
        .filter(text -> LINK.matcher(text).find())
        .reduce((_, later) -> later)
        .map(text -> first(LINK, text))
        .orElseThrow();
  }

  static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return Objects.requireNonNull(matcher.group(1));
  }
}
