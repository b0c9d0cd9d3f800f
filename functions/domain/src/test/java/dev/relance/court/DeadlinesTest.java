package dev.relance.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.finding.Obstacle;
import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Forum;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.law.Limitation;
import dev.relance.laws.StandardTerms;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoice A is due on 2 March 2026. The creditor is in France. */
class DeadlinesTest {
  private static final List<Limitation> EVERY_LIMITATION =
      StandardTerms.everywhere((_, _) -> false).law().packs().stream()
          .flatMap(pack -> pack.court().limitations().stream())
          .toList();

  @ParameterizedTest
  @CsvSource({
    // goods end after two years in Poland, everything else after three
    "PL, , true",
    "PL, GOODS, false",
    "PL, SERVICES, false",
    "US-NY, , true",
    // one time for every claim
    "DE, , false",
    "NZ, , false",
  })
  void it_is_told_where_the_kind_of_claim_would_matter(
      String law, @Nullable ClaimKind kind, boolean hangsOnKind) {
    Situation asked =
        ASituation.at("2026-04-01T12:00")
            .underEveryLaw()
            .governedBy(law)
            .quarrels(new Forum(Optional.empty(), Optional.empty(), Optional.ofNullable(kind)))
            .build();

    assertThat(deadline(asked).orElseThrow().hangsOnKind()).isEqualTo(hangsOnKind);
  }

  @ParameterizedTest
  @CsvSource({
    // only in Finland and Sweden does a reminder that was delivered start the time anew
    "FI, 2026-03-03, 2029-03-03",
    "FI, 2029-03-02, 2032-03-02",
    "FI, 2029-03-03, 2029-03-02", // too late
    "SE, 2027-03-03, 2037-03-03",
    "DK, 2026-03-03, 2029-03-02",
    "CH, 2026-03-03, 2031-03-02",
    "FR, 2026-03-03, 2031-03-02",
    "IE, 2026-03-03, 2032-03-02",
    "PL, 2027-03-03, 2028-12-31",
  })
  void a_delivered_reminder_starts_the_time_anew_where_the_law_says_so(
      String law, String mailed, LocalDate last) {
    Situation asked =
        ASituation.at("2029-04-01T12:00")
            .underEveryLaw()
            .governedBy(law)
            .mailed(mailed, Level.FRIENDLY, "A")
            .build();

    assertThat(deadline(asked).orElseThrow().lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "SE, REMINDER, 2027-03-03, 2037-03-03",
    "NL, FORMAL_NOTICE, 2027-03-03, 2032-03-03",
    "FI, FORMAL_NOTICE, 2027-03-03, 2030-03-03",
    "SE, REMINDER, , 2036-01-31", // without proof of receipt
    "SE, NEGOTIATION, 2027-03-03, 2036-01-31", // no demand
    "DE, FORMAL_NOTICE, 2027-03-03, 2029-12-31",
  })
  void a_demand_by_hand_starts_the_time_anew_once_its_receipt_is_proved(
      String law, NoticeKind kind, @Nullable LocalDate received, LocalDate last) {
    Notice letter =
        new Notice(
            kind, Dispatch.REGISTERED, Optional.ofNullable(received), Optional.empty(), List.of());
    Situation asked =
        ASituation.at("2028-04-01T12:00")
            .underEveryLaw()
            .governedBy(law)
            .took("2027-03-01T10:00", letter, "A")
            .build();

    assertThat(deadline(asked).orElseThrow().lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "FI, REACHED, 2030-03-01",
    "FI, NOT_REACHED, 2029-03-02",
    "SE, REACHED, 2036-01-31",
  })
  void a_call_starts_the_time_anew_where_the_law_asks_for_no_form(
      String law, ContactOutcome outcome, LocalDate last) {
    Situation asked =
        ASituation.at("2028-04-01T12:00")
            .underEveryLaw()
            .governedBy(law)
            .spoke("2027-03-01T10:00", Channel.CALL, outcome, "A")
            .build();

    assertThat(deadline(asked).orElseThrow().lastDay()).isEqualTo(last);
  }

