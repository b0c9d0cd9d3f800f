package dev.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.interest.Cited;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Contract.EarlyDiscount;
import dev.relance.invoice.Contract.LateFee;
import dev.relance.invoice.Contract.LateInterest;
import dev.relance.invoice.Forum;
import dev.relance.law.Basis;
import dev.relance.law.Citation;
import dev.relance.law.CollectionCost;
import dev.relance.law.FeeRule;
import dev.relance.law.FixedSum;
import dev.relance.law.InterestRule;
import dev.relance.law.MoneyLaw;
import dev.relance.law.PenaltyCap;
import dev.relance.law.Source;
import dev.relance.laws.StandardTerms;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import dev.relance.wording.StatementWords;
import dev.relance.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages say of interest, costs and discounts; invoices of €1,240.00, 17 March 2026. */
class SumsForDelayTest {
  private final Composer composer = new Composer();

  /** An order of 2 per cent off until a day, which clause 5 grants. */
  private static Contract discount(String until) {
    return clauses(
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new EarlyDiscount(
                new Contract.Percent(new BigDecimal("2")),
                new Contract.UntilDay(LocalDate.parse(until)),
                "clause 5")));
  }

  private static Contract clauses(
      Optional<LateInterest> interest, Optional<LateFee> fee, Optional<EarlyDiscount> discount) {
    return new Contract(Optional.empty(), interest, fee, discount, Forum.NONE);
  }

  private static AReminder french(Level level) {
    return AReminder.at(level).under("FR").confirmed("FR/fixedCompensation");
  }

  static Stream<Arguments> pressing() {
    return Stream.of(Level.FIRM, Level.FORMAL_NOTICE, Level.INTENT)
        .flatMap(
            level -> Stream.of(Locale.ENGLISH, Locale.FRENCH).map(l -> Arguments.of(level, l)));
  }

  @ParameterizedTest
  @MethodSource("pressing")
  void a_firm_message_and_those_after_it_tell_each_sum_and_how_it_is_reckoned(
      Level level, Locale language) {
    Opened mail = opened(french(level).in(language));
    // 1,240 x 12.15 % x 31, 45 or 75 days / 365; in December 2025 the rate was 12.15 as well
    String interest =
        switch (level) {
          case FIRM -> "12.80";
          case FORMAL_NOTICE -> "18.57";
          default -> "30.96";
        };
    String all = Money.parse("EUR 1280").plus(new BigDecimal(interest)).getAmount().toPlainString();
    for (String form : List.of(onOneLine(mail.text()), onOneLine(mail.html()))) {
      assertThat(form)
          .contains(money(interest, language), money("40.00", language))
          .contains(money("1,240.00", language))
          .contains(money("1," + all.substring(1), language))
          .contains(language == Locale.FRENCH ? "12,15 %" : "12.15%")
          .contains(
              language == Locale.FRENCH ? "L. 441-10, II, et D. 441-5" : "L441-10 II and D441-5")
          .doesNotContain("[S32]", "memory", "ECB_MRO");
    }
  }

  @Test
  void the_calculation_names_days_balance_rate_source_and_amount() {
    assertThat(onOneLine(opened(french(Level.FIRM)).text()))
        .contains(
            "15 February 2026 to 17 March 2026: 31 days on €1,240.00 at 12.15% €12.795781 Main"
                + " refinancing rate of the European Central Bank as at 1 January 2026, plus 10"
                + " percentage points; year of 365 days")
        .contains("Interest for late payment €12.80 French Commercial Code, art. L441-10 II")
        .contains("Fixed sum for late payment, once €40.00")
        .contains("With interest and costs to 17 March 2026 €1,292.80");
  }

  @Test
  void a_formal_notice_says_whether_anything_is_added() {
    assertThat(onOneLine(opened(AReminder.at(Level.FORMAL_NOTICE)).text()))
        .contains("pay €1,240.00 by 31 March 2026")
        .contains("nothing has been added to it");
    assertThat(onOneLine(opened(french(Level.FORMAL_NOTICE)).text()))
        .contains("pay €1,298.57 by 31 March 2026")
        .contains("€1,240.00, the outstanding balance of the invoice, and €58.57 for late payment")
        .contains("Interest continues to run until the day of payment.")
        .doesNotContain("nothing is added");
  }

  @Test
  void what_is_refused_is_not_told_to_the_debtor() {
    // Nobody confirmed the rate of Quebec, so the letter asks for the invoice alone.
    assertThat(onOneLine(opened(AReminder.at(Level.FIRM).under("CA-QC")).text()))
        .doesNotContain("Interest for late payment", "unverified", "1617");
  }

  @ParameterizedTest
  @EnumSource(
      value = Level.class,
      names = {"COURTESY", "FRIENDLY", "CLARIFICATION", "COMPROMISE"})
  void a_mild_message_asks_for_the_invoice_alone(Level level) {
    assertThat(opened(french(level)).text()).doesNotContain("nterest", "Fixed sum", "reckoned");
  }

  @Test
  void a_message_about_several_invoices_charges_only_those_at_its_level() {
    String text =
        onOneLine(
            opened(
                    french(Level.FIRM)
                        .of("2026-041", "EUR 1500.00", "EUR 260.00")
                        .of(Level.FRIENDLY, "2026-077", "EUR 310.00", "EUR 0.00"))
                .text());
    assertThat(text)
        .contains("Fixed sum for late payment €40.00")
        .contains("With interest and costs to 17 March 2026 €1,602.80");
  }

  @Test
  void each_currency_has_its_own_sums_and_nothing_is_converted() {
    String text =
        opened(
                french(Level.FIRM)
                    .of("2026-041", "EUR 1500.00", "EUR 260.00")
                    .of("2026-052", "USD 1000.00", "USD 0.00"))
            .text();
    // The fixed sum is one of euros; the interest of both runs.
    assertThat(text)
        .containsPattern("With interest and costs to 17 March 2026 +€1,292\\.80\n")
        .containsPattern("Interest for late payment +\\$10\\.32\n")
        .containsPattern("With interest and costs to 17 March 2026 +\\$1,010\\.32\n");
  }

  @Test
  void a_long_calculation_is_summed_up_and_attached() {
    AReminder reminder = french(Level.FIRM);
    for (int i = 1; i <= 60; i++) {
      reminder.of("2026-%03d".formatted(i), "EUR 100.00", "EUR 0.00");
    }
    Opened mail = opened(reminder);

    assertThat(onOneLine(mail.text()))
        .contains("Interest for late payment €61.80", "Fixed sum for late payment €2,400.00")
        .contains("With interest and costs to 17 March 2026 €8,461.80")
        .contains("The attached file calculation.csv shows the calculation for each invoice.")
        .doesNotContain("31 days on");
    assertThat(mail.attachments())
        .map(file -> file.getFilename())
        .containsExactly("invoices.csv", "calculation.csv");
    String csv = Opened.content(mail.attachments().getLast());
    assertThat(csv.lines()).hasSize(1 + 60 * 3);
    assertThat(csv)
        .contains(
            "2026-060,Interest for late"
                + " payment,2026-02-15,2026-03-17,31,EUR,100.00,12.15,365,1.031918,")
        .contains("2026-060,Fixed sum for late payment,2026-02-15,,,EUR,100.00,,,40.00,,");
  }

  @Test
  void a_short_calculation_needs_no_file() {
    AReminder reminder = french(Level.FIRM);
    for (int i = 1; i <= 6; i++) {
      reminder.of("n" + i, "EUR 100.00", "EUR 0.00");
    }
    assertThat(opened(reminder).attachments()).isEmpty();
    assertThat(opened(reminder.of("n7", "EUR 100.00", "EUR 0.00")).attachments()).hasSize(1);
  }

  @Test
  void a_contract_rate_and_fee_are_told_with_their_clauses() {
    var interest = new LateInterest(Optional.of(new BigDecimal("9")), "clause 7");
    var fee = new LateFee(31, new Contract.FlatSum(Money.parse("USD 25.00")), "clause 8");
    String text =
        onOneLine(
            opened(
                    AReminder.at(Level.FIRM)
                        .under("US-NY")
                        .agreed(clauses(Optional.of(interest), Optional.of(fee), Optional.empty()))
                        .of("2026-041", "USD 1500.00", "USD 0.00"))
                .text());
    assertThat(text)
        .contains("31 days on $1,500.00 at 9% $11.465753 Contract rate")
        .contains("Interest for late payment $11.47 clause 7 ")
        .contains("Late fee under the contract, once $25.00")
        .contains("Owed since 15 February 2026, on $1,500.00; clause 8");
  }

  @Test
  void a_step_is_told_with_enough_decimals_that_its_rounding_can_be_followed() {
    var interest = new LateInterest(Optional.of(new BigDecimal("9")), "clause 7");
    // by hand: 1,000.15 x 9 % x 31 / 365 = 7.644982, which four decimals would show as 7.6450
    assertThat(
            onOneLine(
                opened(
                        AReminder.at(Level.FIRM)
                            .under("US-NY")
                            .agreed(
                                clauses(Optional.of(interest), Optional.empty(), Optional.empty()))
                            .of("2026-041", "USD 1000.15", "USD 0.00"))
                    .text()))
        .contains("at 9% $7.644982", "Interest for late payment $7.64 ");
  }

  @Test
  void a_payment_link_pays_the_invoice_and_more_is_asked_for_by_answer() {
    assertThat(onOneLine(opened(french(Level.FIRM).withoutTransfer()).text()))
        .contains(
            "Please use the payment link above. It covers the invoice only; for interest and"
                + " costs, please reply to this message and we will tell you how to pay.");
    assertThat(
            onOneLine(
                opened(
                        french(Level.FIRM)
                            .in(Locale.FRENCH)
                            .withoutTransfer()
                            .of("A-1", "EUR 500.00", "EUR 100.00")
                            .of("A-2", "EUR 700.00", "EUR 0.00"))
                    .text()))
        .contains(
            "Merci d’utiliser le lien de paiement de chaque facture ci-dessus. Les liens ne portent"
                + " que sur les factures ; pour les intérêts et frais, répondez à ce message et"
                + " nous vous indiquerons comment les régler.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # due on 14 February; the letter of the 20th gave 14 days, so the cost is owed since 7 March
          en | 3000.00 | 15% of €2,500.00 €375.00 10% of €500.00 above €2,500.00 €50.00 Statutory collection costs, once €425.00 Owed since 7 March 2026, on €3,000.00; Dutch Civil Code, art. 6:96(6)
          fr | 3000.00 | 15 % de 2 500,00 € 375,00 € 10 % de 500,00 € au-delà de 2 500,00 € 50,00 € Frais de recouvrement fixés par la loi, une fois 425,00 € Exigible depuis le 7 mars 2026, sur 3 000,00 € ; code civil néerlandais, art. 6:96, al. 6
          en | 266.66  | 15% of €266.66 €39.999 Statutory collection costs, once €40.00 Owed
          en | 100.00  | 15% of €100.00 €15.00 Statutory minimum, instead of €15.00 €40.00 Statutory collection costs, once €40.00 Owed
          fr | 100.00  | 15 % de 100,00 € 15,00 € Minimum légal, au lieu de 15,00 € 40,00 € Frais de recouvrement fixés par la loi, une fois 40,00 € Exigible
          """)
  void the_dutch_cost_is_told_band_by_band_with_the_day_since_which_it_is_owed(
      Locale language, String total, String told) {
    AReminder reminder = dutch(language).of("2026-041", "EUR " + total, "EUR 0.00");
    assertThat(onOneLine(opened(reminder).text()))
        .contains(told)
        .doesNotContain("past due since 7 March", "échus depuis le 7 mars");
    assertThat(onOneLine(opened(reminder).html()))
        .contains(
            language.equals(Locale.FRENCH)
                ? "Exigible depuis le 7 mars 2026"
                : "Owed since 7 March 2026");
  }

  @Test
  void an_agreed_percentage_and_the_cap_that_lowered_it_are_told() {
    var fee = new LateFee(31, new Contract.Percent(new BigDecimal("50")), "clause 8");
    assertThat(
            onOneLine(
                opened(
                        AReminder.at(Level.FIRM)
                            .debtor("Camille Petit", DebtorKind.CONSUMER)
                            .under("BE")
                            .confirmed("BE/penaltyCapB2C")
                            .lettered("2026-02-20")
                            .agreed(clauses(Optional.empty(), Optional.of(fee), Optional.empty()))
                            .of("2026-041", "EUR 1000.00", "EUR 0.00"))
                    .text()))
        .contains(
            "50% of €1,000.00 €500.00 Statutory maximum, instead of €500.00: €65.00 plus 5%"
                + " of €500.00 above €500.00, at most €2,000.00 €90.00 Late fee"
                + " under the contract, once €90.00 Owed since 7 March 2026, on"
                + " €1,000.00; clause 8; ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | BGB 288(2)                           | section 288(2) BGB (German Civil Code)
          de | BGB 288(2)                           | §~288 Abs.~2 BGB
          fr | BGB 288(2)                           | §~288, al.~2, BGB (code civil allemand)
          fr | Act of 2 August 2002 on late payment, art 6 | loi du 2 août 2002 sur le retard de paiement, art.~6
          fr | C. com. L441-10 II                   | C. com., art.~L.~441-10, II
          fr | Directive 2011/7/EU arts 2-6         | directive 2011/7/UE, art.~2 à 6
          nl | BW 6:119a                            | art.~6:119a BW
          es | Ley 3/2004 art 8                     | art.~8 de la Ley 3/2004
          it | cc 1284, 1219                        | artt.~1284 e 1219 c.c.
          it | CPLR 5004(a)                         | CPLR 5004(a)
          """)
  void a_law_is_cited_as_the_language_cites_it(String language, String cites, String printed) {
    var words = new StatementWords(Wording.of(Locale.of(language)));
    var source = new Source(new Citation(cites, List.of("S45")), Source.Origin.LAW, true);
    assertThat(words.source(new Cited.LegalRule(source))).isEqualTo(printed.replace('~', '\u00a0'));
  }

  /** A citation that no pack has would never be printed. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de", "nl", "es", "it"})
  void every_citation_of_a_language_is_one_of_a_pack(String language) {
    List<String> cited =
        StandardTerms.everywhere((_, _) -> false).law().packs().stream()
            .flatMap(pack -> pack.money().stream())
            .flatMap(SumsForDelayTest::bases)
            .map(basis -> basis.source().cites())
            .toList();

    assertThat(cited).containsAll(Wording.citations(language).keySet());
    assertThat(Wording.citations(language).keySet())
        .isEqualTo(Wording.citations("de").keySet())
        .containsAll(
            cited.stream()
                .filter(
                    cites -> Pattern.compile("Economic|Directive|Act of|; ").matcher(cites).find())
                .toList());
  }

  private static Stream<Basis> bases(MoneyLaw law) {
    return Stream.of(
            law.interest().stream().map(InterestRule::basis),
            law.fixedSums().stream().map(FixedSum::basis),
            law.collectionCosts().stream().map(CollectionCost::basis),
            law.penaltyCaps().stream().map(PenaltyCap::basis),
            law.fees().stream().map(FeeRule::basis))
        .flatMap(bases -> bases);
  }

  @Test
  void the_bands_of_a_cost_are_in_the_file_where_the_calculation_is_long() {
    AReminder reminder = dutch(Locale.ENGLISH);
    for (int i = 1; i <= 13; i++) {
      reminder.of("n" + i, "EUR 3000.00", "EUR 0.00");
    }
    reminder.of("n14", "EUR 100.00", "EUR 0.00");

    assertThat(Opened.content(opened(reminder).attachments().getLast()))
        .contains(
            "n13,Statutory collection costs,,,,EUR,2500.00,15,,375.00,,",
            "n13,Statutory collection costs,,,,EUR,500.00,10,,50.00,,",
            "n13,Statutory collection costs,2026-03-07,,,EUR,3000.00,,,425.00,,",
            "n14,\"Statutory minimum, instead of €15.00\",,,,EUR,,,,40.00,,");
  }

  private static AReminder dutch(Locale language) {
    return AReminder.at(Level.FIRM)
        .in(language)
        .debtor("Camille Petit", DebtorKind.CONSUMER)
        .under("NL")
        .lettered("2026-02-20");
  }

  @Test
  void a_settlement_waives_what_was_asked_for_besides_and_says_so() {
    assertThat(onOneLine(opened(french(Level.SETTLEMENT)).text()))
        .contains("treat the invoice as paid in full, including interest and costs.")
        .contains("the full amount remains due, together with interest and costs.")
        .doesNotContain("Fixed sum");
    assertThat(onOneLine(opened(AReminder.at(Level.SETTLEMENT)).text()))
        .contains(
            "as paid in full. After that date the offer ends and the full amount remains due.");
  }

  @ParameterizedTest
  @CsvSource({
    // the last day is still in time
    "COURTESY,   2026-03-17, true",
    "COURTESY,   2026-03-16, false",
    "FRIENDLY,   2026-03-20, true",
    "FIRM,       2026-03-20, true",
    // who is offered more is not told of less
    "SETTLEMENT, 2026-03-20, false",
  })
  void a_discount_is_told_while_it_stands(Level level, String until, boolean isTold) {
    Opened mail = opened(AReminder.at(level).agreed(discount(until)));
    // 2 per cent of the whole invoice of 1,500, of which 260 are paid
    for (String form : List.of(onOneLine(mail.text()), onOneLine(mail.html()))) {
      if (isTold) {
        assertThat(form).contains("€1,210.00: €30.00 less").contains("clause 5");
      } else {
        assertThat(form).doesNotContain("enough", "clause 5");
      }
    }
    assertThat(mail.text()).contains("Total €1,500.00");
    if (isTold) {
      assertThat(mail.text()).contains("amount=1210.00", "€1,240.00");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Pay the part due only: €200.00",
    "fr, 'Payer la partie échue seule : 200,00 €'",
  })
  void the_button_of_an_invoice_in_parts_pays_the_part_that_is_due(Locale language, String button) {
    String text =
        onOneLine(
            opened(
                    french(Level.FIRM)
                        .in(language)
                        .inParts("P-1", "EUR 900.00", "EUR 100.00", "EUR 200.00"))
                .text());
    assertThat(text).contains(button).doesNotContain("open invoices", "factures ouvertes");
  }

  @Test
  void a_discount_on_the_whole_is_not_told_where_only_a_part_is_due() {
    Opened mail =
        opened(
            AReminder.at(Level.FRIENDLY)
                .agreed(discount("2026-03-20"))
                .inParts("P-1", "EUR 900.00", "EUR 100.00", "EUR 200.00"));
    assertThat(mail.text()).contains("amount=200.00").doesNotContain("enough", "clause 5");
  }

  @Test
  void a_clause_is_escaped_and_stands_on_one_line() {
    var interest = new LateInterest(Optional.of(new BigDecimal("15")), "<b>7</b> & \u202e more");
    Opened mail =
        opened(
            AReminder.at(Level.FIRM)
                .under("US-NY")
                .agreed(clauses(Optional.of(interest), Optional.empty(), Optional.empty())));
    assertThat(mail.html()).contains("&lt;b&gt;7&lt;/b&gt;").doesNotContain("<b>7");
    assertThat(mail.text()).contains("<b>7</b> & more");
  }

  // Pains of users of other systems that are about money, by their number, as their debtors read it

  @Test
  void pain_25_and_26_each_invoice_keeps_its_own_sums() {
    String text =
        onOneLine(
            opened(
                    french(Level.FIRM)
                        .of("A-1", "EUR 500.00", "EUR 100.00")
                        .of("A-2", "EUR 700.00", "EUR 0.00"))
                .text());
    assertThat(text)
        .contains("31 days on €400.00", "31 days on €700.00")
        .contains("Amount due €1,100.00")
        .contains("Fixed sum for late payment €80.00");
  }

  @Test
  void pain_29_a_charge_is_a_line_of_the_statement_and_the_invoice_stays() {
    AReminder reminder = french(Level.FIRM);
    Reminder built = reminder.build();
    String text = onOneLine(Opened.of(composer.compose(built)).text());

    assertThat(text).contains("Total €1,500.00, paid €260.00 on ");
    assertThat(text).contains("amount=1240.00").doesNotContain("amount=1292");
    assertThat(built.items().getFirst().invoice().total()).isEqualTo(Money.parse("EUR 1500.00"));
  }

  @Test
  void pain_30_composing_twice_gives_the_same_bytes() {
    assertThat(composer.compose(french(Level.FIRM).build()).mime())
        .isEqualTo(composer.compose(french(Level.FIRM).build()).mime());
  }

  @ParameterizedTest
  @CsvSource({
    "COMPANY,     true,  true",
    "SOLE_TRADER, true,  true",
    // public buyers owe by the public procurement code
    "PUBLIC_BODY, true,  true",
    // a consumer owes the legal interest from the notice, and never a sum for the reminder
    "CONSUMER,    true,  false",
  })
  void companies_and_private_persons_read_what_their_own_rules_grant(
      DebtorKind kind, boolean interest, boolean fixedSum) {
    String text =
        opened(french(Level.INTENT).debtor("Camille Petit", kind).noticed("2026-02-15")).text();

    assertThat(text.contains("Interest for late payment")).isEqualTo(interest);
    assertThat(text.contains("Fixed sum")).isEqualTo(fixedSum);
    assertThat(text.contains("costs")).isEqualTo(fixedSum);
  }

  @ParameterizedTest
  @CsvSource({
    // due on 1 January, told on 17 March: a company's interest runs from the day after, come what
    // may
    "COMPANY,  ,           2 January 2026 to 17 March 2026: 75 days",
    "COMPANY,  2026-02-15, 2 January 2026 to 17 March 2026: 75 days",
    // a private person's from the day after the notice, and not at all without one
    "CONSUMER, 2026-02-15, 16 February 2026 to 17 March 2026: 30 days",
    "CONSUMER, 2026-03-16, 17 March 2026 to 17 March 2026: 1 day",
    "CONSUMER, 2026-03-17, ",
    "CONSUMER, ,           ",
  })
  void pain_40_companies_and_private_persons_read_days_of_their_own(
      DebtorKind kind, @Nullable String notice, @Nullable String days) {
    AReminder reminder = french(Level.INTENT).debtor("Camille Petit", kind);
    String text = onOneLine(opened(notice == null ? reminder : reminder.noticed(notice)).text());

    assertThat(text.contains("Interest for late payment")).isEqualTo(days != null);
    if (days != null) {
      assertThat(text).contains(days);
    }
  }

  private Opened opened(AReminder reminder) {
    return Opened.of(composer.compose(reminder.build()));
  }

  private static String money(String amount, Locale language) {
    return language == Locale.FRENCH
        ? amount.replace(',', ' ').replace('.', ',') + " €"
        : "€" + amount;
  }

  private static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ").replace("&#39;", "'");
  }
}
