package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.SentMail;
import dev.relance.cloud.Verdicts;
import dev.relance.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A debtor answers a mail, and is heard. */
class RepliesByMailTest {
  private static final String DOMAIN = "@replies.relance.example";
  private static final Pattern REPLY_TO = Pattern.compile("(?i)Reply-To:\\s*(\\S+?),\\s*(\\S+)");

  private static final String DESK = "/desk";

  private final Diary diary = Diary.opens("2026-02-02T20:00");

  @BeforeEach
  void a_reminder_went_out() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    assertThat(diary.on("2026-02-03T10:00").messages()).hasSize(1);
    diary.news();
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_reply_to_the_signed_address_holds_the_account_and_is_told() {
    arrives(replyAddress(), Records.ADDRESS, "<1@bistro.example>", "I paid this on Monday.");

    assertThat(diary.on("2026-02-03T12:00").news())
        .anyMatch(sentence -> sentence.contains("asked: reply-received A-1"));
    assertThat(received().texts("topics")).containsExactly("paid");
    assertThat(received().text("dmarc")).isEqualTo("pass");
    assertThat(diary.on("2026-04-30T20:00").messages()).as("silence until then").hasSize(1);
    assertThat(diary.toldToOwner()).contains("I paid this on Monday");
    assertThat(archived()).hasSize(1);
  }

  @Test
  void the_answer_also_goes_to_the_creditor() {
    Matcher replyTo = replyTo();

    assertThat(replyTo.group(1)).startsWith("reply+").endsWith(DOMAIN);
    assertThat(replyTo.group(1).indexOf('@')).isLessThanOrEqualTo(64);
    assertThat(replyTo.group(2)).isEqualTo("billing@acme.example");
  }

  @Test
  void a_system_that_changes_the_case_of_an_address_does_no_harm() {
    arrives(replyAddress().toUpperCase(), Records.ADDRESS, "<1@bistro.example>", "I dispute it.");

    diary.on("2026-02-03T12:00");
    assertThat(received().texts("topics")).containsExactly("dispute");
  }

  @Test
  void a_stop_by_mail_acts_at_once() {
    arrives(replyAddress(), Records.ADDRESS, "<1@bistro.example>", "STOP");

    assertThat(diary.on("2026-05-30T20:00").messages()).hasSize(1);
    assertThat(diary.told("asked: stopped")).hasSize(1);
  }

  @Test
  void the_same_mail_twice_is_one_reply() {
    arrives(replyAddress(), Records.ADDRESS, "<1@bistro.example>", "I paid this on Monday.");
    arrives(replyAddress(), Records.ADDRESS, "<1@bistro.example>", "I paid this on Monday.");

    diary.on("2026-02-03T12:00");
    assertThat(diary.evidence())
        .filteredOn(entry -> entry.text("event").equals("reply-received"))
        .hasSize(1);
  }

  @Test
  void a_forged_sender_decides_nothing_and_is_told_as_such() {
    arrives(replyAddress(), Records.ADDRESS, "<1@x.example>", "STOP", Verdicts.FORGED);

    assertThat(diary.on("2026-03-30T20:00").messages()).as("silence").hasSize(1);
    assertThat(diary.told("asked: stopped")).isEmpty();
    assertThat(diary.told("asked: reply-received")).hasSize(1);
    assertThat(diary.toldToOwner()).contains("the sender may be forged");
  }

  @Test
  void what_looks_like_spam_decides_nothing_either() {
    arrives(replyAddress(), Records.ADDRESS, "<1@x.example>", "STOP", Verdicts.SPAM);

    diary.on("2026-03-30T20:00");
    assertThat(diary.told("asked: stopped")).isEmpty();
    assertThat(diary.toldToOwner()).contains("the mail looks like spam");
  }

  @Test
  void an_altered_address_reaches_nobody() {
    String address = replyAddress();
    char third = address.charAt(20);
    String altered = address.substring(0, 20) + (third == 'a' ? 'b' : 'a') + address.substring(21);

    arrives(altered, "anybody@else.example", "<1@x.example>", "STOP");

    assertThat(diary.on("2026-02-20T20:00").messages()).as("chasing goes on").hasSize(2);
    assertThat(diary.toldToOwner()).doesNotContain("anybody@else.example");
  }

  @Test
  void an_answer_to_our_message_from_the_debtor_needs_no_signed_address() {
    arrivesAnswering(diary.reminders().getFirst(), Records.ADDRESS, "The goods were broken.");

    diary.on("2026-02-03T12:00");
    assertThat(received().texts("topics")).containsExactly("dispute");
  }

  @Test
  void an_answer_to_our_message_from_somebody_else_is_put_before_the_owner() {
    arrivesAnswering(diary.reminders().getFirst(), "lea@bistro.example", "The goods were broken.");

    diary.on("2026-02-04T12:00");
    assertThat(diary.told("asked: reply-received")).isEmpty();
    assertThat(diary.toldToOwner()).contains("lea@bistro.example", "The goods were broken");
  }

