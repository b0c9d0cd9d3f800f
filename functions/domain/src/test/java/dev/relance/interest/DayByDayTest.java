package dev.relance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Interest counted a second time, day by day in a plain loop with rates of its own: the engine, the
 * loop and the figure in the table must agree to the cent.
 */
class DayByDayTest {
  private static final Map<String, String> CENTRAL_BANK =
      Map.of(
          "2022-1", "0", "2022-2", "0", "2023-1", "2.5", "2023-2", "4", "2024-1", "4.5", "2024-2",
          "4.25", "2025-1", "3.15", "2025-2", "2.15", "2026-1", "2.15", "2026-2", "2.4");
  private static final Map<String, String> BANK_OF_ENGLAND =
      Map.of("2024-2", "5.25", "2025-1", "4.75", "2025-2", "4.25", "2026-2", "3.75");
  private static final Map<String, String> BUNDESBANK =
      Map.of(
          "2022-2", "-0.88", "2023-1", "1.62", "2023-2", "3.12", "2024-1", "3.62", "2024-2", "3.37",
          "2025-1", "2.27", "2025-2", "1.27", "2026-1", "1.27", "2026-2", "1.52");
  private static final Map<String, String> FRENCH_LEGAL =
      Map.of("2024-2", "4.92", "2025-1", "3.71", "2025-2", "2.76", "2026-1", "2.62");

