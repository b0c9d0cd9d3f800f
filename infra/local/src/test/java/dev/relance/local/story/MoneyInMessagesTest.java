package dev.relance.local.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.evidence.Chain;
import dev.relance.local.report.Explanation;
import dev.relance.record.Json;
import dev.relance.story.Diary;
import dev.relance.story.Records.Written;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What debtors and owners are told of interest, costs and discounts, day by day. */
class MoneyInMessagesTest {
  private static final Map<String, Object> FRENCH = Map.of("governingLaw", "FR");

  private Diary diary = Diary.opens("2026-05-20T08:00");

  @AfterEach
  void close() {
    diary.close();
  }

  /** A creditor under French law who had the decree read. */
  private static Written frenchCreditor() {
    return creditor()
        .with("contract", FRENCH)
        .with(
            "confirmedLaw",
            List.of(Map.of("fact", "FR/fixedCompensation", "reason", "D441-5 read by our lawyer")));
  }

  @Test
  void a_french_company_is_asked_for_interest_to_the_cent_and_forty_euros() {
    diary.writes(frenchCreditor(), debtor(), invoice("A-1", "2026-05-31").with("total", "1000.00"));

    // 1 July, 31 days past due
    diary.on("2026-07-01T20:00");

    assertThat(levels()).endsWith("firm");
    // by hand: 1000 x 12.15 % x 30 / 365 = 9.98630, 1000 x 12.40 % x 1 / 365 = 0.33973
    assertThat(lastMail())
        .contains("1 June 2026 to 30 June 2026: 30 days on €1,000.00 at 12.15% €9.986301")
        .contains("1 July 2026 to 1 July 2026: 1 day on €1,000.00 at 12.4% €0.339726")
        .contains("Interest for late payment €10.33")
        .contains("Fixed sum for late payment €40.00")
        .contains("Amount due €1,000.00")
        .contains("With interest and costs to 1 July 2026 €1,050.33")
        .contains(
            "Amount due as at 1 July 2026 €1,050.33 Including €50.33 for late payment"
                + " (interest and costs)");
    assertThat(mails().subList(0, mails().size() - 1))
        .allSatisfy(mail -> assertThat(mail).doesNotContain("nterest", "Fixed sum"));

    // what it rests on is evidence, and it took no more calls than any other reminder
    Document reckoned = reckoned();
    assertThat(reckoned.text("asOf")).isEqualTo("2026-07-01");
    assertThat(reckoned.text("rates")).isEqualTo("2026-11-30");
    assertThat(reckoned.object("confirmed").text("FR/fixedCompensation")).contains("our lawyer");
    Document figures = reckoned.objects("invoices").getFirst();
    assertThat(figures.text("law")).isEqualTo("FR@2026-11-30");
    assertThat(figures.objects("figures")).hasSize(2);
    assertOwed(reckoned, "interest", "10.33", "2026-06-01");
    assertOwed(reckoned, "fixed-sum", "40.00", "2026-06-01");
    // The seventh reads the key of the links, and then none does for some minutes.
    assertThat(diary.relance().mostCallsPerReminder()).isEqualTo(7L);
  }

  @Test
  void a_contract_rate_below_the_legal_floor_is_raised_to_it_and_the_message_says_so() {
    diary.writes(
        frenchCreditor()
            .with(
                "contract",
                Map.of(
                    "governingLaw",
                    "FR",
                    "lateInterest",
                    Map.of("ratePct", "1", "clause", "conditions, article 9"))),
        debtor().with("language", "fr"),
        invoice("A-1", "2026-05-22").with("total", "1000.00"));

    // the last half-year whose rate is known ends on 30 June
    diary.on("2026-06-29T20:00");

    assertThat(levels()).endsWith("firm");
    assertThat(lastMail())
        .contains(
            "Minimum légal d’un taux contractuel : 3 fois le taux de l’intérêt légal français")
        .contains("conditions, article 9 ; C. com., art. L. 441-10");
  }

