package dev.relance.court;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Forum;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formal notice of 16 April 2026 leaves time until 16 May. */
class StepReadinessTest {
  @ParameterizedTest(name = "{0} in {1} on {3} for {2}")
  @CsvSource({
    "agency, FR, EUR 900.00, 2026-05-16, ''",
    "agency, FR, EUR 900.00, 2026-05-15, day-passed 2026-05-15",
    "counsel, FR, EUR 900.00, 2026-05-16, ''",
    "order-for-payment, FR, EUR 6000.00, 2026-05-16, formal-notice until 2026-05-16",
    "order-for-payment, FR, EUR 6000.00, 2026-05-17, ''",
    "order-for-payment, FR, EUR 900.00, 2026-05-17, ''",
    "judicial-officer, FR, EUR 5000.00, 2026-05-17, ''",
    // a court is one: a judicial officer, whose way is open, is not meant by it
    "civil-court, FR, EUR 4000.00, 2026-05-17, ''",
    "court, FR, EUR 6000.00, 2026-05-17, ''",
    "judicial-officer, FR, EUR 5000.01, 2026-05-17, ceiling EUR 5000.01",
    "court, FR, EUR 900.00, 2026-05-17, ''",
    "civil-court, FR, EUR 6000.00, 2026-05-17, ''",
    "order-for-payment, FR, EUR 6000.00, 2026-05-15, day-passed 2026-05-15",
    "small-claims, FR, EUR 6000.00, 2026-05-17, unknown",
    "civil-court, FR, EUR 6000.00, 2026-05-16, formal-notice until 2026-05-16",
    "court, JP, JPY 9000, 2026-05-17, unknown"
  })
  void a_court_is_announced_only_for_a_day_on_which_it_can_be_asked(
      String step, String place, String sum, LocalDate day, String obstacle) {
    String zone = place.equals("FR") ? "Europe/Paris" : "Asia/Tokyo";
    assertThat(obstacle(noticed(sum).in(place, zone), step, day)).isEqualTo(obstacle);
  }

