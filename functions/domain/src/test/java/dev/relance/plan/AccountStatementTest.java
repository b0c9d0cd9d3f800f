package dev.relance.plan;

import static dev.relance.invoice.AnInvoice.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.AccountId;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Invoice.Credit;
import dev.relance.invoice.Invoice.Dispute;
import dev.relance.invoice.Invoice.Hold;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Invoice.Payment;
import dev.relance.laws.StandardTerms;
import dev.relance.plan.AccountStatement.Balance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the statement of an account to its records, over generated accounts. */
class AccountStatementTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-16");
  private static final Terms TERMS = StandardTerms.with((_, _) -> false);
  private static final List<CurrencyUnit> CURRENCIES =
      List.of(CurrencyUnit.EUR, CurrencyUnit.GBP, CurrencyUnit.JPY);

  /** A record with its sums in the smallest unit, worked out apart from the invoices. */
  private record Recorded(Invoice invoice, long total, long paid, long credited, long overdue) {
    long open() {
      return invoice.isWrittenOff() ? 0 : Math.max(0, total - paid - credited);
    }

    long surplus() {
      return Math.max(0, paid + credited - total);
    }

    boolean isWithheld() {
      return invoice.dispute().isPresent() || invoice.hold().isPresent();
    }

    long pastDue() {
      return isWithheld() ? 0 : Math.max(0, Math.min(open(), overdue - paid - credited));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void its_sums_are_those_of_every_open_invoice_on_record(long seed) {
    List<Recorded> records = records(new Random(seed));

    AccountStatement statement =
        AccountStatement.of(
            account(records.stream().map(Recorded::invoice).toList()), TERMS, TODAY);

    assertThat(statement.lines().stream().map(line -> line.item().invoice().id()))
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(
            records.stream().filter(r -> r.open() > 0).map(r -> r.invoice().id()).toList());
    assertThat(sums(statement)).as("seed %d", seed).isEqualTo(expected(records));
    assertThat(statement.balances())
        .allSatisfy(
            b -> {
              assertThat(b.movements().invoiced())
                  .isEqualTo(b.movements().paid().plus(b.movements().credited()).plus(b.open()));
              assertThat(b.notYetDue().isNegative()).isFalse();
              assertThat(b.total()).isEqualTo(b.open().plus(b.besides()).minus(b.surplus()));
            });
  }

  private static Map<CurrencyUnit, String> sums(AccountStatement statement) {
    return statement.balances().stream()
        .collect(
            Collectors.toMap(
                b -> b.open().getCurrencyUnit(),
                b ->
                    text(
                        b.open().getAmountMinorLong(),
                        b.pastDue().getAmountMinorLong(),
                        withheld(b),
                        b.surplus().getAmountMinorLong())));
  }

  private static long withheld(Balance balance) {
    return balance.withheld().getAmountMinorLong();
  }

  private static Map<CurrencyUnit, String> expected(List<Recorded> records) {
    var expected = new TreeMap<CurrencyUnit, String>();
    for (CurrencyUnit currency : CURRENCIES) {
      List<Recorded> same =
          records.stream()
              .filter(r -> r.invoice().total().getCurrencyUnit().equals(currency))
              .toList();
      long open = same.stream().mapToLong(Recorded::open).sum();
      long surplus = same.stream().mapToLong(Recorded::surplus).sum();
      if (open > 0 || surplus > 0) {
        expected.put(
            currency,
            text(
                open,
                same.stream().mapToLong(Recorded::pastDue).sum(),
                same.stream().filter(Recorded::isWithheld).mapToLong(Recorded::open).sum(),
                surplus));
      }
    }
    return expected;
  }

  private static String text(long open, long pastDue, long withheld, long surplus) {
    return "open %d, past due %d, withheld %d, surplus %d"
        .formatted(open, pastDue, withheld, surplus);
  }

  private static List<Recorded> records(Random random) {
    var records = new ArrayList<Recorded>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      records.add(recorded("A-" + i, random));
    }
    return records;
  }

  private static Recorded recorded(String id, Random random) {
    CurrencyUnit currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    long total = 1 + random.nextInt(100_000);
    long part = random.nextInt(3) == 0 ? random.nextInt((int) total) : 0;
    LocalDate due = TODAY.plusDays(random.nextInt(120) - 90L);
    LocalDate partDue = due.minusDays(1L + random.nextInt(30));
    long paid = random.nextInt(3) == 0 ? random.nextInt((int) total + 500) : 0;
    long credited = random.nextInt(4) == 0 ? random.nextInt((int) total) : 0;
    var made = anInvoice(id).due(due).total(money(currency, total));
    if (part > 0) {
      made.inInstalments(List.of(new Instalment(partDue, money(currency, part))));
    }
    if (paid > 0) {
      made.paid(List.of(new Payment(TODAY.minusDays(random.nextInt(9)), money(currency, paid))));
    }
    if (credited > 0) {
      made.credited(List.of(new Credit(TODAY.minusDays(2), money(currency, credited), "goods")));
    }
    made.flagged(
        random.nextInt(5) == 0
            ? Optional.of(new Dispute(TODAY, "colour", Optional.empty()))
            : Optional.empty(),
        random.nextInt(5) == 0 ? Optional.of(new Hold(Optional.empty(), "wait")) : Optional.empty(),
        random.nextInt(8) == 0);
    if (random.nextInt(10) == 0) {
      made.writtenOff();
    }
    long overdue = (partDue.isBefore(TODAY) ? part : 0) + (due.isBefore(TODAY) ? total - part : 0);
    return new Recorded(made.build(), total, paid, credited, overdue);
  }

  private static Money money(CurrencyUnit currency, long minor) {
    return Money.of(currency, BigDecimal.valueOf(minor, currency.getDecimalPlaces()));
  }

  private static Account account(List<Invoice> invoices) {
    return new Account(
        new AccountId("acme", "d"),
        Optional.empty(),
        Optional.empty(),
        invoices,
        Account.Told.NOTHING,
        Account.Feed.UNTRACKED,
        History.NONE,
        MailFlow.FREE);
  }
}