  @ParameterizedTest(name = "{0} {1} {2} {3} {5} {6} {7}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # law | debtor | principal | due | notice | payments P and credits C | contract rate | as of | interest | unpaid of it | open principal | overpaid
          # one day, and the days around the due date
          ES               | company  | EUR 10000.00 | 2026-05-31 |            |                                                               |       | 2026-06-01 | 2.78    | 2.78    | 10000.00 | 0.00
          ES               | company  | EUR 10000.00 | 2026-05-31 |            |                                                               |       | 2026-06-02 | 5.56    | 5.56    | 10000.00 | 0.00
          DE               | company  | EUR 10000.00 | 2026-06-30 |            |                                                               |       | 2026-07-01 | 2.88    | 2.88    | 10000.00 | 0.00
          # half-year changes: the last day of one, the first of the next, and both
          ES               | company  | EUR 3000.00  | 2026-05-31 |            |                                                               |       | 2026-06-30 | 25.03   | 25.03   | 3000.00  | 0.00
          ES               | company  | EUR 3000.00  | 2026-05-31 |            |                                                               |       | 2026-07-01 | 25.88   | 25.88   | 3000.00  | 0.00
          ES               | company  | EUR 3000.00  | 2024-06-15 |            |                                                               |       | 2025-07-15 | 379.06  | 379.06  | 3000.00  | 0.00
          FR               | company  | EUR 1234.56  | 2022-12-15 |            |                                                               |       | 2024-01-15 | 176.42  | 176.42  | 1234.56  | 0.00
          DE               | company  | EUR 777.77   | 2022-06-30 |            |                                                               |       | 2026-10-31 | 368.68  | 368.68  | 777.77   | 0.00
          DE               | consumer | EUR 777.77   | 2022-06-29 | 2022-06-30 |                                                               |       | 2026-10-31 | 233.67  | 233.67  | 777.77   | 0.00
          # fixed at the start: the half-year in which interest starts decides
          GB               | company  | GBP 5000.00  | 2024-12-30 |            |                                                               |       | 2025-12-31 | 664.32  | 664.32  | 5000.00  | 0.00
          GB               | company  | GBP 5000.00  | 2024-12-31 |            |                                                               |       | 2025-12-31 | 637.50  | 637.50  | 5000.00  | 0.00
          GB               | company  | GBP 5000.00  | 2025-06-29 |            |                                                               |       | 2026-03-01 | 427.91  | 427.91  | 5000.00  | 0.00
          GB               | company  | GBP 5000.00  | 2025-06-30 |            |                                                               |       | 2026-03-01 | 409.45  | 409.45  | 5000.00  | 0.00
          # a payment on the due date, on the first late day, in mid half-year, on the last day of a half-year
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-05-31 1000.00                                          |       | 2026-08-31 | 52.02   | 52.02   | 2000.00  | 0.00
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-06-01 1000.00                                          |       | 2026-08-31 | 52.29   | 52.29   | 2000.00  | 0.00
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-06-17 1000.00                                          |       | 2026-08-31 | 56.74   | 56.74   | 2000.00  | 0.00
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-06-30 1000.00                                          |       | 2026-08-31 | 60.36   | 60.36   | 2000.00  | 0.00
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-07-01 1000.00                                          |       | 2026-08-31 | 60.64   | 60.64   | 2000.00  | 0.00
          # a payment on the day of the statement, and one after it
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-08-31 1000.00                                          |       | 2026-08-31 | 78.02   | 78.02   | 2000.00  | 0.00
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-09-01 1000.00                                          |       | 2026-08-31 | 78.02   | 78.02   | 3000.00  | 0.00
          # several payments, a credit, both on one day, and a payment before the due date
          ES               | company  | EUR 9999.99  | 2025-03-31 |            | P 2025-04-10 1234.56; P 2025-07-04 2000.00; P 2026-01-01 0.01 |       | 2026-08-31 | 1055.87 | 1055.87 | 6765.42  | 0.00
          GB               | company  | GBP 8000.00  | 2025-09-15 |            | P 2025-10-01 3000.00; C 2026-02-02 500.00                     |       | 2026-10-08 | 625.59  | 625.59  | 4500.00  | 0.00
          FR               | company  | EUR 5000.00  | 2026-05-31 |            | C 2026-06-15 250.00; P 2026-06-15 1750.00                     |       | 2026-08-31 | 103.13  | 103.13  | 3000.00  | 0.00
          DE               | company  | EUR 5000.00  | 2026-05-31 |            | P 2026-05-02 4000.00                                          |       | 2026-08-31 | 26.31   | 26.31   | 1000.00  | 0.00
          BE               | company  | EUR 5000.00  | 2024-06-10 |            | C 2024-07-01 0.01; P 2024-12-31 2500.00                       |       | 2025-01-31 | 373.73  | 373.73  | 2499.99  | 0.00
          # the principal is paid and the interest is still owed; then an overpayment pays it, in part, or with the fixed sum of 40 and over
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-07-15 3000.00                                          |       | 2026-12-31 | 37.85   | 37.85   | 0.00     | 0.00
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-07-15 3020.00                                          |       | 2026-12-31 | 37.85   | 17.85   | 0.00     | 0.00
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-07-15 3100.00                                          |       | 2026-12-31 | 37.85   | 0.00    | 0.00     | 22.15
          ES               | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-05-15 3100.00                                          |       | 2026-06-30 | 0.00    | 0.00    | 0.00     | 100.00
          # leap years: 365 always, and 366 where the law counts so
          ES               | company  | EUR 10000.00 | 2023-12-31 |            |                                                               |       | 2024-12-31 | 1240.82 | 1240.82 | 10000.00 | 0.00
          X-LEAP           | company  | EUR 10000.00 | 2023-12-31 |            |                                                               |       | 2024-12-31 | 1237.43 | 1237.43 | 10000.00 | 0.00
          X-LEAP           | company  | EUR 10000.00 | 2023-11-30 |            |                                                               |       | 2024-03-01 | 310.25  | 310.25  | 10000.00 | 0.00
          X-LEAP           | company  | EUR 10000.00 | 2024-02-28 |            | P 2024-02-29 5000.00                                          |       | 2025-01-31 | 567.02  | 567.02  | 5000.00  | 0.00
          ES               | company  | EUR 10000.00 | 2024-02-28 |            |                                                               |       | 2024-02-29 | 3.42    | 3.42    | 10000.00 | 0.00
          ES               | company  | EUR 10000.00 | 2024-02-29 |            |                                                               |       | 2024-03-01 | 3.42    | 3.42    | 10000.00 | 0.00
          # currencies without minor units and with three decimals
          ES               | company  | JPY 1000000  | 2026-05-31 |            |                                                               |       | 2026-08-31 | 26008   | 26008   | 1000000  | 0
          ES               | company  | JPY 123457   | 2026-05-31 |            | P 2026-06-30 23457                                            |       | 2026-07-01 | 1058    | 1058    | 100000   | 0
          ES               | company  | KWD 1000.005 | 2026-05-31 |            |                                                               |       | 2026-08-31 | 26.008  | 26.008  | 1000.005 | 0.000
          # contract rates: in place of the law's, the French floor, the Belgian ceiling
          ES               | company  | EUR 3000.00  | 2026-05-31 |            |                                                               | 5     | 2026-08-31 | 37.81   | 37.81   | 3000.00  | 0.00
          ES               | company  | EUR 3000.00  | 2026-05-31 |            |                                                               | 0     | 2026-08-31 | 0.00    | 0.00    | 3000.00  | 0.00
          GB               | company  | GBP 2400.00  | 2026-08-31 |            |                                                               | 4.5   | 2026-10-08 | 11.24   | 11.24   | 2400.00  | 0.00
          FR               | company  | EUR 5000.00  | 2026-01-31 |            |                                                               | 7.85  | 2026-06-30 | 161.51  | 161.51  | 5000.00  | 0.00
          FR               | company  | EUR 5000.00  | 2026-01-31 |            |                                                               | 7.86  | 2026-06-30 | 161.51  | 161.51  | 5000.00  | 0.00
          FR               | company  | EUR 5000.00  | 2026-01-31 |            |                                                               | 7.87  | 2026-06-30 | 161.71  | 161.71  | 5000.00  | 0.00
          FR               | company  | EUR 5000.00  | 2024-11-30 |            |                                                               | 12    | 2025-09-30 | 511.45  | 511.45  | 5000.00  | 0.00
          BE               | consumer | EUR 900.00   | 2026-01-31 | 2026-02-10 |                                                               | 10.49 | 2026-06-30 | 32.59   | 32.59   | 900.00   | 0.00
          BE               | consumer | EUR 900.00   | 2026-01-31 | 2026-02-10 |                                                               | 10.50 | 2026-06-30 | 32.62   | 32.62   | 900.00   | 0.00
          BE               | consumer | EUR 900.00   | 2024-09-30 | 2024-10-10 |                                                               | 12    | 2025-09-30 | 95.26   | 95.26   | 900.00   | 0.00
          # the Belgian half point: 8.00, 10.50 and 12.00 stay, 12.25 becomes 12.50
          BE               | company  | EUR 4000.00  | 2022-06-30 |            |                                                               |       | 2022-12-31 | 161.32  | 161.32  | 4000.00  | 0.00
          BE               | company  | EUR 4000.00  | 2022-12-31 |            |                                                               |       | 2023-12-31 | 450.25  | 450.25  | 4000.00  | 0.00
          BE               | company  | EUR 4000.00  | 2024-06-30 |            |                                                               |       | 2024-12-31 | 252.05  | 252.05  | 4000.00  | 0.00
          # consumers: from the notice, never by one before the debt is late
          FR               | consumer | EUR 1200.00  | 2026-02-28 | 2026-02-10 |                                                               |       | 2026-06-30 | 0.00    | 0.00    | 1200.00  | 0.00
          FR               | consumer | EUR 1200.00  | 2026-02-28 | 2026-03-01 |                                                               |       | 2026-06-30 | 10.42   | 10.42   | 1200.00  | 0.00
          FR               | consumer | EUR 1200.00  | 2025-11-30 | 2025-12-20 | P 2026-01-10 200.00                                           |       | 2026-06-30 | 14.13   | 14.13   | 1000.00  | 0.00
          NL               | consumer | EUR 1200.00  | 2024-05-31 | 2024-06-10 |                                                               |       | 2024-06-25 | 3.45    | 3.45    | 1200.00  | 0.00
          NL               | consumer | EUR 1200.00  | 2024-05-31 | 2024-06-10 |                                                               |       | 2024-12-31 | 46.95   | 46.95   | 1200.00  | 0.00
          # interest first, and interest on interest after each full year
          X-INTEREST-FIRST | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-06-30 1000.00                                          |       | 2026-08-31 | 60.80   | 35.77   | 2025.03  | 0.00
          X-INTEREST-FIRST | company  | EUR 3000.00  | 2026-05-31 |            | P 2026-06-30 10.00; C 2026-07-10 100.00                       |       | 2026-08-31 | 76.54   | 66.54   | 2900.00  | 0.00
          X-COMPOUND       | company  | EUR 10000.00 | 2023-05-31 |            |                                                               |       | 2024-05-31 | 1211.78 | 1211.78 | 10000.00 | 0.00
          X-COMPOUND       | company  | EUR 10000.00 | 2023-05-31 |            |                                                               |       | 2024-06-01 | 1215.62 | 1215.62 | 10000.00 | 0.00
          X-COMPOUND       | company  | EUR 10000.00 | 2022-05-31 |            | P 2024-01-15 4000.00                                          |       | 2025-08-31 | 3223.92 | 3223.92 | 6000.00  | 0.00
          # exactly half a cent rounds up
          GB               | company  | GBP 1.00     | 2022-01-01 |            |                                                               | 0.5   | 2023-01-01 | 0.01    | 0.01    | 1.00     | 0.00
          GB               | company  | GBP 3.00     | 2022-01-01 |            | P 2022-04-11 2.00                                             | 0.5   | 2022-06-15 | 0.01    | 0.01    | 1.00     | 0.00
          GB | company | GBP 7.00 | 2022-01-01 |  | P 2022-01-15 4.00; P 2022-01-26 2.00 | 0.5 | 2022-09-17 | 0.01 | 0.01 | 1.00 | 0.00
          GB               | company  | GBP 3.00     | 2022-01-01 |            | P 2022-04-11 2.00                                             | 0.5   | 2022-06-14 | 0.00    | 0.00    | 1.00     | 0.00
          """)
  void interest_agrees_with_a_count_day_by_day(
      String law,
      String kind,
      Money principal,
      LocalDate due,
      LocalDate notice,
      String receipts,
      BigDecimal contractPct,
      LocalDate asOf,
      BigDecimal interest,
      BigDecimal unpaid,
      BigDecimal open,
      BigDecimal overpaid) {
    List<Receipt> list = receipts(receipts);
    var loop = new Loop(law, kind, principal, due, notice, contractPct);
    loop.count(list, asOf);
    assertThat(loop.round(loop.interest)).as("the loop").isEqualByComparingTo(interest);
    assertThat(loop.open).as("the loop's principal").isEqualByComparingTo(open);

    Statement statement =
        debt(law, kind, principal, due, notice, list, contractPct).on(asOf.toString());

    assertThat(calculated(statement)).as("interest").isEqualByComparingTo(interest);
    assertThat(statement.amount(SumKind.INTEREST).getAmount()).isEqualByComparingTo(unpaid);
    assertThat(statement.amount(SumKind.PRINCIPAL).getAmount()).isEqualByComparingTo(open);
    assertThat(statement.overpaid().getAmount()).isEqualByComparingTo(overpaid);
  }

  private static BigDecimal calculated(Statement statement) {
    return statement.owed().stream()
        .filter(owed -> owed.kind() == SumKind.INTEREST)
        .map(owed -> owed.asked().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static ADebt debt(
      String law,
      String kind,
      Money principal,
      LocalDate due,
      LocalDate notice,
      List<Receipt> receipts,
      BigDecimal contractPct) {
    ADebt debt =
        (law.startsWith("X-")
                ? ADebt.of(principal.toString()).underInvented(law)
                : ADebt.of(principal.toString()).under(law))
            .by(Word.parse(DebtorKind.class, kind))
            .due(due.toString());
    String code = principal.getCurrencyUnit().getCode() + " ";
    for (Receipt receipt : receipts) {
      String day = receipt.day.toString();
      debt =
          receipt.isPayment
              ? debt.paid(day, code + receipt.amount)
              : debt.credited(day, code + receipt.amount);
    }
    debt = notice == null ? debt : debt.noticed(notice.toString());
    debt = contractPct == null ? debt : debt.contractRate(contractPct.toPlainString());
    // what nobody verified is confirmed, so that the sum can be owed
    return debt.confirmed("NL/consumerInterest").confirmed("BOE_BANK_RATE_REFERENCE@2022-01-01");
  }

  private static List<Receipt> receipts(String text) {
    var receipts = new ArrayList<Receipt>();
    for (String one : text == null ? new String[0] : text.split("; *")) {
      String[] words = one.split(" ");
      receipts.add(
          new Receipt(words[0].equals("P"), LocalDate.parse(words[1]), new BigDecimal(words[2])));
    }
    receipts.sort(Comparator.comparing(Receipt::day).thenComparing(Receipt::isPayment));
    return receipts;
  }

  private record Receipt(boolean isPayment, LocalDate day, BigDecimal amount) {}

  /** Counts every day by itself. */
  private static final class Loop {
    private final String law;
    private final boolean isConsumer;
    private final BigDecimal contractPct;
    private final int decimals;
    private final LocalDate due;
    private final LocalDate first;
    private BigDecimal open;
    private BigDecimal interest = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal bearing = BigDecimal.ZERO;

    Loop(
        String law,
        String kind,
        Money principal,
        LocalDate due,
        LocalDate notice,
        BigDecimal contractPct) {
      this.law = law;
      this.isConsumer = kind.equals("consumer");
      this.contractPct = contractPct;
      this.decimals = principal.getCurrencyUnit().getDecimalPlaces();
      this.open = principal.getAmount();
      this.due = due;
      LocalDate start = due.plusDays(1);
      if (notice != null) {
        start =
            notice.isAfter(due)
                ? notice.plusDays(law.equals("BE") ? 15 : 1)
                : LocalDate.of(9999, 1, 1);
      }
      this.first = start;
    }

    void count(List<Receipt> receipts, LocalDate asOf) {
      for (LocalDate day = due.minusYears(1); !day.isAfter(asOf); day = day.plusDays(1)) {
        if (!day.isBefore(first) && open.signum() > 0) {
          if (law.equals("X-COMPOUND")
              && day.isAfter(first)
              && day.getDayOfMonth() == first.getDayOfMonth()
              && day.getMonth() == first.getMonth()) {
            bearing = interest.subtract(paid);
          }
          int year = law.equals("X-LEAP") && day.isLeapYear() ? 366 : 365;
          interest =
              interest.add(
                  open.add(bearing)
                      .multiply(pct(day))
                      .divide(new BigDecimal(100 * year), 40, RoundingMode.HALF_EVEN));
        }
        for (Receipt receipt : receipts) {
          if (receipt.day.equals(day)) {
            receive(receipt);
          }
        }
      }
    }

    private void receive(Receipt receipt) {
      BigDecimal rest = receipt.amount;
      if (receipt.isPayment && law.equals("X-INTEREST-FIRST")) {
        BigDecimal share = rest.min(round(interest).subtract(paid));
        paid = paid.add(share);
        rest = rest.subtract(share);
      }
      open = open.subtract(rest).max(BigDecimal.ZERO);
    }

    private BigDecimal pct(LocalDate day) {
      if (contractPct != null) {
        return switch (law) {
          case "FR" -> contractPct.max(of(FRENCH_LEGAL, day, "0").multiply(new BigDecimal(3)));
          case "BE" -> contractPct.min(halfPointUp(of(CENTRAL_BANK, day, "8")));
          default -> contractPct;
        };
      }
      return switch (law + (isConsumer ? " consumer" : "")) {
        case "GB" -> of(BANK_OF_ENGLAND, first, "8");
        case "FR" -> of(CENTRAL_BANK, day, "10");
        case "FR consumer" -> of(FRENCH_LEGAL, day, "0");
        case "DE" -> of(BUNDESBANK, day, "9");
        case "DE consumer" -> of(BUNDESBANK, day, "5");
        case "NL consumer" -> new BigDecimal("7");
        case "BE" -> halfPointUp(of(CENTRAL_BANK, day, "8"));
        default -> of(CENTRAL_BANK, day, "8");
      };
    }

    private static BigDecimal of(Map<String, String> rates, LocalDate day, String margin) {
      String half = day.getYear() + (day.getMonthValue() < 7 ? "-1" : "-2");
      return new BigDecimal(rates.get(half)).add(new BigDecimal(margin));
    }

    private static BigDecimal halfPointUp(BigDecimal pct) {
      BigDecimal half = new BigDecimal("0.5");
      BigDecimal rounded = BigDecimal.ZERO;
      while (rounded.compareTo(pct) < 0) {
        rounded = rounded.add(half);
      }
      return rounded;
    }

    private BigDecimal round(BigDecimal sum) {
      return sum.setScale(25, RoundingMode.HALF_UP).setScale(decimals, RoundingMode.HALF_UP);
    }
  }
}
