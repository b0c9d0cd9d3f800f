package dev.relance.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.AccountStatement.Balance;
import dev.relance.plan.DueLevel;
import dev.relance.plan.PartLevel;
import dev.relance.policy.Concession;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {
  @ParameterizedTest
  @CsvSource({
    // what the message reckons, and what it asks for
    "FRIENDLY,      false, false",
    "COMPROMISE,    false, false",
    "FIRM,          true,  true",
    "FORMAL_NOTICE, true,  true",
    "INTENT,        true,  true",
    // its offer includes interest and costs, so it asks for none
    "SETTLEMENT,    true,  false",
  })
  void interest_is_asked_for_where_the_message_says_so(
      Level level, boolean isReckoned, boolean isAsked) {
    Situation asked =
        ASituation.at("2026-07-17T09:30")
            .underEveryLaw()
            .in("FR", "Europe/Paris")
            .debtorIs(DebtorKind.COMPANY)
            .governedBy("FR")
            .build();
    DueLevel item =
        DueLevel.of(
            List.of(
                PartLevel.ofNext(
                    asked.account().invoices().getFirst(),
                    new Rung(
                        level,
                        1,
                        level.isLegalStep(),
                        0,
                        Optional.of(new Concession(Concession.Kind.REDUCTION, BigDecimal.TEN)),
                        14),
                    asked.today())),
            asked.today());

    Demand demand = Demand.of(asked.account(), asked.terms(), List.of(item), asked.today());

    assertThat(demand.reckoned().isPresent()).isEqualTo(isReckoned);
    assertThat(demand.besides(item).isPresent()).isEqualTo(isAsked);
  }

  private static final String FIRST = "2026-03-02";
  private static final String SECOND = "2026-06-02";
  private static final String LAST = "2026-09-02";

  /**
   * French companies: the ECB's 2.15 % plus ten points until 30 June, 2.40 % plus ten points since.
   * On 17 July, the first part is late for 120 days before July, the second for 28. Each message
   * adds the fixed sum of 40 euros of the invoice.
   */
  @ParameterizedTest
  @CsvSource({
    // levels of the first and the second part, what is asked for, and what is added
    "FORMAL_NOTICE, CLARIFICATION, 1000.00, 85.72",
    "FORMAL_NOTICE, FORMAL_NOTICE, 2000.00, 100.82",
    "FIRM,          CLARIFICATION, 2000.00, 100.82",
    "CLARIFICATION, FORMAL_NOTICE, 1000.00, 55.10",
  })
  void a_notice_adds_interest_on_what_it_demands_and_on_nothing_else(
      Level first, Level second, String principal, String besides) {
    Situation owed = inThree().build();
    DueLevel item = item(owed, first, second);

    Demand demand = Demand.of(owed.account(), owed.terms(), List.of(item), owed.today());

    assertThat(item.amountDue()).isEqualTo(Money.parse("EUR " + principal));
    assertThat(demand.besides(item)).contains(Money.parse("EUR " + besides));
  }

  @Test
  void interest_on_a_part_that_was_paid_late_is_still_owed() {
    Situation paid =
        inThree()
            .invoiceIs(
                i ->
                    AnInvoice.like(i)
                        .paid(
                            List.of(
                                new Invoice.Payment(
                                    LocalDate.parse("2026-07-16"), Money.parse("EUR 1000.00"))))
                        .build())
            .build();
    Invoice invoice = paid.account().invoices().getFirst();
    Part second = invoice.nextPart(paid.today());
    DueLevel item =
        DueLevel.of(
            List.of(new PartLevel(invoice, second, rung(Level.FORMAL_NOTICE))), paid.today());

    Demand demand = Demand.of(paid.account(), paid.terms(), List.of(item), paid.today());

    // one day less than if it were still open
    assertThat(demand.besides(item)).contains(Money.parse("EUR 100.48"));
  }

  @ParameterizedTest
  @CsvSource({
    // law, the disputed part, what came in
    "FR,   300.00, 0.00",
    "FR,   300.00, 500.00",
    "FR,  1200.00, 500.00",
    "FR,        ,  500.00",
    "DE,   300.00, 500.00",
    "DE,        ,  500.00",
  })
  void a_firm_reminder_and_a_statement_of_account_add_the_same(
      String law, @Nullable String disputed, String paid) {
    Situation owed =
        inThree()
            .in(law, "Europe/Paris")
            .governedBy(law)
            .invoiceIs(i -> paidAndDisputed(i, paid, Optional.ofNullable(disputed)))
            .build();
    Invoice invoice = owed.account().invoices().getFirst();
    PartLevel firm =
        new PartLevel(invoice, invoice.openParts(owed.today()).getFirst(), rung(Level.FIRM));
    DueLevel item = DueLevel.of(owed.account(), List.of(firm), owed.today());

    Demand demand = Demand.of(owed.account(), owed.terms(), List.of(item), owed.today());
    Balance balance =
        AccountStatement.of(owed.account(), owed.terms(), owed.today()).balances().getFirst();

    assertThat(demand.besides(item).filter(Money::isPositive)).contains(balance.besides());
    assertThat(item.amountDue()).isEqualTo(balance.pastDue());
  }

  private static Invoice paidAndDisputed(Invoice invoice, String paid, Optional<String> disputed) {
    var payment = new Invoice.Payment(LocalDate.parse("2026-05-04"), Money.parse("EUR " + paid));
    LocalDate since = LocalDate.parse("2026-07-01");
    return AnInvoice.like(invoice)
        .paid(payment.amount().isZero() ? List.of() : List.of(payment))
        .flagged(
            disputed.map(
                part ->
                    new Invoice.Dispute(
                        since, "the colour", Optional.of(Money.parse("EUR " + part)))),
            Optional.empty(),
            false)
        .build();
  }

  private static ASituation inThree() {
    return ASituation.at("2026-07-17T09:30")
        .underEveryLaw()
        .in("FR", "Europe/Paris")
        .debtorIs(DebtorKind.COMPANY)
        .governedBy("FR")
        .owes("EUR 3000.00")
        .inParts(LAST, FIRST + " EUR 1000.00", SECOND + " EUR 1000.00");
  }

  private static DueLevel item(Situation owed, Level first, Level second) {
    Invoice invoice = owed.account().invoices().getFirst();
    List<Part> parts = invoice.openParts(owed.today());
    return DueLevel.of(
        List.of(
            new PartLevel(invoice, parts.get(0), rung(first)),
            new PartLevel(invoice, parts.get(1), rung(second))),
        owed.today());
  }

  private static Rung rung(Level level) {
    return new Rung(level, 1, level.isLegalStep(), 0, Optional.empty(), 14);
  }
}
