package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.cloud.SentMail;
import dev.relance.document.Document;
import dev.relance.message.Opened;
import dev.relance.page.Axe;
import dev.relance.wording.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Owners decide behind the links of their summary, and only they do. */
class OwnersDecideTest {
  static final String PARTNER = "partner@acme.example";
  private static final Pattern LINK =
      Pattern.compile("(https://links\\.relance\\.example/question/\\S+)");
  private static final Pattern LETTER = Pattern.compile("srcdoc=\"([^\"]+)\"");

  @Test
  void the_letter_that_is_shown_goes_out_once_the_owner_approves_it() {
    try (Diary diary = untilNotice()) {
      String link = link(diary, Records.OWNER);
      String page = get(diary, link);
      assertThat(page).contains("formal notice").contains("A-1").contains("€120.00");
      String letter = letter(page);

      assertThat(post(diary, link, page, "approve")).contains("Your answer is noted");
      diary.on("2026-04-20T20:00");

      assertThat(diary.levels()).endsWith("formal-notice");
      SentMail sent = diary.reminders().getLast();
      assertThat(words(letter))
          .as("what was shown is what was sent, but for its links")
          .isEqualTo(words(html(sent)));
    }
  }

  @Test
  void looking_changes_nothing() {
    try (Diary diary = untilNotice()) {
      String link = link(diary, Records.OWNER);
      List<String> before = diary.relance().evidence(diary.account());

      for (int i = 0; i < 3; i++) {
        assertThat(get(diary, link)).contains("Approve it");
      }
      diary.on("2026-03-25T20:00");

      assertThat(diary.levels()).doesNotContain("formal-notice");
      assertThat(diary.relance().evidence(diary.account())).hasSameSizeAs(before);
    }
  }

  @Test
  void a_level_that_the_owner_refuses_is_passed_over() {
    try (Diary diary = untilNotice()) {
      String link = link(diary, Records.OWNER);

      post(diary, link, get(diary, link), "refuse");
      diary.on("2026-04-10T20:00");

      assertThat(diary.levels()).doesNotContain("formal-notice");
      assertThat(diary.told("refuse")).isNotEmpty();
      assertThat(get(diary, link)).contains("no longer open");
    }
  }

  @Test
  void a_pause_ends_on_its_day() {
    try (Diary diary = untilNotice()) {
      String link = link(diary, Records.OWNER);

      assertThat(say(diary, link, get(diary, link), "pause", "until=2026-04-10"))
          .contains("We will look at this account again on 11 April 2026");
      assertThat(get(diary, link)).contains("no longer open");

      assertThat(diary.on("2026-04-10T20:00").told("asked: approval-needed")).hasSize(1);
      assertThat(diary.on("2026-04-13T20:00").told("asked: approval-needed")).hasSize(2);
    }
  }

  @Test
  void a_dispute_that_is_resolved_lets_the_messages_go_on() {
    try (Diary diary = Diary.opens("2026-02-02T20:00")) {
      diary.writes(
          creditor().with("ownerEmails", List.of(Records.OWNER, PARTNER)),
          debtor(),
          invoice("A-1", "2026-02-02"),
          decision("d-1", "dispute", "debtor").about("A-1").with("reason", "one lamp is broken"));
      diary.on("2026-02-04T20:00");
      String link = link(diary, Records.OWNER);
      String page = get(diary, link);
      assertThat(page).contains("one lamp is broken");

      assertThat(post(diary, link, page, "resume"))
          .as("without saying why")
          .contains("something is missing")
          .contains("This is missing.");
      assertThat(say(diary, link, page, "resume", "reason=The lamp was replaced."))
          .contains("Your answer is noted");

      assertThat(diary.on("2026-02-10T20:00").levels()).containsExactly("friendly");
      assertThat(diary.evidence())
          .filteredOn(e -> e.text("event").equals("decision-recorded"))
          .last()
          .satisfies(e -> assertThat(e.text("reason")).isEqualTo("The lamp was replaced."));
    }
  }

