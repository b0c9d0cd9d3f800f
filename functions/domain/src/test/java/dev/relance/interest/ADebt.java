package dev.relance.interest;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relance.interest.Clauses.EarlyDiscount;
import dev.relance.interest.Clauses.LateFee;
import dev.relance.interest.Clauses.LateInterest;
import dev.relance.interest.Debt.Settlement;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Invoice.Credit;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Invoice.Payment;
import dev.relance.law.MoneyLaw;
import dev.relance.law.ReferenceRates;
import dev.relance.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** A debt in the making: an invoice of EUR 1000.00 between companies, due 2026-05-31. */
final class ADebt {
  static final Tree LAWS = document("laws.json");
  static final ReferenceRates RATES = ReferenceRates.read(document("rates.json"));

  private Money total;
  private LocalDate issued = LocalDate.parse("2026-05-01");
  private LocalDate due = LocalDate.parse("2026-05-31");
  private Debtor.Kind debtor = Debtor.Kind.COMPANY;
  private Clauses clauses = Clauses.NONE;
  private Optional<MoneyLaw> law = Optional.empty();
  private ReferenceRates rates = RATES;
  private Optional<LocalDate> noticeOn = Optional.empty();
  private Optional<Settlement> settlement = Optional.empty();
  private final Set<String> confirmed = new HashSet<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();
  private final List<Instalment> instalments = new ArrayList<>();

  private ADebt(Money total) {
    this.total = total;
  }

  static ADebt of(String total) {
    return new ADebt(Money.parse(total));
  }

  ADebt under(String code) {
    law = Optional.of(MoneyLaw.read(code, LAWS.object(code)));
    return this;
  }

  ADebt issued(String day) {
    issued = LocalDate.parse(day);
    return this;
  }

  ADebt due(String day) {
    due = LocalDate.parse(day);
    issued = issued.isAfter(due) ? due.minusDays(30) : issued;
    return this;
  }

  ADebt by(Debtor.Kind kind) {
    debtor = kind;
    return this;
  }

  ADebt byAConsumer() {
    return by(Debtor.Kind.CONSUMER);
  }

  ADebt noticed(String day) {
    noticeOn = Optional.of(LocalDate.parse(day));
    return this;
  }

  ADebt paid(String day, String amount) {
    payments.add(new Payment(LocalDate.parse(day), Money.parse(amount)));
    return this;
  }

  ADebt credited(String day, String amount) {
    credits.add(new Credit(LocalDate.parse(day), Money.parse(amount), "returned goods"));
    return this;
  }

  ADebt instalment(String day, String amount) {
    instalments.add(new Instalment(LocalDate.parse(day), Money.parse(amount)));
    return this;
  }

  ADebt contractRate(String pct) {
    return interest(Optional.of(new BigDecimal(pct)));
  }

  ADebt contractRefersToTheLaw() {
    return interest(Optional.empty());
  }

  private ADebt interest(Optional<BigDecimal> pct) {
    clauses =
        new Clauses(
            Optional.of(new LateInterest(pct, "clause 7")), clauses.lateFee(), clauses.discount());
    return this;
  }

  ADebt lateFee(int fromDay, String amount) {
    return lateFee(
        new LateFee(fromDay, Optional.of(Money.parse(amount)), Optional.empty(), "clause 8"));
  }

  ADebt lateFeePercent(int fromDay, String percent) {
    return lateFee(
        new LateFee(fromDay, Optional.empty(), Optional.of(new BigDecimal(percent)), "clause 8"));
  }

  private ADebt lateFee(LateFee fee) {
    clauses = new Clauses(clauses.interest(), Optional.of(fee), clauses.discount());
    return this;
  }

  ADebt discount(String percent, String lastDay) {
    clauses =
        new Clauses(
            clauses.interest(),
            clauses.lateFee(),
            Optional.of(
                new EarlyDiscount(new BigDecimal(percent), LocalDate.parse(lastDay), "clause 9")));
    return this;
  }

  ADebt settlement(String percent, String until) {
    settlement = Optional.of(new Settlement(new BigDecimal(percent), LocalDate.parse(until)));
    return this;
  }

  ADebt confirmed(String key) {
    confirmed.add(key);
    return this;
  }

  Debt asOf(String day) {
    var invoice =
        new Invoice(
            "17",
            "2026-017",
            "acme",
            issued,
            due,
            total,
            payments,
            credits,
            instalments,
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty());
    return new Debt(
        invoice,
        debtor,
        clauses,
        law,
        rates,
        noticeOn,
        settlement,
        confirmed,
        LocalDate.parse(day));
  }

  Statement on(String day) {
    return Reckoning.statement(asOf(day));
  }

  private static Tree document(String file) {
    try (InputStream in = Objects.requireNonNull(ADebt.class.getResourceAsStream(file))) {
      return new Tree("", JSON.std.mapFrom(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
