package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What follows from the day on which an instalment of an agreed plan is missed. */
class BrokenPlansTest {
  private static final List<Map<String, String>> PARTS =
      List.of(
          Map.of("dueDate", "2026-03-10", "amount", "80.00"),
          Map.of("dueDate", "2026-04-10", "amount", "80.00"),
          Map.of("dueDate", "2026-05-10", "amount", "80.00"));

  private final Diary diary = Diary.opens("2026-02-02T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void the_debtor_is_told_once_that_the_plan_ended_and_the_ladder_goes_on_from_its_place() {
    agreed();

    diary.on("2026-03-13T20:00");
    assertThat(diary.levels()).as("days of grace").containsExactly("friendly", "clarification");

    diary.on("2026-03-14T20:00");
    assertThat(diary.levels()).containsExactly("friendly", "clarification", "compromise");
    assertThat(reminder())
        .containsOnlyOnce("An instalment of €80.00 was due by 10 March 2026; it has not reached us")
        .contains("The plan has therefore ended")
        .contains("€240.00");
    assertThat(diary.told("asked: promise-broken")).hasSize(1);
  }

  @Test
  void once_the_debtor_was_told_a_late_instalment_does_not_bring_the_plan_back() {
    agreed();
    diary.on("2026-03-20T20:00").writes(first("2026-03-20"));

    diary.on("2026-03-25T20:00");
    assertThat(reminder()).contains("Thank you for your payment of €80.00", "€160.00");
    diary.on("2026-04-12T20:00");

    assertThat(diary.told("part-coming")).as("a note for the first part alone").hasSize(1);
    assertThat(diary.levels()).contains("compromise", "firm");
  }

  @Test
  void before_the_debtor_was_told_a_late_instalment_keeps_the_plan() {
    agreed();
    diary.on("2026-03-13T22:00").writes(first("2026-03-14"));

    diary.on("2026-04-10T20:00");

    assertThat(diary.levels()).containsExactly("friendly", "clarification");
    assertThat(diary.told("part-coming")).hasSize(2);
  }

  @Test
  void later_instalments_of_a_plan_that_ended_are_nobodys_matter() {
    agreed();

    diary.on("2026-06-20T20:00");

    assertThat(diary.told("asked: promise-broken")).hasSize(1);
    assertThat(diary.reminders())
        .noneMatch(mail -> Diary.text(mail).contains("10\u00a0April\u00a02026; it has not"));
  }

  @Test
  void a_new_plan_of_the_owner_answers_for_the_broken_one() {
    agreed();
    diary.on("2026-03-15T20:00");
    assertThat(diary.told("asked: promise-broken")).hasSize(1);

    diary.writes(
        decision("again", "plan", "owner")
            .with("instalments", List.of(Map.of("dueDate", "2026-04-01", "amount", "240.00"))));

    diary.on("2026-03-16T20:00");
    assertThat(diary.told("settled: promise-broken")).hasSize(1);
    assertThat(diary.on("2026-04-04T20:00").levels()).endsWith("compromise");
  }

  @Test
  void the_page_shows_the_agreed_instalments_and_which_were_paid_or_missed() {
    agreed();
    var browser = new Browser(diary);
    String link = browser.page(diary.reminders().getLast());
    assertThat(agreedOn(browser.open(link)))
        .containsExactly(
            "10 March 2026 Due €80.00", "10 April 2026 Due €80.00", "10 May 2026 Due €80.00");

    diary.on("2026-03-10T20:00").writes(first("2026-03-10"));
    diary.on("2026-04-10T20:00").writes(first("2026-03-10").paid("2026-04-10", "30.00"));
    assertThat(agreedOn(browser.open(link)))
        .startsWith("10 March 2026 Paid €80.00", "10 April 2026 Due, €50.00 still to pay €80.00");

    diary.on("2026-04-20T20:00");
    assertThat(agreedOn(browser.open(link)))
        .containsExactly(
            "10 March 2026 Paid €80.00",
            "10 April 2026 Missed, €50.00 still to pay €80.00",
            "This plan has ended because an instalment was missed. What is past due is payable as"
                + " before.");
  }

  @Test
  void the_page_shows_no_plan_that_nobody_agreed_to() {
    diary.writes(creditor(), debtor().with("language", "en"), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-13T20:00");
    diary.writes(
        decision("wish", "plan", "debtor")
            .with(
                "instalments",
                List.of(
                    Map.of("dueDate", "2026-08-10", "amount", "60.00"),
                    Map.of("dueDate", "2026-12-10", "amount", "60.00"))));
    var browser = new Browser(diary);

    String page = browser.open(browser.page(diary.reminders().getLast())).getBody();

    assertThat(page).contains("A-1").doesNotContain("Your instalments");
  }

  /** The rows below the heading of the instalments, without their markup. */
  private static List<String> agreedOn(APIGatewayV2HTTPResponse page) {
    String body = page.getBody();
    int from = body.indexOf("Your instalments for A-1 and A-2");
    assertThat(from).as(body).isPositive();
    String section = body.substring(body.indexOf("<div", from), body.indexOf("</section>", from));
    return section
        .lines()
        .map(row -> row.replaceAll("<[^>]+>", " ").replaceAll("[\\s\u00a0]+", " ").strip())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  /** Two invoices in one plan, after the second reminder. */
  private void agreed() {
    diary.writes(
        creditor(),
        debtor().with("language", "en"),
        invoice("A-1", "2026-02-02"),
        invoice("A-2", "2026-02-02"));
    diary.on("2026-02-13T20:00");
    diary.writes(decision("ok", "plan", "owner").with("instalments", PARTS));
  }

  private static Records.Written first(String on) {
    return invoice("A-1", "2026-02-02").paid(on, "80.00");
  }

  private String reminder() {
    return Diary.text(diary.reminders().getLast()).replace('\u00a0', ' ');
  }
}
