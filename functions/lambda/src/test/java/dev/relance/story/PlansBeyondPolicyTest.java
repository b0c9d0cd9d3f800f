package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The debtor proposes to pay later than policy allows: the owner sees all of it and answers. */
class PlansBeyondPolicyTest {
  private static final Pattern QUESTION =
      Pattern.compile("https://links\\.relance\\.example/question/\\S+");

  private final Diary diary = Diary.opens("2026-02-02T20:00");
  private final Browser browser = new Browser(diary);

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void the_owner_reads_each_day_and_sum_and_the_accepted_plan_is_told_in_writing() {
    String page = proposed();
    assertThat(page)
        .contains("€40.00 on 25 February 2026", "€40.00 on 25 March 2026")
        .contains("€40.00 on 25 April 2026")
        .as("the written copy is shown before the owner agrees")
        .contains("We agree to payment of invoice A-1 in instalments");

    assertThat(answer("accept")).contains("Your answer is noted");

    assertThat(diary.on("2026-02-06T20:00").told("settled: promise-too-long")).hasSize(1);
    assertThat(written())
        .contains("We agree to payment of invoice A-1 in instalments")
        .contains("€40.00 on 25 February 2026", "€40.00 on 25 April 2026")
        .contains("written copy");
    diary.writes(invoice("A-1", "2026-02-02").paid("2026-02-25", "40.00"));
    diary.on("2026-03-20T20:00");
    assertThat(diary.levels()).as("no reminder while the plan is kept").hasSize(1);
  }

  @Test
  void a_declined_plan_is_told_with_the_reason_and_the_ladder_goes_on() {
    proposed();

    answer("decline", "toldWhy=We need half of it now", "confirmed=yes");

    diary.on("2026-02-06T20:00");
    assertThat(written())
        .contains("we cannot agree to it. The reason: “We need half of it now”.")
        .contains("€40.00 on 25 April 2026");
    assertThat(diary.on("2026-02-20T20:00").levels())
        .as("the plan would have silenced us until 28 February")
        .containsExactly("friendly", "clarification");
    assertThat(diary.told("asked: promise-broken")).isEmpty();
  }

  @Test
  void another_plan_of_the_owner_takes_the_place_of_what_was_proposed() {
    proposed();

    answer("plan", "parts=2", "firstPart=2026-02-20", "confirmed=yes");

    diary.on("2026-02-06T20:00");
    assertThat(written())
        .contains("€60.00 on 20 February 2026", "€60.00 on 20 March 2026")
        .doesNotContain("€40.00");
    assertThat(diary.told("settled: promise-too-long")).hasSize(1);
  }

  /** A plan of 300 on one day and 900 on another. */
  @Test
  void a_plan_with_parts_of_its_own_is_recorded_told_in_writing_kept_and_broken() {
    diary.writes(
        creditor(),
        debtor().with("language", "en"),
        invoice("A-1", "2026-02-02").with("total", "1200.00"));
    propose();
    String[] plan = {
      "part1Day=2026-02-20", "part1Sum=300", "part2Day=2026-04-02", "part2Sum=900.00"
    };

    assertThat(answer("plan", "part1Day=2026-02-20", "part1Sum=300", "part2Day=2026-02-20"))
        .as("what is missing stands beside its field, and nothing is recorded")
        .contains("This is missing.");
    assertThat(
            answer(
                "plan",
                "part1Day=2026-02-20",
                "part1Sum=300",
                "part2Day=2026-04-02",
                "part2Sum=800"))
        .contains("Together the parts must be what is open: €1,200.00.", "value=\"2026-04-02\"");
    assertThat(plans()).as("what the debtor proposed").hasSize(1);

    String shown = answer("plan", plan);
    assertThat(shown)
        .as("the written copy is shown before it is agreed")
        .contains("€300.00 on 20 February 2026", "€900.00 on 2 April 2026");
    assertThat(plans()).hasSize(1);
    answer(
        "plan", Stream.concat(Stream.of(plan), Stream.of("confirmed=yes")).toArray(String[]::new));

    assertThat(plans().getLast()).contains("2026-02-20", "300.00", "2026-04-02", "900.00");
    diary.on("2026-02-06T20:00");
    assertThat(written())
        .contains("We agree to payment of invoice A-1 in instalments")
        .contains("€300.00 on 20 February 2026", "€900.00 on 2 April 2026");
    int before = diary.levels().size();
    diary.writes(
        invoice("A-1", "2026-02-02").with("total", "1200.00").paid("2026-02-20", "300.00"));
    diary.on("2026-03-20T20:00");
    assertThat(diary.levels()).as("no reminder while the plan is kept").hasSize(before);
    diary.on("2026-04-20T20:00");
    assertThat(diary.levels()).as("the second part is missed").hasSizeGreaterThan(before);
    assertThat(diary.reminders())
        .extracting(mail -> Diary.text(mail).replace('\u00a0', ' '))
        .anyMatch(mail -> mail.contains("An instalment of €900.00 was due by 2 April 2026"));
  }

