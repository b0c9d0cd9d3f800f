package dev.relance.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.reply.Doubt;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reply does before and after the owner decides. */
class RepliesTest {
  private static final String CAME = "2026-03-16T10:00";

  /** A message is due in every row, so silence is what the reply brings. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOP                                           | stopped
          Cease and desist.                              | reply-received
          Please write to my lawyer.                     | reply-received
          We are insolvent.                              | reply-received, insolvent
          I paid it yesterday.                           | reply-received
          We will pay on 27 March.                       | reply-received
          The goods were damaged.                        | reply-received
          You have the wrong person.                     | reply-received
          Please send the invoice again.                 | reply-received
          May I pay in three instalments?                | reply-received
          Could you call me?                             | reply-received
          """)
  void a_reply_brings_silence_and_a_question(String text, String questions) {
    assertThat(plan(ASituation.now())).isInstanceOf(Plan.Send.class);

    Plan plan = plan(ASituation.now().replied(CAME, text));

    assertThat(plan).isNotInstanceOf(Plan.Send.class);
    assertThat(kinds(plan)).isEqualTo(questions);
  }

  @ParameterizedTest
  @CsvSource({"RESUME, true", "PAUSE, false", "DISPUTE, false", "PAID, false"})
  void a_decision_of_the_owner_ends_the_question(DecisionKind kind, boolean isSent) {
    Plan plan =
        plan(
            ASituation.now()
                .replied(CAME, "Could you call me?")
                .decided("2026-03-16T11:00", kind, DecidedBy.OWNER));

    assertThat(kinds(plan)).doesNotContain("reply-received");
    assertThat(plan instanceof Plan.Send).isEqualTo(isSent);
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVE, 2026-03-16T11:00, OWNER",
    "RESUME, 2026-03-16T09:59, OWNER",
    "RESUME, 2026-03-16T11:00, DEBTOR"
  })
  void what_is_no_answer_to_it_leaves_the_question_open(
      DecisionKind kind, String at, DecidedBy by) {
    ASituation replied = ASituation.now().replied(CAME, "Could you call me?");
    Plan plan =
        plan(
            kind == DecisionKind.APPROVE
                ? replied.approved(at, Level.FRIENDLY)
                : replied.decided(at, kind, by));

    assertThat(plan).isNotInstanceOf(Plan.Send.class);
    assertThat(kinds(plan)).contains("reply-received");
  }

  @Test
  void an_owner_who_read_it_can_undo_what_we_took_for_a_lawyer() {
    ASituation named = ASituation.now().replied(CAME, "My neighbour is a lawyer.");
    assertThat(plan(named).findings().alerts())
        .as("told at once, in one question")
        .extracting(alert -> alert.question().kind())
        .containsExactly(QuestionKind.REPLY_RECEIVED);

    assertThat(plan(named.decided("2026-03-16T11:00", DecisionKind.RESUME, DecidedBy.OWNER)))
        .isInstanceOf(Plan.Send.class);
  }

  @Test
  void nobody_undoes_a_stop() {
    ASituation stopped = ASituation.now().replied(CAME, "STOP");

    assertThat(plan(stopped.decided("2026-03-16T11:00", DecisionKind.RESUME, DecidedBy.OWNER)))
        .isNotInstanceOf(Plan.Send.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a@debtor.example  | When can you call me?            | false
          b@lawyers.example | When can you call me?            | true
          a@debtor.example  | From now on, write to my lawyer. | true
          """)
  void a_law_firm_does_not_name_a_lawyer_by_signing(String from, String text, boolean isTold) {
    Plan plan =
        plan(
            ASituation.now()
                .receives(
                    CAME, "From: %s\n\n%s\n\n-- \nLee & Partners, Lawyers".formatted(from, text)));

    assertThat(kinds(plan)).isEqualTo("reply-received");
    assertThat(plan.findings().alerts().isEmpty()).isNotEqualTo(isTold);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I paid it yesterday.            | PAID, DISPUTE, PAUSE, RESUME, CALL
          We will pay on 27 March.        | PROMISE, DISPUTE, PAID, PAUSE, RESUME, CALL
          May I pay in three instalments? | PLAN, DISPUTE, PAID, PAUSE, RESUME, CALL
          The goods were damaged.         | DISPUTE, PAID, PAUSE, RESUME, CALL
          You have the wrong person.      | NEW_ADDRESS, DISPUTE, PAID, PAUSE, RESUME, CALL
          Please send the invoice again.  | DOCUMENTS, DISPUTE, PAID, PAUSE, RESUME, CALL
          Thank you for your message.     | CALL, DISPUTE, PAID, PROMISE, PLAN, NEW_ADDRESS, DOCUMENTS, PAUSE, RESUME
          We are insolvent. We will pay.  | PAUSE, DISPUTE, PAID, RESUME
          """)
  void the_answer_that_fits_comes_first(String text, String answers) {
    Plan plan = plan(ASituation.now().replied(CAME, text));

    assertThat(plan.findings().questions().getFirst().answers().stream().map(Enum::name))
        .containsExactly(answers.split(", "));
  }

  @Test
  void an_automatic_reply_stops_nothing() {
    Plan plan =
        plan(
            ASituation.now()
                .receives(
                    CAME,
                    "From: a@debtor.example\n"
                        + "Subject: Away\n"
                        + "Auto-Submitted: auto-replied\n\n"
                        + "Back on Monday."));

    assertThat(plan).isInstanceOf(Plan.Send.class);
  }

  @Test
  void a_mail_that_the_domain_of_its_sender_disowns_holds_and_decides_nothing() {
    Plan plan =
        plan(
            ASituation.now()
                .receives(
                    CAME,
                    "Authentication-Results: amazonses.com; dmarc=fail\n"
                        + "From: a@debtor.example\n\n"
                        + "STOP"));

    assertThat(plan).isNotInstanceOf(Plan.Send.class);
    assertThat(kinds(plan)).isEqualTo("reply-received");
    assertThat(plan.findings().questions())
        .extracting(Question::matter)
        .allMatch(
            matter ->
                matter instanceof Matter.Replied replied
                    && replied.doubt().equals(Optional.of(Doubt.FORGED)));
  }

  @Test
  void a_reply_that_names_invoices_is_about_these() {
    ASituation two = ASituation.now().andOwes("B-7").replied(CAME, "Invoice B-7 is wrong.");

    assertThat(
            plan(two).findings().questions().stream()
                .filter(question -> question.kind() == QuestionKind.REPLY_RECEIVED)
                .map(Question::invoices))
        .containsExactly(List.of("B-7"));
  }

  @Test
  void the_owner_reads_the_words_the_topic_and_the_day() {
    Plan plan = plan(ASituation.now().replied(CAME, "We will pay on 27 March."));

    assertThat(plan.findings().questions().getFirst().matter())
        .isInstanceOfSatisfying(
            Matter.Replied.class,
            replied -> {
              assertThat(replied.words().text()).isEqualTo("We will pay on 27 March.");
              assertThat(replied.topics()).extracting(Word::word).containsExactly("promise");
              assertThat(replied.promised()).hasToString("Optional[2026-03-27]");
            });
  }

  private static Plan plan(ASituation situation) {
    Situation made = situation.build();
    return Decide.decide(made.account(), made.terms(), made.at());
  }

  private static String kinds(Plan plan) {
    return plan.findings().questions().stream()
        .map(question -> question.kind().word())
        .collect(Collectors.joining(", "));
  }
}
