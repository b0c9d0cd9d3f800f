package dev.relance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.gate.ASituation;
import dev.relance.interest.Figure.Offered;
import dev.relance.interest.Figure.Refused;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.laws.StandardTerms;
import dev.relance.plan.Account;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Statements;
import dev.relance.plan.Terms;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not asked for, what is offered, and the charges beside interest. */
class RefusalsTest {
  private static final Terms SHIPPED = StandardTerms.everywhere((_, _) -> false);

  @Test
  void a_missing_rate_refuses_the_figure_and_nothing_stands_in_for_it() {
    ADebt debt = ADebt.of("EUR 1200.00").under("IT").byAConsumer().noticed("2026-06-10");

    assertThat(debt.on("2026-12-31").amount(SumKind.INTEREST)).isEqualTo(Money.parse("EUR 10.73"));
    Statement statement = debt.on("2027-01-01");
    assertThat(statement.amount(SumKind.INTEREST).isZero()).isTrue();
    assertThat(refused(statement, SumKind.INTEREST).why())
        .isEqualTo(new Refusal.MissingRate("IT_LEGAL_1284", LocalDate.parse("2027-01-01")));
    assertThat(statement.total()).isEqualTo(Money.parse("EUR 1200.00"));
  }

  @ParameterizedTest
  @CsvSource({
    // the newest row holds until the end of its half-year
    "2026-12-31, ",
    "2027-01-01, MISSING_RATE",
  })
  void the_newest_rate_is_not_carried_into_the_next_half_year(String asOf, RefusalReason reason) {
    assertThat(reasons(ADebt.of("EUR 1000.00").under("ES").on(asOf), SumKind.INTEREST))
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  /** By hand: 3000 x 10.15 % x 10 / 365 = 8.34; 2000 x 30 + 1000 x 10 days = 19.47. */
  @ParameterizedTest
  @CsvSource({
    "2026-06-20, ,          8.34,  40.00",
    "2026-06-20, EUR 1000,  19.47, 40.00",
    "2026-05-20, ,          25.03, 40.00",
    "2026-06-29, ,          0.83,  40.00",
    "2026-06-30, ,          0.00,  0.00",
    "2026-06-30, EUR 3000,  0.00,  0.00",
  })
  void what_the_debtor_was_right_to_dispute_is_late_only_after_the_settlement(
      String settledOn, @Nullable String part, String interest, String fixed) {
    Statement statement =
        ADebt.of("EUR 3000.00")
            .under("ES")
            .due("2026-05-31")
            .conceded(settledOn, part)
            .on("2026-06-30");

    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(Money.parse("EUR " + interest));
    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(Money.parse("EUR " + fixed));
    assertThat(statement.amount(SumKind.PRINCIPAL)).isEqualTo(Money.parse("EUR 3000.00"));
  }

  @Test
  void a_rate_fixed_at_the_start_needs_no_later_rate() {
    Statement statement = ADebt.of("GBP 1000.00").under("GB").on("2030-01-01");

    assertThat(reasons(statement, SumKind.INTEREST)).isEmpty();
  }

  @Test
  void a_french_contract_rate_is_refused_while_its_floor_is_not_known() {
    Statement statement = ADebt.of("EUR 1000.00").under("FR").contractRate("15").on("2027-01-01");

    assertThat(reasons(statement, SumKind.INTEREST)).containsExactly(RefusalReason.MISSING_RATE);
  }

  /** By hand: 1000 x (30 days at 3 x 2.62 and 62 at 3 x 2.75) = 6.4603 + 14.0137. */
  @Test
  void a_floor_that_nobody_verified_raises_a_contract_rate_once_it_is_confirmed() {
    ADebt debt = ADebt.of("EUR 1000.00").under("FR").contractRate("5");

    assertThat(refused(debt.on("2026-08-31"), SumKind.INTEREST).why())
        .isEqualTo(new Refusal.UnverifiedLaw(List.of("FR_LEGAL_OTHER@2026-07-01")));
    assertThat(
            debt.confirmed("FR_LEGAL_OTHER@2026-07-01").on("2026-08-31").amount(SumKind.INTEREST))
        .isEqualTo(Money.parse("EUR 20.47"));
  }

  @Test
  void without_a_governing_law_the_principal_stands_alone() {
    Statement statement =
        ADebt.of("EUR 1000.00").contractRate("9").lateFee(31, "EUR 25").on("2026-08-31");

    assertThat(statement.refused())
        .map(refused -> refused.why().reason())
        .containsExactly(
            RefusalReason.NO_GOVERNING_LAW,
            RefusalReason.NO_GOVERNING_LAW,
            RefusalReason.NO_GOVERNING_LAW);
    assertThat(statement.total()).isEqualTo(Money.parse("EUR 1000.00"));
  }

  @Test
  void an_unverified_entitlement_is_computed_and_owed_only_once_it_is_confirmed() {
    ADebt debt =
        ADebt.of("CAD 10000.00").under("CA-QC").contractRefersToTheLaw().noticed("2026-06-10");

    Refused refused = refused(debt.on("2026-08-31"), SumKind.INTEREST);
    assertThat(refused.why()).isEqualTo(new Refusal.UnverifiedLaw(List.of("CA-QC/interest")));
    assertThat(refused.computed().orElseThrow().amount()).isEqualTo(Money.parse("CAD 112.33"));
    assertThat(debt.confirmed("CA-QC/interest").on("2026-08-31").amount(SumKind.INTEREST))
        .isEqualTo(Money.parse("CAD 112.33"));
  }

  @Test
  void an_unverified_published_rate_is_an_unverified_entitlement() {
    ADebt debt = ADebt.of("GBP 1000.00").under("GB").due("2023-06-30");

    assertThat(refused(debt.on("2023-07-31"), SumKind.INTEREST).why())
        .isEqualTo(new Refusal.UnverifiedLaw(List.of("BOE_BANK_RATE_REFERENCE@2023-07-01")));
    assertThat(
            debt.confirmed("BOE_BANK_RATE_REFERENCE@2023-07-01")
                .on("2023-07-31")
                .amount(SumKind.INTEREST))
        .isEqualTo(Money.parse("GBP 11.04"));
  }

  @ParameterizedTest
  @CsvSource({
    // law, notice, as of, reason for the interest
    "FR,            , 2026-06-30, BEFORE_NOTICE",
    "FR, 2026-06-20, 2026-06-20, BEFORE_NOTICE",
    "FR, 2026-06-20, 2026-06-21, ",
    "NL, 2024-06-10, 2024-06-10, BEFORE_NOTICE",
    "NL, 2024-06-10, 2024-06-11, ",
  })
  void a_consumer_owes_no_interest_before_the_notice(
      String law, String notice, String asOf, RefusalReason reason) {
    ADebt debt = ADebt.of("EUR 1000.00").under(law).byAConsumer().confirmed("NL/consumerInterest");
    debt = asOf.startsWith("2024") ? debt.due("2024-05-31") : debt;
    Statement statement = (notice == null ? debt : debt.noticed(notice)).on(asOf);

    assertThat(reasons(statement, SumKind.INTEREST))
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  /** The sum would be the limit, or might be above the right one. */
  @ParameterizedTest
  @CsvSource({
    "X-UNREAD-CAP, EUR 9999, the cap, EUR 90.00",
    "X-UNREAD-CAP, EUR 5, the cap, EUR 5.00",
  })
  void a_fee_within_a_limit_that_nobody_verified_is_not_asked_for(
      String law, String agreed, String fact, Money asked) {
    ADebt debt =
        ADebt.of("EUR 1000.00")
            .underInvented(law)
            .byAConsumer()
            .lateFee(31, agreed)
            .noticed("2026-06-10");

    Refused refused = refused(debt.on("2026-06-25"), SumKind.LATE_FEE);
    assertThat(refused.why()).isEqualTo(new Refusal.UnverifiedLaw(List.of(fact)));
    assertThat(debt.confirmed(fact).on("2026-06-25").amount(SumKind.LATE_FEE)).isEqualTo(asked);
  }

  /** A German e-mail costs nothing (BGH VIII ZR 95/18); the Belgian tiers are Code XIX.4. */
  @ParameterizedTest
  @CsvSource({"BE, EUR 9999, EUR 90.00", "BE, EUR 5, EUR 5.00", "DE, EUR 2.50, EUR 0.00"})
  void a_fee_is_lowered_to_what_the_law_leaves(String law, String agreed, Money asked) {
    ADebt debt =
        ADebt.of("EUR 1000.00").under(law).byAConsumer().lateFee(31, agreed).noticed("2026-06-10");

    assertThat(debt.on("2026-06-25").amount(SumKind.LATE_FEE)).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, BEFORE_NOTICE, BEFORE_NOTICE, 0",
    // the first reminder of 10 June is free until the 24th
    "2026-07-24, , , 30.00",
  })
  void a_belgian_consumer_has_a_free_first_reminder(
      String asOf, RefusalReason interest, RefusalReason fee, String amount) {
    ADebt debt =
        ADebt.of("EUR 150.01")
            .under("BE")
            .byAConsumer()
            .contractRate("8")
            .lateFeePercent(31, "50")
            .confirmed("BE/penaltyCapB2C");
    Statement statement = (interest == null ? debt.noticed("2026-07-09") : debt).on(asOf);

    assertThat(reasons(statement, SumKind.INTEREST))
        .isEqualTo(interest == null ? List.of() : List.of(interest));
    assertThat(reasons(statement, SumKind.LATE_FEE))
        .isEqualTo(fee == null ? List.of() : List.of(fee));
    assertThat(statement.amount(SumKind.LATE_FEE).getAmount()).isEqualByComparingTo(amount);
  }

  @Test
  void a_letter_before_the_debt_is_late_starts_no_days() {
    ADebt debt = ADebt.of("EUR 1000.00").under("NL").byAConsumer();

    assertThat(reasons(debt.noticed("2026-05-31").on("2026-06-30"), SumKind.COLLECTION_COST))
        .containsExactly(RefusalReason.BEFORE_NOTICE);
    assertThat(debt.noticed("2026-06-01").on("2026-06-30").amount(SumKind.COLLECTION_COST))
        .isEqualTo(Money.parse("EUR 150.00"));
  }

  @ParameterizedTest
  @CsvSource({
    // 500 due on 31 May and 500 on 15 June; the letter of 5 June may name the first alone
    "2026-06-05, EUR 0.00,   EUR 75.00",
    "2026-06-05, EUR 499.99, EUR 40.00",
    "2026-06-05, EUR 500.00, EUR 0.00",
    "2026-06-15, EUR 0.00,   EUR 75.00",
    "2026-06-16, EUR 0.00,   EUR 150.00",
  })
  void a_letter_asks_for_no_costs_on_what_became_due_after_it(
      String letter, String paid, Money cost) {
    Statement statement =
        ADebt.of("EUR 1000.00")
            .under("NL")
            .byAConsumer()
            .due("2026-06-15")
            .instalment("2026-05-31", "EUR 500.00")
            .noticed(letter)
            .paid("2026-06-17", paid)
            .on("2026-07-31");

    assertThat(statement.amount(SumKind.COLLECTION_COST)).isEqualTo(cost);
  }

  @ParameterizedTest
  @CsvSource({
    // half of what the letter named, at most the tier for that: 65 on 500, 65 + 5 % of 500 on 1000
    "2026-06-05, EUR 65.00",
    "2026-06-16, EUR 90.00",
  })
  void a_letter_starts_no_penalty_on_what_became_due_after_it(String letter, Money penalty) {
    Statement statement =
        ADebt.of("EUR 1000.00")
            .under("BE")
            .byAConsumer()
            .due("2026-06-15")
            .instalment("2026-05-31", "EUR 500.00")
            .lateFeePercent(31, "50")
            .confirmed("BE/penaltyCapB2C")
            .noticed(letter)
            .on("2026-07-31");

    assertThat(statement.amount(SumKind.LATE_FEE)).isEqualTo(penalty);
  }

  @ParameterizedTest
  @CsvSource({
    // the first 500 from 20 June, 42 days; the second 500 not before they are asked for themselves
    "BE, 2026-06-05, , EUR 4.60",
    // FR: 500 x 2.62 % x 25 / 365 from 6 June to the 30th, and from 21 June, 10 days
    "FR, 2026-06-05, , EUR 0.90",
    "FR, 2026-06-05, 2026-06-20, EUR 1.26",
  })
  void a_notice_starts_no_interest_on_what_became_due_after_it(
      String law, String letter, @Nullable String notice, Money interest) {
    ADebt debt =
        ADebt.of("EUR 1000.00")
            .under(law)
            .byAConsumer()
            .due("2026-06-15")
            .instalment("2026-05-31", "EUR 500.00")
            .noticed(letter);
    debt = law.equals("BE") ? debt.contractRate("8") : debt;
    debt = notice == null ? debt : debt.formallyNoticed(notice);

    assertThat(debt.on(law.equals("BE") ? "2026-07-31" : "2026-06-30").amount(SumKind.INTEREST))
        .isEqualTo(interest);
  }

  @ParameterizedTest
  @CsvSource({
    // law, notice; the due date is 31 May: that day and before, nobody is called on
    "FR, 2026-05-20, BEFORE_NOTICE",
    "FR, 2026-05-31, BEFORE_NOTICE",
    "FR, 2026-06-01, ",
    "DE, 2026-05-31, BEFORE_NOTICE",
    "DE, 2026-06-01, ",
    "BE, 2026-05-31, BEFORE_NOTICE",
    "BE, 2026-06-01, ",
  })
  void a_notice_before_the_debt_is_late_starts_no_interest(
      String law, String notice, RefusalReason reason) {
    ADebt debt = ADebt.of("EUR 1000.00").under(law).byAConsumer();
    debt = law.equals("BE") ? debt.contractRate("8") : debt;

    assertThat(reasons(debt.noticed(notice).on("2026-06-30"), SumKind.INTEREST))
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @Test
  void a_formal_notice_that_names_no_costs_starts_interest_and_no_costs() {
    ADebt debt = ADebt.of("EUR 1000.00").under("FR").byAConsumer().formallyNoticed("2026-06-10");
    assertThat(reasons(debt.on("2026-06-11"), SumKind.INTEREST)).isEmpty();

    ADebt dutch = ADebt.of("EUR 1000.00").under("NL").byAConsumer().formallyNoticed("2026-06-10");
    assertThat(reasons(dutch.on("2026-08-31"), SumKind.COLLECTION_COST))
        .containsExactly(RefusalReason.BEFORE_NOTICE);
    assertThat(reasons(dutch.on("2026-06-10"), SumKind.INTEREST))
        .containsExactly(RefusalReason.BEFORE_NOTICE);
    // What nobody verified is reckoned from the day after the notice: 1000 x 4 % x 20 / 365.
    assertThat(refused(dutch.on("2026-06-30"), SumKind.INTEREST).computed().orElseThrow().amount())
        .isEqualTo(Money.parse("EUR 2.19"));

    ADebt belgian =
        ADebt.of("EUR 1000.00")
            .under("BE")
            .byAConsumer()
            .contractRate("8")
            .lateFee(31, "EUR 20")
            .formallyNoticed("2026-06-10");
    assertThat(belgian.on("2026-08-31").refused())
        .filteredOn(refused -> refused.why().reason() == RefusalReason.BEFORE_NOTICE)
        .map(Refused::kind)
        .containsExactly(SumKind.INTEREST, SumKind.LATE_FEE);
  }

  @Test
  void a_contract_rate_raised_to_an_unverified_rate_is_not_asked_for() {
    ADebt debt =
        ADebt.of("EUR 1000.00").under("FR").unverifiedRate("FR_LEGAL_OTHER", "2026-07-01", "2.50");

    assertThat(refused(debt.contractRate("1").on("2026-08-31"), SumKind.INTEREST).why())
        .isEqualTo(new Refusal.UnverifiedLaw(List.of("FR_LEGAL_OTHER@2026-07-01")));
    // The floor is below this rate, so nothing in it is unverified: 1000 x 15 % x 92 / 365.
    assertThat(debt.contractRate("15").on("2026-08-31").amount(SumKind.INTEREST))
        .isEqualTo(Money.parse("EUR 37.81"));
    debt.confirmed("FR_LEGAL_OTHER@2026-07-01").contractRate("1");
    assertThat(reasons(debt.on("2026-08-31"), SumKind.INTEREST)).isEmpty();
  }

  @Test
  void where_the_law_is_silent_a_contract_rate_binds_a_business_and_a_consumers_is_told() {
    ADebt debt = ADebt.of("AUD 1000.00").under("AU");

    assertThat(reasons(debt.on("2026-06-30"), SumKind.INTEREST))
        .containsExactly(RefusalReason.NO_RULE);
    assertThat(debt.contractRate("10").on("2026-06-30").amount(SumKind.INTEREST))
        .isEqualTo(Money.parse("AUD 8.22"));
    assertThat(reasons(debt.byAConsumer().on("2026-06-30"), SumKind.INTEREST))
        .containsExactly(RefusalReason.CLAUSE_WITHOUT_RULE);
  }

  @Test
  void a_french_consumer_never_pays_a_fee() {
    Statement statement =
        ADebt.of("EUR 1000.00")
            .under("FR")
            .byAConsumer()
            .noticed("2026-06-10")
            .lateFee(31, "EUR 1.00")
            .on("2026-06-30");

    assertThat(refused(statement, SumKind.LATE_FEE).why().reason())
        .isEqualTo(RefusalReason.FORBIDDEN);
    assertThat(refused(statement, SumKind.LATE_FEE).cited())
        .isInstanceOfSatisfying(
            Cited.LegalRule.class,
            rule -> assertThat(rule.source().cites()).contains("C. conso L121-21"));
    assertThat(refused(statement, SumKind.FIXED_SUM).why().reason())
        .isEqualTo(RefusalReason.NOT_FOR_CONSUMERS);
  }

  @ParameterizedTest
  @CsvSource({
    "GBP 999.99, GBP 40",
    "GBP 1000.00, GBP 70",
    "GBP 9999.99, GBP 70",
    "GBP 10000.00, GBP 100",
  })
  void a_british_fixed_sum_follows_the_size_of_the_debt(String principal, Money sum) {
    assertThat(ADebt.of(principal).under("GB").on("2026-06-01").amount(SumKind.FIXED_SUM))
        .isEqualTo(sum);
  }

  @ParameterizedTest
  @CsvSource({
    // on the due date it is on time; a day later the day counts and the sum stays owed
    "2026-05-31, GBP 0.00, GBP 0",
    "2026-06-01, GBP 0.32, GBP 70",
  })
  void a_debt_that_is_paid_one_day_late_was_late(String day, Money interest, Money fixedSum) {
    Statement statement =
        ADebt.of("GBP 1000.00").under("GB").paid(day, "GBP 1000.00").on("2026-08-31");

    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(interest);
    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(fixedSum);
  }

  @Test
  void a_contract_rate_replaces_the_statutory_one_and_the_british_fixed_sum() {
    Statement british = ADebt.of("GBP 1000.00").under("GB").contractRate("5").on("2026-08-31");
    assertThat(british.amount(SumKind.INTEREST)).isEqualTo(Money.parse("GBP 12.60"));
    assertThat(refused(british, SumKind.FIXED_SUM).why().reason())
        .isEqualTo(RefusalReason.REPLACED_BY_CONTRACT);

    Statement european = ADebt.of("EUR 1000.00").under("ES").contractRate("5").on("2026-08-31");
    assertThat(european.amount(SumKind.INTEREST)).isEqualTo(Money.parse("EUR 12.60"));
    assertThat(european.amount(SumKind.FIXED_SUM)).isEqualTo(Money.parse("EUR 40"));
  }

  @Test
  void a_sum_in_another_currency_is_refused_and_never_converted() {
    assertThat(reasons(ADebt.of("USD 1000.00").under("GB").on("2026-06-30"), SumKind.FIXED_SUM))
        .containsExactly(RefusalReason.OTHER_CURRENCY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, USD 0",
    "2026-06-16, USD 0",
    "2026-06-17, USD 25.00",
    "2026-12-31, USD 25.00",
  })
  void a_late_fee_on_net_15_is_owed_from_day_16_and_once(String asOf, Money fee) {
    Statement statement =
        ADebt.of("USD 1000.00")
            .under("US-CA")
            .issued("2026-06-01")
            .due("2026-06-16")
            .lateFee(16, "USD 25.00")
            .on(asOf);

    assertThat(statement.amount(SumKind.LATE_FEE)).isEqualTo(fee);
  }

  @Test
  void before_and_on_the_due_date_nothing_is_added_and_nothing_is_refused() {
    Statement statement = ADebt.of("EUR 1000.00").under("ES").on("2026-05-31");

    assertThat(statement.figures()).map(Figure::kind).containsExactly(SumKind.PRINCIPAL);
    assertThat(statement.total()).isEqualTo(Money.parse("EUR 1000.00"));
  }

  @ParameterizedTest
  @CsvSource({
    // paid by day 10: enough, a cent short, a day late
    "2026-05-11, EUR 980.00, EUR 0.00",
    "2026-05-11, EUR 979.99, EUR 20.01",
    "2026-05-12, EUR 980.00, EUR 20.00",
  })
  void an_early_payment_earns_its_discount_as_a_line_of_its_own(
      String day, String paid, Money left) {
    Statement statement =
        ADebt.of("EUR 1000.00")
            .under("ES")
            .discount("2", "2026-05-11")
            .paid(day, paid)
            .on("2026-05-31");

    assertThat(statement.total()).isEqualTo(left);
    assertThat(statement.amount(SumKind.PRINCIPAL))
        .isEqualTo(Money.parse("EUR 1000.00").minus(Money.parse(paid)));
  }

  @ParameterizedTest
  @CsvSource({
    // paid on 5 May, in time for 2 %; what was credited and paid later, what is too much
    "EUR 980.00, EUR 0.00,   EUR 0.00,  EUR 0.00",
    // a credit note puts the discount on paper, in part, as a whole, and beyond it
    "EUR 980.00, EUR 5.00,   EUR 0.00,  EUR 0.00",
    "EUR 980.00, EUR 20.00,  EUR 0.00,  EUR 0.00",
    "EUR 980.00, EUR 100.00, EUR 0.00,  EUR 80.00",
    "EUR 980.00, EUR 0.00,   EUR 20.00, EUR 20.00",
    "EUR 980.00, EUR 20.00,  EUR 20.00, EUR 20.00",
    // 20 were taken off at once and credited later: 98 % of 980
    "EUR 960.40, EUR 20.00,  EUR 0.00,  EUR 0.00",
  })
  void a_discount_that_was_earned_stays_earned(
      String paid, String credited, String paidLater, Money overpaid) {
    Debt debt =
        ADebt.of("EUR 1000.00")
            .under("DE")
            .discount("2", "2026-05-11")
            .paid("2026-05-05", paid)
            .credited("2026-06-20", credited)
            .paid("2026-06-25", paidLater)
            .asOf("2026-08-31");

    Statement statement = Reckoning.statement(debt);
    assertThat(statement.forDelay()).isEmpty();
    assertThat(statement.refused()).isEmpty();
    assertThat(statement.overpaid()).isEqualTo(overpaid);
    assertThat(statement.total()).isEqualTo(overpaid.negated());
    assertThat(debt.invoice().isSettled()).isTrue();
    assertThat(debt.invoice().surplus()).isEqualTo(overpaid);
  }

  @ParameterizedTest
  @CsvSource({
    // enough on the last day, a cent short, and an amount that would leave nothing to be paid
    "EUR 25.00,   EUR 975.00, EUR 0.00",
    "EUR 25.00,   EUR 974.99, EUR 25.01",
    "EUR 1000.00, EUR 975.00, EUR 25.00",
    "USD 25.00,   EUR 975.00, EUR 25.00",
  })
  void a_discount_may_be_an_amount(String off, String paid, Money left) {
    Debt debt =
        ADebt.of("EUR 1000.00")
            .under("ES")
            .discountOf(off, "2026-05-11")
            .paid("2026-05-11", paid)
            .asOf("2026-05-31");

    assertThat(Reckoning.statement(debt).total()).isEqualTo(left);
    assertThat(debt.invoice().balance()).isEqualTo(left);
    assertThat(debt.invoice().amountDue(debt.asOf())).isEqualTo(left);
    assertThat(debt.invoice().isSettled()).isEqualTo(left.isZero());
  }

  @Test
  void a_discount_is_offered_until_its_last_day() {
    ADebt debt = ADebt.of("EUR 1000.00").under("ES").discount("2", "2026-05-11");

    assertThat(debt.on("2026-05-11").offered())
        .containsExactly(
            new Offered(
                SumKind.EARLY_DISCOUNT,
                Money.parse("EUR 980.00"),
                LocalDate.parse("2026-05-11"),
                Cited.of("clause 9")));
    assertThat(reasons(debt.on("2026-05-12"), SumKind.EARLY_DISCOUNT))
        .containsExactly(RefusalReason.EXPIRED);
  }

  @Test
  void a_settlement_is_offered_less_what_was_paid_until_it_expires() {
    ADebt debt =
        ADebt.of("EUR 1000.00")
            .under("ES")
            .paid("2026-06-10", "EUR 400.01")
            .settlement("EUR 910.00", "2026-10-15");

    assertThat(debt.on("2026-10-15").offered())
        .map(Offered::payable)
        .containsExactly(Money.parse("EUR 509.99"));
    assertThat(reasons(debt.on("2026-10-16"), SumKind.SETTLEMENT))
        .containsExactly(RefusalReason.EXPIRED);
  }

  @ParameterizedTest
  @CsvSource({
    // 910 offered on 5 June: a credit before it was reckoned in, one after it lowers it
    "2026-06-05, EUR 50.00,  EUR 910.00",
    "2026-06-06, EUR 50.00,  EUR 860.00",
    "2026-06-06, EUR 909.99, EUR 0.01",
    // nothing is left to accept, or nothing would be gained
    "2026-06-06, EUR 910.00, ",
    "2026-06-05, EUR 89.99,  EUR 910.00",
    "2026-06-05, EUR 90.00,  ",
  })
  void a_credit_lowers_what_is_offered_and_an_offer_that_gains_nothing_is_none(
      String day, String credit, @Nullable Money payable) {
    ADebt debt =
        ADebt.of("EUR 1000.00")
            .under("ES")
            .credited(day, credit)
            .settlement("EUR 910.00", "2026-10-15");

    assertThat(debt.on("2026-08-31").offered())
        .map(Offered::payable)
        .isEqualTo(payable == null ? List.of() : List.of(payable));
  }

  @ParameterizedTest
  @CsvSource({
    // after 910 settled it: a credit puts what was let go on paper, a payment is too much
    "EUR 50.00,  EUR 0.00,  EUR 0.00",
    "EUR 90.00,  EUR 0.00,  EUR 0.00",
    "EUR 100.00, EUR 0.00,  EUR 10.00",
    "EUR 0.00,   EUR 90.00, EUR 90.00",
  })
  void a_settlement_that_was_accepted_stays_accepted(
      String credited, String paidLater, Money overpaid) {
    Statement statement =
        ADebt.of("EUR 1000.00")
            .under("ES")
            .paid("2026-07-01", "EUR 910.00")
            .settledOn("2026-07-01")
            .credited("2026-07-10", credited)
            .paid("2026-07-20", paidLater)
            .on("2026-08-31");

    assertThat(statement.forDelay()).isEmpty();
    assertThat(statement.overpaid()).isEqualTo(overpaid);
    assertThat(statement.total()).isEqualTo(overpaid.negated());
  }

  @Test
  void an_accepted_settlement_waives_the_rest_with_interest_and_charges() {
    ADebt debt =
        ADebt.of("EUR 1000.00")
            .under("ES")
            .paid("2026-06-10", "EUR 400.01")
            .settlement("EUR 910.00", "2026-10-15")
            .paid("2026-10-15", "EUR 509.99")
            .settledOn("2026-10-15");

    Statement after = debt.on("2026-10-31");
    assertThat(after.total()).isEqualTo(Money.parse("EUR 0.00"));
    assertThat(after.amount(SumKind.PRINCIPAL)).isEqualTo(Money.parse("EUR 90.00"));
    assertThat(after.amount(SumKind.SETTLEMENT)).isEqualTo(Money.parse("EUR -90.00"));
    assertThat(after.forDelay()).isEmpty();
    assertThat(debt.on("2026-10-14").forDelay()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // 2400 x 11.75 % x days / 365, 1 September to 31 December 2026 being 122 days
    "2026-10-01, 2026-11-29, GBP 47.90", // 62 days left
    "2026-08-01, 2026-09-30, GBP 71.08", // 92 days left
    "2026-12-31, 2027-02-28, GBP 93.48", // 121 days left
    "2026-09-01, 2026-09-01, GBP 93.48",
    "2027-01-01, 2027-03-01, GBP 94.26",
  })
  void no_interest_runs_in_a_moratorium(String first, String last, Money interest) {
    Statement statement =
        ADebt.of("GBP 2400.00").under("GB").due("2026-08-31").respite(first, last).on("2026-12-31");

    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(interest);
  }

  @ParameterizedTest
  @CsvSource({"2026-08-31, true", "2026-09-01, false", "2026-09-02, false"})
  void no_charge_arises_in_a_moratorium(String last, boolean isOwed) {
    Statement statement =
        ADebt.of("GBP 2400.00")
            .under("GB")
            .due("2026-08-31")
            .respite("2026-07-03", last)
            .on("2026-12-31");

    assertThat(statement.amount(SumKind.FIXED_SUM))
        .isEqualTo(Money.parse(isOwed ? "GBP 70.00" : "GBP 0.00"));
    assertThat(reasons(statement, SumKind.FIXED_SUM))
        .isEqualTo(isOwed ? List.of() : List.of(RefusalReason.RESPITE));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-01, GBP 0.00", "2026-06-02, GBP 70.00"})
  void no_charge_arises_in_an_insolvency(String since, Money sum) {
    Statement statement =
        ADebt.of("GBP 2400.00")
            .under("GB")
            .due("2026-05-31")
            .insolventSince(since)
            .on("2026-06-30");

    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(sum);
    assertThat(statement.amount(SumKind.INTEREST).isPositive()).isTrue();
  }

  @Test
  void each_instalment_bears_interest_from_its_own_due_date() {
    Statement statement =
        ADebt.of("GBP 3000.00")
            .under("GB")
            .due("2026-05-31")
            .instalment("2025-05-31", "GBP 1000.00")
            .instalment("2025-11-30", "GBP 1000.00")
            .paid("2025-12-31", "GBP 1500.00")
            .on("2026-06-30");

    // 1000 x 12.75 % x 214 + 1000 x 12.25 % x 31 + 500 x 12.25 % x 181 + 1000 x 11.75 % x 30
    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(Money.parse("GBP 125.19"));
    assertThat(statement.amount(SumKind.PRINCIPAL)).isEqualTo(Money.parse("GBP 1500.00"));
    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(Money.parse("GBP 70.00"));
  }

  // Pains of users of other systems that are about money, by their number

  @ParameterizedTest
  @CsvSource({
    // of three invoices in one reminder the first, the middle or the last one is paid
    "0, B C, EUR 0.00 EUR 500.00 EUR 500.00",
    "1, A C, EUR 500.00 EUR 0.00 EUR 500.00",
    "2, A B, EUR 500.00 EUR 500.00 EUR 0.00",
  })
  void pain_25_paying_one_of_several_invoices_leaves_the_others_owed(
      int paid, String open, String outstanding) {
    Account account = afterOneReminder(paid, "EUR 500.00");

    assertThat(principals(account, "2026-08-31")).isEqualTo(outstanding);
    assertThat(account.openInvoices()).map(Invoice::id).isEqualTo(List.of(open.split(" ")));
    // 500 x 10.15 % x 30 / 365 + 500 x 10.40 % x 62 / 365
    assertThat(account.openInvoices())
        .map(invoice -> statement(account, invoice, "2026-08-31").amount(SumKind.INTEREST))
        .containsOnly(Money.parse("EUR 13.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, EUR 400.00 EUR 500.00 EUR 500.00",
    "1, EUR 500.00 EUR 400.00 EUR 500.00",
    "2, EUR 500.00 EUR 500.00 EUR 400.00",
  })
  void pain_26_a_part_payment_lowers_the_invoice_that_it_pays_and_no_other(
      int paid, String outstanding) {
    assertThat(principals(afterOneReminder(paid, "EUR 100.00"), "2026-08-31"))
        .isEqualTo(outstanding);
  }

  /** Three invoices of EUR 500 that one reminder asked for, and a payment on one of them. */
  private static Account afterOneReminder(int paid, String amount) {
    Account asked =
        ASituation.at("2026-08-31T10:00")
            .in("ES", "Europe/Madrid")
            .governedBy("ES")
            .due("2026-05-31")
            .owes("EUR 500.00")
            .andOwes("B")
            .andOwes("C")
            .mailed("2026-06-02", Level.FRIENDLY, "A", "B", "C")
            .account();
    var payment = new Invoice.Payment(LocalDate.parse("2026-05-20"), Money.parse(amount));
    var invoices = new ArrayList<Invoice>(asked.invoices());
    invoices.set(paid, paying(invoices.get(paid), payment));
    return new Account(
        asked.id(),
        asked.creditor(),
        asked.debtor(),
        invoices,
        asked.told(),
        asked.feed(),
        asked.history(),
        asked.flow());
  }

  private static Invoice paying(Invoice i, Invoice.Payment payment) {
    return AnInvoice.like(i).paid(List.of(payment)).build();
  }

  private static String principals(Account account, String on) {
    return account.invoices().stream()
        .map(invoice -> statement(account, invoice, on).amount(SumKind.PRINCIPAL).toString())
        .collect(Collectors.joining(" "));
  }

  private static Statement statement(Account account, Invoice invoice, String on) {
    return new Statements(account, SHIPPED, LocalDate.parse(on)).of(invoice);
  }

  @Test
  void pain_27_credit_notes_lower_what_is_asked() {
    Statement statement =
        ADebt.of("EUR 1000.00").under("ES").credited("2026-05-20", "EUR 400.00").on("2026-06-30");

    assertThat(statement.amount(SumKind.PRINCIPAL)).isEqualTo(Money.parse("EUR 600.00"));
    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(Money.parse("EUR 5.01"));
  }

  @Test
  void pain_28_interest_is_not_lost_when_the_principal_is_paid() {
    Statement statement =
        ADebt.of("EUR 1000.00").under("ES").paid("2026-06-30", "EUR 1000.00").on("2026-12-31");

    assertThat(statement.amount(SumKind.PRINCIPAL).isZero()).isTrue();
    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(Money.parse("EUR 8.34"));
    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(Money.parse("EUR 40.00"));
  }

  @ParameterizedTest
  @CsvSource({
    // 1000 x 12.15 % x 30 / 365 + 1000 x 12.40 % / 365 = 10.33, and the fixed sum of 40
    "EUR 1000.00, EUR 10.33, EUR 40.00, EUR 0.00",
    "EUR 1010.32, EUR 0.01,  EUR 40.00, EUR 0.00",
    "EUR 1010.33, EUR 0.00,  EUR 40.00, EUR 0.00",
    "EUR 1050.32, EUR 0.00,  EUR 0.01,  EUR 0.00",
    "EUR 1050.33, EUR 0.00,  EUR 0.00,  EUR 0.00",
    "EUR 1050.34, EUR 0.00,  EUR 0.00,  EUR 0.01",
  })
  void what_is_paid_beyond_the_principal_pays_interest_then_costs_and_the_rest_is_too_much(
      String paid, Money interest, Money fixedSum, Money overpaid) {
    Statement statement =
        ADebt.of("EUR 1000.00")
            .under("FR")
            .confirmed("FR/fixedCompensation")
            .paid("2026-07-01", paid)
            .on("2026-12-31");

    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(interest);
    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(fixedSum);
    assertThat(statement.overpaid()).isEqualTo(overpaid);
    assertThat(statement.total()).isEqualTo(interest.plus(fixedSum).minus(overpaid));
    assertThat(statement.forDelay())
        .map(owed -> owed.asked().toString())
        .containsExactly("EUR 10.33", "EUR 40.00");
  }

  @Test
  void pain_27_a_credit_note_after_the_payment_pays_what_is_owed_besides_and_is_owed_back() {
    Statement statement =
        ADebt.of("EUR 1000.00")
            .under("FR")
            .confirmed("FR/fixedCompensation")
            .paid("2026-07-01", "EUR 1000.00")
            .credited("2026-07-10", "EUR 200.00")
            .on("2026-12-31");

    assertThat(statement.forDelay()).allMatch(owed -> owed.amount().isZero());
    Figure.Owed fixedSum = statement.forDelay().getLast();
    assertThat(fixedSum.kind()).isEqualTo(SumKind.FIXED_SUM);
    assertThat(fixedSum.asked()).isEqualTo(Money.parse("EUR 40.00"));
    assertThat(fixedSum.paid()).isEqualTo(Money.parse("EUR 40.00"));
    assertThat(fixedSum.since()).isEqualTo("2026-06-01");
    assertThat(statement.overpaid()).isEqualTo(Money.parse("EUR 149.67"));
  }

  @ParameterizedTest
  @CsvSource({
    // 1000 x 10.15 % to 30 June, 10.40 % from 1 July, each by its days / 365; the directive's EUR
    // 40
    "2026-05-31, EUR 0.00,  EUR 0.00",
    "2026-06-01, EUR 0.28,  EUR 40.00",
    "2026-06-02, EUR 0.56,  EUR 40.00",
    "2026-06-30, EUR 8.34,  EUR 40.00",
    "2026-07-01, EUR 8.63,  EUR 40.00",
    "2026-08-31, EUR 26.01, EUR 40.00",
  })
  void pain_29_interest_follows_the_days_late_and_the_fixed_sum_the_directive(
      String asOf, Money interest, Money fixedSum) {
    Statement statement = ADebt.of("EUR 1000.00").under("ES").on(asOf);

    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(interest);
    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(fixedSum);
    assertThat(statement.amount(SumKind.PRINCIPAL)).isEqualTo(Money.parse("EUR 1000.00"));
    assertThat(statement.total()).isEqualTo(fixedSum.plus(interest).plus(1000));
  }

  @ParameterizedTest
  @CsvSource({
    // from day 16 on, where a contract says so; where its fields are empty no fee stands in for it
    "true,  2026-06-16, EUR 0.00,  EUR 1000.00",
    "true,  2026-06-17, EUR 25.00, EUR 1000.00",
    "true,  2026-09-30, EUR 25.00, EUR 1000.00",
    "false, 2026-09-30, EUR 0.00,  EUR 1000.00",
  })
  void pain_29_a_fee_is_one_that_was_agreed_and_stands_beside_the_invoice(
      boolean isAgreed, String asOf, Money fee, Money principal) {
    ADebt debt = ADebt.of("EUR 1000.00").under("AU").issued("2026-06-01").due("2026-06-16");
    Statement statement = (isAgreed ? debt.lateFee(16, "EUR 25.00") : debt).on(asOf);

    assertThat(statement.amount(SumKind.LATE_FEE)).isEqualTo(fee);
    assertThat(statement.computed(SumKind.LATE_FEE).toList())
        .isEqualTo(fee.isZero() ? List.of() : List.of(fee));
    assertThat(statement.amount(SumKind.PRINCIPAL)).isEqualTo(principal);
  }

  @ParameterizedTest
  @CsvSource({
    // a formal notice by mail on 10 June, a printed one on 12 June; 1000 x 2.62 % x days / 365
    "AUTHORIZED,  ,           EUR 0.00, 0",
    "AUTHORIZED,  2026-06-12, EUR 1.29, 0",
    "UNCONFIRMED, ,           EUR 0.00, 0",
    "UNCONFIRMED, 2026-06-12, EUR 1.29, 0",
    "SERVED,      ,           EUR 1.44, 1",
    "SERVED,      2026-06-12, EUR 1.44, 1",
  })
  void pain_30_printing_a_notice_while_its_mail_is_queued_changes_nothing_about_the_mail(
      LevelOutcome mail, @Nullable String printed, Money interest, int served) {
    ASituation asked =
        ASituation.at("2026-06-30T10:00")
            .governedBy("FR")
            .debtorIs(DebtorKind.CONSUMER)
            .due("2026-05-31")
            .owes("EUR 1000.00")
            .mailed("2026-06-10", Level.FORMAL_NOTICE, fate(mail), mail, "A");
    if (printed != null) {
      asked.took(printed + "T10:00", byPost(), "A");
    }
    Account account = asked.account();

    assertThat(account.history().of("A").levels()).map(PastLevel::outcome).containsExactly(mail);
    assertThat(account.history().of("A").servedLevels()).isEqualTo(served);
    assertThat(statement(account, account.invoices().getFirst(), "2026-06-30"))
        .satisfies(told -> assertThat(told.amount(SumKind.INTEREST)).isEqualTo(interest));
  }

  private static Touchpoint.Fate fate(LevelOutcome mail) {
    return switch (mail) {
      case SERVED -> Touchpoint.Fate.DELIVERED;
      case UNCONFIRMED -> Touchpoint.Fate.UNCONFIRMED;
      default -> Touchpoint.Fate.AUTHORIZED;
    };
  }

  private static Notice byPost() {
    return new Notice(
        NoticeKind.FORMAL_NOTICE, Dispatch.POST, Optional.empty(), Optional.empty(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    // a business is late the day after the due date of 31 May: 2000 x 10.27 % x days / 365
    "COMPANY,     2026-05-31, EUR 0.00",
    "COMPANY,     2026-06-01, EUR 0.56",
    "SOLE_TRADER, 2026-06-01, EUR 0.56",
    "PUBLIC_BODY, 2026-06-01, EUR 0.56",
    "COMPANY,     2026-06-11, EUR 6.19",
    // a private person from the day after the notice of 10 June: 2000 x 6.27 % x days / 365
    "CONSUMER,    2026-06-01, EUR 0.00",
    "CONSUMER,    2026-06-10, EUR 0.00",
    "CONSUMER,    2026-06-11, EUR 0.34",
    "CONSUMER,    2026-06-12, EUR 0.69",
  })
  void pain_40_companies_and_private_persons_are_late_from_days_of_their_own(
      DebtorKind kind, String asOf, Money interest) {
    assertThat(
            ADebt.of("EUR 2000.00")
                .under("DE")
                .by(kind)
                .noticed("2026-06-10")
                .on(asOf)
                .amount(SumKind.INTEREST))
        .isEqualTo(interest);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPANY,     EUR 52.62, EUR 40",
    "SOLE_TRADER, EUR 52.62, EUR 40",
    "PUBLIC_BODY, EUR 52.62, EUR 40",
    // from the day after the notice: 2000 x 6.27 % x 20 / 365 + 2000 x 6.52 % x 62 / 365
    "CONSUMER,    EUR 29.02, EUR 0",
  })
  void companies_and_private_persons_owe_by_their_own_rules(
      DebtorKind kind, Money interest, Money fixedSum) {
    Statement statement =
        ADebt.of("EUR 2000.00").under("DE").by(kind).noticed("2026-06-10").on("2026-08-31");

    assertThat(statement.amount(SumKind.INTEREST)).isEqualTo(interest);
    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(fixedSum);
  }

  private static Refused refused(Statement statement, SumKind kind) {
    return statement.refused().stream()
        .filter(refused -> refused.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<RefusalReason> reasons(Statement statement, SumKind kind) {
    return statement.refused().stream()
        .filter(refused -> refused.kind() == kind)
        .map(refused -> refused.why().reason())
        .toList();
  }
}