  @Test
  void a_mail_to_the_creditors_own_address_is_matched_by_its_sender() {
    arrives("acme" + DOMAIN, Records.ADDRESS.toUpperCase(), "<1@x.example>", "We cannot pay.");

    diary.on("2026-02-03T12:00");
    assertThat(received().text("from")).isEqualToIgnoringCase(Records.ADDRESS);
  }

  @Test
  void a_mail_of_two_debtors_address_is_told_once_and_decides_nothing() {
    diary.writes(debtor("bar", Records.ADDRESS));
    arrives("acme" + DOMAIN, Records.ADDRESS, "<1@x.example>", "We never ordered this.");
    arrives("acme" + DOMAIN, Records.ADDRESS, "<1@x.example>", "We never ordered this.");

    diary.on("2026-02-10T12:00");
    assertThat(diary.told("asked: reply-received")).isEmpty();
    assertThat(diary.toldToOwner().split("We never ordered this", -1)).hasSize(2);
  }

  @Test
  void the_owner_says_with_one_click_from_which_debtor_a_mail_is() {
    arrives("acme" + DOMAIN, "lea@home.example", "<1@home.example>", "Two lamps were broken.");
    diary.on("2026-02-04T12:00");
    var browser = new Browser(diary);
    browser.follow(OwnersDeskTest.link(diary));
    String desk = browser.open(DESK).getBody();
    assertThat(desk).contains("lea@home.example", "Two lamps were broken");
    Map<String, String> form = Map.of("mail", mailOn(desk), "debtor", "bistro");

    assertThat(browser.send(DESK, form, Browser.nonce(desk)))
        .contains("on record with that debtor")
        .doesNotContain("lea@home.example");
    assertThat(browser.send(DESK, form, Browser.nonce(desk))).contains("was not assigned");

    diary.writes();
    assertThat(diary.told("asked: reply-received A-1")).hasSize(1);
    assertThat(received().texts("topics")).containsExactly("dispute");
    assertThat(received().text("assignedBy")).isEqualTo(Records.OWNER);
    arrives("acme" + DOMAIN, "lea@home.example", "<1@home.example>", "Two lamps were broken.");
    diary.on("2026-02-20T12:00");
    assertThat(browser.open(DESK).getBody()).doesNotContain("lea@home.example");
    assertThat(diary.messages()).as("the dispute holds the account").hasSize(1);
  }

  @Test
  void no_mail_is_assigned_to_a_debtor_of_another_creditor_or_by_looking() {
    diary.writes(
        creditor().with("ownerEmails", List.of("boss@other.example")).of("other"),
        debtor("theirs", "theirs@x.example").of("other"),
        invoice("B-1", "2026-02-02").with("debtor", "theirs").of("other"));
    arrives("acme" + DOMAIN, "lea@home.example", "<1@home.example>", "Two lamps were broken.");
    diary.on("2026-02-04T12:00");
    var browser = new Browser(diary);
    browser.follow(OwnersDeskTest.link(diary));
    String desk = browser.open(DESK).getBody();

    assertThat(desk).doesNotContain("theirs");
    Map<String, String> form = Map.of("mail", mailOn(desk), "debtor", "theirs");
    assertThat(browser.send(DESK, form, Browser.nonce(desk))).contains("was not assigned");
    assertThat(browser.send(DESK, form, "forged")).contains("lea@home.example");
    assertThat(diary.writes().told("asked: reply-received")).isEmpty();
  }

  private static String mailOn(String desk) {
    return OwnersDeskTest.first(Pattern.compile("name=\"mail\" value=\"([^\"]+)\""), desk);
  }

  @Test
  void an_automatic_mail_from_somebody_unknown_is_no_news_for_the_owner() {
    arrives(
        "acme" + DOMAIN,
        "robot@else.example",
        "<1@x.example>\r\nAuto-Submitted: auto-replied",
        "I am out of office.");

    diary.on("2026-02-10T12:00");
    assertThat(diary.toldToOwner()).doesNotContain("robot@else.example");
  }

  @Test
  void a_mail_with_a_large_file_is_read_and_its_bytes_are_kept_whole() {
    String file = "QUJD".repeat(200_000);
    String mail =
        """
        From: %s
        To: %s
        Message-ID: <1@bistro.example>
        Subject: Re: A-1
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain

        We paid yesterday, see the receipt.
        --b
        Content-Type: application/pdf; name="receipt.pdf"
        Content-Disposition: attachment; filename="receipt.pdf"
        Content-Transfer-Encoding: base64

        %s
        --b--
        """
            .formatted(Records.ADDRESS, replyAddress(), file.replaceAll("(.{76})", "$1\n"));
    receive(replyAddress(), Records.ADDRESS, mail, Verdicts.GENUINE);

    diary.on("2026-02-03T12:00");
    assertThat(received().texts("topics")).containsExactly("paid");
    assertThat(received().objects("attachments"))
        .singleElement()
        .satisfies(
            attached -> {
              assertThat(attached.text("name")).isEqualTo("receipt.pdf");
              assertThat(attached.whole("bytes")).isEqualTo(600_000);
            });
    assertThat(archived()).containsExactly("replies/" + received().text("sha256") + ".eml");
  }

