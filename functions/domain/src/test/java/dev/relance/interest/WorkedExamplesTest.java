package dev.relance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.interest.Figure.Owed;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the survey of the law, to the cent. */
class WorkedExamplesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # id   | law   | debtor   | principal    | due        | notice     | as of      | interest    | fixed sum  | refused           | confirmed
          GB-1   | GB    | company  | GBP 2400.00  | 2026-08-31 |            | 2026-10-08 | GBP 29.36   | GBP 70.00  |                   |
          # fixed at the start: 12.25 % for 402 days, although the rate fell in 2026
          GB-2   | GB    | company  | GBP 12000.00 | 2025-09-01 |            | 2026-10-08 | GBP 1619.01 | GBP 100.00 |                   |
          GB-3   | GB    | company  | GBP 999.99   | 2026-01-15 |            | 2026-10-08 | GBP 85.63   | GBP 40.00  |                   |
          GB-4   | GB    | consumer | GBP 1500.00  | 2026-01-31 |            | 2026-07-31 | GBP 59.51   |            | COURT_ONLY        |
          FR-1   | FR    | company  | EUR 5000.00  | 2026-05-31 |            | 2026-08-31 | EUR 155.25  | EUR 40.00  |                   |
          # a public buyer: 10.15 % for all 92 days, although the rate rose in July
          FR-3   | FR    | public-body | EUR 5000.00 | 2026-05-31 |          | 2026-08-31 | EUR 127.92  | EUR 40.00  |                   |
          FR-4   | FR    | public-body | EUR 5000.00 | 2026-06-30 |          | 2026-08-31 | EUR 88.33   | EUR 40.00  |                   |
          FR-2   | FR    | consumer | EUR 1200.00  | 2026-02-28 | 2026-03-31 | 2026-06-30 | EUR 7.84    |            |                   |
          DE-1   | DE    | company  | EUR 10000.00 | 2026-05-31 |            | 2026-08-31 | EUR 263.11  | EUR 40.00  |                   |
          # from the day after the notice
          DE-2   | DE    | consumer | EUR 450.00   | 2026-06-15 | 2026-06-30 | 2026-09-11 | EUR 5.87    |            |                   |
          DE-3   | DE    | company  | EUR 1000.00  | 2024-12-15 |            | 2025-08-15 | EUR 74.25   | EUR 40.00  |                   |
          EU-1ES | ES    | company  | EUR 3000.00  | 2026-05-31 |            | 2026-08-31 | EUR 78.02   | EUR 40.00  |                   |
          EU-1IT | IT    | company  | EUR 3000.00  | 2026-05-31 |            | 2026-08-31 | EUR 78.02   | EUR 40.00  |                   |
          # elsewhere in the euro area the directive stands for the law of the place
          CH-1   | CH    | company  | CHF 4000.00  | 2026-03-31 |            | 2026-09-30 | CHF 100.27  |            |                   |
          EU-1GR | GR    | company  | EUR 3000.00  | 2026-05-31 |            | 2026-08-31 | EUR 78.02   | EUR 40.00  |                   |
          LU-1   | LU    | company  | EUR 3000.00  | 2026-05-31 |            | 2026-08-31 | EUR 78.02   | EUR 40.00  |                   |
          # one rate for the whole delay, although the ECB rate rose: a floating one would give 130.04 (IE-2)
          IE-1   | IE    | company  | EUR 5000.00  | 2026-05-31 |            | 2026-08-31 | EUR 127.92  | EUR 70.00  |                   |
          # the base rate of the second half-year was computed, not read
          AT-1   | AT    | company  | EUR 5000.00  | 2026-05-31 |            | 2026-08-31 | EUR 135.23  | EUR 40.00  | UNVERIFIED        |
          AT-1   | AT    | company  | EUR 5000.00  | 2026-05-31 |            | 2026-08-31 | EUR 135.23  | EUR 40.00  |                   | AT_BASISZINSSATZ@2026-07-01
          AT-2   | AT    | consumer | EUR 1200.00  | 2026-03-31 |            | 2026-06-30 | EUR 11.97   |            |                   |
          PT-1   | PT    | company  | EUR 3000.00  | 2026-05-31 |            | 2026-08-31 | EUR 78.02   | EUR 40.00  |                   |
          # a Saturday moves to Monday 1 June; the EUR 70 are not converted
          PL-1   | PL    | company  | PLN 10000.00 | 2026-05-30 |            | 2026-08-31 | PLN 344.79  |            |                   |
          # the rate changed on the day of a decision, 5 March 2026
          PL-2   | PL    | consumer | PLN 1000.00  | 2025-12-15 |            | 2026-06-30 | PLN 50.47   |            |                   |
          FI-1   | FI    | company  | EUR 1000.00  | 2026-03-31 |            | 2026-06-30 | EUR 26.18   | EUR 40.00  |                   |
          FI-2   | FI    | consumer | EUR 1000.00  | 2026-03-31 |            | 2026-06-30 | EUR 23.68   |            |                   |
          SE-1   | SE    | company  | SEK 20000.00 | 2026-03-31 |            | 2026-06-30 | SEK 498.63  | SEK 450.00 |                   |
          # a leap year is counted as 365 days
          DK-1   | DK    | company  | DKK 10000.00 | 2023-12-15 |            | 2024-03-15 | DKK 290.75  | DKK 310.00 |                   |
          EU-1NL | NL    | company  | EUR 3000.00  | 2026-05-31 |            | 2026-08-31 | EUR 78.02   | EUR 40.00  |                   |
          # rounded up to the half point: 10.15 and 10.40 are both 10.50
          BE-1   | BE    | company  | EUR 3000.00  | 2026-05-31 |            | 2026-08-31 | EUR 79.40   | EUR 40.00  |                   |
          BE-2   | BE    | company  | EUR 1000.00  | 2024-12-15 |            | 2025-08-15 | EUR 75.74   | EUR 40.00  |                   |
          US-1CA | US-CA | company  | USD 10000.00 | 2026-01-31 |            | 2026-05-01 | USD 246.58  |            | CONTRACT_OR_COURT |
          US-1NY | US-NY | company  | USD 10000.00 | 2026-01-31 |            | 2026-05-01 | USD 221.92  |            | CONTRACT_OR_COURT |
          US-1MA | US-MA | company  | USD 10000.00 | 2026-01-31 |            | 2026-05-01 | USD 295.89  |            | CONTRACT_OR_COURT |
          # Texas counts from the 30th day: 90 days of interest end 29 days later
          US-1TX | US-TX | company  | USD 10000.00 | 2026-01-31 |            | 2026-05-30 | USD 147.95  |            | CONTRACT_OR_COURT |
          US-1DC | US-DC | company  | USD 10000.00 | 2026-01-31 |            | 2026-05-01 | USD 147.95  |            | CONTRACT_OR_COURT |
          # in Quebec from the notice, and confirmed by nobody yet
          CA-2   | CA-QC | company  | CAD 4000.00  | 2026-01-31 | 2026-03-02 | 2026-07-31 | CAD 82.74   |            | CONTRACT_OR_COURT |
          """)
  void a_worked_example_comes_out_to_the_cent(
      String id,
      String law,
      String debtor,
      String principal,
      String due,
      String notice,
      String asOf,
      Money interest,
      Money fixedSum,
      RefusalReason refused,
      String confirmed) {
    ADebt debt = ADebt.of(principal).under(law).by(Word.parse(DebtorKind.class, debtor)).due(due);
    for (String fact : confirmed == null ? new String[0] : confirmed.split(" ", -1)) {
      debt.confirmed(fact);
    }
    Statement statement = (notice == null ? debt : debt.noticed(notice)).on(asOf);

    assertThat(computed(statement)).map(Owed::asked).containsExactly(interest);
    assertThat(statement.refused())
        .filteredOn(figure -> figure.kind() == SumKind.INTEREST)
        .map(figure -> figure.why().reason())
        .isEqualTo(refused == null ? java.util.List.of() : java.util.List.of(refused));
    assertThat(statement.owed())
        .filteredOn(figure -> figure.kind() == SumKind.FIXED_SUM)
        .map(Owed::amount)
        .isEqualTo(fixedSum == null ? java.util.List.of() : java.util.List.of(fixedSum));
    Money total = Money.parse(principal);
    total = refused == null ? total.plus(interest) : total;
    assertThat(statement.total()).isEqualTo(fixedSum == null ? total : total.plus(fixedSum));
  }

  /** Interest Act ss3-4: only where interest was agreed, and the contract names no rate. */
  @Test
  void ca_1_in_ontario_five_per_cent_are_due_only_by_agreement() {
    ADebt debt = ADebt.of("CAD 4000.00").under("CA-ON").due("2026-01-31");

    Statement alone = debt.on("2026-07-31");
    assertThat(computed(alone)).isEmpty();
    assertThat(alone.total()).isEqualTo(Money.parse("CAD 4000.00"));
    assertThat(debt.contractRefersToTheLaw().on("2026-07-31").amount(SumKind.INTEREST))
        .isEqualTo(Money.parse("CAD 99.18"));
  }

  @ParameterizedTest
  @CsvSource({
    "EUR 100,    EUR 20", "EUR 150,    EUR 20",
    "EUR 400,    EUR 55", "EUR 500,    EUR 65",
    "EUR 1200,   EUR 100", "EUR 50000,  EUR 2000",
    "EUR 150.01, EUR 30", "EUR 500.01, EUR 65",
  })
  void be_3_a_contract_penalty_is_lowered_to_the_belgian_tiers(String principal, Money penalty) {
    Statement statement =
        ADebt.of(principal)
            .under("BE")
            .byAConsumer()
            .lateFee(31, "EUR 9999")
            .confirmed("BE/penaltyCapB2C")
            .noticed("2026-06-10")
            .on("2026-06-25");

    assertThat(statement.amount(SumKind.LATE_FEE)).isEqualTo(penalty);
  }

  @ParameterizedTest
  @CsvSource({
    "EUR 100,     EUR 40",
    "EUR 266.67,  EUR 40",
    "EUR 1000,    EUR 150",
    "EUR 2500,    EUR 375",
    "EUR 3000,    EUR 425",
    "EUR 5000,    EUR 625",
    "EUR 10000,   EUR 875",
    "EUR 200000,  EUR 2775",
    "EUR 1155000, EUR 6775",
    // both sides of each edge of the scale
    "EUR 266.69,  EUR 40.00",
    "EUR 266.70,  EUR 40.01",
    "EUR 2499.99, EUR 375.00",
    "EUR 2500.10, EUR 375.01",
    "EUR 5000.10, EUR 625.01",
    "EUR 10001,   EUR 875.01",
    "EUR 199999,  EUR 2774.99",
    "EUR 200002,  EUR 2775.01",
    "EUR 999998,  EUR 6774.99",
    "EUR 1000000, EUR 6775",
    "EUR 1000002, EUR 6775",
  })
  void nl_1_the_dutch_scale_is_asked_of_a_consumer_after_the_letter(String principal, Money cost) {
    ADebt debt = ADebt.of(principal).under("NL").byAConsumer().noticed("2026-06-10");

    assertThat(debt.on("2026-06-24").amount(SumKind.COLLECTION_COST).isZero()).isTrue();
    assertThat(debt.on("2026-06-25").amount(SumKind.COLLECTION_COST)).isEqualTo(cost);
  }

  @Test
  void the_calculation_is_printed() {
    Statement statement = ADebt.of("EUR 1000.00").under("DE").due("2024-12-15").on("2025-08-15");

    assertThat(computed(statement).findFirst().orElseThrow().calculation())
        .map(WorkingCode::of)
        .containsExactly(
            "2024-12-16 to 2024-12-31: 16 x EUR 1000.00 x 12.37 % / 365 = EUR 5.422466"
                + " (DE_BASISZINSSATZ@2024-07-01 + 9.00)",
            "2025-01-01 to 2025-06-30: 181 x EUR 1000.00 x 11.27 % / 365 = EUR 55.886849"
                + " (DE_BASISZINSSATZ@2025-01-01 + 9.00)",
            "2025-07-01 to 2025-08-15: 46 x EUR 1000.00 x 10.27 % / 365 = EUR 12.943014"
                + " (DE_BASISZINSSATZ@2025-07-01 + 9.00)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # both sides of the first band, all five bands, the least and the most
          EUR 1000.00    | 15 % x EUR 1000.00 = EUR 150.00
          EUR 2500.00    | 15 % x EUR 2500.00 = EUR 375.00
          EUR 2500.10    | 15 % x EUR 2500.00 = EUR 375.00; 10 % x EUR 0.10 above EUR 2500.00 = EUR 0.01
          EUR 200002.00  | 15 % x EUR 2500.00 = EUR 375.00; 10 % x EUR 2500.00 above EUR 2500.00 = EUR 250.00; 5 % x EUR 5000.00 above EUR 5000.00 = EUR 250.00; 1 % x EUR 190000.00 above EUR 10000.00 = EUR 1900.00; 0.5 % x EUR 2.00 above EUR 200000.00 = EUR 0.01
          EUR 266.70     | 15 % x EUR 266.70 = EUR 40.005
          EUR 100.00     | 15 % x EUR 100.00 = EUR 15.00; at-least EUR 40.00 instead of EUR 15.00
          EUR 1000002.00 | 15 % x EUR 2500.00 = EUR 375.00; 10 % x EUR 2500.00 above EUR 2500.00 = EUR 250.00; 5 % x EUR 5000.00 above EUR 5000.00 = EUR 250.00; 1 % x EUR 190000.00 above EUR 10000.00 = EUR 1900.00; 0.5 % x EUR 800002.00 above EUR 200000.00 = EUR 4000.01; at-most EUR 6775.00 instead of EUR 6775.01
          """)
  void the_dutch_scale_is_printed_band_by_band(String principal, String workings) {
    Statement statement =
        ADebt.of(principal).under("NL").byAConsumer().noticed("2026-06-10").on("2026-06-25");

    assertThat(workings(statement, SumKind.COLLECTION_COST)).isEqualTo(workings);
  }

  @ParameterizedTest
  @CsvSource({
    "BE, 5,  5 % x EUR 1000.00 = EUR 50.00",
    "BE, 50, '50 % x EUR 1000.00 = EUR 500.00; at-most EUR 90.00 instead of EUR 500.00: EUR 65.00 +"
        + " 5 % x EUR 500.00 above EUR 500.00, at most EUR 2000.00'",
  })
  void a_late_fee_is_printed_with_its_percentage_and_the_cap_that_lowered_it(
      String law, String percent, String workings) {
    Statement statement =
        ADebt.of("EUR 1000.00")
            .under(law)
            .byAConsumer()
            .lateFeePercent(31, percent)
            .confirmed("BE/penaltyCapB2C")
            .noticed("2026-06-10")
            .on("2026-06-25");

    assertThat(workings(statement, SumKind.LATE_FEE)).isEqualTo(workings);
  }

  @ParameterizedTest
  @CsvSource({
    "EUR 90.00, ''",
    "EUR 90.01, 'at-most EUR 90.00 instead of EUR 90.01: EUR 65.00 + 5 % x EUR 500.00 above EUR"
        + " 500.00, at most EUR 2000.00'",
  })
  void an_agreed_amount_needs_no_calculation_unless_it_is_lowered(String agreed, String workings) {
    Statement statement =
        ADebt.of("EUR 1000.00")
            .under("BE")
            .byAConsumer()
            .lateFee(31, agreed)
            .confirmed("BE/penaltyCapB2C")
            .noticed("2026-06-10")
            .on("2026-06-25");

    assertThat(workings(statement, SumKind.LATE_FEE)).isEqualTo(workings);
  }

  private static String workings(Statement statement, SumKind claim) {
    return statement.owed().stream()
        .filter(owed -> owed.kind() == claim)
        .flatMap(owed -> owed.calculation().stream())
        .map(WorkingCode::of)
        .collect(Collectors.joining("; "));
  }

  /** Interest that is owed, or that was computed although it is refused. */
  private static Stream<Owed> computed(Statement statement) {
    return Stream.concat(
            statement.owed().stream(),
            statement.refused().stream().flatMap(refused -> refused.computed().stream()))
        .filter(owed -> owed.kind() == SumKind.INTEREST);
  }
}
