package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.SentMail;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner sees what an answer sends, or that it sends nothing, before it is given. */
class WhatFollowsAnAnswerTest {
  private static final String CONFIRMED = "confirmed=yes";
  private static final String SILENCE = "No message goes out because of this at once.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          notice  | refuse      |                                                       | silence
          notice  | pause       |                                                       | silence
          notice  | pause       | until=2026-04-10                                      | silence
          notice  | paid        | paidOn=2026-03-20                                     | letter
          notice  | write-off   | why=Not worth a court.                                | silence
          notice  | credit      | credited=20.00                                        | silence
          notice  | dispute     | wrong=One lamp is broken.                             | silence
          notice  | new-address | email=accounts@bistro.example                         | silence
          notice  | agency      | takenOn=2026-03-20                                    | silence
          notice  | court       | step=court;takenOn=2026-03-20                         | silence
          notice  | letter      | madeOn=2026-03-24                                     | silence
          notice  | visit       | outcome=not-reached;madeOn=2026-03-24                 | silence
          notice  | call        | outcome=payment-promised;madeOn=2026-03-24;promisedOn=2026-04-02 | letter
          notice  | settle      | agreed=80.00;payUntil=2026-05-31                      | letter
          notice  | plan        | parts=2;firstPart=2026-04-10                          | letter
          dispute | resume      | reason=The lamp was replaced.                         | letter
          dispute | resolve     | resolution=corrected                                  | letter
          dispute | resolve     | resolution=reduced;reducedBy=20.00                    | letter
          dispute | resolve     | resolution=reworked                                   | letter
          dispute | resolve     | resolution=rejected;why=It was delivered.             | letter
          dispute | pause       | until=2026-03-10                                      | silence
          """)
  void it_is_shown_and_comes_as_it_was_shown(
      String question, String answer, @Nullable String fields, String follows) {
    try (Diary diary = question.equals("notice") ? untilNotice() : untilDispute()) {
      String link = OwnersDecideTest.link(diary, Records.OWNER);
      String asked = OwnersDecideTest.get(diary, link);
      String[] given = fields == null ? new String[0] : fields.split(";");
      int before = sent(diary).size();
      String shown = shown(diary, link, asked, answer, given);
      diary.on(question.equals("notice") ? "2026-03-28T20:00" : "2026-02-11T20:00");
      List<SentMail> after = sent(diary);

      assertThat(shown.contains("srcdoc=") ? "letter" : "silence").isEqualTo(follows);
      assertThat(shown.contains(SILENCE)).isEqualTo(follows.equals("silence"));
      if (follows.equals("letter")) {
        assertThat(after).hasSizeGreaterThan(before);
        assertThat(withoutLinks(OwnersDecideTest.html(after.get(before))))
            .isEqualTo(withoutLinks(OwnersDecideTest.letter(shown)));
      } else {
        assertThat(after).hasSize(before);
      }
    }
  }

  /** What the owner reads before the answer is given; after it, it is given. */
  private static String shown(
      Diary diary, String link, String asked, String answer, String... given) {
    String page = OwnersDecideTest.post(diary, link, asked, answer, given);
    if (!page.contains("name=\"confirmed\"")) {
      assertThat(page).contains("Your answer is noted");
      return form(asked, answer);
    }
    String[] confirmed =
        Stream.concat(Arrays.stream(given), Stream.of(CONFIRMED)).toArray(String[]::new);
    assertThat(OwnersDecideTest.post(diary, link, page, answer, confirmed))
        .contains("Your answer is noted");
    return page;
  }

  private static String form(String page, String answer) {
    Matcher form =
        Pattern.compile("(?s)<details class=\"answer\" id=\"" + answer + "\".*?</details>")
            .matcher(page);
    return Optional.of(form).filter(Matcher::find).map(Matcher::group).orElseThrow();
  }

  private static List<SentMail> sent(Diary diary) {
    return diary.cloud().ses().mailbox().stream()
        .filter(mail -> mail.destination().stream().anyMatch(to -> to.endsWith("bistro.example")))
        .toList();
  }

  private static String withoutLinks(String html) {
    return html.replaceAll("(href|src|action)=\"[^\"]*\"", "").replaceAll("https://\\S+", "");
  }

  private static Diary untilNotice() {
    Diary diary = Diary.opens("2026-02-02T20:00");
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    return diary.on("2026-03-24T20:00");
  }

  private static Diary untilDispute() {
    Diary diary = Diary.opens("2026-02-02T20:00");
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-02-02"),
        decision("d-1", "dispute", "debtor").about("A-1").with("reason", "one lamp is broken"));
    return diary.on("2026-02-04T20:00");
  }
}
