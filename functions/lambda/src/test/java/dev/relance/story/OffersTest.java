package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.story.Records.Written;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a reduced sum that a message offered: on 10 June 2026, until the 24th. */
class OffersTest {
  private static final String LADDER =
      """
      [{"policy": "offering", "version": 1, "effectiveFrom": "2026-01-01", "why": "Offers early.",
        "ladder": [
          {"level": "friendly", "day": 1},
          {"level": "compromise", "day": 10, "reductionPercent": "15", "validDays": 14},
          {"level": "firm", "day": 31}],
        "spacingDays": 7, "minimumAmount": {"other": "1.00"}, "promiseGraceDays": 3,
        "sendFrom": "09:00", "unconfirmedAfterHours": 24,
        "ownerThreshold": {"ageDays": 180, "amount": {}},
        "limits": {"caps": [], "cites": "house rule", "why": "none"}}]
      """;

  private Diary diary;

  @BeforeEach
  void open() {
    diary = Diary.opens("2026-05-20T08:00", Diary.PARIS, Optional.of(LADDER));
    diary.writes(
        creditor().with("policy", "offering"), debtor(), decision("yes", "approve", "compromise"));
  }

  @Test
  void without_a_complaint_a_compromise_offers_a_plan_and_no_reduction() {
    diary.writes(invoice("A-1", "2026-05-31").with("total", "1000.00"));
    diary.on("2026-06-20T08:00");

    assertThat(diary.levels()).containsExactly("friendly", "compromise");
    assertThat(Diary.text(diary.reminders().getLast()))
        .contains("payment in instalments")
        .doesNotContain("€850.00");
  }

  @Test
  void a_reduction_after_a_complaint_waits_for_the_owner() {
    diary.writes(
        of("A-1", "1000.00").with("issueDate", "2026-05-20"), decision("no", "refuse", "friendly"));
    diary.writes(Records.record("decision#yes"));
    diary.on("2026-06-20T08:00");

    assertThat(diary.levels()).isEmpty();
    assertThat(diary.told("asked: approval-needed")).isNotEmpty();
  }

