package dev.relance.local.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.report.Explanation;
import dev.relance.story.Diary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What law adds to an invoice, with the packs and rates that ship, and its printed calculation. */
class StatementsTest {
  private final Diary diary = Diary.opens("2026-08-01T08:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void british_law_grants_interest_and_a_fixed_sum_between_businesses() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("G-1", "2026-08-31")
            .with("currency", "GBP")
            .with("total", "2400.00")
            .with("governingLaw", "GB"));

    assertThat(explained("2026-10-08T12:00"))
        .contains(
            "besides: Interest for late payment £29.36 (Late Payment of Commercial Debts"
                + " (Interest) Act 1998")
        .contains(
            "1 September 2026 to 8 October 2026: 38 days on £2,400.00 at 11.75% = £29.358904 (Bank"
                + " Rate of the Bank of England as at 30 June 2026, plus 8 percentage points; year"
                + " of 365 days)")
        .contains("besides: Fixed sum for late payment £70.00");
  }

  @Test
  void french_law_floats_with_the_half_year_and_grants_a_fixed_sum() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("F-1", "2026-05-31").with("total", "5000.00").with("governingLaw", "FR"));

    assertThat(explained("2026-08-31T12:00"))
        .contains("besides: Interest for late payment €155.25 (C. com. L441-10 II")
        .contains("1 June 2026 to 30 June 2026: 30 days on €5,000.00 at 12.15%")
        .contains("1 July 2026 to 31 August 2026: 62 days on €5,000.00 at 12.4%")
        .contains("besides: Fixed sum for late payment €40.00 (C. com. L441-10 II");
  }

  @Test
  void a_french_consumer_owes_nothing_before_a_formal_notice_and_never_a_fee() {
    diary.writes(
        creditor(),
        debtor().with("kind", "consumer"),
        invoice("F-2", "2026-05-31").with("total", "1200.00").with("governingLaw", "FR"));

    assertThat(explained("2026-08-31T12:00"))
        .contains(
            "Interest for late payment is not asked for: the notice that must come first was not"
                + " given")
        .doesNotContain("besides:");
  }

  @ParameterizedTest
  @CsvSource({"reached, true", "left-message, true", "not-reached, false", "wrong-person, false"})
  void a_notice_that_reached_nobody_starts_no_interest(String outcome, boolean starts) {
    diary.writes(
        creditor(),
        debtor().with("kind", "consumer"),
        invoice("F-4", "2026-05-31").with("total", "1200.00").with("governingLaw", "FR"),
        contact("n", "letter", outcome)
            .with("at", "2026-06-15T10:00:00Z")
            .with("notice", Map.of("kind", "formal-notice", "dispatch", "registered")));

    assertThat(
            explained("2026-08-03T12:00").contains("the notice that must come first was not given"))
        .isNotEqualTo(starts);
  }

  @Test
  void a_dutch_cost_is_explained_band_by_band_with_its_base_and_its_first_day() {
    diary.writes(
        creditor(),
        debtor().with("kind", "consumer").with("country", "NL"),
        invoice("N-1", "2026-05-31")
            .with("total", "3000.00")
            .with("governingLaw", "NL")
            .with("letter", Map.of("receivedOn", "2026-06-05")));

    assertThat(explained("2026-08-31T12:00"))
        .contains("besides: Statutory collection costs €425.00 (BW 6:96(6); Besluit")
        .contains(", owed since 20 June 2026, on €3,000.00\n")
        .contains("      15% of €2,500.00 = €375.00\n")
        .contains("      10% of €500.00 above €2,500.00 = €50.00\n");
  }

  /** Due on Wednesday 3 June: a letter of before names nothing that is late. */
  @Test
  void a_letter_from_before_the_debt_was_late_starts_no_days_however_it_is_counted() {
    diary.writes(
        creditor(),
        debtor().with("kind", "consumer").with("country", "BE"),
        invoice("B-2", "2026-06-03")
            .with("total", "1000.00")
            .with("governingLaw", "BE")
            .with("contract", Map.of("lateInterest", Map.of("ratePct", "10", "clause", "art. 7")))
            .with("letter", Map.of("receivedOn", "2026-06-01")));

    assertThat(explained("2026-08-31T12:00"))
        .contains(
            "Interest for late payment is not asked for: the notice that must come first was not"
                + " given");
  }

  /** Fourteen free days, from the day after an e-mail or the third working day after a letter. */
  @ParameterizedTest
  @CsvSource({
    "email, , 20 June 2026",
    "post, 2026-06-03, 23 June 2026", // Thursday, Friday, Monday
    "registered, 2026-05-21, 11 June 2026", // Friday, Tuesday after Whit Monday, Wednesday
    "post, , 25 June 2026",
    ", , 25 June 2026",
  })
  void a_belgian_first_reminder_counts_by_the_way_it_was_sent(
      @Nullable String way, @Nullable String sentOn, String since) {
    Map<String, Object> letter = new HashMap<>(Map.of("receivedOn", "2026-06-05"));
    Optional.ofNullable(way).ifPresent(known -> letter.put("dispatch", known));
    Optional.ofNullable(sentOn).ifPresent(known -> letter.put("sentOn", known));
    diary.writes(
        creditor(),
        debtor().with("kind", "consumer").with("country", "BE"),
        invoice("B-1", "2026-05-15")
            .with("total", "1000.00")
            .with("governingLaw", "BE")
            .with("contract", Map.of("lateInterest", Map.of("ratePct", "10", "clause", "art. 7")))
            .with("letter", letter));

    assertThat(explained("2026-08-31T12:00")).contains(since);
  }

  @Test
  void a_rate_that_is_not_published_yet_refuses_the_figure() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("F-3", "2026-12-15").with("total", "1000.00").with("governingLaw", "FR"));

    assertThat(explained("2027-01-31T12:00"))
        .contains("Interest for late payment is not asked for: a published rate is missing");
  }

  @Test
  void without_a_governing_law_nothing_is_added() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-08-31"));

    assertThat(explained("2026-10-08T12:00"))
        .contains(
            "Interest for late payment is not asked for: it is not on record which law governs the"
                + " contract")
        .doesNotContain("besides:");
  }

  private String explained(String local) {
    diary.on(local);
    return Explanation.of(
        diary
            .relance()
            .wiring()
            .accounts()
            .load(diary.account())
            .account(diary.relance().wiring().terms()),
        diary.relance().wiring().terms(),
        diary.instant(local));
  }
}
