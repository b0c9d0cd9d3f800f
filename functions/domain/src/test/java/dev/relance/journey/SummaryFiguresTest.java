package dev.relance.journey;

import static dev.relance.invoice.AnInvoice.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.account.TakeIn;
import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Invoice.Credit;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Invoice.Payment;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.link.SignedLinks;
import dev.relance.memory.MemoryAccounts;
import dev.relance.memory.MemoryIntake;
import dev.relance.memory.MemoryPostman;
import dev.relance.memory.MemoryRecords;
import dev.relance.memory.Trouble;
import dev.relance.summary.Age;
import dev.relance.summary.LastSummary;
import dev.relance.summary.Owed;
import dev.relance.summary.OwnerSummary;
import dev.relance.summary.SummaryComposer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the summary are those of the records, counted here a second time. */
class SummaryFiguresTest {
  private static final int DEBTORS = 60;
  private static final int ROUNDS = 12;

  private final Situation situation = ASituation.now().build();
  private final String creditor = situation.account().id().creditorId();
  private final MemoryRecords records = new MemoryRecords();
  private final MemoryAccounts accounts = new MemoryAccounts(records, Trouble.NONE);
  private final Map<String, Invoice> book = new HashMap<>();
  private final Map<String, BigDecimal> received = new TreeMap<>();
  private Instant now = Instant.parse("2026-01-05T10:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void what_is_owed_and_came_in_agrees_with_the_records(long seed) {
    var random = new Random(seed);
    parties();
    LastSummary last = LastSummary.none(now.minusSeconds(1));
    for (int round = 0; round < ROUNDS; round++) {
      received.clear();
      for (int i = 0; i < 40; i++) {
        change(random);
      }
      now = now.plusSeconds(3600);
      OwnerSummary summary = summary(last);

      assertThat(told(summary.owed())).as("seed %d, round %d", seed, round).isEqualTo(counted());
      assertThat(cameIn(summary)).as("seed %d, round %d", seed, round).isEqualTo(received);
      last = new LastSummary(now, last.told(), true);
      now = now.plusSeconds(86_400L * (1 + random.nextInt(20)));
    }
  }

  private OwnerSummary summary(LastSummary last) {
    return new SummariseForOwner(
            new MemoryIntake(records),
            accounts,
            new MemoryPostman(Trouble.NONE),
            new SummaryComposer(SignedLinks.none()),
            () -> now)
        .summary(creditor, last, now)
        .orElseThrow();
  }

  private void change(Random random) {
    String id = "I" + random.nextInt(150);
    Optional<Invoice> known = Optional.ofNullable(book.get(id));
    Invoice changed = known.map(k -> changed(k, random)).orElseGet(() -> issued(id, random));
    book.put(id, changed);
    records.write(
        new RecordKey(creditor, "invoice#" + id), Optional.of(changed.debtorId()), changed);
    known.map(Invoice::debtorId).filter(d -> !d.equals(changed.debtorId())).ifPresent(this::takeIn);
    takeIn(changed.debtorId());
  }

  private void takeIn(String debtor) {
    var id = new AccountId(creditor, debtor);
    var revision = TakeIn.of(accounts.load(id), situation.terms(), now);
    assertThat(accounts.commit(revision.state(), List.of(), now)).isPresent();
  }

  private Invoice issued(String id, Random random) {
    LocalDate due = today().plusDays(random.nextInt(160) - 120);
    Money total = money(random, random.nextInt(4) == 0 ? "GBP" : "EUR");
    AnInvoice invoice = anInvoice(id).owedBy(debtor(random)).due(due).total(total);
    if (random.nextInt(3) == 0) {
      Money third = total.dividedBy(3, RoundingMode.DOWN);
      invoice.inInstalments(
          List.of(
              new Instalment(due.minusDays(20), third),
              new Instalment(due.plusDays(random.nextInt(60)), third)));
    }
    return invoice.build();
  }

  private Invoice changed(Invoice known, Random random) {
    if (known.isWrittenOff()) {
      return known;
    }
    return switch (random.nextInt(6)) {
      case 0 -> AnInvoice.like(known).writtenOff().build();
      case 1 -> AnInvoice.like(known).owedBy(debtor(random)).build();
      case 2 -> credited(known, random);
      default -> paid(known, random);
    };
  }

