package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.SentMail;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The key of links is renewed while functions run, and one account cannot flood its creditor. */
class LinksTest {
  private final Diary diary = Diary.opens("2026-02-02T20:00");
  private final Browser browser = new Browser(diary);
  private String link = "";

  @BeforeEach
  void remind() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-03T20:00");
    link = browser.page(diary.reminders().getLast());
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_link_opens_through_one_renewal_of_the_key_and_not_through_two() {
    renew("the first new value of the key, of some length");
    diary.on("2026-02-20T20:00");
    SentMail later = diary.reminders().getLast();
    assertThat(status(link)).isEqualTo(200);
    assertThat(status(browser.page(later))).isEqualTo(200);

    renew("the second new value of the key, of some length");
    diary.on("2026-02-20T20:06");
    assertThat(status(link)).isEqualTo(404);
    assertThat(status(browser.page(later))).isEqualTo(200);
  }

  /** Another function already signs with a key that this one has not read yet. */
  @Test
  void a_key_that_is_not_known_yet_is_read_at_once_but_noise_is_not_worth_a_call() {
    assertThat(status(link)).isEqualTo(200);
    renew("the first new value of the key, of some length");
    diary.on("2026-02-03T20:01");
    String fresh = new Browser(diary).page(diary.reminders().getLast());
    assertThat(fresh).isEqualTo(link);

    var before = diary.cloud().calls().snapshot();
    for (int i = 0; i < 50; i++) {
      assertThat(status("https://links.relance.example/account/AA" + (10 + i) + "B".repeat(60)))
          .isEqualTo(404);
    }
    assertThat(diary.cloud().calls().since(before))
        .containsExactly(Map.entry("SecretsManager.GetSecretValue", 2L));
  }

  /** The others are opened as before, and the page is back in the next minute. */
  @Test
  void a_link_that_is_opened_again_and_again_is_answered_without_a_look() {
    for (int i = 0; i < 30; i++) {
      assertThat(status(link)).isEqualTo(200);
    }

    var before = diary.cloud().calls().snapshot();
    assertThat(status(link)).isEqualTo(429);
    assertThat(diary.cloud().calls().since(before)).isEmpty();

    diary.on("2026-02-03T20:02");
    assertThat(status(link)).isEqualTo(200);
  }

  @Test
  void the_secret_stands_in_no_environment() {
    assertThat(diary.relance().settings().variables())
        .doesNotContainKey("LINK_KEY")
        .extractingByKey("LINK_KEYS")
        .isEqualTo(diary.relance().name("LinkKey"));
  }

  @Test
  void nobody_says_more_than_a_dozen_things_a_day() {
    for (int day = 10; day < 22; day++) {
      diary.on("2026-02-03T20:" + day);
      assertThat(browser.fillIn(link, Map.of("topic", "promise", "day", "2026-02-" + day)))
          .contains("We have noted the day");
    }

    assertThat(browser.fillIn(link, Map.of("topic", "promise", "day", "2026-02-22")))
        .contains("several things today");
    assertThat(diary.writes().told("the debtor: promise")).hasSize(12);

    diary.on("2026-02-04T20:15");
    assertThat(browser.fillIn(link, Map.of("topic", "promise", "day", "2026-02-22")))
        .contains("We have noted the day");
  }

  private void renew(String value) {
    diary.cloud().secrets().put(diary.relance().name("LinkKey"), value);
  }

  private int status(String address) {
    return browser.open(address).getStatusCode();
  }
}
