package dev.relance.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Matter;
import dev.relance.gate.ASituation;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Invoice;
import dev.relance.plan.DueLevel;
import dev.relance.plan.PartLevel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each part of an invoice has its own due date and its own place on the ladder. */
class PartsTest {
  private static final String FIRST = "2026-03-02";
  private static final String SECOND = "2026-06-02";
  private static final String LAST = "2026-09-02";

  @ParameterizedTest
  @CsvSource({
    "2026-05-25, nothing",
    "2026-05-26, courtesy 2026-06-02", // seven days before the rest is due
    "2026-06-02, nothing", // the courtesy note has lapsed
    "2026-06-03, friendly 2026-06-02",
  })
  void after_a_deposit_the_rest_starts_its_own_ladder(String on, String expected) {
    ASituation owed =
        ASituation.at(on + "T10:00")
            .owes("EUR 1000.00")
            .inParts(SECOND, FIRST + " EUR 300.00")
            .mailedAboutPart(FIRST, "2026-03-17", Level.CLARIFICATION)
            .invoiceIs(i -> paid(i, "2026-03-20", "EUR 300.00"));

    assertThat(said(owed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-03, EUR 2000.00, firm 2026-03-02 and friendly 2026-06-02",
    "2026-06-02, EUR 1000.00, firm 2026-03-02",
    // the courtesy note is for a part that is still to come, and goes out with the rest
    "2026-05-26, EUR 2000.00, firm 2026-03-02 and courtesy 2026-06-02",
  })
  void what_is_due_on_several_parts_goes_out_together_and_the_strictest_leads(
      String on, String sum, String expected) {
    ASituation owed = inThree(on).mailedAboutPart(FIRST, "2026-04-10", Level.COMPROMISE);

    assertThat(said(owed)).isEqualTo(expected);
    assertThat(owed.item().amountDue()).isEqualTo(Money.parse(sum));
  }

  @Test
  void a_reminder_asks_for_whatever_is_past_due() {
    ASituation owed =
        inThree("2026-06-12")
            .mailedAboutPart(FIRST, "2026-05-20", Level.INTENT)
            .mailedAboutPart(SECOND, "2026-06-03", Level.FRIENDLY);

    assertThat(said(owed)).isEqualTo("clarification 2026-06-02");
    assertThat(owed.item().amountDue()).isEqualTo(Money.parse("EUR 2000.00"));
  }

  @Test
  void a_note_before_the_due_date_asks_for_nothing_else() {
    ASituation owed = inThree("2026-05-26").mailedAboutPart(FIRST, "2026-05-18", Level.INTENT);

    assertThat(said(owed)).isEqualTo("courtesy 2026-06-02");
    assertThat(owed.item().amountDue()).isEqualTo(Money.parse("EUR 1000.00"));
  }

  @Test
  void a_formal_notice_asks_for_no_part_but_its_own() {
    ASituation owed =
        inThree("2026-06-12")
            .mailedAboutPart(FIRST, "2026-04-10", Level.COMPROMISE)
            .mailedAboutPart(FIRST, "2026-04-20", Level.FIRM)
            .mailedAboutPart(SECOND, "2026-06-03", Level.FRIENDLY)
            .approved("2026-06-10T10:00", Level.FORMAL_NOTICE);

    assertThat(said(owed)).isEqualTo("formal-notice 2026-03-02 and clarification 2026-06-02");
    assertThat(owed.item().amountDue()).isEqualTo(Money.parse("EUR 1000.00"));
  }

  @ParameterizedTest
  @CsvSource({
    // Approved for the first part before the second one had come so far.
    "2026-04-20T10:00, nothing",
    "2026-07-10T10:00, nothing",
    "2026-07-11T10:00, formal-notice 2026-06-02",
  })
  void a_formal_notice_for_a_later_part_needs_an_approval_of_its_own(
      String approved, String expected) {
    ASituation owed =
        inThree("2026-07-17")
            .mailedAboutPart(FIRST, "2026-05-20", Level.INTENT)
            .mailedAboutPart(SECOND, "2026-06-12", Level.CLARIFICATION)
            .mailedAboutPart(SECOND, "2026-07-03", Level.FIRM)
            .approved(approved, Level.FORMAL_NOTICE);

    assertThat(said(owed)).isEqualTo(expected);
    assertThat(asked(owed))
        .isEqualTo(
            expected.equals("nothing")
                ? List.of(
                    new Matter.OfLevel(Level.FORMAL_NOTICE)
                        .of(Matter.Parts.of(List.of(LocalDate.parse(SECOND)))))
                : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the second part comes to its notice on 22 April, its invoice's first on 16 April
          2026-04-16, 2026-03-08, 2026-03-02 2026-03-08
          2026-04-16, 2026-03-10, 2026-03-02              # eight days later: after the next round
          2026-04-18, 2026-03-10, 2026-03-02 2026-03-10   # an approval of today would cover it
          2026-04-25, 2026-03-08, 2026-03-02 2026-03-08   # both have come
          """)
  void one_question_covers_the_parts_that_are_approved_together(
      String on, String second, String expected) {
    ASituation owed = bothFirm(on, second);

    assertThat(asked(owed))
        .containsExactly(
            new Matter.OfLevel(Level.FORMAL_NOTICE)
                .of(
                    Matter.Parts.of(
                        Stream.of(expected.split(" *#", 2)[0].split(" "))
                            .map(LocalDate::parse)
                            .toList())));
  }

  /** A week passes between two messages about an invoice, but nobody has answered the question. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-04-18", "2026-04-20", "2026-04-24", "2026-04-25"})
  void a_message_about_another_part_leaves_the_question_open(String on) {
    ASituation owed =
        bothFirm(on, "2026-03-08").mailedAboutPart(LAST, "2026-04-18", Level.FRIENDLY);

    assertThat(asked(owed))
        .containsExactly(
            new Matter.OfLevel(Level.FORMAL_NOTICE)
                .of(
                    Matter.Parts.of(
                        List.of(LocalDate.parse(FIRST), LocalDate.parse("2026-03-08")))));
  }

  @Test
  void parts_that_were_approved_together_are_said_together() {
    ASituation early = bothFirm("2026-04-17", "2026-03-08");
    ASituation owed = bothFirm("2026-04-22", "2026-03-08");

    assertThat(said(early.approved("2026-04-16T12:00", Level.FORMAL_NOTICE))).isEqualTo("nothing");
    assertThat(said(owed.approved("2026-04-16T12:00", Level.FORMAL_NOTICE)))
        .isEqualTo("formal-notice 2026-03-02 and formal-notice 2026-03-08");
    assertThat(owed.item().amountDue()).isEqualTo(Money.parse("EUR 2000.00"));
  }

  private static ASituation bothFirm(String on, String second) {
    return ASituation.at(on + "T10:00")
        .owes("EUR 3000.00")
        .inParts(LAST, FIRST + " EUR 1000.00", second + " EUR 1000.00")
        .mailedAboutPart(FIRST, "2026-03-24", Level.COMPROMISE)
        .mailedAboutPart(second, "2026-03-24", Level.COMPROMISE)
        .mailedAboutPart(FIRST, "2026-04-02", Level.FIRM)
        .mailedAboutPart(second, "2026-04-09", Level.FIRM);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the firm word about the first part is of 3 June, its fourteen days end on the 17th
          2026-06-12, SECOND, nothing
          2026-06-17, SECOND, nothing
          2026-06-18, SECOND, clarification 2026-06-02
          # what is as firm goes out at once
          2026-06-12, FIRST,  formal-notice 2026-03-02 and clarification 2026-06-02
          """)
  void after_a_firm_word_nothing_gentler_is_said_before_its_days_are_over(
      String on, String approved, String expected) {
    ASituation owed =
        inThree(on)
            .mailedAboutPart(FIRST, "2026-05-20", Level.COMPROMISE)
            .mailedAboutPart(FIRST, "2026-06-03", Level.FIRM)
            .mailedAboutPart(SECOND, "2026-06-03", Level.FRIENDLY);

    assertThat(
            said(
                approved.equals("FIRST")
                    ? owed.approved("2026-06-11T10:00", Level.FORMAL_NOTICE)
                    : owed))
        .isEqualTo(expected);
  }

  @Test
  void a_firm_word_ends_when_its_part_is_paid() {
    ASituation owed =
        inThree("2026-06-12")
            .mailedAboutPart(FIRST, "2026-06-03", Level.FIRM)
            .mailedAboutPart(SECOND, "2026-06-03", Level.FRIENDLY)
            .invoiceIs(i -> paid(i, "2026-06-10", "EUR 1000.00"));

    assertThat(said(owed)).isEqualTo("clarification 2026-06-02");
  }

  @Test
  void what_was_served_about_another_part_does_not_count_before_a_formal_notice() {
    ASituation owed =
        inThree("2026-07-17")
            .mailedAboutPart(FIRST, "2026-05-10", Level.FIRM)
            .mailedAboutPart(FIRST, "2026-05-20", Level.INTENT)
            .mailedAboutPart(SECOND, "2026-07-03", Level.FIRM)
            .approved("2026-07-17T09:00", Level.FORMAL_NOTICE);

    assertThat(said(owed)).isEqualTo("nothing");
    assertThat(owed.decision().findings().questions())
        .anyMatch(question -> question.kind() == QuestionKind.PRECONDITION_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-12, nothing", // ten days past due, but the first part was written about on the 8th
    "2026-06-15, clarification 2026-06-02",
  })
  void the_spacing_counts_for_the_invoice(String on, String expected) {
    ASituation owed =
        inThree(on)
            .mailedAboutPart(SECOND, "2026-06-03", Level.FRIENDLY)
            .mailedAboutPart(FIRST, "2026-06-08", Level.INTENT);

    assertThat(said(owed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-30, nothing, 0", // the first part is past its 120 days, the last one is not
    "2027-01-04, settlement 2026-09-02, 2550",
  })
  void a_settlement_is_offered_once_for_the_whole_invoice(String on, String expected, int reduced) {
    ASituation owed =
        inThree(on)
            .mailedAboutPart(FIRST, "2026-05-20", Level.INTENT)
            .mailedAboutPart(SECOND, "2026-08-20", Level.INTENT)
            .mailedAboutPart(LAST, "2026-11-20", Level.INTENT)
            .approved("2027-01-04T09:00", Level.SETTLEMENT);

    assertThat(said(owed)).isEqualTo(expected);
    if (reduced > 0) {
      assertThat(owed.item().reduced()).contains(Money.parse("EUR " + reduced + ".00"));
    }
  }

  @Test
  void a_part_at_the_end_of_its_ladder_is_put_before_the_owner() {
    ASituation owed = inThree("2026-06-12").mailedAboutPart(FIRST, "2026-04-20", Level.INTENT);

    assertThat(owed.decision().findings().questions())
        .anyMatch(question -> question.kind() == QuestionKind.LADDER_EXHAUSTED);
  }

  @Test
  void a_level_that_the_owner_refused_for_one_part_is_due_for_the_next() {
    ASituation owed =
        inThree("2026-07-17")
            .mailedAboutPart(FIRST, "2026-04-10", Level.FIRM)
            .refused("2026-04-20T10:00", Level.FORMAL_NOTICE)
            .mailedAboutPart(SECOND, "2026-06-12", Level.CLARIFICATION)
            .mailedAboutPart(SECOND, "2026-07-03", Level.FIRM);

    assertThat(owed.decision().findings().skips())
        .extracting(skip -> skip.step().level() + " " + skip.step().part().orElseThrow())
        .containsExactly("FORMAL_NOTICE " + FIRST);
    assertThat(asked(owed))
        .contains(
            new Matter.OfLevel(Level.FORMAL_NOTICE)
                .of(Matter.Parts.of(List.of(LocalDate.parse(SECOND)))));
  }

  private static ASituation inThree(String on) {
    return ASituation.at(on + "T10:00")
        .owes("EUR 3000.00")
        .inParts(LAST, FIRST + " EUR 1000.00", SECOND + " EUR 1000.00");
  }

  private static Invoice paid(Invoice invoice, String on, String amount) {
    return AnInvoice.like(invoice)
        .paid(List.of(new Invoice.Payment(LocalDate.parse(on), Money.parse(amount))))
        .build();
  }

  private static List<Matter> asked(ASituation owed) {
    return owed.decision().findings().questions().stream()
        .filter(question -> question.kind() == QuestionKind.APPROVAL_NEEDED)
        .map(question -> question.matter())
        .toList();
  }

  private static String said(ASituation owed) {
    return owed.decision() instanceof Plan.Send send
        ? send.round().items().stream().map(PartsTest::said).collect(Collectors.joining(", "))
        : "nothing";
  }

  private static String said(DueLevel due) {
    return due.parts().stream().map(PartsTest::said).collect(Collectors.joining(" and "));
  }

  private static String said(PartLevel due) {
    return due.level().word() + " " + due.part().key().map(LocalDate::toString).orElse("");
  }
}