  /** Each of them ends the question, is kept with its owner, and decides what follows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paid       | paidOn=2026-03-20                       | paid       | A-1 is paid
          write-off  | why=Not worth a court.                  | write-off  | A-1 is written-off
          credit     | credited=120,00                         | credit     | A-1 is credited
          pause      | until=2026-12-31                        | pause      |
          settle     | agreed=80.00;payUntil=2026-05-31        | settle     |
          court      | step=court;takenOn=2026-03-20           | step-taken |
          """)
  void what_the_owner_says_ends_the_question(
      String answer, String fields, String kind, @Nullable String closed) {
    try (Diary diary = untilNotice()) {
      String link = link(diary, Records.OWNER);
      String page = get(diary, link);

      assertThat(say(diary, link, page, answer, fields.split(";")))
          .contains("Your answer is noted")
          .doesNotContain("stays open");
      assertThat(say(diary, link, page, answer, fields.split(";"))).contains("no longer open");
      diary.on("2026-05-20T20:00");

      assertThat(diary.levels()).doesNotContain("formal-notice");
      assertThat(decided(diary, kind).text("owner")).isEqualTo(Records.OWNER);
      assertThat(decisions(diary)).isEqualTo(1);
      assertThat(diary.rejection("decision#" + decided(diary, kind).text("decision"))).isEmpty();
      if (closed != null) {
        assertThat(diary.told(closed)).hasSize(1);
      }
    }
  }

  /** The message is shown with all that was entered, and goes out exactly so. */
  @Test
  void what_an_answer_says_to_the_debtor_is_shown_before_anything_is_noted() {
    try (Diary diary = untilNotice()) {
      String link = link(diary, Records.OWNER);

      String shown =
          post(diary, link, get(diary, link), "settle", "agreed=80.00", "payUntil=2026-05-31");
      assertThat(shown)
          .contains("The message that goes out because of it", "value=\"80.00\"", "2026-05-31")
          .doesNotContain("With this you announce");
      assertThat(decisions(diary)).isZero();

      post(diary, link, shown, "settle", "agreed=80.00", "payUntil=2026-05-31", "confirmed=yes");
      diary.on("2026-03-28T20:00");
      assertThat(decisions(diary)).isEqualTo(1);
      assertThat(words(letter(shown))).isEqualTo(words(html(diary.reminders().getLast())));
    }
  }

  @Test
  void a_payment_that_the_owner_and_the_invoicing_system_tell_of_counts_once() {
    try (Diary diary = untilNotice()) {
      String link = link(diary, Records.OWNER);
      say(diary, link, get(diary, link), "paid", "paidOn=2026-03-20");
      diary.writes(invoice("A-1", "2026-02-02").paid("2026-03-20", "120.00"));
      diary.on("2026-03-30T20:00");

      assertThat(diary.evidence())
          .filteredOn(e -> e.text("event").equals("case-closed"))
          .singleElement()
          .satisfies(e -> assertThat(e.optionalObject("overpaid")).isEmpty());
    }
  }

  @Test
  void a_call_counts_for_the_caps_and_its_promise_keeps_silence() {
    try (Diary diary = untilNotice()) {
      String link = link(diary, Records.OWNER);

      assertThat(
              say(
                  diary,
                  link,
                  get(diary, link),
                  "call",
                  "outcome=payment-promised",
                  "madeOn=2026-03-24",
                  "promisedOn=2026-04-02",
                  "notes=Spoke to accounts."))
          .contains("Your answer is noted");

      assertThat(diary.evidence())
          .filteredOn(e -> e.text("event").equals("contact-recorded"))
          .singleElement()
          .satisfies(e -> assertThat(e.text("notes")).isEqualTo("Spoke to accounts."))
          .satisfies(e -> assertThat(e.text("by")).isEqualTo(Records.OWNER));
    }
  }

  @Test
  void mail_goes_to_the_address_that_the_owner_names() {
    try (Diary diary = untilNotice()) {
      String link = link(diary, Records.OWNER);
      String page = get(diary, link);
      assertThat(say(diary, link, page, "new-address", "email=accounts@bistro.example"))
          .contains("The question stays open");

      post(diary, link, get(diary, link), "approve");
      diary.on("2026-04-20T20:00");

      assertThat(diary.reminders().getLast().destination())
          .containsExactly("accounts@bistro.example");
    }
  }

  @Test
  void the_debtor_reads_how_a_dispute_was_settled() {
    try (Diary diary = Diary.opens("2026-02-02T20:00")) {
      diary.writes(
          creditor(),
          debtor(),
          invoice("A-1", "2026-02-02"),
          decision("d-1", "dispute", "debtor").about("A-1").with("reason", "one lamp is broken"));
      diary.on("2026-02-04T20:00");
      String link = link(diary, Records.OWNER);

      say(diary, link, get(diary, link), "resolve", "resolution=reduced", "reducedBy=20.00");
      diary.on("2026-02-10T20:00");

      assertThat(diary.levels()).containsExactly("friendly");
      assertThat(Diary.text(diary.reminders().getLast())).contains("100.00");
    }
  }

