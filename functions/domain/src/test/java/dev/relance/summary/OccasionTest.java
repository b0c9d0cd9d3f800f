package dev.relance.summary;

import static dev.relance.summary.ASummary.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Matter;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The summary is due on Tuesday 17 March 2026 at 08:00 in Paris. */
class OccasionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # last told at       | what waits                       | what happened | occasion
          2026-03-16T07:00:00Z |                                  |               | none
          2026-03-01T07:00:00Z |                                  |               | none
          2026-03-16T07:00:00Z |                                  | sent          | NEWS
          2026-03-16T07:00:00Z |                                  | held back     | NEWS
          2026-03-16T07:00:00Z |                                  | paid          | NEWS
          2026-03-16T07:00:00Z | told question                    |               | none
          2026-03-16T07:00:00Z | told question                    | paid          | NEWS
          2026-03-16T07:00:00Z | told question, told rejection    |               | none
          2026-03-16T07:00:00Z | told question, new question      |               | NEW_QUESTION
          2026-03-16T07:00:00Z | told question, changed question  |               | NEW_QUESTION
          2026-03-16T07:00:00Z | new rejection                    |               | NEW_QUESTION
          2026-03-16T07:00:00Z | told rejection                   |               | none
          # A week is seven days of the creditor's calendar, at whatever time of the day.
          2026-03-11T07:00:00Z | told question                    |               | none
          2026-03-10T22:59:59Z | told question                    |               | WEEK_HAS_PASSED
          2026-03-10T23:00:00Z | told question                    |               | none
          2026-03-10T07:00:00Z | told question                    |               | WEEK_HAS_PASSED
          2026-03-10T07:00:00Z | told rejection                   |               | WEEK_HAS_PASSED
          # A day that has come since the last summary.
          2026-03-16T07:00:00Z | told question until 2026-03-16   |               | none
          2026-03-16T07:00:00Z | told question until 2026-03-17   |               | DAY_HAS_COME
          2026-03-16T07:00:00Z | told question until 2026-03-18   |               | none
          2026-03-12T07:00:00Z | told question until 2026-03-14   |               | DAY_HAS_COME
          2026-03-16T07:00:00Z | told step until 2026-03-17       |               | DAY_HAS_COME
          2026-03-16T07:00:00Z | told step until 2026-03-18       |               | none
          2026-03-16T07:00:00Z | told promise until 2026-03-17    |               | DAY_HAS_COME
          2026-03-16T07:00:00Z | told promise until 2026-03-18    |               | none
          """)
  void a_summary_goes_out_if_it_tells_more_than_the_last_one(
      String last, String waiting, String happened, Occasion occasion) {
    ASummary summary = ASummary.in(Locale.FRENCH).since(last);
    for (String what : Optional.ofNullable(waiting).orElse("").split(", ")) {
      waits(summary, what);
    }
    happens(summary, Optional.ofNullable(happened).orElse(""));
    assertThat(Occasion.of(summary.build())).isEqualTo(Optional.ofNullable(occasion));
  }

  @Test
  void what_one_summary_told_is_known_to_the_next() {
    OwnerSummary first = ASummary.full(Locale.ENGLISH);
    assertThat(first.told().told()).hasSize(4);
    assertThat(first.told().at()).isEqualTo(first.at());
  }

  private static Matter matter(String what, LocalDate day) {
    return switch (what) {
      case "step" -> new Matter.Announced(LegalStep.COURT, day);
      case "promise" ->
          new Matter.LongPromise(day.plusDays(60), Optional.empty(), List.of(), 1, day);
      default -> new Matter.EndOfClaim(day);
    };
  }

  private static void waits(ASummary summary, String what) {
    switch (what) {
      case "" -> {}
      case "told question" -> asks(summary, "duval", new Matter.Nothing()).told();
      case "new question" -> asks(summary, "moreau", new Matter.Nothing());
      case "changed question" -> asks(summary, "duval", new Matter.OfAddress("a@b.example"));
      case "told rejection" -> summary.rejected("invoice#1", "total is missing").told();
      case "new rejection" -> summary.rejected("invoice#1", "dueDate is missing");
      default -> {
        String[] words = what.split(" ");
        LocalDate day = LocalDate.parse(words[3]);
        asks(summary, "duval", matter(words[1], day)).told();
      }
    }
  }

  private static ASummary asks(ASummary summary, String debtor, Matter matter) {
    return summary.asks(QuestionKind.BOUNCED, debtor, matter, "2026-03-10");
  }

  private static void happens(ASummary summary, String what) {
    switch (what) {
      case "" -> {}
      case "sent" ->
          summary.sent(Level.FRIENDLY, "duval", "sent", line("duval", "1", "EUR 1.00", 1));
      case "held back" ->
          summary.deferred(line("duval", "1", "EUR 1.00", 1), Rule.SPACING, Optional.empty());
      case "paid" -> summary.paid("duval", "1", "EUR 1.00", "EUR 0.00");
      default -> throw new IllegalArgumentException(what);
    }
  }
}
