package dev.relance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.law.FeeRule.ChargedReminders;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law of the places of the second survey grants, on both sides of each limit. */
class NewPlacesTest {
  /** What was computed or is from memory is confirmed, so that every sum is owed. */
  private static final List<String> UNVERIFIED =
      List.of(
          "AT_BASISZINSSATZ@2023-07-01",
          "AT_BASISZINSSATZ@2024-01-01",
          "AT_BASISZINSSATZ@2025-01-01",
          "AT_BASISZINSSATZ@2026-07-01",
          "FI_VIITEKORKO@2023-07-01",
          "FI_VIITEKORKO@2025-07-01",
          "FI_VIITEKORKO@2026-07-01",
          "DK_REFERENCESATS@2024-07-01",
          "DK_REFERENCESATS@2025-01-01",
          "DK_REFERENCESATS@2025-07-01",
          "DK_REFERENCESATS@2026-01-01");

  /** A script counts the figures, and a test runs it. */
  @ParameterizedTest(name = "{0} {1} {2} due {3} as of {8}")
  @CsvFileSource(resources = "new-places.csv", delimiter = '|')
  void interest_agrees_with_a_script_that_shares_nothing_with_the_engine(
      String law,
      String kind,
      String principal,
      String due,
      @Nullable String delivered,
      @Nullable String notice,
      @Nullable String payments,
      @Nullable String agreed,
      String asOf,
      BigDecimal interest) {
    ADebt debt = ADebt.of(principal).under(law).by(Word.parse(DebtorKind.class, kind));
    debt = delivered == null ? debt : debt.issued(delivered).delivered(delivered).statingInterest();
    debt = notice == null ? debt.due(due) : debt.due(due).noticed(notice);
    debt = agreed == null ? debt : debt.contractRate(agreed);
    UNVERIFIED.forEach(debt::confirmed);
    for (String payment : payments == null ? new String[0] : payments.split("; *", -1)) {
      String[] words = payment.split(" ", -1);
      debt = debt.paid(words[0], principal.substring(0, 4) + words[1]);
    }

    Statement statement = debt.on(asOf);

    assertThat(
            statement.owed().stream()
                .filter(owed -> owed.kind() == SumKind.INTEREST)
                .map(owed -> owed.asked().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(interest);
  }

  @ParameterizedTest
  @CsvSource({
    // Poland: up to and including 5,000, below 50,000; the law names the sum in euros
    "PLN 5000.00,  2026-06-10, EUR 40,  2026-05-29",
    "PLN 5000.01,  2026-06-10, EUR 70,  2026-05-29",
    "PLN 49999.99, 2026-06-10, EUR 70,  2026-05-29",
    "PLN 50000.00, 2026-06-10, EUR 100, 2026-05-29",
    // the last working day before the month: not the holiday of Thursday 30 April; the due date
    // moved into June
    "PLN 5000.00,  2026-05-11, EUR 40,  2026-04-29",
    "PLN 5000.00,  2026-05-29, EUR 40,  2026-04-29",
    "PLN 5000.00,  2026-05-30, EUR 40,  2026-05-29",
  })
  void a_sum_in_another_currency_is_told_with_the_day_of_its_exchange_rate(
      String principal, String due, Money sum, LocalDate at) {
    Statement statement =
        ADebt.of(principal).under("PL").due(due).holiday("2026-04-30").on("2026-08-31");

    assertThat(statement.refused())
        .map(Figure.Refused::why)
        .containsExactly(new Refusal.NotConverted(sum, at));
  }

  @ParameterizedTest
  @CsvSource({
    // 4 June 2026, Corpus Christi, is a Thursday: the debt is late from Saturday on
    "2026-06-04, 2026-06-05, false", "2026-06-04, 2026-06-06, true",
    "2026-06-03, 2026-06-04, true", "2026-06-05, 2026-06-06, true",
    // Saturday: late from Tuesday on
    "2026-06-06, 2026-06-08, false", "2026-06-06, 2026-06-09, true",
  })
  void a_polish_due_date_moves_to_the_next_working_day(String due, String asOf, boolean isLate) {
    Statement statement =
        ADebt.of("PLN 100000.00").under("PL").byAConsumer().due(due).holiday("2026-06-04").on(asOf);

    assertThat(statement.amount(SumKind.INTEREST).isPositive()).isEqualTo(isLate);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # delivered | issued     | stated | as of      | reason
          2026-02-15  | 2026-03-15 | true   | 2026-05-16 |
          2026-02-15  | 2026-03-15 | true   | 2026-05-15 | TOO_EARLY
          2026-02-15  | 2026-03-16 | true   | 2026-08-31 | NOT_STATED
          2026-02-15  | 2026-03-15 | false  | 2026-08-31 | NOT_STATED
                      | 2026-03-15 | true   | 2026-08-31 | DELIVERY_UNKNOWN
          """)
  void a_consumer_in_luxembourg_owes_interest_only_if_the_invoice_said_so_in_time(
      @Nullable String delivered,
      String issued,
      boolean isStated,
      String asOf,
      @Nullable RefusalReason reason) {
    ADebt debt = ADebt.of("EUR 12000.00").under("LU").byAConsumer().issued(issued);
    debt = delivered == null ? debt : debt.delivered(delivered);
    debt = isStated ? debt.statingInterest() : debt;

    assertThat(debt.due("2026-04-15").on(asOf).refused())
        .filteredOn(refused -> refused.kind() == SumKind.INTEREST)
        .map(refused -> refused.why().reason())
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @ParameterizedTest
  @CsvSource({
    // 4 % reaches the principal after 25 years of 365 days
    "2026-06-22, 999.89",
    "2026-06-23, 1000.00",
    "2026-06-24, 1000.00",
    "2040-01-01, 1000.00",
  })
  void austrian_interest_stops_when_it_equals_the_principal(String asOf, BigDecimal interest) {
    Statement statement =
        ADebt.of("EUR 1000.00").under("AT").byAConsumer().due("2001-06-29").on(asOf);

    assertThat(statement.amount(SumKind.INTEREST).getAmount()).isEqualByComparingTo(interest);
  }

  @ParameterizedTest
  @CsvSource({
    // five points above a contract that bears no interest before the delay
    "4.50, 4.50",
    "5.00, 5.00",
    "5.01, 5.00",
    "12.00, 5.00",
  })
  void an_austrian_consumer_owes_five_per_cent_of_an_agreed_rate_at_most(
      String agreed, BigDecimal pct) {
    Statement statement =
        ADebt.of("EUR 36500.00")
            .under("AT")
            .byAConsumer()
            .due("2026-05-31")
            .contractRate(agreed)
            .on("2026-06-10");

    assertThat(statement.amount(SumKind.INTEREST).getAmount())
        .isEqualByComparingTo(pct.multiply(BigDecimal.TEN));
  }

  @ParameterizedTest
  @CsvSource({
    // the act does not apply from the first day of the insolvency on
    "LU, EUR, company, 2026-06-10, 12", "LU, EUR, company,     2026-06-11, 12",
    "PL, PLN, company, 2026-06-11, 12", "PL, PLN, public-body, 2026-06-11, 12",
    // elsewhere, and by another act, it runs on
    "PL, PLN, consumer, 2026-06-11, 13", "FR, EUR, company,    2026-06-11, 13",
    "PT, EUR, company,  2026-06-11, 13",
  })
  void statutory_interest_ends_with_an_insolvency_where_the_law_says_so(
      String law, String currency, String kind, String asOf, int days) {
    ADebt debt = ADebt.of(currency + " 36500.00").under(law).by(Word.parse(DebtorKind.class, kind));
    BigDecimal ofADay = interest(debt.due("2026-05-29").on("2026-05-30"));

    BigDecimal interest = interest(debt.insolventSince("2026-06-11").on(asOf));

    assertThat(interest).isEqualByComparingTo(ofADay.multiply(BigDecimal.valueOf(days)));
  }

  private static BigDecimal interest(Statement statement) {
    return statement.amount(SumKind.INTEREST).getAmount();
  }

  @Test
  void the_limit_of_austrian_interest_is_printed() {
    Statement statement =
        ADebt.of("EUR 1000.00").under("AT").byAConsumer().due("2001-06-29").on("2026-12-31");

    assertThat(statement.owed())
        .filteredOn(owed -> owed.kind() == SumKind.INTEREST)
        .flatExtracting(Figure.Owed::calculation)
        .map(WorkingCode::of)
        .last()
        .asString()
        .startsWith("at-most EUR 1000.00 instead of EUR 1020.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 14 full days past due, and 14 between: day 15 is the first
          2026-06-14                       | 0
          2026-06-15                       | 1
          2026-06-15 2026-06-29            | 1
          2026-06-15 2026-06-30            | 2
          2026-06-01 2026-06-15 2026-06-30 | 2
          2026-06-15 2026-06-30 2026-07-15 | 2
          """)
  void a_finnish_consumer_owes_a_fee_for_two_reminders_at_most(String reminders, int charged) {
    Statement statement =
        ADebt.of("EUR 500.00")
            .under("FI")
            .byAConsumer()
            .lateFee(1, "EUR 9")
            .reminded(reminders.split(" ", -1))
            .on("2026-08-31");

    assertThat(statement.amount(SumKind.LATE_FEE))
        .isEqualTo(Money.parse("EUR 5").multipliedBy(charged));
  }

  @Test
  void a_fee_below_the_most_is_asked_for_as_agreed() {
    Statement statement =
        ADebt.of("EUR 500.00")
            .under("FI")
            .byAConsumer()
            .lateFee(1, "EUR 3")
            .reminded("2026-06-20", "2026-07-10")
            .on("2026-08-31");

    assertThat(statement.amount(SumKind.LATE_FEE)).isEqualTo(Money.parse("EUR 6"));
  }

  @Test
  void a_fee_that_the_fixed_sum_covers_is_not_asked_for() {
    Statement statement =
        ADebt.of("EUR 500.00")
            .under("FI")
            .lateFee(1, "EUR 12")
            .reminded("2026-06-20")
            .on("2026-08-31");

    assertThat(statement.refused())
        .filteredOn(refused -> refused.kind() == SumKind.LATE_FEE)
        .map(Figure.Refused::why)
        .containsExactly(new Refusal.WithinFixedSum(Money.parse("EUR 40")));
    assertThat(statement.amount(SumKind.FIXED_SUM)).isEqualTo(Money.parse("EUR 40"));
  }

  @ParameterizedTest
  @CsvSource({
    "AT, COST_NOT_SHOWN",
    "PL, COST_NOT_SHOWN",
    // what the law says there was not read
    "IE, CLAUSE_WITHOUT_RULE",
    "LU, CLAUSE_WITHOUT_RULE",
    "PT, CLAUSE_WITHOUT_RULE",
  })
  void a_lump_sum_of_a_contract_is_asked_of_a_consumer_only_where_the_law_lets_it(
      String law, @Nullable RefusalReason reason) {
    String code = law.equals("PL") ? "PLN " : "EUR ";
    Statement statement =
        ADebt.of(code + "500.00").under(law).byAConsumer().lateFee(1, code + "9").on("2026-08-31");

    assertThat(statement.refused())
        .filteredOn(refused -> refused.kind() == SumKind.LATE_FEE)
        .map(refused -> refused.why().reason())
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # most | after due | between | reminders                          | charged
          3      | 0         | 10      | 2026-06-01 2026-06-11              | 2026-06-01
          3      | 0         | 10      | 2026-06-01 2026-06-12              | 2026-06-01 2026-06-12
          1      | 0         | 0       | 2026-06-01 2026-06-02              | 2026-06-01
                 | 0         | 0       | 2026-06-01 2026-06-02 2026-06-03   | 2026-06-01 2026-06-02 2026-06-03
          2      | 1         | 0       | 2026-06-01 2026-06-02              | 2026-06-02
          """)
  void a_reminder_that_comes_too_soon_is_free(
      @Nullable Integer most, int afterDue, int between, String reminders, String charged) {
    var rule = new ChargedReminders(Optional.ofNullable(most), afterDue, between);

    assertThat(rule.among(days(reminders), LocalDate.parse("2026-05-31"))).isEqualTo(days(charged));
  }

  private static List<LocalDate> days(String text) {
    return Arrays.stream(text.split(" ", -1)).map(LocalDate::parse).toList();
  }
}