  private Invoice paid(Invoice known, Random random) {
    Money sum = random.nextBoolean() ? known.balance() : part(known.balance(), random);
    if (!sum.isPositive()) {
      return known;
    }
    received.merge(known.total().getCurrencyUnit() + " payment", sum.getAmount(), BigDecimal::add);
    var payments = new ArrayList<>(known.payments());
    payments.add(new Payment(today(), sum));
    return AnInvoice.like(known).paid(payments).build();
  }

  private Invoice credited(Invoice known, Random random) {
    Money sum = part(known.balance(), random);
    if (!sum.isPositive()) {
      return known;
    }
    received.merge(known.total().getCurrencyUnit() + " credit", sum.getAmount(), BigDecimal::add);
    var credits = new ArrayList<>(known.credits());
    credits.add(new Credit(today(), sum, "returned"));
    return AnInvoice.like(known).credited(credits).build();
  }

  /** Every part that payments and credits leave open, by currency and band. */
  private Map<String, BigDecimal> counted() {
    var counted = new TreeMap<String, BigDecimal>();
    for (Invoice invoice : book.values()) {
      if (!invoice.isWrittenOff()) {
        count(invoice, counted);
      }
    }
    return counted;
  }

  private void count(Invoice invoice, Map<String, BigDecimal> counted) {
    BigDecimal covered = BigDecimal.ZERO;
    for (Payment payment : invoice.payments()) {
      covered = covered.add(payment.amount().getAmount());
    }
    for (Credit credit : invoice.credits()) {
      covered = covered.add(credit.amount().getAmount());
    }
    var parts = new ArrayList<>(invoice.instalments());
    BigDecimal rest = invoice.total().getAmount();
    for (Instalment part : invoice.instalments()) {
      rest = rest.subtract(part.amount().getAmount());
    }
    parts.add(new Instalment(invoice.dueDate(), Money.of(invoice.total().getCurrencyUnit(), rest)));
    parts.sort(Comparator.comparing(Instalment::dueDate));
    for (Instalment part : parts) {
      BigDecimal open = part.amount().getAmount().subtract(covered).max(BigDecimal.ZERO);
      covered = covered.subtract(part.amount().getAmount()).max(BigDecimal.ZERO);
      if (open.signum() > 0) {
        long days = today().toEpochDay() - part.dueDate().toEpochDay();
        counted.merge(invoice.total().getCurrencyUnit() + " " + band(days), open, BigDecimal::add);
      }
    }
  }

  private static String band(long days) {
    return days <= 0
        ? "not-yet-due"
        : days <= 30 ? "1-30" : days <= 60 ? "31-60" : days <= 90 ? "61-90" : "over-90";
  }

  private static Map<String, BigDecimal> told(List<Owed> owed) {
    var told = new TreeMap<String, BigDecimal>();
    for (Owed sums : owed) {
      for (Age age : Age.values()) {
        if (sums.of(age).isPositive()) {
          told.put(sums.currency() + " " + age.word(), sums.of(age).getAmount());
        }
      }
    }
    return told;
  }

  private static Map<String, BigDecimal> cameIn(OwnerSummary summary) {
    var sums = new TreeMap<String, BigDecimal>();
    summary
        .paid()
        .forEach(
            paid ->
                paid.movements()
                    .forEach(
                        came ->
                            sums.merge(
                                came.sum().getCurrencyUnit() + " " + came.kind().word(),
                                came.sum().getAmount(),
                                BigDecimal::add)));
    sums.values().removeIf(sum -> sum.signum() == 0);
    return sums;
  }

  private void parties() {
    records.write(
        new RecordKey(creditor, "creditor"),
        Optional.empty(),
        situation.account().creditor().orElseThrow());
    for (int i = 0; i < DEBTORS; i++) {
      records.write(
          new RecordKey(creditor, "debtor#d" + i),
          Optional.of("d" + i),
          situation.account().debtor().orElseThrow());
    }
  }

  private LocalDate today() {
    return now.atZone(situation.account().creditor().orElseThrow().zone()).toLocalDate();
  }

  private static String debtor(Random random) {
    return "d" + random.nextInt(DEBTORS);
  }

  private static Money money(Random random, String currency) {
    return Money.ofMinor(CurrencyUnit.of(currency), 300 + random.nextInt(900_000));
  }

  private static Money part(Money of, Random random) {
    return Money.ofMinor(
        of.getCurrencyUnit(), (long) (of.getAmountMinorLong() * random.nextDouble()));
  }
}
