package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.decide.Decide;
import dev.relance.decide.Tasks;
import dev.relance.escalation.Task;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.record.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What policy asks the owner to do by hand is a question that the recorded contact closes. */
class CallsAndLettersTest {
  private static final Pattern QUESTION = Pattern.compile("\"(/question/[^\"]+)\"");

  private final Diary diary = Diary.opens("2026-03-02T08:00", Diary.PARIS, Optional.of(policy()));

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_call_is_due_a_week_after_the_clarification_and_each_week_after_a_call() {
    diary.writes(creditor().with("policy", "calling"), debtor(), invoice("A-1", "2026-03-01"));

    // The clarification goes out on Wednesday the 11th.
    diary.on("2026-03-17T20:00");
    assertThat(diary.levels()).containsExactly("friendly", "clarification");
    assertThat(diary.told("asked: call-due")).isEmpty();

    diary.on("2026-03-18T20:00");
    assertThat(diary.told("asked: call-due")).hasSize(1);
    assertThat(tasks()).singleElement().isInstanceOf(Task.Call.class);
    Task.Call call = (Task.Call) tasks().getFirst();
    assertThat(call.script().numbers()).containsExactly("A-1");
    // Calls are made in the debtor's working hours.
    assertThat(call.from()).hasValue(diary.instant("2026-03-19T08:00"));

    diary.on("2026-03-19T10:00");
    diary.writes(contact("c-1", "call", "not-reached"));
    assertThat(diary.told("settled: call-due")).hasSize(1);
    assertThat(tasks()).isEmpty();

    diary.on("2026-03-26T12:00");
    assertThat(tasks()).hasSize(1);
    assertThat(diary.toldToOwner()).contains("It is time to call the debtor");

    diary.writes(invoice("A-1", "2026-03-01").paid("2026-03-26", "120.00"));
    assertThat(tasks()).isEmpty();
  }

  @Test
  void nobody_is_asked_to_call_who_disputes_or_has_a_lawyer() {
    diary.writes(creditor().with("policy", "calling"), debtor(), invoice("A-1", "2026-03-01"));
    diary.on("2026-03-19T10:00");
    assertThat(tasks()).hasSize(1);

    diary.writes(invoice("A-1", "2026-03-01").disputed("2026-03-19"));
    assertThat(tasks()).isEmpty();

    diary.writes(invoice("A-1", "2026-03-01"));
    assertThat(tasks()).hasSize(1);
    diary.writes(debtor().with("stops", List.of(Map.of("kind", "lawyer", "since", "2026-03-19"))));
    assertThat(tasks().stream().filter(Task.Call.class::isInstance)).isEmpty();
  }

  @Test
  void a_letter_is_asked_for_after_its_level_until_one_was_posted() {
    diary.writes(creditor().with("policy", "calling"), debtor(), invoice("A-1", "2026-03-01"));
    diary.on("2026-04-02T12:00");
    assertThat(diary.levels()).endsWith("firm");
    assertThat(diary.told("asked: letter-due A-1 firm")).hasSize(1);
    // The call stays one question, whatever went out since.
    assertThat(diary.told("asked: call-due")).hasSize(1);
    assertThat(diary.told("settled: call-due")).isEmpty();
    assertThat(tasks().stream().filter(Task.Letter.class::isInstance)).hasSize(1);

    diary.writes(contact("l-1", "letter", "left-message"));
    assertThat(diary.told("settled: letter-due")).hasSize(1);
  }

  @Test
  void the_desk_lists_calls_and_letters_with_the_way_to_record_them() {
    diary.writes(creditor().with("policy", "calling"), debtor(), invoice("A-1", "2026-03-01"));
    diary.on("2026-03-18T20:00");
    var browser = new Browser(diary);
    String desk = browser.follow(OwnersDeskTest.link(diary)).getBody();

    assertThat(desk)
        .contains("Calls and letters", "It is time to call the debtor")
        .doesNotContain("Waiting for you");
    String account = browser.open(OwnersDeskTest.first(OwnersDeskTest.ACCOUNT, desk)).getBody();
    assertThat(account)
        .contains("Calls and letters", "Possible from 19 March 2026, 08:00")
        .doesNotContain("Waiting for you");
    String question = OwnersDeskTest.first(QUESTION, account);
    browser.fillIn(
        question,
        Map.of(
            "answer",
            "call",
            "outcome",
            "not-reached",
            "madeOn",
            "2026-03-18",
            "confirmed",
            "yes"));
    diary.relance().write(List.of());

    assertThat(diary.told("settled: call-due")).hasSize(1);
    assertThat(browser.open("/desk").getBody())
        .contains("Nothing is waiting for you.")
        .doesNotContain("Calls and letters");
  }

  private List<Task> tasks() {
    Terms terms = diary.relance().wiring().terms();
    Account account = diary.relance().wiring().accounts().load(diary.account()).account(terms);
    Instant now = diary.relance().now();
    return Tasks.of(account, terms, now, Decide.decide(account, terms, now).findings().questions());
  }

  /**
   * The standard policy, with calls from the clarification on and a letter after the firm level.
   */
  private static String policy() {
    var members = new TreeMap<String, @Nullable Object>(standard());
    members.put("policy", "calling");
    members.put("calls", Map.of("everyDays", 7));
    members.put("letters", List.of("firm"));
    return "[" + Json.write(members) + "]";
  }

  private static Map<String, ?> standard() {
    try (InputStream in =
        Objects.requireNonNull(
            CallsAndLettersTest.class.getResourceAsStream("/dev/relance/policy/standard-1.json"))) {
      return Json.object(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