  @Test
  void without_a_governing_law_the_laws_of_both_parties_are_asked() {
    Situation asked =
        ASituation.at("2026-04-01T12:00").underEveryLaw().in("DE", "Europe/Berlin").build();
    assertThat(deadline(asked).orElseThrow().lastDay()).isEqualTo("2029-12-31");

    Situation other =
        ASituation.at("2026-04-01T12:00").underEveryLaw().in("IT", "Europe/Rome").build();
    assertThat(deadline(other).orElseThrow().lastDay()).isEqualTo("2029-03-02");
  }

  @ParameterizedTest
  @CsvSource({
    "CONSUMER, FR, GB-ENG, 2028-03-02", // two years at the consumer's own place
    "CONSUMER, GB-ENG, GB-ENG, 2032-03-02",
    "COMPANY, FR, GB-ENG, 2032-03-02",
  })
  void a_consumer_elsewhere_keeps_the_shorter_time_of_their_own_place(
      DebtorKind debtor, String place, String law, LocalDate last) {
    Situation asked =
        ASituation.at("2026-04-01T12:00")
            .underEveryLaw()
            .in(place, "Europe/Paris")
            .debtorIs(debtor)
            .governedBy(law)
            .build();

    assertThat(deadline(asked).orElseThrow().lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "GB-ENG, GB-ENG, 2032-03-02",
    "GB-SCT, GB-ENG, 2031-03-02",
    "GB-ENG, FR, 2031-03-02", // which law of the kingdom is meant nobody can know
    "GB, GB-ENG, 2031-03-02",
  })
  void a_law_of_several_parts_is_that_of_the_parts_in_which_both_are(
      String debtor, String creditor, LocalDate last) {
    Situation asked =
        ASituation.at("2026-04-01T12:00")
            .underEveryLaw()
            .in(debtor, "Europe/London")
            .creditorIn(creditor)
            .governedBy("GB")
            .build();

    assertThat(deadline(asked).orElseThrow().lastDay()).isEqualTo(last);
  }

