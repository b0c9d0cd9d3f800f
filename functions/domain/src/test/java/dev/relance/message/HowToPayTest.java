package dev.relance.message;

import static dev.relance.invoice.ADecision.aDecision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.mail.Mail;
import dev.relance.plan.Acknowledgement;
import dev.relance.plan.DueLevel;
import dev.relance.transfer.Scanner;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Languages;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The code, the links and the size of a message; 1,240.00 of invoice 2026-041 are open. */
class HowToPayTest {
  private static final int GMAIL_CLIPS_AT_BYTES = 102 * 1024;

  static Stream<Arguments> everyMessage() {
    return Arrays.stream(Level.values())
        .flatMap(level -> Languages.all().stream().map(l -> Arguments.of(level, l)));
  }

  @ParameterizedTest
  @MethodSource("everyMessage")
  void the_code_asks_for_the_sum_that_is_open_at_the_send(Level level, Locale language) {
    String sum = level == Level.SETTLEMENT ? "EUR1116.00" : "EUR1240.00";
    Mail mail = mail(AReminder.at(level).in(language));

    assertThat(code(mail))
        .containsExactly(
            "BCD",
            "002",
            "1",
            "SCT",
            "AGRIFRPP",
            "Atelier Martin",
            "FR7630006000011234567890189",
            sum,
            "",
            "",
            "2026-041");
  }

  static Stream<Locale> languages() {
    return Languages.all().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_code_of_an_agreed_sum_asks_for_what_is_left_of_it(Locale language) {
    Reminder about = AReminder.at(Level.FIRM).in(language).build();
    var agreed =
        new Acknowledgement.SumAgreed(
            aDecision("s1", DecisionKind.SETTLE, about.at(), DecidedBy.OWNER).build(),
            about.items().stream().map(DueLevel::invoice).toList(),
            Money.parse("EUR 900.00"),
            Money.parse("EUR 850.00"),
            about.on().plusDays(14));
    Mail mail =
        AcknowledgementComposer.compose(
            new AcknowledgementMessage(
                "t1", about.creditor(), about.reader(), agreed, about.at(), false));

    assertThat(code(mail))
        .containsExactly(
            "BCD",
            "002",
            "1",
            "SCT",
            "AGRIFRPP",
            "Atelier Martin",
            "FR7630006000011234567890189",
            "EUR850.00",
            "",
            "",
            "2026-041");
  }

  @Test
  void the_code_asks_for_interest_and_costs_where_the_message_does() {
    AReminder firm = AReminder.at(Level.FIRM).under("FR").confirmed("FR/fixedCompensation");

    assertThat(mail(firm).text().replace('\u00a0', ' ')).contains("Please pay €1,292.80 now");
    assertThat(code(mail(firm))).contains("EUR1292.80");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | EUR200.00  | 2026-001, 2026-002
          9 | EUR900.00  | 2026-001, 2026-002, 2026-003, 2026-004, 2026-005, 2026-006, 2026-007, 2026-008, 2026-009
          """)
  void several_invoices_are_one_transfer_that_names_them(int count, String sum, String about) {
    AReminder many = AReminder.at(Level.FRIENDLY).of("2026-900", "USD 5.00", "USD 0.00");
    for (int i = 1; i <= count; i++) {
      many.of("2026-00" + i, "EUR 100.00", "EUR 0.00");
    }

    assertThat(code(mail(many))).contains(sum).endsWith(about);
  }

  @Test
  void numbers_that_are_too_many_for_a_transfer_have_no_code() {
    AReminder many = AReminder.at(Level.FRIENDLY);
    for (int i = 0; i < 16; i++) {
      many.of("2026-0" + (10 + i), "EUR 100.00", "EUR 0.00");
    }

    assertThat(pictures(mail(many))).isEmpty();
  }

  @Test
  void the_page_shows_the_picture_that_the_message_brings() {
    Mail mail = mail(AReminder.at(Level.FRIENDLY));
    Entity picture = pictures(mail).getFirst();
    String id = picture.getHeader().getField("Content-ID").getBody().strip();

    assertThat(mail.html())
        .contains("src=\"cid:" + id.substring(1, id.length() - 1) + "\"")
        .contains("alt=\"Code for a banking app: transfer of €1,240.00\"");
  }

  @Test
  void an_invoice_is_linked_and_its_electronic_form_named() {
    AReminder reminder =
        AReminder.at(Level.FRIENDLY).papers("https://files.example/2026-041.pdf", "PPF-77");
    Mail mail = mail(reminder);

    assertThat(mail.text())
        .contains("View the invoice: https://files.example/2026-041.pdf")
        .contains("E-invoice: PPF-77");
    assertThat(mail.html()).contains("href=\"https://files.example/2026-041.pdf\"");
    assertThat(mail(AReminder.at(Level.FRIENDLY)).text())
        .doesNotContain("View the invoice", "E-invoice");
  }

  @Test
  void the_preheader_tells_the_matter_and_is_not_seen_in_the_message() {
    assertThat(mail(AReminder.at(Level.FRIENDLY)).html().replace('\u00a0', ' '))
        .containsPattern(
            "<body[^>]*>\\s*<div aria-hidden=\"true\" style=\"display:none[^>]*>Invoice 2026-041"
                + " was due on 16 March 2026, and we have not yet received your payment of"
                + " €1,240.00");
  }

  @ParameterizedTest
  @MethodSource("everyMessage")
  void the_longest_message_is_short_enough_for_gmail(Level level, Locale language) {
    AReminder many = AReminder.at(level).in(language);
    for (int i = 0; i < 60; i++) {
      many.papers("https://files.accounting-system.example/customers/4711/2026-041.pdf", "PPF-77");
      many.of("2026-INVOICE-" + i, "EUR 1500.00", "EUR 260.00");
    }

    assertThat(mail(many).html().getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(GMAIL_CLIPS_AT_BYTES);
  }

  private static Mail mail(AReminder reminder) {
    return new Composer().compose(reminder.build());
  }

  private static List<String> code(Mail mail) {
    return pictures(mail).stream()
        .map(Opened::bytes)
        .map(Scanner::read)
        .map(text -> List.of(text.split("\n", -1)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Entity> pictures(Mail mail) {
    return Opened.of(mail).pictures();
  }
}
