package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.MailReport;
import dev.relance.invoice.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every report of the mail service has its consequence, however often and in whatever order. */
class WhatBecomesOfAMailTest {
  private final Diary diary = Diary.opens("2026-02-02T20:00");

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void what_the_mail_service_rejects_was_not_sent_and_is_the_owners_matter_in_the_end() {
    diary.writes(
        creditor(), debtor("bistro", "odd+reject@bistro.example"), invoice("A-1", "2026-02-02"));

    diary.on("2026-02-03T12:00");

    assertThat(diary.messages())
        .extracting(message -> message.substring(0, 16))
        .as("after a quarter of an hour and an hour, as after a refusal")
        .containsExactly("2026-02-03 09:00", "2026-02-03 09:15", "2026-02-03 10:15");
    assertThat(diary.told("asked: send-refused")).hasSize(1);
    assertThat(diary.told("no more mail to")).as("the address is not at fault").isEmpty();
  }

  @Test
  void after_a_permanent_bounce_the_next_address_is_tried_and_then_a_person() {
    diary.writes(
        creditor(),
        debtor("bistro", "gone+bounce@bistro.example", "away+bounce@bistro.example"),
        invoice("A-1", "2026-02-02"));

    diary.on("2026-02-20T20:00");

    assertThat(diary.messages())
        .containsExactly(
            "2026-02-03 09:00 friendly to gone+bounce@bistro.example: A-1 EUR 120.00",
            "2026-02-10 09:00 friendly to away+bounce@bistro.example: A-1 EUR 120.00");
    assertThat(diary.lastSummary()).contains("record a letter", "record a call");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared+bounce@bistro.example", "shared+complaint@bistro.example"})
  void one_creditors_trouble_with_an_address_does_not_mute_another(String address) {
    var other = new AccountId("globex", "bistro");
    diary.writes(creditor(), debtor("bistro", address), invoice("A-1", "2026-02-02"));
    diary.on("2026-02-05T20:00");
    diary.writes(
        creditor().of("globex"),
        debtor("bistro", address).of("globex"),
        invoice("G-1", "2026-02-05").of("globex"));

    diary.on("2026-02-06T20:00");

    assertThat(diary.messages(other)).hasSize(1);
    assertThat(diary.messages()).hasSize(1);
  }

  @Test
  void the_account_of_the_mail_service_mutes_nobody_either() throws IOException {
    assertThat(Files.readString(Path.of("../../template.yaml")))
        .contains("SuppressionOptions: {SuppressedReasons: []}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bistro@bistro.example",
        "gone+bounce@bistro.example",
        "full+softbounce@bistro.example",
        "angry+complaint@bistro.example",
        "blocked+suppressed@bistro.example",
        "odd+reject@bistro.example"
      })
  void reports_in_the_wrong_order_and_twice_end_as_in_the_right_one(String address) {
    diary.writes(creditor(), debtor("bistro", address), invoice("A-1", "2026-02-02"));
    diary.cloud().clock().moveTo(diary.instant("2026-02-03T09:00"));
    diary.timerFires();
    List<MailReport> reports = diary.cloud().ses().dueEvents(diary.instant("2026-02-04T09:00"));

    reports.reversed().forEach(diary::reports);
    var state = diary.relance().wiring().accounts().followUp(diary.account());
    reports.forEach(diary::reports);
    reports.reversed().forEach(diary::reports);

    assertThat(diary.relance().wiring().accounts().followUp(diary.account())).isEqualTo(state);
    try (Diary inOrder = Diary.opens("2026-02-02T20:00")) {
      inOrder.writes(creditor(), debtor("bistro", address), invoice("A-1", "2026-02-02"));
      inOrder.cloud().clock().moveTo(inOrder.instant("2026-02-03T09:00"));
      inOrder.timerFires();
      inOrder
          .cloud()
          .ses()
          .dueEvents(inOrder.instant("2026-02-04T09:00"))
          .forEach(inOrder::reports);
      assertThat(state.history())
          .isEqualTo(inOrder.relance().wiring().accounts().followUp(inOrder.account()).history());
    }
  }
}