  /**
   * Each topic, the answer that comes first, what it records, and the messages until 20 February.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I paid this on Monday.             | paid        | paidOn=2026-02-03                 | decision-recorded paid        | friendly
          We will pay on 20 February.        | promise     | promiseDay=2026-02-20             | decision-recorded promise     | friendly
          May I pay in three instalments?    | plan        | parts=3;firstPart=2026-03-01               | decision-recorded plan        | friendly
          The goods were damaged.            | dispute     | wrong=two lamps are broken       | decision-recorded dispute     | friendly
          You have the wrong person.         | new-address | email=accounts@bistro.example     | decision-recorded new-address | friendly, clarification
          Please send me the invoice again.  | documents   | madeOn=2026-02-03                 | contact-recorded email        | friendly, clarification
          Could you call me?                 | call        | outcome=reached;madeOn=2026-02-03 | contact-recorded call         | friendly, clarification
          """)
  void the_first_answer_is_the_one_that_fits_and_one_click_carries_it_out(
      String text, String answer, String fields, String recorded, String levels) {
    arrives(replyAddress(), Records.ADDRESS, "<1@bistro.example>", text);
    diary.on("2026-02-04T07:30");
    String link = linkToAnswer();
    String page = new Browser(diary).open(link).getBody();

    assertThat(firstAnswer(page)).isEqualTo(answer);
    var form = new TreeMap<>(Map.of("answer", answer, "confirmed", "yes"));
    for (String field : fields.split(";")) {
      form.put(field.split("=")[0], field.split("=")[1]);
    }
    assertThat(new Browser(diary).send(link, form, Browser.nonce(page)))
        .contains("Your answer is noted")
        .doesNotContain("stays open");
    diary.relance().write(List.of());

    assertThat(diary.evidence())
        .extracting(
            entry ->
                entry.text("event")
                    + " "
                    + entry.optionalText("kind").or(() -> entry.optionalText("channel")).orElse(""))
        .contains(recorded);
    assertThat(String.join(", ", diary.on("2026-02-20T20:00").levels())).isEqualTo(levels);
    assertThat(diary.told("asked: reply-received")).hasSize(1);
  }

  @Test
  void the_day_that_the_debtor_named_stands_in_the_form() {
    arrives(replyAddress(), Records.ADDRESS, "<1@bistro.example>", "We will pay on 20 February.");
    diary.on("2026-02-04T07:30");

    assertThat(new Browser(diary).open(linkToAnswer()).getBody())
        .containsPattern("name=\"promiseDay\"[^>]*value=\"2026-02-20\"");
  }

  private String linkToAnswer() {
    Matcher link =
        Pattern.compile("https://links\\.relance\\.example/question/\\S+")
            .matcher(diary.toldToOwner());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static String firstAnswer(String page) {
    Matcher answer = Pattern.compile("name=\"answer\" value=\"([^\"]+)\"").matcher(page);
    assertThat(answer.find()).isTrue();
    return answer.group(1);
  }

  private Document received() {
    return diary.evidence().stream()
        .filter(entry -> entry.text("event").equals("reply-received"))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private List<String> archived() {
    return diary.cloud().s3().objects(diary.relance().name("EvidenceArchive")).stream()
        .map(stored -> stored.key())
        .filter(key -> key.startsWith("replies/"))
        .toList();
  }

  private Matcher replyTo() {
    String raw =
        new String(diary.reminders().getFirst().raw().asByteArray(), StandardCharsets.UTF_8);
    Matcher found = REPLY_TO.matcher(raw.replaceAll("\r\n[ \t]+", " "));
    assertThat(found.find()).isTrue();
    return found;
  }

  private String replyAddress() {
    return replyTo().group(1);
  }

  private void arrivesAnswering(SentMail message, String from, String text) {
    String messageId = "<%s@eu-west-1.amazonses.com>".formatted(message.messageId());
    arrives("acme-mail" + DOMAIN, from, "<1@x.example>\r\nIn-Reply-To: " + messageId, text);
  }

  private void arrives(String to, String from, String id, String text) {
    arrives(to, from, id, text, Verdicts.GENUINE);
  }

  private void arrives(String to, String from, String id, String text, Verdicts verdicts) {
    List<String> lines =
        Arrays.asList(
            "From: " + from, "To: " + to, "Message-ID: " + id, "Subject: Re: A-1", "", text);
    receive(to, from, String.join("\r\n", lines), verdicts);
  }

  private void receive(String to, String from, String mail, Verdicts verdicts) {
    diary
        .cloud()
        .inbound()
        .receive(
            diary.relance().name("Replies"),
            from,
            to,
            mail.getBytes(StandardCharsets.UTF_8),
            verdicts);
  }
}
