package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users of other systems missed when a debtor answers: here on the page behind the link. */
class PainsOfAnswersTest {
  private final Diary diary = Diary.opens("2026-02-02T20:00");
  private final Browser browser = new Browser(diary);
  private String link = "";

  @BeforeEach
  void remind() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-02-02"),
        invoice("A-2", "2026-02-02").with("total", "80.00"));
    diary.on("2026-02-03T20:00");
    link = browser.page(diary.reminders().getLast());
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void pain_23_a_debtor_stops_one_invoice_by_a_dispute_and_the_other_goes_on() {
    browser.fillIn(link, Map.of("topic", "wrong", "fault", "goods", "invoice", "A-1"));

    diary.on("2026-02-20T20:00");
    assertThat(diary.messages()).hasSizeGreaterThan(1);
    assertThat(diary.messages().getLast()).contains("A-2").doesNotContain("A-1");
  }

  @Test
  void pain_23_and_all_of_them_by_one_click() {
    browser.fillIn(link, Map.of("topic", "stop"));

    assertThat(diary.on("2026-06-30T20:00").messages()).hasSize(1);
  }

  @Test
  void pain_24_a_promised_day_is_a_block_with_an_end_and_a_reason_on_record() {
    browser.fillIn(link, Map.of("topic", "promise", "day", "2026-02-25"));

    diary.on("2026-02-24T20:00");
    assertThat(diary.messages()).hasSize(1);
    assertThat(diary.evidence())
        .filteredOn(entry -> entry.text("event").equals("follow-up-deferred"))
        .anySatisfy(held -> assertThat(held.text("rule")).isEqualTo("promise-pending"))
        .allSatisfy(held -> assertThat(held.optionalText("nextPossible")).isPresent());
  }

  @Test
  void pain_41_the_owner_is_told_of_each_answer_and_not_only_the_debtor() {
    browser.fillIn(link, Map.of("topic", "paid", "words", "transfer 77"));

    diary.on("2026-02-10T20:00");
    assertThat(diary.toldToOwner()).contains("We have been told of a payment");
    assertThat(Diary.text(diary.reminders().getLast())).contains("“transfer 77”");
  }

  @Test
  void pain_42_a_promise_pauses_the_chase_and_a_broken_one_resumes_it_where_it_stood() {
    browser.fillIn(link, Map.of("topic", "promise", "day", "2026-02-20"));

    diary.on("2026-02-23T20:00");
    assertThat(diary.levels()).containsExactly("friendly");

    diary.on("2026-02-27T20:00");
    assertThat(diary.levels()).containsExactly("friendly", "clarification");
    assertThat(diary.told("asked: promise-broken")).isNotEmpty();
  }
}
