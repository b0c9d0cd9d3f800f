package dev.relance.story;

import static dev.relance.story.Records.contact;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The owner is told at once of what cannot wait for the summary, and once. */
class WhatCannotWaitTest {
  private final Diary diary = Diary.opens("2026-03-09T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void a_lawyer_is_told_within_minutes_with_the_answers_and_never_again() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-03-01"));
    diary.on("2026-03-11T14:00");

    diary.writes(stopped("lawyer", "2026-03-11"));
    diary.on("2026-03-11T14:05");
    assertThat(diary.alerts())
        .singleElement()
        .asString()
        .startsWith("2026-03-11T14:01")
        .endsWith("Debtor bistro: a lawyer now speaks for the debtor");
    assertThat(Diary.text(diary.alertMails().getLast()))
        .contains("This cannot wait, Acme Lamps", "A-1", "€120.00", "Possible answers")
        .contains("It is sent only once");

    // Another invoice is under the same stop, and the summary goes on asking.
    diary.writes(invoice("A-2", "2026-03-20"));
    diary.on("2026-03-31T12:00");
    assertThat(diary.alerts()).hasSize(1);
    assertThat(diary.toldToOwner()).contains("have been stopped");
  }

  @Test
  void what_happens_at_night_is_told_in_the_morning() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-03-01"));
    diary.on("2026-03-11T22:30");

    diary.writes(stopped("insolvency", "2026-03-11"));
    diary.on("2026-03-12T06:59");
    assertThat(diary.alerts()).isEmpty();

    diary.on("2026-03-12T07:05");
    assertThat(diary.alerts())
        .containsExactly("2026-03-12T07:00 Debtor bistro: insolvency proceedings are open");
  }

  @Test
  void a_reply_that_names_a_lawyer_is_told_as_one_and_not_as_a_dispute() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-03-01"));
    diary.on("2026-03-11T14:00");

    diary.writes(
        Records.record("reply#r-1")
            .from(Records.DEBTOR)
            .with("at", "2026-03-11T13:00:00Z")
            .with("text", "Please write to our solicitors, Crane LLP, from now on."));
    diary.on("2026-03-11T14:05");

    assertThat(diary.alerts())
        .singleElement()
        .asString()
        .endsWith("Debtor bistro: a lawyer now speaks for the debtor");
  }

  @Test
  void a_large_dispute_is_told_and_a_small_one_waits_for_the_summary() {
    diary.writes(
        creditor(),
        debtor(),
        invoice("A-1", "2026-03-01").with("total", "4999.99"),
        invoice("A-2", "2026-03-01").with("total", "5000.00"));
    diary.on("2026-03-11T14:00");

    diary.writes(invoice("A-1", "2026-03-01").with("total", "4999.99").disputed("2026-03-11"));
    diary.on("2026-03-11T15:00");
    assertThat(diary.alerts()).isEmpty();

    diary.writes(
        decision("d-1", "dispute", "debtor").about("A-2").with("reason", "half of it is missing"));
    diary.on("2026-03-11T16:00");
    assertThat(diary.alerts())
        .singleElement()
        .asString()
        .endsWith("Debtor bistro: a large amount is disputed");
  }

  /** The call answered what was open then, and not what came up after it. */
  @Test
  void a_call_of_the_day_before_does_not_answer_a_lawyer() {
    diary.writes(creditor(), debtor(), invoice("A-1", "2026-03-01"));
    diary.on("2026-03-10T14:00");
    diary.writes(contact("c-1", "call", "reached"));
    diary.on("2026-03-11T14:00");

    diary.writes(stopped("lawyer", "2026-03-11"));
    diary.on("2026-03-11T18:00");
    assertThat(diary.alerts()).hasSize(1);
  }

  @Test
  void every_owner_is_told() {
    diary.writes(
        creditor().with("ownerEmails", List.of("a@acme.example", "b@acme.example")),
        debtor(),
        invoice("A-1", "2026-03-01"));
    diary.on("2026-03-11T14:00");

    diary.writes(stopped("lawyer", "2026-03-11"));
    diary.on("2026-03-11T18:00");
    assertThat(diary.alertMails())
        .flatExtracting(mail -> mail.destination())
        .containsExactly("a@acme.example", "b@acme.example");
  }

  private static Records.Written stopped(String kind, String since) {
    return debtor().with("stops", List.of(Map.of("kind", kind, "since", since)));
  }
}
