package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says of what happened since the one before, and what is answered besides. */
class MessagesRememberTest {
  private static final String ANSWERING =
      """
      [{"policy": "answering", "version": 1, "effectiveFrom": "2026-01-01", "why": "It answers.",
        "ladder": [
          {"level": "friendly", "day": 1},
          {"level": "clarification", "day": 10},
          {"level": "firm", "day": 31}],
        "spacingDays": 7, "minimumAmount": {"other": "1.00"}, "promiseGraceDays": 3,
        "sendFrom": "09:00", "unconfirmedAfterHours": 24,
        "acknowledgements": {"recapDays": 7, "receipt": true},
        "ownerThreshold": {"ageDays": 180, "amount": {}},
        "limits": {"caps": [], "cites": "house rule", "why": "none"}}]
      """;

  private Diary diary;

  @BeforeEach
  void open() {
    diary = Diary.opens("2026-05-20T08:00", Diary.PARIS, Optional.of(ANSWERING));
    diary.writes(creditor().with("policy", "answering"), debtor());
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_part_payment_is_thanked_for_once_with_its_sum_and_day() {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    assertThat(lastMail()).doesNotContain("Thank you for your payment");

    diary.writes(invoice("A-1", "2026-05-31").paid("2026-06-05", "50.00"));
    diary.on("2026-06-12T12:00");
    assertThat(lastMail())
        .contains("Thank you for your payment of €50.00 on 5 June 2026 towards invoice A-1.");

    diary.on("2026-07-03T12:00");
    assertThat(diary.levels()).containsExactly("friendly", "clarification", "firm");
    assertThat(lastMail()).doesNotContain("Thank you for your payment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          corrected | You were right: we have corrected it, and we apologise.
          reworked  | You were right: we have put it right, and we apologise.
          reduced   | You were right to say so: we have reduced the amount, and we apologise.
          rejected  | our conclusion is that the invoice stands. The lamps match the order.
          """)
  void a_settled_dispute_is_told_and_nobody_asks_again_what_is_wrong(String how, String told) {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(invoice("A-1", "2026-05-31").disputed("2026-06-04"));
    diary.on("2026-06-20T12:00");
    assertThat(diary.levels()).containsExactly("friendly");

    diary.writes(
        invoice("A-1", "2026-05-31")
            .disputed("2026-06-04")
            .with(
                "resolution",
                Map.of("on", "2026-06-20", "how", how, "reason", "The lamps match the order.")));
    diary.on("2026-06-24T12:00");

    assertThat(diary.levels()).containsExactly("friendly", "clarification");
    assertThat(lastMail()).contains(told).contains("Where do we stand?");
    assertThat(lastMail()).doesNotContain("Is something wrong?", "reach the wrong person");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # settled on 20 June: what the debtor was right to dispute is late from the next day on;
          # the rate changes on 1 July
          corrected | 120.00 | 2026-06-21 on 120.00, 2026-07-01 on 120.00
          rejected  | 120.00 | 2026-06-01 on 120.00, 2026-07-01 on 120.00
          corrected | 20.00  | 2026-06-01 on 100.00, 2026-06-21 on 20.00, 2026-07-01 on 100.00, 2026-07-01 on 20.00
          """)
  void what_the_debtor_was_right_to_dispute_bears_no_interest_until_the_settlement(
      String how, String disputed, String interest) {
    Records.Written owed =
        invoice("A-1", "2026-05-31")
            .with("governingLaw", "FR")
            .with(
                "disputed",
                Map.of("since", "2026-06-04", "reason", "the wrong colour", "amount", disputed));
    diary.writes(owed);
    diary.on("2026-06-20T12:00");
    diary.writes(
        owed.with(
            "resolution",
            Map.of("on", "2026-06-20", "how", how, "reason", "The lamps match the order.")));
    diary.on("2026-07-20T12:00");

    assertThat(diary.levels()).endsWith("firm");
    assertThat(String.join(", ", interestOfTheLastMessage())).isEqualTo(interest);
  }

  private List<String> interestOfTheLastMessage() {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("message-authorized"))
        .reduce((_, later) -> later)
        .orElseThrow()
        .object("reckoned")
        .objects("invoices")
        .getFirst()
        .objects("figures")
        .stream()
        .filter(figure -> figure.text("sum").equals("interest"))
        .flatMap(figure -> figure.objects("calculation").stream())
        .filter(step -> step.optionalObject("balance").isPresent())
        .map(step -> step.date("from") + " on " + step.object("balance").text("amount"))
        .distinct()
        .toList();
  }

  @Test
  void a_resolution_settles_what_was_told_in_a_call_as_well() {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(contact("c", "call", "dispute"));
    diary.on("2026-06-20T12:00");
    assertThat(diary.levels()).containsExactly("friendly");

    diary.writes(
        invoice("A-1", "2026-05-31")
            .with("resolution", Map.of("on", "2026-06-20", "how", "reduced")));
    diary.on("2026-06-24T12:00");
    assertThat(lastMail()).contains("we have reduced the amount, and we apologise");
  }

  @Test
  void a_promise_that_was_not_kept_is_told() {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(
        decision("p", "promise", "debtor")
            .with("promise", Map.of("date", "2026-06-10", "amount", "120.00")));
    diary.on("2026-06-15T12:00");

    assertThat(lastMail())
        .contains(
            "You told us that we would receive €120.00 for invoice A-1 by 10 June 2026; it has not"
                + " reached us.");
  }

  @Test
  void a_sum_that_was_promised_for_several_invoices_is_told_once() {
    diary.writes(invoice("A-1", "2026-05-31"), invoice("A-2", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(
        decision("p", "promise", "debtor")
            .with("promise", Map.of("date", "2026-06-10", "amount", "240.00"))
            .about("A-1", "A-2"));

    diary.on("2026-06-15T12:00");

    assertThat(lastMail())
        .containsOnlyOnce("You told us that we would receive")
        .contains("€240.00 for several invoices by 10 June 2026; it has not reached us.");
  }

  @Test
  void of_a_promise_that_was_kept_in_part_the_debtor_reads_what_came() {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(
        decision("p", "promise", "debtor")
            .with("promise", Map.of("date", "2026-06-10", "amount", "120.00")));
    diary.on("2026-06-05T12:00");
    diary.writes(invoice("A-1", "2026-05-31").paid("2026-06-05", "50.00"));
    diary.on("2026-06-15T12:00");

    assertThat(lastMail())
        .contains("Thank you for your payment of €50.00 on 5 June 2026")
        .contains(
            "You told us that we would receive €120.00 for invoice A-1 by 10 June 2026; so far,"
                + " €50.00 of that has reached us.");
  }

  /** The first was broken and renewed before the next message, the second was broken as well. */
  @Test
  void each_break_is_told_once_even_if_the_owner_resumed_since() {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(promise("p-1", "2026-06-05"));
    diary.on("2026-06-09T07:00");
    diary.writes(promise("p-2", "2026-06-15"));
    diary.on("2026-06-19T07:00");
    diary.writes(decision("r", "resume", "owner"));
    diary.on("2026-06-19T12:00");

    assertThat(diary.levels()).containsExactly("friendly", "clarification");
    assertThat(lastMail()).contains("would be paid by 5 June", "would be paid by 15 June");
    diary.on("2026-07-05T12:00");
    assertThat(diary.levels()).endsWith("firm");
    assertThat(lastMail()).doesNotContain("You told us");
  }

  @Test
  void a_promise_that_the_owner_did_not_wait_for_was_not_missed() {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(promise("p-1", "2026-06-25"));
    diary.on("2026-06-09T07:00");
    diary.writes(decision("r", "resume", "owner"));
    diary.on("2026-07-05T12:00");

    assertThat(diary.levels()).containsExactly("friendly", "clarification", "firm");
    assertThat(lastMail()).doesNotContain("You told us");
  }

  private static Records.Written promise(String id, String day) {
    return decision(id, "promise", "debtor").with("promise", Map.of("date", day));
  }

  @Test
  void an_agreed_sum_is_told_once_with_its_last_day_and_how_to_pay_it() {
    agreesOn(invoice("A-1", "2026-05-31"), "90.00");
    diary.timerFires().timerFires();

    assertThat(acknowledgements()).containsExactly("sum-agreed of decision#s");
    assertThat(diary.levels()).containsExactly("friendly");
    assertThat(lastMail())
        .contains(
            "We agree to accept €90.00 in full settlement of invoice A-1, provided it reaches us"
                + " by 20 June 2026.")
        .contains("Otherwise this agreement ends and the full balance of the invoice is due again")
        .contains("Payable by 20 June 2026 €90.00")
        .contains("IBAN", "FR76")
        .doesNotContain("You have already paid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # paid in one go; in two payments; in part; not at all; a day late
          2026-06-20 90.00                     | true
          2026-06-12 40.00, 2026-06-20 50.00   | true
          2026-06-12 40.00                     | false
                                               | false
          2026-06-21 90.00                     | false
          """)
  void an_agreed_sum_settles_if_it_comes_in_time_and_else_the_ladder_goes_on(
      @Nullable String payments, boolean isSettled) {
    agreesOn(invoice("A-1", "2026-05-31"), "90.00");
    Records.Written paid = invoice("A-1", "2026-05-31");
    for (String payment : payments == null ? new String[0] : payments.split(", ")) {
      diary.on(payment.split(" ")[0] + "T12:00");
      paid = paid.paid(payment.split(" ")[0], payment.split(" ")[1]);
      diary.writes(paid);
    }
    diary.on("2026-06-30T12:00");

    assertThat(diary.told("A-1 is closed: settled")).hasSize(isSettled ? 1 : 0);
    assertThat(acknowledgements())
        .isEqualTo(
            isSettled
                ? List.of("sum-agreed of decision#s", "receipt of invoice#A-1")
                : List.of("sum-agreed of decision#s"));
    assertThat(diary.levels())
        .isEqualTo(isSettled ? List.of("friendly") : List.of("friendly", "clarification"));
  }

  @Test
  void an_invoice_beside_an_agreed_sum_is_followed_up_and_the_agreement_is_shown() {
    agreesOn(invoice("A-1", "2026-05-31"), "90.00");
    diary.writes(
        invoice("A-2", "2026-06-10").with("issueDate", "2026-06-08").with("total", "300.00"));
    diary.on("2026-06-18T12:00");

    assertThat(diary.levels()).containsExactly("friendly", "friendly");
    assertThat(lastMail())
        .contains("€300.00")
        .contains("lower amount agreed, payable by 20 June 2026");
  }

  @Test
  void an_agreed_sum_for_two_invoices_is_told_in_one_message_less_what_was_paid() {
    diary.writes(invoice("A-1", "2026-05-31"), invoice("A-2", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(
        invoice("A-1", "2026-05-31").paid("2026-06-04", "50.00"),
        decision("s", "settle", "owner").with("sum", "200.00").with("until", "2026-06-20"));
    diary.on("2026-06-05T12:00");
    assertThat(lastMail())
        .contains("in full settlement of the 2 invoices below")
        .contains("Payable by 20 June 2026", "A-1, A-2");
  }

  /** The message says that the agreement ends, but one of the two counted as settled. */
  @ParameterizedTest
  @CsvSource({"149.99, 50.00, 0", "150.00, 50.00, 2", "120.00, 80.00, 2", "200.00, 0.00, 2"})
  void an_agreed_sum_for_two_invoices_settles_both_or_none(
      String onFirst, String onSecond, int closed) {
    Records.Written second = invoice("A-2", "2026-05-31").with("total", "300.00");
    diary.writes(invoice("A-1", "2026-05-31").with("total", "300.00"), second);
    diary.on("2026-06-03T12:00");
    diary.writes(
        decision("s", "settle", "owner").with("sum", "200.00").with("until", "2026-06-20"));
    diary.on("2026-06-12T12:00");
    diary.writes(
        invoice("A-1", "2026-05-31").with("total", "300.00").paid("2026-06-12", onFirst),
        onSecond.equals("0.00") ? second : second.paid("2026-06-12", onSecond));
    diary.on("2026-06-30T12:00");

    assertThat(diary.told("is closed: settled")).hasSize(closed);
  }

  private void agreesOn(Records.Written invoice, String sum) {
    diary.writes(invoice);
    diary.on("2026-06-03T12:00");
    diary.writes(decision("s", "settle", "owner").with("sum", sum).with("until", "2026-06-20"));
    diary.on("2026-06-05T12:00");
  }

  @Test
  void a_call_with_a_promise_gets_one_recap_and_no_level() {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(
        contact("c", "call", "payment-promised")
            .with("notes", "She was rude")
            .with("recap", "We take two lamps back.")
            .with("promise", Map.of("date", "2026-06-20", "amount", "120.00")));
    diary.on("2026-06-08T12:00").timerFires().timerFires();

    assertThat(acknowledgements()).containsExactly("recap of contact#c");
    assertThat(diary.levels()).containsExactly("friendly");
    assertThat(lastMail())
        .contains("here is what we noted from our call")
        .contains("You said you would pay €120.00 by 20 June 2026.", "We take two lamps back.")
        .contains("please let us know by 10 June 2026")
        .doesNotContain("She was rude");
  }

  /** The notes are the owner's; the debtor reads what was shown beside them. */
  @Test
  void a_recap_that_policy_shows_first_goes_out_after_the_owner_released_it() {
    asksForTheRecapOfACall();
    assertThat(acknowledgements()).isEmpty();
    assertThat(diary.told("asked"))
        .containsExactly("2026-06-03 12:00 asked: recap-ready A-1 c until 2026-06-10");
    assertThat(diary.summaryTexts().getLast())
        .contains("our call of 3 June 2026. The debtor would read: You said you would pay €120.00")
        .contains("We take two lamps back. Your notes, which are not sent: She was rude")
        .contains("If nobody answers by 10 June 2026, it does not go out.");

    diary.writes(decision("a", "approve", "owner").with("contact", "c"));
    diary.on("2026-06-05T12:00").timerFires();
    assertThat(acknowledgements()).containsExactly("recap of contact#c");
    assertThat(diary.told("settled")).containsExactly("2026-06-04 12:00 settled: recap-ready A-1");
    assertThat(lastMail())
        .contains("You said you would pay €120.00 by 20 June 2026.", "We take two lamps back.")
        .doesNotContain("She was rude");
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "debtor", "nobody"})
  void a_recap_that_is_refused_or_not_answered_in_time_is_never_sent(String who) {
    asksForTheRecapOfACall();
    if (!who.equals("nobody")) {
      diary.writes(
          decision("a", who.equals("owner") ? "refuse" : "approve", who).with("contact", "c"));
    }
    diary.on("2026-06-10T23:00");
    assertThat(diary.told("settled")).hasSize(who.equals("owner") ? 1 : 0);
    diary.on("2026-06-11T12:00");
    diary.writes(decision("late", "approve", "owner").with("contact", "c"));
    diary.on("2026-06-18T12:00");

    assertThat(diary.told("settled")).hasSize(1);
    assertThat(diary.told("held back by approval (moment-passed)"))
        .hasSize(who.equals("owner") ? 0 : 1);
    assertThat(acknowledgements()).isEmpty();
  }

  private void asksForTheRecapOfACall() {
    diary.close();
    diary =
        Diary.opens(
            "2026-05-20T08:00",
            Diary.PARIS,
            Optional.of(
                ANSWERING.replace(
                    "\"recapDays\": 7", "\"recapDays\": 7, \"recapApproval\": true")));
    diary.writes(creditor().with("policy", "answering"), debtor(), invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(
        contact("c", "call", "payment-promised")
            .with("notes", "She was rude")
            .with("recap", "We take two lamps back.")
            .with("promise", Map.of("date", "2026-06-20", "amount", "120.00")));
    diary.on("2026-06-04T12:00");
  }

  @Test
  void a_recap_waits_for_the_contact_window() {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-05T22:00");
    diary.writes(contact("c", "meeting", "waiting-for-approval"));
    diary.on("2026-06-06T08:00");
    assertThat(acknowledgements()).isEmpty();
    diary.on("2026-06-06T12:00");
    assertThat(acknowledgements()).containsExactly("recap of contact#c");
    assertThat(lastMail()).contains("still awaiting approval");
  }

  @Test
  void a_recap_that_bounced_is_due_again() {
    diary.writes(debtor("bistro", "gone+bounce@bistro.example", Records.ADDRESS));
    diary.writes(invoice("A-1", "2026-06-30"), contact("c", "call", "payment-announced"));
    diary.on("2026-05-22T10:00");

    assertThat(acknowledgements()).containsExactly("recap of contact#c", "recap of contact#c");
  }

  @Test
  void a_payment_in_full_after_a_reminder_is_thanked_for_once() {
    diary.writes(invoice("A-1", "2026-05-31"), invoice("A-2", "2026-07-31"));
    diary.on("2026-06-03T12:00");
    diary.writes(
        invoice("A-1", "2026-05-31").paid("2026-06-04", "120.00"),
        invoice("A-2", "2026-07-31").paid("2026-06-04", "120.00"));
    diary.on("2026-06-20T12:00");

    assertThat(acknowledgements()).containsExactly("receipt of invoice#A-1");
    assertThat(lastMail())
        .contains("We received your payment of €120.00 on 4 June 2026, and invoice A-1 is now")
        .doesNotContain("attempt to collect");
  }

  /** The silence of a Sunday was on no record. */
  @Test
  void a_receipt_on_a_sunday_waits_for_monday_with_its_reason() {
    diary.writes(invoice("A-1", "2026-05-31"));
    diary.on("2026-06-03T12:00");
    diary.on("2026-06-07T12:00");
    diary.writes(invoice("A-1", "2026-05-31").paid("2026-06-07", "120.00"));
    diary.on("2026-06-07T18:00").timerFires().timerFires();

    assertThat(acknowledgements()).isEmpty();
    assertThat(diary.told("receipt of"))
        .containsExactly(
            "2026-06-07 12:00 receipt of invoice#A-1 is held back by contact-window (closed-day),"
                + " until 2026-06-08T07:00:00Z");

    diary.on("2026-06-08T12:00");
    assertThat(acknowledgements()).containsExactly("receipt of invoice#A-1");
    assertThat(diary.told("receipt of")).hasSize(1);
  }

  /** The debtor was thanked twice on one morning. */
  @Test
  void what_a_reminder_thanks_for_needs_no_receipt() {
    diary.writes(invoice("A-1", "2026-05-31"), invoice("A-2", "2026-05-31"));
    diary.on("2026-06-10T21:00");
    diary.writes(invoice("A-1", "2026-05-31").paid("2026-06-10", "120.00"));
    diary.on("2026-06-11T12:00").timerFires();

    assertThat(lastMail()).contains("€120.00 on 10 June 2026, which settles invoice A-1.");
    assertThat(acknowledgements()).isEmpty();

    diary.writes(invoice("A-2", "2026-05-31").paid("2026-06-11", "120.00"));
    diary.on("2026-06-12T12:00");
    assertThat(acknowledgements()).containsExactly("receipt of invoice#A-2");
  }

  /** A disputed invoice and one whose next reminder is not due were once left out. */
  @Test
  void a_firm_reminder_shows_the_whole_account() {
    diary.writes(
        invoice("A-1", "2026-05-04"),
        invoice("A-2", "2026-05-25").with("total", "300.00"),
        invoice("A-3", "2026-05-25").with("total", "70.00").disputed("2026-05-26"),
        invoice("A-4", "2026-08-31").with("total", "1000.00"),
        invoice("A-5", "2026-05-01").paid("2026-05-02", "130.00"));
    diary.on("2026-06-16T12:00");
    String firm =
        diary.reminders().stream()
            .map(Diary::text)
            .filter(text -> text.contains("Past due"))
            .reduce((_, later) -> later)
            .orElseThrow();

    assertThat(firm)
        .contains("Statement of account as at")
        .contains("Open on all invoices €1,490.00")
        .contains("Of which past due €420.00")
        .contains("Of which not yet due €1,000.00")
        .contains("Of which disputed or on hold €70.00")
        .contains("A-3, disputed, not asked for here")
        .contains("A-4, due in");
  }

  private String lastMail() {
    return Diary.text(diary.reminders().getLast());
  }

  private List<String> acknowledgements() {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("acknowledgement-authorized"))
        .map(e -> e.text("acknowledgement") + " of " + String.join(", ", e.texts("causes")))
        .toList();
  }
}
