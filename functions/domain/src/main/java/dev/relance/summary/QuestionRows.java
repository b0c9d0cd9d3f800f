package dev.relance.summary;

import dev.relance.plan.PastLevel;
import dev.relance.summary.OwnerSummary.InvoiceLine;
import dev.relance.summary.OwnerSummary.Open;
import dev.relance.vocabulary.Answer;
import dev.relance.wording.Columns;
import dev.relance.wording.Plain;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.Stages;
import dev.relance.wording.Wording;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question with its invoices and its answers, as every mail to an owner prints it.
 *
 * @param zone the zone for moments
 * @param links where each question is answered
 */
record QuestionRows(Wording wording, ZoneId zone, Function<Open, Optional<String>> links) {
  private static final int MOST_INVOICES = 40;

  /**
   * What is printed of a question.
   *
   * @param since the key of the text that says from when it is open
   */
  QuestionRow row(Open open, String since) {
    Optional<String> link = links.apply(open);
    var words = new QuestionWords(wording, zone);
    return new QuestionRow(
        Plain.name(open.debtor()),
        words.sentence(open.kind(), open.matter()),
        wording.say(since, Map.of("date", wording.date(open.since()))),
        Stages.together(open.invoices(), InvoiceLine::stage).stream()
            .limit(MOST_INVOICES)
            .map(this::invoice)
            .toList(),
        more(open.invoices().size()),
        wording.say("summary.you-can"),
        open.answers().stream().map(answer -> answer(answer, words, link)).toList(),
        link.map(_ -> wording.say("summary.answer-here")).orElse(""),
        link.orElse(""));
  }

  private String more(int size) {
    return size > MOST_INVOICES
        ? wording.say("summary.more", Map.of("more", size - MOST_INVOICES))
        : "";
  }

  private static AnswerRow answer(Answer answer, QuestionWords words, Optional<String> link) {
    return new AnswerRow(
        words.answer(answer), link.map(page -> page + "#" + answer.word()).orElse(""));
  }

  private QuestionInvoice invoice(InvoiceLine line) {
    String number = Plain.name(line.number());
    String amount = wording.money(line.amountDue());
    String age =
        line.lastDemand()
            .map(
                step ->
                    wording.age(line.daysPastDue())
                        + wording.say("format.semicolon")
                        + demanded(step))
            .orElseGet(() -> wording.age(line.daysPastDue()));
    return new QuestionInvoice(
        number,
        age,
        Stages.line(line.stage(), wording).orElse(""),
        amount,
        Columns.row("  " + number, amount));
  }

  private String demanded(PastLevel step) {
    return wording.say(
        "summary.asked-besides",
        Map.of(
            "sum", wording.money(step.besides().orElseThrow()), "date", wording.date(step.on())));
  }

  /** One question to the owner. */
  record QuestionRow(
      String debtor,
      String sentence,
      String since,
      List<QuestionInvoice> invoices,
      String invoicesMore,
      String answersLabel,
      List<AnswerRow> answers,
      String linkLabel,
      String link) {}

  /** One answer, and where it is given; empty text if no links are served. */
  record AnswerRow(String text, String href) {}

  /** One invoice of a question; empty text if it bills no stage of a contract. */
  record QuestionInvoice(String number, String age, String stage, String amount, String line) {}
}