  @Test
  void the_announced_step_is_shown_in_its_letter_before_it_is_confirmed() {
    try (Diary diary = untilNotice()) {
      String notice = link(diary, Records.OWNER);
      post(diary, notice, get(diary, notice), "approve");
      diary.on("2026-06-10T20:00");
      String link = link(diary, Records.OWNER);
      String page = get(diary, link);
      assertThat(page)
          .contains("Choose the step and the day first")
          .contains("Ways to a court, as of 10 June 2026", "For €120.00 past due (A-1)")
          .contains("injonction de payer</span> <span class=\"soft\">(CPC 1405-1418, 761")
          .contains("Done: formal notice")
          .contains("Cost: not among our facts; ask before you decide.")
          .contains("Cost: the creditor bears it.");

      assertThat(post(diary, link, page, "approve", "step=court", "stepDate=2026-01-01"))
          .as("a day that is past")
          .contains("This day has passed.")
          .contains("value=\"2026-01-01\"");
      String shown = post(diary, link, page, "approve", "step=agency", "stepDate=2026-07-20");
      assertThat(shown).contains("With this you announce").contains("20 July 2026");
      assertThat(letter(shown)).contains("20 July 2026");
      assertThat(diary.on("2026-06-11T20:00").levels()).doesNotContain("intent");

      post(diary, link, shown, "approve", "step=agency", "stepDate=2026-07-20", "confirmed=yes");
      assertThat(diary.on("2026-06-20T20:00").levels()).endsWith("intent");
    }
  }

  @Test
  void a_question_is_answered_once_whoever_answers_it() {
    try (Diary diary = untilNotice()) {
      String mine = link(diary, Records.OWNER);
      String partners = link(diary, PARTNER);
      assertThat(mine).isNotEqualTo(partners);
      String page = get(diary, mine);
      String partnersPage = get(diary, partners);

      post(diary, mine, page, "refuse");
      assertThat(post(diary, mine, page, "refuse")).as("clicked twice").contains("no longer open");
      assertThat(post(diary, partners, partnersPage, "approve")).contains("no longer open");
      diary.on("2026-04-20T20:00");

      assertThat(diary.levels()).doesNotContain("formal-notice");
      assertThat(decisions(diary)).isEqualTo(1);
    }
  }

  @Test
  void the_form_of_one_owner_is_not_taken_from_another() {
    try (Diary diary = untilNotice()) {
      String partnersPage = get(diary, link(diary, PARTNER));

      assertThat(post(diary, link(diary, Records.OWNER), partnersPage, "approve"))
          .contains("open for too long");
      assertThat(decisions(diary)).isZero();
    }
  }

  @Test
  void an_owner_who_may_only_read_decides_nothing() {
    try (Diary diary = untilNotice()) {
      diary.writes(limited("read"));
      String link = link(diary, PARTNER);
      String page = get(diary, link);

      assertThat(page)
          .contains("formal notice")
          .contains("Your address may not give every answer")
          .doesNotContain("<form");
      String nonce = Browser.nonce(get(diary, link(diary, Records.OWNER)));
      assertThat(new Browser(diary).send(link, Map.of("answer", "approve"), nonce))
          .doesNotContain("Your answer is noted");
      assertThat(decisions(diary)).isZero();
    }
  }

  @Test
  void an_owner_without_that_right_announces_no_legal_step() {
    try (Diary diary = untilNotice()) {
      diary.writes(limited("decide"));
      String notice = link(diary, PARTNER);
      post(diary, notice, get(diary, notice), "approve");
      diary.on("2026-06-10T20:00");
      String link = link(diary, PARTNER);
      String page = get(diary, link);

      assertThat(page).contains("value=\"pause\"").doesNotContain("value=\"approve\"");
      post(diary, link, page, "approve", "step=agency", "stepDate=2026-07-20", "confirmed=yes");
      assertThat(diary.on("2026-06-20T20:00").levels()).doesNotContain("intent");
      assertThat(get(diary, link(diary, Records.OWNER))).contains("value=\"approve\"");
    }
  }

  @Test
  void whoever_is_no_owner_any_more_decides_nothing() {
    try (Diary diary = untilNotice()) {
      String link = link(diary, PARTNER);
      String page = get(diary, link);
      diary.writes(creditor());

      assertThat(new Browser(diary).open(link).getStatusCode()).isEqualTo(404);
      assertThat(post(diary, link, page, "approve")).contains("no longer valid");
      assertThat(decisions(diary)).isZero();
    }
  }

  @Test
  void a_link_that_is_forged_foreign_expired_or_too_long_shows_the_neutral_page() {
    try (Diary diary = untilNotice();
        Diary other = untilNotice()) {
      String link = link(diary, Records.OWNER);
      String page = get(diary, link);
      String forged = link.replace("?", "AAAA?");

      for (String bad : List.of(forged, owners("x"), owners("A".repeat(600)), debtorsLink(diary))) {
        assertThat(new Browser(diary).open(bad).getStatusCode()).as(bad).isEqualTo(404);
        assertThat(post(diary, bad, page, "approve")).contains("no longer valid");
      }
      diary.on("2026-05-30T20:00");
      assertThat(new Browser(diary).open(link).getStatusCode()).as("expired").isEqualTo(404);
      assertThat(decisions(diary)).isZero();
      assertThat(get(other, link(other, Records.OWNER))).as("the other's").contains("Approve it");
    }
  }