  @Test
  void of_several_parts_that_are_past_due_each_day_is_named() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-07-31")
            .with("total", "3000.00")
            .with(
                "instalments",
                List.of(
                    Map.of("dueDate", "2026-05-22", "amount", "1000.00"),
                    Map.of("dueDate", "2026-06-15", "amount", "1000.00"))));

    diary.on("2026-06-25T20:00");

    assertThat(levels()).endsWith("friendly", "firm");
    assertThat(lastMail())
        .contains(
            "Part of invoice A-1 was due on 22 May 2026 and 15 June 2026. €2,000.00 remains"
                + " unpaid.")
        .contains("oldest instalment 34 days past due")
        .contains("due on 22 May 2026 and 15 June 2026")
        .contains("Instalment 1 of 3: €1,000.00, due on 22 May 2026 (34 days past due)")
        .contains("Instalment 3 of 3: €1,000.00, due on 31 July 2026 (due in 36 days)")
        .doesNotContain("It is now 34 days past due");
  }

  @Test
  void a_french_consumer_pays_no_fee_and_interest_only_after_the_formal_notice() {
    diary.close();
    diary = Diary.opens("2026-02-16T08:00");
    diary.writes(
        frenchCreditor()
            .with(
                "contract",
                Map.of(
                    "governingLaw",
                    "FR",
                    "lateFee",
                    Map.of(
                        "fromDay", 31, "amount", "15.00", "currency", "EUR", "clause", "terms 8"))),
        debtor().with("kind", "consumer").with("language", "fr"),
        invoice("A-1", "2026-02-27").with("total", "1200.00"),
        decision("yes-1", "approve", "formal-notice", "A-1"),
        decision("yes-2", "approve", "intent", "A-1")
            .with("step", "counsel")
            .with("stepDate", "2026-06-30"));

    diary.on("2026-05-20T20:00");

    assertThat(levels()).endsWith("firm", "formal-notice", "intent");
    assertThat(mails())
        .allSatisfy(
            mail ->
                assertThat(mail)
                    .doesNotContainPattern("(?i)indemnité|frais|pénalité|terms 8|15,00 €|40,00 €"));
    assertThat(mails().subList(0, mails().size() - 1))
        .allSatisfy(mail -> assertThat(mail).doesNotContain("ntérêt"));
    assertThat(mails().get(mails().size() - 2)).contains("aucun montant n’y est ajouté");
    // The notice went out on 13 April: 1200 x 2.62 % x 30 / 365 from the 14th to the 13th of May.
    assertThat(lastMail())
        .contains("Du 14 avril 2026 au 13 mai 2026 : 30 jours sur 1 200,00 € à 2,62 %")
        .contains("Avec intérêts au 13 mai 2026 1 202,58 €")
        .contains(
            "Montant à payer au 13 mai 2026 1 202,58 € Dont 2,58 € au titre du retard (intérêts)");
    assertRefused(reckoned(), "late-fee", "forbidden");
  }

  @Test
  void a_british_company_is_asked_for_eight_points_over_bank_rate_and_seventy_pounds() {
    diary.writes(
        creditor(),
        debtor().with("country", "GB").with("timeZone", "Europe/London"),
        invoice("G-1", "2026-08-31")
            .with("currency", "GBP")
            .with("total", "2400.00")
            .with("governingLaw", "GB"));

    diary.on("2026-10-02T20:00");

    // by hand: 2400 x 11.75 % x 31 / 365 = 23.95068
    assertThat(lastMail())
        .contains("Bank Rate of the Bank of England as at 30 June 2026, plus 8 percentage points")
        .contains("Interest for late payment £23.95")
        .contains("Fixed sum for late payment £70.00")
        .contains("With interest and costs to 1 October 2026 £2,493.95");
  }

  @Test
  void without_a_governing_law_nothing_is_added_and_the_owner_reads_why() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-05-31"));

    diary.on("2026-07-02T20:00");

    assertThat(levels()).endsWith("firm");
    assertThat(lastMail()).contains("Amount due €120.00").doesNotContain("nterest", "reckoned");
    assertThat(summary())
        .contains("Not requested: interest for late payment and fixed sum for late payment.")
        .contains("It is not on record which law governs the contract.");
    assertThat(reckoned().objects("invoices").getFirst().optionalText("law")).isEmpty();
  }

  @Test
  void a_debtor_whose_place_is_not_known_is_asked_for_the_invoice_alone() {
    diary.writes(frenchCreditor(), debtor().without("country"), invoice("A-1", "2026-05-31"));

    diary.on("2026-07-02T20:00");

    assertThat(levels()).endsWith("firm");
    assertThat(lastMail()).doesNotContain("nterest", "Fixed sum");
    assertThat(summary()).contains("It is not on record where the debtor is.");
  }

  @Test
  void a_debtor_whose_kind_is_not_known_is_asked_for_the_invoice_alone() {
    diary.close();
    diary = Diary.opens("2026-02-16T08:00");
    diary.writes(
        frenchCreditor(),
        debtor().without("kind"),
        invoice("A-1", "2026-02-27").with("total", "1200.00"));

    diary.on("2026-04-05T20:00");

    assertThat(levels()).endsWith("firm");
    assertThat(lastMail()).doesNotContain("nterest", "Fixed sum");
    assertThat(summary())
        .contains("It is not on record whether the debtor is a business or a consumer");
  }

  @Test
  void a_rate_that_is_missing_leaves_interest_out_and_the_reminder_goes_out() {
    diary.close();
    diary = Diary.opens("2026-12-01T08:00");
    diary.writes(frenchCreditor(), debtor(), invoice("A-1", "2026-12-15").with("total", "1000.00"));

    diary.on("2027-01-18T20:00");

    assertThat(levels()).endsWith("firm");
    assertThat(lastMail())
        .contains("Fixed sum for late payment €40.00")
        .contains("With costs to 15 January 2027 €1,040.00")
        .contains(
            "Interest for late payment is not calculated here because a published rate is not")
        .doesNotContain("interest", "Interest for late payment EUR");
    assertThat(summary())
        .contains("Not requested: interest for late payment. A published rate is missing")
        .contains("ECB_MRO_HALF_YEAR, 1 January 2027");
    assertRefused(reckoned(), "interest", "missing-rate");
  }

  @Test
  void newer_rates_of_the_operator_are_used_by_the_function_that_sends() {
    diary.close();
    diary =
        Diary.opensUnder(
            """
            [{"version": "2027-01-04", "references": {"ECB_MRO_HALF_YEAR": {"rows": [
              {"from": "2027-01-01", "ratePct": "2.65", "cites": "ECB press release", "verified": true}]}}}]\
            """,
            "2026-12-01T08:00");
    diary.writes(frenchCreditor(), debtor(), invoice("A-1", "2026-12-15").with("total", "1000.00"));

    diary.on("2027-01-18T20:00");

    // by hand: 1000 x 12.40 % x 16 / 365 = 5.43562, 1000 x 12.65 % x 15 / 365 = 5.19863
    assertThat(lastMail())
        .contains("1 January 2027 to 15 January 2027: 15 days on €1,000.00 at 12.65%")
        .contains("Interest for late payment €10.63")
        .contains("With interest and costs to 15 January 2027 €1,050.63");
    assertThat(reckoned().text("rates")).isEqualTo("2026-11-30 + 2027-01-04");
  }

  @Test
  void a_discount_for_paying_early_is_told_and_who_takes_it_hears_no_more() {
    diary.writes(
        creditor()
            .with(
                "contract",
                Map.of("earlyDiscount", Map.of("percent", "2", "days", 26, "clause", "terms 5"))),
        debtor(),
        invoice("A-1", "2026-05-31").with("total", "1000.00"));

    diary.on("2026-05-26T20:00");
    assertThat(lastMail())
        .contains("If we receive payment by 27 May 2026, you need pay only €980.00: €20.00 less")
        .contains("A-1, due in 5 days €1,000.00");

    diary.writes(
        invoice("A-1", "2026-05-31").with("total", "1000.00").paid("2026-05-27", "980.00"));
    diary.on("2026-07-31T20:00");

    assertThat(levels()).containsExactly("courtesy");
    assertThat(diary.told("closed")).containsExactly("2026-05-26 20:00 A-1 is closed: paid");
  }

  @Test
  void a_discount_that_is_over_is_not_told_and_what_is_short_is_still_asked_for() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-05-31")
            .with("total", "1000.00")
            .with(
                "contract",
                Map.of(
                    "earlyDiscount",
                    Map.of("amount", "20.00", "until", "2026-05-27", "clause", "terms 5")))
            .paid("2026-05-28", "980.00"));

    diary.on("2026-06-03T20:00");

    assertThat(lastMail()).contains("your payment of €20.00").doesNotContain("enough");
  }

  // Pains of users of other systems that are about money, by their number

  @Test
  void pain_25_paying_one_of_several_invoices_leaves_the_others_as_they_are() {
    diary.writes(
        frenchCreditor(),
        debtor(),
        invoice("A-1", "2026-05-31").with("total", "500.00"),
        invoice("A-2", "2026-05-31").with("total", "700.00"));
    diary.on("2026-06-25T20:00");
    diary.writes(invoice("A-1", "2026-05-31").with("total", "500.00").paid("2026-06-25", "500.00"));
    diary.on("2026-06-26T20:00");
    assertThat(lastMail()).contains("€500.00", "25 June 2026", "A-1");

    diary.on("2026-07-01T20:00");

    // by hand: 700 x 12.15 % x 30 / 365 + 700 x 12.40 % x 1 / 365 = 7.22822
    assertThat(lastMail())
        .contains("Interest for late payment €7.23", "Amount due €700.00")
        .contains("With interest and costs to 1 July 2026 €747.23")
        .doesNotContain("A-1,");
  }

  @Test
  void pain_26_and_27_part_payments_and_credit_notes_lower_what_bears_interest() {
    diary.writes(
        frenchCreditor(),
        debtor(),
        invoice("A-1", "2026-05-31")
            .with("total", "1000.00")
            .paid("2026-06-10", "300.00")
            .credited("2026-05-20", "200.00"));

    diary.on("2026-07-01T20:00");

    // 800 until the day of the payment, 500 from the day after it
    assertThat(lastMail())
        .contains("1 June 2026 to 10 June 2026: 10 days on €800.00 at 12.15% €2.663014")
        .contains("11 June 2026 to 30 June 2026: 20 days on €500.00 at 12.15% €3.328767")
        .contains("1 July 2026 to 1 July 2026: 1 day on €500.00 at 12.4% €0.169863")
        .contains("Interest for late payment €6.16", "Amount due €500.00")
        .contains("With interest and costs to 1 July 2026 €546.16");
  }

  @Test
  void pain_27_a_credit_note_after_the_payment_is_accepted_and_what_is_too_much_is_told() {
    diary.writes(frenchCreditor(), debtor(), thousand());
    diary.on("2026-06-20T12:00");
    diary.writes(thousand().paid("2026-06-20", "1000.00"));
    diary.on("2026-06-22T12:00");

    diary.writes(thousand().paid("2026-06-20", "1000.00").credited("2026-06-22", "200.00"));
    diary.on("2026-06-24T12:00");

    // by hand: 1000 x 12.15 % x 20 / 365 = 6.65753 and 40.00 are paid out of the 200.00
    assertThat(diary.rejection("invoice#A-1")).isEmpty();
    assertThat(summary()).contains("€153.34 came in over and above everything owed");
    assertThat(diary.told("closed")).hasSize(1);
  }

  @Test
  void pain_28_interest_that_was_asked_for_is_not_lost_when_the_invoice_is_paid() {
    diary.writes(frenchCreditor(), debtor(), thousand());
    diary.on("2026-07-02T12:00");
    diary.writes(thousand().paid("2026-07-02", "1000.00"));

    diary.on("2026-07-03T20:00");

    // by hand, to the day of the payment: 9.98630 + 1000 x 12.40 % x 2 / 365 = 10.66575, and 40.00
    assertThat(summary())
        .contains("does not cover €50.67 of interest and costs, calculated to 2 July 2026")
        .contains("€50.33 was requested on 1 July 2026");
    assertThat(closed().object("besides").text("amount")).isEqualTo("50.67");
    assertThat(closed().optionalObject("overpaid")).isEmpty();
    assertThat(closed().object("reckoned").text("asOf")).isEqualTo("2026-07-02");
    assertThat(levels()).endsWith("firm");
  }

  @Test
  void pain_28_interest_that_nobody_asked_for_is_told_to_the_owner_and_never_to_the_debtor() {
    diary.writes(
        creditor().with("contract", FRENCH), debtor(), thousand().paid("2026-06-20", "400.00"));
    diary.on("2026-06-25T12:00");
    diary.writes(thousand().paid("2026-06-20", "400.00").paid("2026-06-25", "600.00"));

    diary.on("2026-08-31T20:00");

    // by hand: 1000 x 12.15 % x 20 / 365 + 600 x 12.15 % x 5 / 365 = 7.65616
    assertThat(levels()).doesNotContain("firm");
    assertThat(mails()).noneMatch(mail -> mail.contains("nterest"));
    assertThat(summary())
        .contains("€47.66 of interest and costs, calculated to 25 June 2026; no message asked");
    assertOwed(closed().object("reckoned"), "interest", "7.66", "2026-06-01");
    assertOwed(closed().object("reckoned"), "fixed-sum", "40.00", "2026-06-01");
    assertThat(explained())
        .contains("No invoice is open.", "Invoice A-1: settled", "calculated to 25 June 2026")
        .contains("besides: Interest for late payment €7.66")
        .contains("besides: Fixed sum for late payment €40.00");
  }

  @Test
  void a_debtor_who_pays_exactly_the_sum_asked_for_owes_nothing_and_nobody_says_otherwise() {
    diary.writes(frenchCreditor(), debtor(), thousand());
    diary.on("2026-07-01T20:00");
    assertThat(lastMail()).contains("With interest and costs to 1 July 2026 €1,050.33");

    diary.writes(thousand().paid("2026-07-01", "1050.33"));
    diary.on("2026-08-31T20:00");

    assertThat(diary.rejection("invoice#A-1")).isEmpty();
    assertThat(diary.told("A-1 is closed: paid")).hasSize(1);
    assertThat(levels()).endsWith("firm");
    assertThat(summary())
        .contains("€1,050.33 A-1 on 1 July 2026 paid in full")
        .doesNotContain("Besides", "beyond");
    assertThat(closed().optionalObject("besides")).isEmpty();
    assertThat(explained())
        .contains(
            "besides, and paid: Interest for late payment €10.33",
            "besides, and paid: Fixed sum for late payment €40.00")
        .doesNotContain("beyond");
  }

  @Test
  void interest_that_is_paid_after_the_invoice_is_recorded_and_what_is_too_much_is_told() {
    diary.writes(frenchCreditor(), debtor(), thousand());
    diary.on("2026-07-02T12:00");
    diary.writes(thousand().paid("2026-07-02", "1000.00"));
    diary.on("2026-07-10T12:00");

    diary.writes(thousand().paid("2026-07-02", "1000.00").paid("2026-07-10", "60.00"));
    diary.on("2026-07-14T20:00");

    assertThat(summary())
        .contains("€60.00 A-1 on 10 July 2026 paid in full €9.33 came in over and above");
    assertThat(diary.evidence().getLast().text("event")).isEqualTo("invoice-recorded");
    assertThat(diary.evidence().getLast().object("paid").text("amount")).isEqualTo("1060.00");
    assertThat(diary.told("closed")).hasSize(1);
  }

  @Test
  void pain_29_no_charge_changes_the_invoice_however_often_it_is_asked_for() {
    diary.writes(
        frenchCreditor(),
        debtor(),
        invoice("A-1", "2026-05-31").with("total", "1000.00"),
        decision("yes", "approve", "formal-notice", "A-1"));

    diary.on("2026-07-20T20:00");

    assertThat(levels()).endsWith("firm", "formal-notice");
    // by hand, to 15 July: 9.98630 + 1000 x 12.40 % x 15 / 365 = 15.08219; one fixed sum
    assertThat(lastMail())
        .contains("pay €1,055.08 by")
        .contains("A-1, 45 days past due €1,000.00", "Invoiced €1,000.00")
        .contains("Fixed sum for late payment €40.00");
    assertThat(diary.evidence().stream().filter(e -> e.text("event").equals("invoice-recorded")))
        .singleElement()
        .satisfies(e -> assertThat(e.object("total").text("amount")).isEqualTo("1000.00"));
  }

  @Test
  void pain_30_a_timer_that_fires_again_repeats_no_message_and_no_charge() {
    diary.writes(frenchCreditor(), debtor(), invoice("A-1", "2026-05-31").with("total", "1000.00"));
    diary.on("2026-07-01T20:00");
    int sent = mails().size();

    diary.timerFires().timerFires();

    assertThat(mails()).hasSize(sent);
  }

  @Test
  void hundreds_of_invoices_are_reckoned_in_one_message_and_one_file() {
    diary.writes(frenchCreditor(), debtor());
    diary.writes(
        IntStream.range(0, 400)
            .mapToObj(i -> invoice("A-%04d".formatted(i), "2026-05-31"))
            .toArray(Written[]::new));

    diary.on("2026-07-01T20:00");

    // 120 x 12.15 % x 30 / 365 + 120 x 12.40 % x 1 / 365 = 1.23912, each rounded by itself
    assertThat(levels()).endsWith("firm");
    assertThat(lastMail())
        .contains("Interest for late payment €496.00")
        .contains("Fixed sum for late payment €16,000.00")
        .contains("calculation.csv");
    assertThat(reckoned().objects("invoices")).hasSize(400);
    Chain chain = new Chain(diary.account().key());
    assertThat(
            diary.relance().evidence(diary.account()).stream()
                .flatMap(line -> chain.check(line, Json.object(line)).stream()))
        .isEmpty();
  }

  private static Written thousand() {
    return invoice("A-1", "2026-05-31").with("total", "1000.00");
  }

  private Document closed() {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("case-closed"))
        .findFirst()
        .orElseThrow();
  }

  private String explained() {
    return Explanation.of(
        diary
            .relance()
            .wiring()
            .accounts()
            .load(diary.account())
            .account(diary.relance().wiring().terms()),
        diary.relance().wiring().terms(),
        diary.cloud().clock().instant());
  }

  private List<String> levels() {
    return diary.levels();
  }

  private Document reckoned() {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("message-authorized"))
        .reduce((_, later) -> later)
        .orElseThrow()
        .object("reckoned");
  }

  private String lastMail() {
    return mails().getLast();
  }

  private List<String> mails() {
    return diary.reminders().stream().map(Diary::text).toList();
  }

  private String summary() {
    return diary.toldToOwner();
  }

  private static void assertOwed(Document reckoned, String sum, String asked, String since) {
    Document figure = figure(reckoned, sum);
    assertThat(figure.text("figure")).isEqualTo("owed");
    assertThat(figure.object("asked").text("amount")).isEqualTo(asked);
    assertThat(figure.text("since")).isEqualTo(since);
  }

  private static void assertRefused(Document reckoned, String sum, String why) {
    Document figure = figure(reckoned, sum);
    assertThat(figure.text("figure")).isEqualTo("refused");
    assertThat(figure.object("why").text("refusal")).isEqualTo(why);
  }

  private static Document figure(Document reckoned, String sum) {
    return reckoned.objects("invoices").getFirst().objects("figures").stream()
        .filter(figure -> figure.text("sum").equals(sum))
        .findFirst()
        .orElseThrow();
  }
}