  /** One call about two invoices, of which one comes to its compromise later. */
  @Test
  void a_complaint_earns_one_offer() {
    diary.writes(
        contact("c", "call", "dispute"),
        of("A-1", "1000.00"),
        invoice("A-2", "2026-06-20")
            .with("total", "500.00")
            .with("issueDate", "2026-05-01")
            .with("resolution", Map.of("on", "2026-05-21", "how", "corrected")));
    diary.on("2026-07-10T08:00");

    assertThat(diary.reminders().stream().map(Diary::text).filter(t -> t.contains("€850.00")))
        .hasSize(1);
    assertThat(diary.reminders().stream().map(Diary::text).filter(t -> t.contains("€425.00")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"850.00, 1, 0", "849.99, 0, 1"})
  void an_offer_accepted_on_the_page_waits_for_its_day(String paid, int closed, int broken) {
    diary.writes(of("A-1", "1000.00"));
    diary.on("2026-06-11T20:00");
    var browser = new Browser(diary);
    String link = browser.page(diary.reminders().getLast());
    assertThat(browser.open(link).getBody()).contains("€850.00", "€1,000.00", "25 June 2026");

    Map<String, String> accept = Map.of("topic", "offer", "sum", "850.00", "until", "2026-06-25");
    browser.fillIn(link, accept);

    assertThat(browser.open(link).getBody()).doesNotContain("topic\" value=\"offer\"");
    assertThat(browser.fillIn(link, accept)).contains("no longer stands");
    diary.on("2026-06-12T20:00");
    assertThat(Diary.text(diary.reminders().getLast())).contains("you accepted our offer: €850.00");
    diary.writes(of("A-1", "1000.00").paid("2026-06-25", paid));
    diary.on("2026-07-20T20:00");
    assertThat(diary.told("A-1 is closed: settled")).hasSize(closed);
    assertThat(diary.told("asked: promise-broken")).hasSize(broken);
  }

  private static Written decision(String id, String kind, String level) {
    return Records.decision(id, kind, "owner").with("level", level);
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @ParameterizedTest
  @CsvSource({
    // the last day, to the cent; a day late; a cent short
    "2026-06-25, 850.00, true",
    "2026-06-26, 850.00, false",
    "2026-06-25, 849.99, false",
  })
  void a_reduced_sum_paid_in_time_settles_the_invoice(
      LocalDate day, String amount, boolean isSettled) {
    diary.writes(of("A-1", "1000.00"));
    diary.on("2026-06-26T08:00");
    assertThat(diary.levels()).containsExactly("friendly", "compromise");

    diary.writes(of("A-1", "1000.00").paid(day.toString(), amount));
    diary.on("2026-07-10T20:00");

    assertThat(diary.told("A-1 is closed: settled")).hasSize(isSettled ? 1 : 0);
    assertThat(diary.levels()).hasSize(isSettled ? 2 : 3);
    assertThat(diary.toldToOwner().contains("150.00 is no longer owed")).isEqualTo(isSettled);
    if (isSettled) {
      assertThat(diary.toldToOwner()).contains("€850.00");
    }
  }

  @ParameterizedTest
  @CsvSource({"680.00, 1", "679.99, 0"}) // 85 % of the 800 that were open
  void a_part_paid_before_the_offer_counts(String amount, int closed) {
    diary.writes(of("A-1", "1000.00").paid("2026-06-05", "200.00"));
    diary.on("2026-06-20T08:00");

    diary.writes(of("A-1", "1000.00").paid("2026-06-05", "200.00").paid("2026-06-20", amount));
    diary.on("2026-07-10T20:00");

    assertThat(diary.told("A-1 is closed: settled")).hasSize(closed);
  }

  @ParameterizedTest
  @CsvSource({
    // 850 were offered on 10 June; 200 credited after it leave 650 to pay, before it they are in it
    "2026-06-18, 650.00, 1",
    "2026-06-18, 649.99, 0",
    "2026-06-10, 799.99, 0",
  })
  void a_credit_after_the_offer_lowers_it(LocalDate credited, String amount, int closed) {
    diary.writes(of("A-1", "1000.00"));
    diary.on("2026-06-20T08:00");

    diary.writes(
        of("A-1", "1000.00").credited(credited.toString(), "200.00").paid("2026-06-20", amount));
    diary.on("2026-07-10T20:00");

    assertThat(diary.told("A-1 is closed: settled")).hasSize(closed);
  }

  @Test
  void one_sum_for_several_invoices_settles_them_however_it_is_booked() {
    diary.writes(of("A-1", "1000.00"), of("A-2", "500.00"));
    diary.on("2026-06-20T08:00");

    // 1275 in all, which the books put on the older invoice first
    diary.writes(
        of("A-1", "1000.00").paid("2026-06-20", "1000.00"),
        of("A-2", "500.00").paid("2026-06-20", "275.00"));
    diary.on("2026-07-10T20:00");

    assertThat(diary.told("A-2 is closed: settled")).hasSize(1);
    assertThat(diary.levels()).containsExactly("friendly", "compromise");
  }

  @Test
  void one_sum_that_is_booked_on_one_of_two_invoices_settles_both() {
    diary.writes(of("A-1", "1000.00"), of("A-2", "100.00"));
    diary.on("2026-06-20T08:00");

    diary.writes(of("A-1", "1000.00").paid("2026-06-20", "935.00"));
    diary.on("2026-07-10T20:00");

    assertThat(diary.told("is closed: settled")).hasSize(2);
    assertThat(diary.levels()).containsExactly("friendly", "compromise");
  }

  @Test
  void a_payment_that_bounced_opens_the_invoice_again() {
    diary.writes(of("A-1", "1000.00"));
    diary.on("2026-06-20T08:00");
    diary.writes(of("A-1", "1000.00").paid("2026-06-20", "850.00"));
    diary.on("2026-06-22T08:00");

    diary.writes(of("A-1", "1000.00"));
    diary.on("2026-07-10T20:00");

    assertThat(diary.levels()).containsExactly("friendly", "compromise", "firm");
  }

  @Test
  void years_later_the_invoice_is_still_settled() {
    diary.writes(of("A-1", "1000.00"));
    diary.on("2026-06-20T08:00");
    diary.writes(of("A-1", "1000.00").paid("2026-06-20", "850.00"));
    diary.on("2027-08-10T08:00");

    diary.writes(invoice("A-2", "2027-07-31"));
    diary.on("2027-09-30T20:00");

    assertThat(diary.messages()).filteredOn(m -> m.startsWith("2027")).isNotEmpty();
    assertThat(diary.messages()).noneMatch(m -> m.startsWith("2027") && m.contains("A-1"));
  }

  /** An invoice about which the debtor complained. */
  private static Written of(String id, String total) {
    return invoice(id, "2026-05-31")
        .with("total", total)
        .with("resolution", Map.of("on", "2026-05-21", "how", "corrected"));
  }
}