  @Test
  void a_link_of_one_creditor_opens_nothing_of_another() {
    try (Diary diary = untilNotice()) {
      diary.writes(
          creditor().of("borea").with("ownerEmails", List.of(Records.OWNER)),
          debtor().of("borea"),
          invoice("B-1", "2026-02-02").of("borea"));
      String page = get(diary, link(diary, Records.OWNER));

      assertThat(page).contains("A-1").doesNotContain("B-1");
    }
  }

  @Test
  void everybody_can_read_the_page_in_each_language(@TempDir Path folder) throws IOException {
    var pages = new TreeMap<String, String>();
    for (Locale language : Languages.all()) {
      try (Diary diary = untilNotice(language.getLanguage())) {
        String link = link(diary, Records.OWNER);
        String page = get(diary, link);
        // The letter is a page of its own, which is looked at with the others of its kind.
        pages.put(language + " asked", LETTER.matcher(page).replaceAll("srcdoc=\"\""));
        pages.put(language + " recorded", post(diary, link, page, "pause"));
        pages.put(language + " over", get(diary, link));
      }
    }
    for (Axe.Look look : Axe.Look.values()) {
      Path of = Files.createDirectory(folder.resolve(look.name()));
      assertThat(Axe.findings(of, pages, look)).isEmpty();
    }
  }

  private static Diary untilNotice() {
    return untilNotice("en");
  }

  private static Diary untilNotice(String language) {
    Diary diary = Diary.opens("2026-02-02T20:00");
    diary.writes(
        creditor().with("ownerEmails", List.of(Records.OWNER, PARTNER)).with("language", language),
        debtor(),
        invoice("A-1", "2026-02-02"));
    return diary.on("2026-03-24T20:00");
  }

  /** The creditor with a partner who has only some rights. */
  private static Records.Written limited(String upTo) {
    return creditor()
        .with("ownerEmails", List.of(Records.OWNER, PARTNER))
        .with("ownerRights", List.of(Map.of("email", PARTNER, "upTo", upTo)));
  }

  /** The first link in the last summary of an owner. */
  static String link(Diary diary, String owner) {
    String summary =
        diary.cloud().ses().mailbox().stream()
            .filter(mail -> mail.destination().contains(owner))
            .reduce((_, later) -> later)
            .map(Diary::text)
            .orElseThrow();
    return found(LINK, summary);
  }

  /** The token of the debtor's stop link, as if it were an owner's. */
  private static String debtorsLink(Diary diary) {
    return owners(
        found(
            Pattern.compile("https://links\\.relance\\.example/stop/([^?\\s]+)"),
            Diary.text(diary.reminders().getFirst())));
  }

  private static String owners(String token) {
    return "https://links.relance.example/question/" + token;
  }

  static String get(Diary diary, String link) {
    APIGatewayV2HTTPResponse page = new Browser(diary).open(link);
    assertThat(page.getStatusCode()).isEqualTo(200);
    return page.getBody();
  }

  /** Sends the form, and once more where what follows is shown first. */
  static String say(Diary diary, String link, String page, String answer, String... fields) {
    String shown = post(diary, link, page, answer, fields);
    return shown.contains("name=\"confirmed\"")
        ? post(
            diary,
            link,
            shown,
            answer,
            Stream.concat(Stream.of(fields), Stream.of("confirmed=yes")).toArray(String[]::new))
        : shown;
  }

  static String post(Diary diary, String link, String page, String answer, String... fields) {
    var form = new TreeMap<String, String>(Map.of("answer", answer));
    Arrays.stream(fields)
        .map(field -> field.split("=", 2))
        .forEach(field -> form.put(field[0], field[1]));
    String after = new Browser(diary).send(link, form, Browser.nonce(page));
    diary.relance().write(List.of());
    return after;
  }

  static String letter(String page) {
    return found(LETTER, page)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x3D;", "=")
        .replace("&#x2F;", "/")
        .replace("&amp;", "&");
  }

  static String html(SentMail mail) {
    try (var raw = mail.raw().asInputStream()) {
      return new Opened(new DefaultMessageBuilder().parseMessage(raw)).html();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a reader of HTML sees. */
  static String words(String html) {
    return html.replaceAll("(?s)<style.*?</style>|<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return Objects.requireNonNull(matcher.group(1));
  }

  private static Document decided(Diary diary, String kind) {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("decision-recorded") && e.text("kind").equals(kind))
        .findFirst()
        .orElseThrow();
  }

  static long decisions(Diary diary) {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("decision-recorded"))
        .count();
  }
}