  @Test
  void an_arbitration_clause_keeps_every_court_out_of_the_message() {
    ASituation owed =
        noticed("EUR 6000.00")
            .quarrels(new Forum(Optional.of(true), Optional.empty(), Optional.empty()));

    assertThat(obstacle(owed, "order-for-payment", LocalDate.parse("2026-06-01")))
        .isEqualTo("arbitration");
    assertThat(obstacle(owed, "arbitration", LocalDate.parse("2026-06-01"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true, company, FR, ''",
    "true, consumer, FR, no-clause", // C. civ. 2061
    "true, consumer, DE, ''",
    "false, company, FR, no-clause",
    ", company, FR, no-clause",
  })
  void arbitration_is_announced_only_under_a_clause_that_binds_the_debtor(
      @Nullable Boolean clause, String kind, String place, String obstacle) {
    ASituation owed =
        noticed("EUR 900.00")
            .in(place, place.equals("FR") ? "Europe/Paris" : "Europe/Berlin")
            .debtorIs(Word.parse(DebtorKind.class, kind))
            .quarrels(new Forum(Optional.ofNullable(clause), Optional.empty(), Optional.empty()));

    assertThat(obstacle(owed, "arbitration", LocalDate.parse("2026-06-01"))).isEqualTo(obstacle);
  }

  @ParameterizedTest
  @CsvSource({
    "small-claims, GB-ENG, GBP 6000.00, 1, formal-notice not-done",
    "small-claims, GB-ENG, GBP 6000.00, 2, ceiling GBP 12000.00",
    "judicial-officer, FR, EUR 3000.00, 1, ''",
    "judicial-officer, FR, EUR 3000.00, 2, ceiling EUR 6000.00",
    "order-for-payment, FR, EUR 3000.00, 1, ''",
    "small-claims, IT, EUR 3000.00, 1, assisted-negotiation not-done",
  })
  void what_is_announced_together_is_one_claim(
      String step, String place, String each, int together, String obstacle) {
    ASituation owed =
        ASituation.at("2026-05-16T12:00")
            .underEveryLaw()
            .in(place, place.equals("FR") ? "Europe/Paris" : "Europe/London")
            .owes(each)
            .andOwes("B")
            .mailed("2026-03-03", Level.FRIENDLY, "A", "B")
            .mailed("2026-03-12", Level.CLARIFICATION, "A", "B")
            .mailed("2026-04-16", Level.FORMAL_NOTICE, "A", "B");

    String told = obstacle(owed, step, LocalDate.parse("2026-06-01"), together);
    if (obstacle.startsWith("formal")) {
      assertThat(told).doesNotContain("ceiling");
    } else {
      assertThat(told).isEqualTo(obstacle);
    }
  }

  @Test
  void of_a_debtor_whose_kind_nobody_recorded_no_court_is_named() {
    ASituation owed = noticed("EUR 6000.00").ofUnknownKind();

    assertThat(obstacle(owed, "order-for-payment", LocalDate.parse("2026-06-01")))
        .isEqualTo("kind-unknown");
  }

  @ParameterizedTest
  @CsvSource({"US, USD 900.00, region-unknown", "US-CO, USD 900.00, unknown"})
  void where_a_recorded_region_would_open_a_way_it_is_asked_for(
      String place, String sum, String obstacle) {
    ASituation owed = noticed(sum).in(place, "America/Denver");

    assertThat(obstacle(owed, "court", LocalDate.parse("2026-06-01"))).isEqualTo(obstacle);
  }

  @Test
  void that_the_place_is_unknown_is_told_before_what_the_court_of_another_place_asks_for() {
    ASituation owed = noticed("USD 6000.00").nowhere();

    assertThat(obstacle(owed, "court", LocalDate.parse("2026-06-01"))).isEqualTo("place-unknown");
  }

  @Test
  void what_was_done_by_hand_opens_the_way() {
    ASituation owed = noticed("EUR 900.00").in("IT", "Europe/Rome");
    LocalDate day = LocalDate.parse("2026-06-01");
    assertThat(obstacle(owed, "small-claims", day)).isEqualTo("assisted-negotiation not-done");

    owed.took(
        "2026-05-01T10:00",
        new Notice(
            NoticeKind.NEGOTIATION,
            Dispatch.REGISTERED,
            Optional.of(LocalDate.parse("2026-05-01")),
            Optional.empty(),
            List.of()),
        "A");
    assertThat(obstacle(owed, "small-claims", day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // Posted on 16 April, its 30 days end on 16 May; then a notice has 14 days before the claim.
    "2026-05-20, 2026-06-03, notice-of-claim until 2026-06-03",
    "2026-05-20, 2026-06-04, ''",
    "2026-05-17, 2026-05-31, notice-of-claim until 2026-05-31",
    "2026-05-17, 2026-06-01, ''",
    // Said while the 30 days still run it would count for nothing.
    "2026-05-16, 2026-06-30, notice-of-claim until 2026-05-16",
    "2026-05-10, 2026-06-30, notice-of-claim until 2026-05-16",
    // Too soon whenever it is said: the day must move.
    "2026-05-10, 2026-05-25, notice-of-claim until 2026-05-31",
  })
  void the_announcement_is_the_notice_of_claim_and_leaves_it_its_days(
      String on, LocalDate day, String obstacle) {
    ASituation owed =
        ASituation.at(on + "T12:00")
            .underEveryLaw()
            .in("GB-ENG", "Europe/London")
            .debtorIs(DebtorKind.CONSUMER)
            .owes("GBP 900.00")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .mailed("2026-03-12", Level.CLARIFICATION, "A")
            .took(
                "2026-04-16T10:00",
                new Notice(
                    NoticeKind.FORMAL_NOTICE,
                    Dispatch.POST,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(
                        "Statement of Account",
                        "Information Sheet",
                        "Reply Form",
                        "Financial Statement")),
                "A");

    assertThat(obstacle(owed, "small-claims", day)).isEqualTo(obstacle);
  }

  @Test
  void what_is_promised_is_not_sued_for_before_the_promise_ends() {
    ASituation owed = noticed("EUR 6000.00").promisedByPhone("2026-05-15T10:00", "2026-06-10");

    assertThat(obstacle(owed, "order-for-payment", LocalDate.parse("2026-06-01")))
        .startsWith("promised 2026-06-1");
    assertThat(obstacle(owed, "order-for-payment", LocalDate.parse("2026-07-01"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "court, EUR 10000.00, ''",
    "court, EUR 10000.01, ''",
    "civil-court, EUR 10000.01, ''"
  })
  void germany_has_a_way_without_a_ceiling(String step, String sum, String obstacle) {
    ASituation owed = noticed(sum).in("DE", "Europe/Berlin");
    assertThat(obstacle(owed, step, LocalDate.parse("2026-06-01"))).isEqualTo(obstacle);
  }

  @ParameterizedTest
  @CsvSource({"USD 20000.00, ''", "USD 20000.01, unknown"})
  void above_every_ceiling_the_court_is_not_among_the_facts(String sum, String obstacle) {
    ASituation owed = noticed(sum).in("US-TX", "America/Chicago");
    assertThat(obstacle(owed, "court", LocalDate.parse("2026-06-01"))).isEqualTo(obstacle);
  }

  private static ASituation noticed(String sum) {
    return ASituation.at("2026-05-16T12:00")
        .underEveryLaw()
        .owes(sum)
        .mailed("2026-03-03", Level.FRIENDLY, "A")
        .mailed("2026-03-12", Level.CLARIFICATION, "A")
        .mailed("2026-04-16", Level.FORMAL_NOTICE, "A");
  }

  private static String obstacle(ASituation owed, String step, LocalDate day) {
    return obstacle(owed, step, day, 1);
  }

  private static String obstacle(ASituation owed, String step, LocalDate day, int together) {
    Situation asked = owed.build();
    List<Invoice> invoices = asked.account().invoices();
    return asked
        .announcement()
        .obstacle(
            invoices.getFirst(),
            () -> invoices.subList(0, together),
            Word.parse(LegalStep.class, step),
            day,
            false)
        .map(NeedCode::of)
        .orElse("");
  }
}
