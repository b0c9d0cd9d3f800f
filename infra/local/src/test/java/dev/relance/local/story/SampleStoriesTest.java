package dev.relance.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import org.junit.jupiter.api.Test;

/** The debtors of the sample book, each by itself: every event of 150 days, date by date. */
class SampleStoriesTest {
  @Test
  void quillmere_dental_is_a_good_payer_to_whom_a_courtesy_is_enough() {
    Sample diary = Sample.of("northlight", "quillmere-dental");

    // A week before the due date, at nine in the morning, the courtesy goes out.
    assertThat(diary.until("2026-02-04T09:00"))
        .containsExactly(
            "2026-01-12 09:05 NL-2041 is open, GBP 420.00",
            "2026-02-04 09:00 courtesy to office@quillmere.example: NL-2041 GBP 420.00");

    // Two days later it is paid, and nobody is thanked, reminded or asked.
    assertThat(diary.until("2026-03-08T20:00"))
        .containsExactly(
            "2026-02-06 14:00 NL-2041 is paid, GBP 0.00",
            "2026-02-06 14:00 NL-2041 is closed: paid");

    // The next invoice starts from the beginning: at nine in the morning, now in summer time.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-03-09 09:00 NL-2052 is open, GBP 420.00",
            "2026-04-01 09:00 courtesy to office@quillmere.example: NL-2052 GBP 420.00",
            "2026-04-02 14:00 NL-2052 is paid, GBP 0.00",
            "2026-04-02 14:00 NL-2052 is closed: paid");
  }

  @Test
  void hotel_miravelle_forgets_is_thanked_and_pays_the_next_invoice_in_instalments() {
    Sample diary = Sample.of("atelier-lumen", "hotel-miravelle");

    // A courtesy before the due date of 6 February.
    assertThat(diary.until("2026-01-30T09:00"))
        .containsExactly(
            "2026-01-07 09:05 FA-2026-0001 is open, EUR 1840.00",
            "2026-01-30 09:00 courtesy to reception@miravelle.example: FA-2026-0001 EUR 1840.00");

    // The day after the due date is a Saturday, which is allowed from nine.
    assertThat(diary.until("2026-02-07T09:00"))
        .containsExactly(
            "2026-02-07 09:00 friendly to reception@miravelle.example: FA-2026-0001 EUR 1840.00");

    // It pays, and is thanked.
    assertThat(diary.until("2026-02-11T15:01"))
        .containsExactly(
            "2026-02-11 15:00 FA-2026-0001 is paid, EUR 0.00",
            "2026-02-11 15:00 FA-2026-0001 is closed: paid",
            "2026-02-11 15:01 receipt to reception@miravelle.example: FA-2026-0001");

    // The next invoice has three instalments; after the courtesy for the first it is paid in time.
    assertThat(diary.until("2026-03-12T15:00"))
        .containsExactly(
            "2026-02-12 09:05 FA-2026-0017 is open, EUR 2700.00",
            "2026-03-06 09:00 courtesy to reception@miravelle.example: FA-2026-0017 EUR 900.00",
            "2026-03-12 15:00 FA-2026-0017 is open, EUR 1800.00");

    // The second has a courtesy of its own, the day after Easter Monday, and is forgotten.
    assertThat(diary.until("2026-04-16T15:00"))
        .containsExactly(
            "2026-04-07 09:00 courtesy to reception@miravelle.example: FA-2026-0017 EUR 900.00",
            "2026-04-14 09:00 friendly to reception@miravelle.example: FA-2026-0017 EUR 900.00",
            "2026-04-16 15:00 FA-2026-0017 is open, EUR 900.00");

    assertThat(mail(diary.messages().get(3))).contains("2 sur 3");

    // The third is paid in time, and all of it is thanked for.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-05-06 09:00 courtesy to reception@miravelle.example: FA-2026-0017 EUR 900.00",
            "2026-05-12 15:00 FA-2026-0017 is paid, EUR 0.00",
            "2026-05-12 15:00 FA-2026-0017 is closed: paid",
            "2026-05-12 15:01 receipt to reception@miravelle.example: FA-2026-0017");
  }

  @Test
  void brasserie_tournebise_pays_in_parts_and_each_message_asks_for_what_is_left() {
    Sample diary = Sample.of("atelier-lumen", "brasserie-tournebise");

    // The note about the small invoice waits a day and goes out with the large one.
    assertThat(diary.until("2026-02-19T09:00"))
        .containsExactly(
            "2026-01-09 09:05 FA-2026-0003 is open, EUR 3600.00",
            "2026-01-26 09:00 FA-2026-0011 is open, EUR 780.00",
            "2026-02-02 09:00 courtesy to patron@tournebise.example: FA-2026-0003 EUR 3600.00",
            "2026-02-10 09:00 friendly to patron@tournebise.example: FA-2026-0003 EUR 3600.00",
            "2026-02-18 09:00 courtesy of FA-2026-0011 is held back by debtor-spacing, until"
                + " 2026-02-19T08:00:00Z",
            "2026-02-19 09:00 clarification to patron@tournebise.example: FA-2026-0003 EUR"
                + " 3600.00, FA-2026-0011 EUR 780.00 (courtesy)");

    // A third is paid: the next message about it asks for two thirds.
    assertThat(diary.until("2026-03-02T09:00"))
        .containsExactly(
            "2026-02-20 15:00 FA-2026-0003 is open, EUR 2400.00",
            "2026-02-26 09:00 friendly to patron@tournebise.example: FA-2026-0011 EUR 780.00",
            "2026-03-02 09:00 compromise of FA-2026-0003 is held back by debtor-spacing, until"
                + " 2026-03-05T08:00:00Z");

    // The second third comes a day after the message that still asked for both.
    assertThat(diary.until("2026-03-13T15:00"))
        .containsExactly(
            "2026-03-05 09:00 compromise to patron@tournebise.example: FA-2026-0003 EUR 2400.00",
            "2026-03-07 09:00 clarification of FA-2026-0011 is held back by debtor-spacing, until"
                + " 2026-03-12T08:00:00Z",
            "2026-03-12 09:00 firm to patron@tournebise.example: FA-2026-0003 EUR 2400.00,"
                + " FA-2026-0011 EUR 780.00 (clarification)",
            "2026-03-13 15:00 FA-2026-0003 is open, EUR 1200.00");

    // A firm word stands for two weeks: nothing gentler is said about the small invoice meanwhile.
    assertThat(diary.until("2026-03-20T09:00"))
        .containsExactly(
            "2026-03-19 09:00 compromise of FA-2026-0011 is held back by notice-running, until"
                + " 2026-03-27T08:00:00Z");

    // A formal notice needs the owner, who does not answer; the small invoice goes on.
    assertThat(diary.until("2026-04-05T09:00"))
        .containsExactly(
            "2026-03-26 09:00 formal-notice of FA-2026-0003 is held back by approval, until"
                + " somebody acts",
            "2026-03-26 09:00 asked: approval-needed FA-2026-0003 formal-notice",
            "2026-03-27 09:00 compromise to patron@tournebise.example: FA-2026-0011 EUR 780.00",
            "2026-04-03 09:00 firm to patron@tournebise.example: FA-2026-0011 EUR 780.00");
    assertThat(mail(diary.messages().get(6))).contains("Merci de votre paiement", "13 mars");

    // Both are paid: what was asked of the owner is settled by itself, and one message thanks.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-04-10 15:00 FA-2026-0003 is paid, EUR 0.00",
            "2026-04-10 15:00 FA-2026-0003 is closed: paid",
            "2026-04-10 15:00 FA-2026-0011 is paid, EUR 0.00",
            "2026-04-10 15:00 FA-2026-0011 is closed: paid",
            "2026-04-10 15:00 settled: approval-needed FA-2026-0003",
            "2026-04-10 15:01 receipt to patron@tournebise.example: FA-2026-0003; FA-2026-0011");
  }

  @Test
  void librairie_encre_filante_disputes_and_is_left_in_peace_until_it_is_resolved() {
    Sample diary = Sample.of("atelier-lumen", "librairie-encre-filante");

    // Courtesy and friendly reminder, as for anybody.
    assertThat(diary.until("2026-02-14T09:00"))
        .containsExactly(
            "2026-01-14 09:05 FA-2026-0006 is open, EUR 960.00",
            "2026-02-06 09:00 courtesy to commandes@encre-filante.example: FA-2026-0006 EUR 960.00",
            "2026-02-14 09:00 friendly to commandes@encre-filante.example: FA-2026-0006 EUR"
                + " 960.00");

    // The dispute is the owner's matter at once; the level that would be due says why it is not.
    assertThat(diary.until("2026-03-09T09:59"))
        .containsExactly(
            "2026-02-18 11:00 FA-2026-0006 is disputed, EUR 960.00",
            "2026-02-18 11:00 asked: disputed FA-2026-0006 Deux suspensions livrées avec le mauvais"
                + " câble",
            "2026-02-23 09:00 clarification of FA-2026-0006 is held back by disputed, until"
                + " somebody acts");

    // The lamps are exchanged: the ladder goes on where it stood, with an apology first.
    assertThat(diary.until("2026-03-16T09:00"))
        .containsExactly(
            "2026-03-09 10:00 FA-2026-0006 is open, EUR 960.00",
            "2026-03-09 10:00 settled: disputed FA-2026-0006",
            "2026-03-09 10:01 clarification to commandes@encre-filante.example: FA-2026-0006 EUR"
                + " 960.00",
            "2026-03-16 09:00 compromise to commandes@encre-filante.example: FA-2026-0006 EUR"
                + " 960.00");

    assertThat(mail(diary.messages().get(2))).contains("nous en excuser", "9 mars");

    // It pays.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-03-19 15:00 FA-2026-0006 is paid, EUR 0.00",
            "2026-03-19 15:00 FA-2026-0006 is closed: paid",
            "2026-03-19 15:01 receipt to commandes@encre-filante.example: FA-2026-0006");
  }

  @Test
  void lichthaus_brandrode_reads_german_and_owes_what_german_law_adds() {
    Sample diary = Sample.of("atelier-lumen", "lichthaus-brandrode");

    // Four messages in German, which ask for the invoice alone.
    assertThat(diary.until("2026-04-07T09:00"))
        .containsExactly(
            "2026-02-16 09:05 FA-2026-0019 is open, EUR 1980.00",
            "2026-03-11 09:00 courtesy to buchhaltung@brandrode.example: FA-2026-0019 EUR 1980.00",
            "2026-03-19 09:00 friendly to buchhaltung@brandrode.example: FA-2026-0019 EUR 1980.00",
            "2026-03-28 09:00 clarification to buchhaltung@brandrode.example: FA-2026-0019 EUR"
                + " 1980.00",
            "2026-04-07 09:00 compromise to buchhaltung@brandrode.example: FA-2026-0019 EUR"
                + " 1980.00");
    assertThat(diary.messages()).allMatch(message -> message.text("language").equals("de"));

    // The firm reminder adds 17.27 of interest and the lump sum of 40; then it pays.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-04-18 09:00 firm to buchhaltung@brandrode.example: FA-2026-0019 EUR 1980.00",
            "2026-04-22 15:00 FA-2026-0019 is paid, EUR 0.00",
            "2026-04-22 15:00 FA-2026-0019 is closed: paid",
            "2026-04-22 15:01 receipt to buchhaltung@brandrode.example: FA-2026-0019");
    assertThat(mail(diary.messages().getLast())).contains("17,27", "40,00", "2=2E037,27");
  }

  @Test
  void kestrelby_interiors_owes_in_two_currencies_and_gets_one_message_with_a_sum_for_each() {
    Sample diary = Sample.of("atelier-lumen", "kestrelby-interiors");

    // Two invoices of one day make one message, at nine in London.
    assertThat(diary.until("2026-02-12T09:00"))
        .containsExactly(
            "2026-01-20 08:05 FA-2026-0009 is open, GBP 640.00",
            "2026-01-20 08:10 FA-2026-0010 is open, EUR 1150.00",
            "2026-02-12 09:00 courtesy to accounts@kestrelby.example:"
                + " FA-2026-0009 GBP 640.00, FA-2026-0010 EUR 1150.00");
    String mail = mail(diary.messages().getFirst());
    assertThat(mail).contains("=C2=A3640=2E00", "=E2=82=AC1,150=2E00");
    assertThat(mail).as("no sum of both").doesNotContain("1,790");

    // Together up the ladder.
    assertThat(diary.until("2026-03-02T09:00"))
        .containsExactly(
            "2026-02-20 09:00 friendly to accounts@kestrelby.example:"
                + " FA-2026-0009 GBP 640.00, FA-2026-0010 EUR 1150.00",
            "2026-03-02 09:00 clarification to accounts@kestrelby.example:"
                + " FA-2026-0009 GBP 640.00, FA-2026-0010 EUR 1150.00");

    // The pounds are paid; only the euros are asked for from then on.
    assertThat(diary.until("2026-03-23T09:00"))
        .containsExactly(
            "2026-03-03 14:00 FA-2026-0009 is paid, GBP 0.00",
            "2026-03-03 14:00 FA-2026-0009 is closed: paid",
            "2026-03-03 14:01 receipt to accounts@kestrelby.example: FA-2026-0009",
            "2026-03-11 09:00 compromise to accounts@kestrelby.example: FA-2026-0010 EUR 1150.00",
            "2026-03-23 09:00 firm to accounts@kestrelby.example: FA-2026-0010 EUR 1150.00");

    // And the euros.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-03-24 14:00 FA-2026-0010 is paid, EUR 0.00",
            "2026-03-24 14:00 FA-2026-0010 is closed: paid",
            "2026-03-24 14:01 receipt to accounts@kestrelby.example: FA-2026-0010");
  }

  @Test
  void the_invoice_of_saint_orland_is_rejected_then_corrected() {
    Sample diary = Sample.of("atelier-lumen", "commune-saint-orland");

    // Due before it was issued: rejected within the minute, with the reason, to its writer too.
    assertThat(diary.until("2026-02-02T09:10"))
        .containsExactly(
            "2026-02-02 09:05 invoice#FA-2026-0013 is rejected:"
                + " dueDate 2026-01-04 is before issueDate 2026-02-02");

    // Corrected two days later: the rejection is taken back, and all goes its way.
    assertThat(diary.until("2026-02-25T09:00"))
        .containsExactly(
            "2026-02-04 10:00 FA-2026-0013 is open, EUR 2150.00",
            "2026-02-25 09:00 courtesy to finances@saint-orland.example: FA-2026-0013 EUR 2150.00");

    // A public body needs three messages.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-03-05 09:00 friendly to finances@saint-orland.example: FA-2026-0013 EUR 2150.00",
            "2026-03-14 09:00 clarification to finances@saint-orland.example: FA-2026-0013 EUR"
                + " 2150.00",
            "2026-03-19 15:00 FA-2026-0013 is paid, EUR 0.00",
            "2026-03-19 15:00 FA-2026-0013 is closed: paid",
            "2026-03-19 15:01 receipt to finances@saint-orland.example: FA-2026-0013");
  }

  @Test
  void the_farm_is_imported_90_days_late_without_a_burst_and_stopped_by_insolvency() {
    Sample diary = Sample.of("atelier-lumen", "ferme-trois-sorbiers");

    // Ninety days past due on the day it is first seen: only the friendly reminder goes out.
    assertThat(diary.until("2026-02-03T20:00"))
        .containsExactly(
            "2026-02-03 09:05 FA-2025-0121 is open, EUR 1475.00",
            "2026-02-03 09:05 courtesy of FA-2025-0121 lapses",
            "2026-02-03 09:06 friendly to contact@trois-sorbiers.example: FA-2025-0121 EUR"
                + " 1475.00");

    // Then step by step, a week apart, and none left out.
    assertThat(diary.until("2026-02-24T09:00"))
        .containsExactly(
            "2026-02-10 09:00 clarification to contact@trois-sorbiers.example: FA-2025-0121 EUR"
                + " 1475.00",
            "2026-02-17 09:00 compromise to contact@trois-sorbiers.example: FA-2025-0121 EUR"
                + " 1475.00",
            "2026-02-24 09:00 firm to contact@trois-sorbiers.example: FA-2025-0121 EUR 1475.00");

    // The formal notice waits for the owner.
    assertThat(diary.until("2026-04-21T09:59"))
        .containsExactly(
            "2026-03-03 09:00 formal-notice of FA-2025-0121 is held back by approval, until"
                + " somebody acts",
            "2026-03-03 09:00 asked: approval-needed FA-2025-0121 formal-notice");

    // Insolvency: the owner is told, and is no longer asked for an approval that would do nothing.
    assertThat(diary.until("2026-05-03T20:00"))
        .contains("2026-04-21 10:00 asked: insolvent FA-2025-0121")
        .contains("2026-04-21 10:00 settled: approval-needed FA-2025-0121");

    // Nobody asks about a court then, and nothing is sent to the debtor.
    assertThat(diary.untilTheEnd()).isEmpty();
    assertThat(diary.messages()).hasSize(4);
  }

  @Test
  void sable_harrow_design_in_new_york_is_credited_to_zero() {
    Sample diary = Sample.of("atelier-lumen", "sable-harrow-design");

    // Nine in the morning is nine in Brooklyn: 14:00 UTC before the clocks change on 8 March.
    assertThat(diary.until("2026-03-05T09:00"))
        .containsExactly(
            "2026-02-10 03:05 FA-2026-0016 is open, USD 2300.00",
            "2026-03-05 09:00 courtesy to ap@sable-harrow.example: FA-2026-0016 USD 2300.00");
    assertThat(diary.messages().getFirst().text("at")).isEqualTo("2026-03-05T14:00:00Z");

    // And 13:00 UTC after it.
    assertThat(diary.until("2026-03-13T09:00"))
        .containsExactly(
            "2026-03-13 09:00 friendly to ap@sable-harrow.example: FA-2026-0016 USD 2300.00");
    assertThat(diary.messages().getLast().text("at")).isEqualTo("2026-03-13T13:00:00Z");

    // The lamps came broken: a credit note to zero closes the case.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-03-20 05:00 FA-2026-0016 is credited, USD 0.00",
            "2026-03-20 05:00 FA-2026-0016 is closed: credited");
  }

  @Test
  void fennick_lane_yoga_keeps_one_promise_and_breaks_the_next() {
    Sample diary = Sample.of("northlight", "fennick-lane-yoga");

    // Courtesy, then the friendly reminder.
    assertThat(diary.until("2026-02-17T09:00"))
        .containsExactly(
            "2026-01-15 09:05 NL-2042 is open, GBP 360.00",
            "2026-02-09 09:00 courtesy to hello@fennick-lane.example: NL-2042 GBP 360.00",
            "2026-02-17 09:00 friendly to hello@fennick-lane.example: NL-2042 GBP 360.00");

    // On the telephone it promises to pay by 6 March. It gets that in writing; then silence, until
    // three days after.
    assertThat(diary.until("2026-02-26T09:00"))
        .containsExactly(
            "2026-02-24 11:00 a call: payment-promised",
            "2026-02-24 11:01 recap to hello@fennick-lane.example: NL-2042",
            "2026-02-25 09:00 NL-2049 is open, GBP 545.00",
            "2026-02-26 09:00 clarification of NL-2042 is held back by promise-pending, until"
                + " 2026-03-10T09:00:00Z");

    // It keeps its word; the next invoice has its own courtesy and reminder.
    assertThat(diary.until("2026-03-28T09:00"))
        .containsExactly(
            "2026-03-05 14:00 NL-2042 is paid, GBP 0.00",
            "2026-03-05 14:00 NL-2042 is closed: paid",
            "2026-03-05 14:01 receipt to hello@fennick-lane.example: NL-2042",
            "2026-03-20 09:00 courtesy to hello@fennick-lane.example: NL-2049 GBP 545.00",
            "2026-03-28 09:00 friendly to hello@fennick-lane.example: NL-2049 GBP 545.00");

    // A second promise, by its page; the level due on Easter Monday, no holiday in this calendar
    // of England, would have been the sixth of April.
    assertThat(diary.until("2026-04-14T08:59"))
        .hasSize(4)
        .startsWith("2026-04-02 20:15 the debtor: promise")
        .contains("2026-04-04 09:00 answer-noted to hello@fennick-lane.example: NL-2049");

    // Broken: the owner is told, and the ladder goes on where it stood.
    assertThat(diary.until("2026-04-28T09:00"))
        .containsExactly(
            "2026-04-14 09:00 asked: promise-broken NL-2049 2026-04-10 (GBP 545.00)",
            "2026-04-14 09:00 clarification to hello@fennick-lane.example: NL-2049 GBP 545.00",
            "2026-04-21 09:00 compromise to hello@fennick-lane.example: NL-2049 GBP 545.00",
            "2026-04-28 09:00 firm to hello@fennick-lane.example: NL-2049 GBP 545.00");

    // It pays before the owner decides on a formal notice.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-05-11 09:00 formal-notice of NL-2049 is held back by approval, until somebody"
                + " acts",
            "2026-05-11 09:00 asked: approval-needed NL-2049 formal-notice",
            "2026-05-18 14:00 NL-2049 is paid, GBP 0.00",
            "2026-05-18 14:00 NL-2049 is closed: paid",
            "2026-05-18 14:00 settled: promise-broken NL-2049",
            "2026-05-18 14:00 settled: approval-needed NL-2049",
            "2026-05-18 14:01 receipt to hello@fennick-lane.example: NL-2049");
  }

  @Test
  void the_mail_to_pelmarsh_bounces_and_a_second_address_takes_it() {
    Sample diary = Sample.of("northlight", "pelmarsh-print");

    // The courtesy bounces: the address is suppressed, and the owner told, within minutes.
    assertThat(diary.until("2026-02-16T09:59"))
        .containsExactly(
            "2026-01-19 09:05 NL-2043 is open, GBP 1260.00",
            "2026-02-11 09:00 courtesy to accounts+bounce@pelmarsh.example: NL-2043 GBP 1260.00",
            "2026-02-11 09:00 the message bounced",
            "2026-02-11 09:00 no more mail to accounts+bounce@pelmarsh.example",
            "2026-02-11 09:01 courtesy of NL-2043 is held back by address, until somebody acts",
            "2026-02-11 09:01 asked: bounced NL-2043 accounts+bounce@pelmarsh.example");

    // A second address: the courtesy is due again, but the attempt counted, and its time passes.
    assertThat(diary.until("2026-02-18T09:00"))
        .containsExactly(
            "2026-02-16 10:00 courtesy of NL-2043 is held back by invoice-cap, until"
                + " 2026-02-18T09:00:00Z",
            "2026-02-18 09:00 courtesy of NL-2043 lapses");

    // The reminders reach the second address, and it pays.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-02-19 09:00 friendly to ledger@pelmarsh.example: NL-2043 GBP 1260.00",
            "2026-02-19 09:01 settled: bounced NL-2043",
            "2026-02-28 09:00 clarification to ledger@pelmarsh.example: NL-2043 GBP 1260.00",
            "2026-03-06 14:00 NL-2043 is paid, GBP 0.00",
            "2026-03-06 14:00 NL-2043 is closed: paid",
            "2026-03-06 14:01 receipt to ledger@pelmarsh.example: NL-2043");
  }

  @Test
  void ternholt_nursery_complains_and_gets_no_more_mail() {
    Sample diary = Sample.of("northlight", "ternholt-nursery");

    // An hour after the courtesy it is marked as spam: no mail goes there again.
    assertThat(diary.until("2026-02-20T11:00"))
        .containsExactly(
            "2026-01-28 09:05 NL-2045 is open, GBP 298.00",
            "2026-02-20 09:00 courtesy to office+complaint@ternholt.example: NL-2045 GBP 298.00",
            "2026-02-20 10:00 the message complained",
            "2026-02-20 10:00 no more mail to office+complaint@ternholt.example",
            "2026-02-20 10:01 asked: complained NL-2045 office+complaint@ternholt.example");

    // The next level is held back, once; a letter by hand answers the question for two weeks.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-02-28 09:00 friendly of NL-2045 is held back by address, until somebody acts",
            "2026-03-10 10:00 a letter: left-message",
            "2026-03-10 10:00 settled: complained NL-2045",
            "2026-03-24 09:00 asked: complained NL-2045 office+complaint@ternholt.example",
            "2026-03-25 14:00 NL-2045 is paid, GBP 0.00",
            "2026-03-25 14:00 NL-2045 is closed: paid",
            "2026-03-25 14:00 settled: complained NL-2045");
    assertThat(diary.messages()).hasSize(1);
  }

  @Test
  void maison_corvane_never_pays_and_the_announced_step_is_taken() {
    Sample diary = Sample.of("atelier-lumen", "maison-corvane");

    // The invoice is first seen on the day of its courtesy: a minute later it goes out.
    assertThat(diary.until("2026-02-12T09:00"))
        .containsExactly(
            "2026-01-05 09:05 FA-2025-0148 is open, EUR 4280.00",
            "2026-01-05 09:06 courtesy to compta@corvane.example: FA-2025-0148 EUR 4280.00",
            "2026-01-13 09:00 friendly to compta@corvane.example: FA-2025-0148 EUR 4280.00",
            "2026-01-22 09:00 clarification to compta@corvane.example: FA-2025-0148 EUR 4280.00",
            "2026-02-02 09:00 compromise to compta@corvane.example: FA-2025-0148 EUR 4280.00",
            "2026-02-12 09:00 firm to compta@corvane.example: FA-2025-0148 EUR 4280.00");
    assertThat(mail(diary.messages().get(4)))
        .as("interest and lump sum")
        .contains("44,17", "40,00");

    // A call reaches nobody; the formal notice waits for the owner, who approves it the next day.
    assertThat(diary.until("2026-02-27T11:00"))
        .containsExactly(
            "2026-02-18 10:30 a call: not-reached",
            "2026-02-26 09:00 formal-notice of FA-2025-0148 is held back by approval, until"
                + " somebody acts",
            "2026-02-26 09:00 asked: approval-needed FA-2025-0148 formal-notice",
            "2026-02-27 10:30 the owner: approve formal-notice",
            "2026-02-27 10:30 settled: approval-needed FA-2025-0148",
            "2026-02-27 10:31 formal-notice to compta@corvane.example: FA-2025-0148 EUR 4280.00");

    // After a conciliator tried, the owner decides on an order for payment, and only that is
    // announced.
    assertThat(diary.until("2026-04-01T12:00"))
        .containsExactly(
            "2026-03-20 15:00 a meeting: refused",
            "2026-03-28 09:00 intent of FA-2025-0148 is held back by approval, until somebody acts",
            "2026-03-28 09:00 asked: approval-needed FA-2025-0148 intent",
            "2026-04-01 11:00 the owner: approve intent",
            "2026-04-01 11:00 settled: approval-needed FA-2025-0148",
            "2026-04-01 11:01 intent to compta@corvane.example: FA-2025-0148 EUR 4280.00");

    // On the announced day the owner is asked, and has applied to the court: nothing more goes out.
    assertThat(diary.untilTheEnd())
        .containsExactly(
            "2026-04-30 09:00 asked: step-announced FA-2025-0148",
            "2026-04-30 16:00 the owner: step-taken",
            "2026-04-30 16:00 settled: step-announced FA-2025-0148",
            "2026-05-12 09:00 settlement of FA-2025-0148 is held back by step-taken, until somebody"
                + " acts");
  }

  /**
   * The source of a mail, with the lines that its transfer encoding broke put together, and plain
   * spaces.
   */
  private static String mail(Document message) {
    return message.text("mime").replace("=\r\n", "").replace("=C2=A0", " ");
  }
}