  private List<String> plans() {
    return diary.evidence().stream()
        .filter(event -> event.text("event").equals("decision-recorded"))
        .map(Document::toString)
        .toList();
  }

  /** It once ended, although nobody had agreed to it. */
  @Test
  void a_plan_that_nobody_agreed_to_does_not_end_when_a_part_is_missed() {
    proposed();
    diary.writes(invoice("A-1", "2026-02-02").paid("2026-02-25", "40.00"));
    diary.on("2026-03-24T20:00");
    assertThat(diary.levels()).hasSizeGreaterThan(1);

    diary.on("2026-04-20T20:00");

    assertThat(diary.reminders())
        .extracting(mail -> Diary.text(mail).replace('\u00a0', ' '))
        .noneMatch(mail -> mail.contains("The plan has therefore ended"))
        .anyMatch(mail -> mail.contains("25 March 2026"));
  }

  /** No reminder goes out meanwhile, because the formal notice waits for its approval. */
  @Test
  void of_a_plan_that_nobody_agreed_to_one_missed_part_is_asked_about() {
    diary.writes(creditor(), debtor().with("language", "en"), invoice("A-1", "2026-02-02"));
    diary.on("2026-03-25T20:00");
    browser.fillIn(
        browser.page(diary.reminders().getLast()),
        Map.of("topic", "plan", "parts", "3", "first", "2026-04-10", "agreed", "yes"));

    diary.on("2026-07-20T20:00");

    assertThat(diary.told("asked: promise-broken")).hasSize(1);
  }

  @Test
  void a_promise_beyond_policy_is_accepted_with_one_click_and_told_in_writing() {
    diary.writes(
        creditor(),
        debtor().with("language", "en"),
        invoice("A-1", "2026-02-02"),
        decision("d-1", "promise", "debtor").with("promise", Map.of("date", "2026-04-30")));
    diary.on("2026-02-04T20:00");

    answer("accept");

    diary.on("2026-02-10T20:00");
    assertThat(written()).contains("We agree to payment of invoice A-1 by 30 April 2026.");
    assertThat(diary.on("2026-05-03T20:00").levels()).isEmpty();
    assertThat(diary.on("2026-05-05T20:00").levels()).containsExactly("friendly");
  }

  /** A plan of three parts is asked for on the page, and the owner opens the question. */
  private String proposed() {
    diary.writes(creditor(), debtor().with("language", "en"), invoice("A-1", "2026-02-02"));
    return propose();
  }

  private String propose() {
    diary.on("2026-02-03T20:00");
    browser.fillIn(
        browser.page(diary.reminders().getLast()),
        Map.of("topic", "plan", "parts", "3", "first", "2026-02-25", "agreed", "yes"));
    diary.on("2026-02-04T20:00");
    return browser.open(question()).getBody();
  }

  private String answer(String word, String... fields) {
    var form = new TreeMap<>(Map.of("answer", word));
    for (String field : fields) {
      form.put(field.split("=")[0], field.split("=")[1]);
    }
    String page = browser.fillIn(question(), form);
    diary.writes();
    return page;
  }

  private String question() {
    return diary.summaryTexts().reversed().stream()
        .map(QUESTION::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow();
  }

  private String written() {
    return Diary.text(diary.reminders().getLast()).replace('\u00a0', ' ');
  }
}