  @Test
  void where_the_governing_law_tells_nothing_the_laws_of_both_parties_are_asked() {
    ASituation asked = ASituation.at("2026-04-01T12:00").governedBy("JP").underEveryLaw();
    assertThat(deadline(asked.in("US-CA", "America/Los_Angeles").build()).orElseThrow().lastDay())
        .isEqualTo("2028-03-02");
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2025-12-31, 2028-12-31",
    "DE, 2026-01-01, 2029-12-31",
    "FR, 2024-02-29, 2029-02-28"
  })
  void the_end_of_the_year_and_leap_days_are_kept(String law, String due, LocalDate last) {
    Situation asked =
        ASituation.at("2026-04-01T12:00").underEveryLaw().due(due).governedBy(law).build();
    assertThat(deadline(asked).orElseThrow().lastDay()).isEqualTo(last);
  }

  @Test
  void of_instalments_the_first_that_is_open_counts() {
    Situation asked =
        ASituation.at("2026-04-01T12:00")
            .underEveryLaw()
            .invoiceIs(
                i ->
                    AnInvoice.like(i)
                        .issued(LocalDate.parse("2026-01-02"))
                        .inInstalments(
                            List.of(
                                new Invoice.Instalment(
                                    LocalDate.parse("2026-01-15"), Money.parse("EUR 40.00")),
                                new Invoice.Instalment(i.dueDate(), Money.parse("EUR 60.00"))))
                        .build())
            .build();
    assertThat(deadline(asked).orElseThrow().lastDay()).isEqualTo("2031-01-15");
  }

  @ParameterizedTest
  @CsvSource({"2031-03-02, open", "2031-03-03, limitation"})
  void a_claim_that_has_ended_opens_no_way(String on, String expected) {
    Situation asked =
        ASituation.at(on + "T12:00")
            .underEveryLaw()
            .owes("EUR 6000.00")
            .governedBy("FR")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .mailed("2026-03-12", Level.CLARIFICATION, "A")
            .mailed("2026-04-16", Level.FORMAL_NOTICE, "A")
            .build();

    Readiness readiness = Assessment.of(asked.account(), asked.terms(), asked.today());

    if (expected.equals("open")) {
      assertThat(readiness.claims().getFirst().routes("order-for-payment").getFirst().isOpen())
          .isTrue();
    } else {
      assertThat(readiness.claims()).isEmpty();
      assertThat(readiness.leftOut())
          .extracting(out -> out.why().obstacle())
          .singleElement()
          .isInstanceOf(Obstacle.Ended.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"2031-03-02T12:00, false", "2031-03-03T12:00, true"})
  void the_owner_who_knows_better_since_the_end_may_sue(String resumed, boolean isOpen) {
    Situation asked =
        ASituation.at("2031-04-01T12:00")
            .underEveryLaw()
            .owes("EUR 6000.00")
            .governedBy("FR")
            .mailed("2026-03-03", Level.FRIENDLY, "A")
            .mailed("2026-03-12", Level.CLARIFICATION, "A")
            .mailed("2026-04-16", Level.FORMAL_NOTICE, "A")
            .decided(resumed, DecisionKind.RESUME, DecidedBy.OWNER)
            .build();

    assertThat(Assessment.of(asked.account(), asked.terms(), asked.today()).leftOut().isEmpty())
        .isEqualTo(isOpen);
  }

  @ParameterizedTest
  @CsvSource({
    // Ontario ends a claim after two years; nobody knows that the debtor is not there.
    "CA, America/Toronto, 2028-03-02",
    "CA-QC, America/Toronto, 2029-03-02",
    "GB, Europe/London, 2031-03-02",
    "GB-ENG, Europe/London, 2032-03-02",
  })
  void where_the_region_is_not_known_the_earliest_end_counts(
      String place, String zone, LocalDate lastDay) {
    Situation asked = ASituation.now().underEveryLaw().in(place, zone).governedBy(place).build();

    assertThat(deadline(asked).orElseThrow().lastDay()).isEqualTo(lastDay);
  }

  /**
   * Thirty days after the letter a notice of claim follows, and fourteen days after it the claim.
   */
  @ParameterizedTest
  @CsvSource({"2032-01-16, false", "2032-01-17, true"})
  void a_way_that_law_opens_after_the_end_is_none(String posted, boolean isTooLate) {
    Notice letter =
        new Notice(
            NoticeKind.FORMAL_NOTICE,
            Dispatch.POST,
            Optional.empty(),
            Optional.empty(),
            List.of(
                "Statement of Account", "Information Sheet", "Reply Form", "Financial Statement"));
    Situation asked =
        ASituation.at("2032-02-02T12:00")
            .underEveryLaw()
            .in("GB-ENG", "Europe/London")
            .debtorIs(DebtorKind.SOLE_TRADER)
            .owes("GBP 600.00")
            .governedBy("GB-ENG")
            .took(posted + "T10:00", letter, "A")
            .build();

    assertThat(
            Assessment.of(asked.account(), asked.terms(), asked.today())
                .claims()
                .getFirst()
                .routes("small-claims")
                .getFirst()
                .isRuledOut())
        .isEqualTo(isTooLate);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, , 2026-03-02",
    "2026-01-31, 2024-06-01, 2026-03-02", // delivered long before
    "2026-01-31, 2026-02-15, 2026-03-02",
    "2026-01-31, , 2029-03-02", // due years later
  })
  void no_law_of_the_packs_ends_a_claim_before_the_day_from_which_law_is_read(
      LocalDate issued, @Nullable LocalDate delivered, LocalDate due) {
    AnInvoice asked = AnInvoice.anInvoice("A").due(due).issued(issued);
    Invoice invoice = Optional.ofNullable(delivered).map(asked::delivered).orElse(asked).build();

    assertThat(EVERY_LIMITATION)
        .isNotEmpty()
        .allMatch(
            rule ->
                rule.lastDay(invoice, Limitation.Demands.NONE).toEpochDay()
                    >= Limitation.earliestEnd(invoice));
  }

  @ParameterizedTest
  @CsvSource({
    "CLAIM_AROSE, 1, a limitation of 1 years from 'claim-arose' must be 2 or more",
    "DUE_DATE, 0, a limitation of 0 years from 'due-date' must be 1 or more",
  })
  void a_shorter_time_than_that_is_refused(Limitation.From from, int years, String reason) {
    Limitation known = EVERY_LIMITATION.getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Limitation(
                    known.of(),
                    years,
                    from,
                    known.territory(),
                    known.interruptedBy(),
                    known.restart(),
                    known.basis()))
        .withMessage(reason);
  }

  private static Optional<Deadline> deadline(Situation asked) {
    return new Deadlines(asked.account(), asked.terms(), asked.today())
        .of(asked.account().invoices().getFirst());
  }
}
