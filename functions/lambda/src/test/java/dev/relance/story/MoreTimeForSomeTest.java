package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.record.Json;
import dev.relance.story.Records.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A policy gives some debtors more time and a warmer closing, by how they pay and who they are. */
class MoreTimeForSomeTest {
  private static final String HELP = "we will look for an arrangement";
  private static final String VALUE = "We value working with you";

  private final Diary diary = Diary.opens("2026-03-02T08:00", Diary.PARIS, Optional.of(policy()));

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void who_is_in_trouble_gets_three_weeks_between_levels_and_is_offered_help() {
    diary.writes(
        creditor().with("policy", "regarding"),
        debtor().with("payer", "in-trouble"),
        invoice("A-1", "2026-03-01"));

    // Friendly on Monday the 2nd; the clarification would come on the 11th.
    diary.on("2026-03-22T20:00");
    assertThat(diary.levels()).containsExactly("friendly");
    assertThat(text()).contains(HELP).doesNotContain(VALUE);
    diary.on("2026-03-24T20:00");
    assertThat(diary.levels()).containsExactly("friendly", "clarification");
  }

  @Test
  void the_same_debtor_without_a_kind_hears_from_us_as_everybody_does() {
    diary.writes(creditor().with("policy", "regarding"), debtor(), invoice("A-1", "2026-03-01"));

    diary.on("2026-03-11T20:00");

    assertThat(diary.levels()).containsExactly("friendly", "clarification");
    assertThat(text()).doesNotContain(HELP, VALUE);
  }

  @Test
  void a_small_sum_of_a_customer_of_ten_years_has_two_weeks_and_a_large_one_has_not() {
    diary.writes(
        creditor().with("policy", "regarding"),
        debtor().with("customerSince", "2016-01-01"),
        invoice("A-1", "2026-03-01"));
    diary.on("2026-03-12T20:00");
    assertThat(diary.levels()).containsExactly("friendly");
    assertThat(text()).contains(VALUE);

    // The next invoice is large: what is due together is no longer small.
    diary.writes(invoice("A-2", "2026-04-30").with("total", "9000.00"));
    diary.on("2026-03-13T20:00");
    assertThat(diary.levels()).containsExactly("friendly", "clarification");
    assertThat(text()).doesNotContain(VALUE);
  }

  @Test
  void only_the_days_differ_where_policy_names_no_tone_and_evidence_tells_why() {
    diary.writes(
        creditor().with("policy", "regarding"),
        debtor(),
        paid("P-1"),
        paid("P-2"),
        paid("P-3"),
        invoice("A-1", "2026-03-01"));

    // The clarification would come on the 11th.
    diary.on("2026-03-15T20:00");
    assertThat(diary.levels()).containsExactly("friendly");
    assertThat(text()).doesNotContain(HELP, VALUE);
    diary.on("2026-03-16T20:00");
    assertThat(diary.levels()).containsExactly("friendly", "clarification");
    assertThat(text()).doesNotContain(HELP, VALUE);

    List<Document> sent = sent();
    assertThat(sent.getFirst().optionalObject("regarded"))
        .as("nobody waited for the first reminder")
        .isEmpty();
    Document regarded = sent.getLast().object("regarded");
    assertThat(regarded.whole("spacingDays")).isEqualTo(14);
    assertThat(regarded.text("tone")).isEqualTo("plain");
    Document payer = regarded.object("payer");
    assertThat(payer.text("kind")).isEqualTo("by-accident");
    assertThat(payer.text("reason")).isEqualTo("rarely-late");
    assertThat(payer.whole("paid")).isEqualTo(3);
    assertThat(payer.whole("late")).isZero();
  }

  @Test
  void evidence_tells_what_made_a_customer_valued_and_that_the_owner_named_the_kind() {
    diary.writes(
        creditor().with("policy", "regarding"),
        debtor().with("payer", "irregular").with("customerSince", "2016-01-01"),
        invoice("A-1", "2026-03-01"));
    diary.on("2026-03-02T20:00");

    Document regarded = sent().getLast().object("regarded");
    assertThat(regarded.text("tone")).isEqualTo("cordial");
    assertThat(regarded.whole("spacingDays")).as("nothing waited").isZero();
    assertThat(regarded.object("payer").text("reason")).isEqualTo("recorded");
    assertThat(regarded.object("worth").text("customerSince")).isEqualTo("2016-01-01");
    assertThat(regarded.object("worth").objects("due")).hasSize(1);
  }

  @Test
  void who_is_treated_like_everybody_leaves_nothing_of_it_in_evidence() {
    diary.writes(creditor().with("policy", "regarding"), debtor(), invoice("A-1", "2026-03-01"));
    diary.on("2026-03-11T20:00");

    assertThat(sent()).hasSize(2).allMatch(e -> e.optionalObject("regarded").isEmpty());
  }

  @Test
  void an_offer_of_an_arrangement_is_made_once_in_a_message() {
    diary.writes(
        creditor().with("policy", "regarding"),
        debtor().with("payer", "in-trouble"),
        invoice("A-1", "2026-02-02"));

    diary.on("2026-04-30T20:00");

    assertThat(diary.levels()).contains("friendly", "compromise");
    assertThat(diary.reminders())
        .extracting(Diary::text)
        .allSatisfy(
            mail ->
                assertThat(mail.split("paying in one go is difficult", -1).length - 1)
                    .isLessThanOrEqualTo(1))
        .anyMatch(mail -> mail.contains("please tell us, and we will look for an arrangement"));
  }

  private List<Document> sent() {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("message-authorized"))
        .toList();
  }

  /** An invoice of last year that was paid in time. */
  private static Written paid(String id) {
    return invoice(id, "2025-12-01").paid("2025-12-01", "120.00");
  }

  private String text() {
    return Diary.text(diary.reminders().getLast());
  }

  private static String policy() {
    var members = new TreeMap<String, @Nullable Object>(standard());
    members.put("policy", "regarding");
    members.put(
        "regard",
        Map.of(
            "payers",
                Map.of(
                    "in-trouble",
                    Map.of("spacingDays", 21, "tone", "helpful"),
                    "by-accident",
                    Map.of("spacingDays", 14)),
            "valued",
                Map.of(
                    "years",
                    5,
                    "turnoverTimes",
                    "10",
                    "below",
                    Map.of("EUR", "1000.00"),
                    "spacingDays",
                    14,
                    "tone",
                    "cordial")));
    return "[" + Json.write(members) + "]";
  }

  private static Map<String, ?> standard() {
    try (InputStream in =
        Objects.requireNonNull(
            MoreTimeForSomeTest.class.getResourceAsStream("/dev/relance/policy/standard-1.json"))) {
      return Json.object(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
