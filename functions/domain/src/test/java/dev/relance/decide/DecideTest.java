package dev.relance.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.gate.ASituation;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Invoice;
import dev.relance.laws.StandardTerms;
import dev.relance.plan.DueLevel;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Terms;
import dev.relance.plan.Touchpoint;
import dev.relance.policy.PolicyReader;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # due on Monday 2 March; nothing was done yet
          2026-02-22T10:00, wait until 2026-02-23T08:00:00Z
          2026-02-23T08:59, wait until 2026-02-23T08:00:00Z
          2026-02-23T09:00, send courtesy
          2026-03-01T10:00, wait until 2026-03-02T08:00:00Z   # Sunday; on Monday the courtesy note will have lapsed
          2026-03-02T10:00, wait until 2026-03-03T08:00:00Z   # the courtesy note has lapsed
          2026-03-03T09:00, send friendly
          2026-06-30T09:00, send friendly                     # late: still the first one, no level is left out
          """)
  void the_first_level_goes_out_on_its_day(String at, String expected) {
    assertThat(told(ASituation.at(at).decision())).isEqualTo(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          FRIENDLY,      2026-03-03, 2026-03-11T10:00, wait until 2026-03-12T08:00:00Z
          FRIENDLY,      2026-03-03, 2026-03-12T10:00, send clarification
          CLARIFICATION, 2026-03-20, 2026-03-23T10:00, wait until 2026-03-27T08:00:00Z  # seven days apart
          COMPROMISE,    2026-03-24, 2026-04-02T10:00, send firm
          FIRM,          2026-04-02, 2026-04-16T10:00, wait  # two served reminders and the approval are missing
          """)
  void the_next_level_follows_in_order_and_at_its_distance(
      Level last, String on, String at, String expected) {
    assertThat(told(ASituation.at(at).mailed(on, last, "A").decision()))
        .startsWith(expected.split(" *#", 2)[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-23, COURTESY, EUR 1000.00",
    "2026-03-03, FRIENDLY, EUR 1000.00",
    "2026-06-02, FRIENDLY, EUR 1000.00",
    "2026-06-03, FRIENDLY, EUR 2000.00",
    "2026-09-03, FRIENDLY, EUR 3000.00",
  })
  void of_instalments_only_those_past_due_are_asked_for(String on, Level level, String sum) {
    DueLevel due = inThreeParts(on).item();

    assertThat(due.rung().level()).isEqualTo(level);
    assertThat(due.amountDue()).isEqualTo(Money.parse(sum));
  }

  private static ASituation inThreeParts(String on) {
    return ASituation.at(on + "T10:00")
        .owes("EUR 3000.00")
        .inParts("2026-09-02", "2026-03-02 EUR 1000.00", "2026-06-02 EUR 1000.00");
  }

  @Test
  void a_level_that_waits_for_the_owner_asks_the_owner_and_sends_nothing() {
    Plan decision = climbed("2026-04-16T10:00").decision();

    assertThat(decision).isNotInstanceOf(Plan.Send.class);
    assertThat(decision.findings().questions())
        .extracting(Question::kind)
        .containsExactly(QuestionKind.APPROVAL_NEEDED);
    assertThat(decision.findings().silences())
        .extracting(s -> s.objection().finding().reason())
        .containsExactly("approval-needed");
  }

  @Test
  void an_approved_level_goes_out() {
    assertThat(
            told(
                climbed("2026-04-16T10:00")
                    .approved("2026-04-15T10:00", Level.FORMAL_NOTICE)
                    .decision()))
        .isEqualTo("send formal-notice");
  }

  @Test
  void a_refused_level_is_passed_over_on_record() {
    Plan decision =
        climbed("2026-04-16T10:00").refused("2026-04-15T10:00", Level.FORMAL_NOTICE).decision();

    assertThat(decision.findings().skips())
        .extracting(skip -> skip.step().level() + " " + skip.step().outcome())
        .containsExactly("FORMAL_NOTICE PASSED_OVER");
  }

  @Test
  void a_bounced_level_is_due_again() {
    ASituation bounced =
        ASituation.at("2026-03-12T10:00")
            .mailed(
                "2026-03-03", Level.FRIENDLY, Touchpoint.Fate.BOUNCED, LevelOutcome.LAPSED, "B");

    assertThat(told(bounced.decision())).isEqualTo("send friendly");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          INSOLVENCY, INSOLVENT
          DECEASED,   STOPPED
          COERCED_DEBT, STOPPED
          OPT_OUT,    STOPPED
          """)
  void a_stop_is_told_to_the_owner_and_nothing_goes_out(StopKind stop, QuestionKind reason) {
    Plan decision = ASituation.at("2026-03-03T09:00").stopped(stop).decision();

    assertThat(decision).isNotInstanceOf(Plan.Send.class);
    assertThat(decision.findings().questions()).extracting(Question::kind).contains(reason);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    // A German claim of 2026 ends with 2029: 180 days before is 4 July 2029.
    "2029-07-03T23:00, DE, false",
    "2029-07-04T12:00, DE, true",
    "2029-12-31T12:00, DE, true",
    "2030-01-01T12:00, DE, false",
    // A French one between businesses ends on 2 March 2031.
    "2030-09-02T23:00, FR, false",
    "2030-09-03T12:00, FR, true"
  })
  void a_claim_that_may_end_soon_is_put_before_the_owner(String at, String law, boolean isAsked) {
    Plan decision = ASituation.at(at).underEveryLaw().governedBy(law).decision();

    assertThat(
            decision.findings().questions().stream()
                .anyMatch(q -> q.kind() == QuestionKind.LIMITATION_NEAR))
        .isEqualTo(isAsked);
  }

  @ParameterizedTest
  @CsvSource({"2029-12-31T12:00, false", "2030-01-01T12:00, true"})
  void a_claim_that_may_have_ended_is_asked_about_and_not_asked_for(String at, boolean hasEnded) {
    Plan decision = ASituation.at(at).underEveryLaw().governedBy("DE").decision();

    assertThat(
            decision.findings().questions().stream()
                .anyMatch(q -> q.kind() == QuestionKind.TIME_BARRED))
        .isEqualTo(hasEnded);
    assertThat(
            decision.findings().silences().stream()
                .anyMatch(s -> s.objection().rule() == Rule.TIME_BARRED))
        .isEqualTo(hasEnded);
    // whether to go to court is not asked of what no court would hear any more
    assertThat(
            decision.findings().questions().stream()
                .anyMatch(q -> q.kind() == QuestionKind.AGE_ABOVE_THRESHOLD))
        .isEqualTo(!hasEnded);
  }

  @Test
  void a_claim_that_may_end_soon_wakes_the_account_even_when_it_is_disputed() {
    ASituation disputed =
        ASituation.at("2029-06-01T12:00")
            .underEveryLaw()
            .governedBy("DE")
            .decided("2026-03-10T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR);
    assertThat(disputed.decision().findings().dueAt())
        .hasValue(Instant.parse("2029-07-04T07:00:00Z"));
  }

  @Test
  void the_day_is_told_until_the_owner_answers_it() {
    ASituation late = ASituation.at("2029-10-01T12:00").underEveryLaw().governedBy("DE");
    assertThat(late.decision().findings().questions())
        .contains(
            Question.of(
                QuestionKind.LIMITATION_NEAR,
                List.of("A"),
                new Matter.EndOfClaim(LocalDate.parse("2029-12-31"))));

    assertThat(
            late.decided("2028-01-01T10:00", DecisionKind.RESUME, DecidedBy.OWNER)
                .decision()
                .findings()
                .questions())
        .extracting(Question::kind)
        .contains(QuestionKind.LIMITATION_NEAR);
    assertThat(
            late.decided("2029-09-30T10:00", DecisionKind.RESUME, DecidedBy.OWNER)
                .decision()
                .findings()
                .questions())
        .extracting(Question::kind)
        .doesNotContain(QuestionKind.LIMITATION_NEAR);
  }

  @Test
  void a_dispute_asks_once_and_waits_without_an_end() {
    Plan decision =
        ASituation.at("2026-03-03T09:00")
            .decided("2026-03-02T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR)
            .decision();

    assertThat(decision).isNotInstanceOf(Plan.Send.class);
    assertThat(decision.findings().questions())
        .extracting(Question::kind)
        .containsExactly(QuestionKind.DISPUTED);
    assertThat(decision.findings().silences().getFirst().nextPossible()).isEmpty();
  }

  @Test
  void the_next_look_depends_on_facts_and_not_on_when_one_looked_before() {
    Instant first = due("2026-03-04T10:00");
    assertThat(due("2026-03-06T23:59")).isEqualTo(first);
    assertThat(due("2026-03-12T08:59")).isEqualTo(first);
    assertThat(first).isEqualTo("2026-03-12T08:00:00Z");
  }

  /** What waits for consent by our own rule in 2026 waits for it by law in 2027. */
  @Test
  void an_account_is_looked_at_when_the_law_that_holds_it_back_changes() {
    ASituation inNewYork =
        ASituation.at("2026-12-29T10:30")
            .underEveryLaw()
            .in("US-NY-NYC", "America/New_York")
            .debtorIs(DebtorKind.CONSUMER);

    assertThat(inNewYork.decision().findings().dueAt())
        .hasValue(Instant.parse("2027-01-01T14:00:00Z"));
  }

  private static Instant due(String at) {
    return ASituation.at(at)
        .mailed("2026-03-03", Level.FRIENDLY, "A")
        .decision()
        .findings()
        .dueAt()
        .orElseThrow();
  }

  @Test
  void every_other_open_invoice_is_listed_with_its_state() {
    var dispute = new Invoice.Dispute(LocalDate.parse("2026-03-01"), "too dear", Optional.empty());
    var hold = new Invoice.Hold(Optional.of(LocalDate.parse("2026-03-20")), "waiting");
    ASituation owing =
        ASituation.at("2026-03-12T10:00")
            .mailed("2026-03-05", Level.FRIENDLY, "B")
            .andOwes("B", "2026-03-04")
            .andOwes("C", "2026-03-30")
            .andOwes(tenEuros("D").flagged(Optional.of(dispute), Optional.empty(), false).build())
            .andOwes(tenEuros("E").flagged(Optional.empty(), Optional.of(hold), false).build())
            .andOwes(tenEuros("F").flagged(Optional.empty(), Optional.empty(), true).build())
            .andOwes(tenEuros("G").writtenOff().build())
            .andOwes("H", "2026-03-02")
            .rejected("invoice#H");

    var send = (Plan.Send) owing.decision();

    assertThat(send.round().items()).extracting(due -> due.invoice().id()).containsExactly("A");
    assertThat(send.round().others())
        .extracting(other -> other.invoice().id() + " " + other.state())
        .containsExactly(
            "B PastDue[since=2026-03-04]",
            "C NotYetDue[due=2026-03-30]",
            "D Disputed[]",
            "E OnHold[until=Optional[2026-03-20]]",
            "F AutoPay[]");
  }

  private static AnInvoice tenEuros(String id) {
    return AnInvoice.anInvoice(id)
        .due(LocalDate.parse("2026-03-02"))
        .total(Money.parse("EUR 10.00"));
  }

  /** Four levels were served; the formal notice is the next. */
  private static ASituation climbed(String at) {
    return ASituation.at(at)
        .mailed("2026-03-03", Level.FRIENDLY, "A")
        .mailed("2026-03-12", Level.CLARIFICATION, "A")
        .mailed("2026-03-23", Level.COMPROMISE, "A")
        .mailed("2026-04-02", Level.FIRM, "A");
  }

  private static String told(Plan decision) {
    return switch (decision) {
      case Plan.Send send -> "send " + send.items().getFirst().rung().level().word();
      case Plan.Close _ -> "close";
      case Plan.Respond respond -> "acknowledgement " + respond.acknowledgement().kind().word();
      case Plan.Wait _, Plan.AskOwner _, Plan.Escalate _ ->
          "wait" + decision.findings().dueAt().map(due -> " until " + due).orElse("");
    };
  }

  @ParameterizedTest
  @CsvSource({
    // a company hears the day after the due date of 2 March, a private person ten days after it
    "COMPANY,  standard, 2026-03-02T10:00, wait until 2026-03-03T08:00:00Z",
    "COMPANY,  standard, 2026-03-03T10:00, send friendly",
    "CONSUMER, persons,  2026-03-03T10:00, wait until 2026-03-12T08:00:00Z",
    "CONSUMER, persons,  2026-03-11T10:00, wait until 2026-03-12T08:00:00Z",
    "CONSUMER, persons,  2026-03-12T10:00, send friendly",
  })
  void pain_40_companies_and_private_persons_are_reminded_at_times_of_their_own(
      DebtorKind kind, String policy, String at, String expected) {
    ASituation owed = ASituation.at(at).under(twoPolicies()).debtorIs(kind).follows(policy);

    assertThat(told(owed.decision())).isEqualTo(expected);
  }

  private static Terms twoPolicies() {
    Terms shipped = StandardTerms.with((_, _) -> false);
    var persons =
        new HashMap<String, Object>(
            JsonTree.resource("/dev/relance/policy/standard-1.json").members());
    persons.put("policy", "persons");
    persons.put(
        "ladder",
        List.of(
            Map.of("level", "friendly", "day", 10), Map.of("level", "clarification", "day", 30)));
    return new Terms(
        List.of(shipped.policies().getFirst(), PolicyReader.policy(new Document("", persons))),
        shipped.law(),
        shipped.rates(),
        shipped.holidays());
  }

  @ParameterizedTest
  @CsvSource({
    // Warned 180 days before, and called once more 30 days before.
    "2029-07-01T12:00, 2029-07-04T07:00:00Z",
    "2029-07-10T12:00, 2029-12-01T08:00:00Z",
    // Told at once then, or when the owner's day begins.
    "2029-12-10T12:00, 2029-12-10T11:00:00Z",
    "2029-12-10T22:00, 2029-12-11T06:00:00Z",
  })
  void the_end_of_a_claim_wakes_the_account(String at, String next) {
    ASituation disputed =
        ASituation.at(at)
            .underEveryLaw()
            .governedBy("DE")
            .decided("2026-03-10T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR);

    assertThat(disputed.decision().findings().dueAt()).hasValue(Instant.parse(next));
  }

  @ParameterizedTest
  @CsvSource({
    "2029-10-01T12:00, 2029-09-30T10:00, OWNER, false",
    "2029-10-01T12:00, 2029-09-30T10:00, DEBTOR, true",
    "2029-12-03T12:00, 2029-11-30T10:00, OWNER, true",
    "2029-12-03T12:00, 2029-12-01T10:00, OWNER, false",
    "2030-02-01T12:00, 2029-12-31T10:00, OWNER, true",
    "2030-02-01T12:00, 2030-01-01T10:00, OWNER, false",
  })
  void only_what_the_owner_said_since_the_last_call_answers_it(
      String at, String said, DecidedBy by, boolean isAsked) {
    ASituation late =
        ASituation.at(at).underEveryLaw().governedBy("DE").decided(said, DecisionKind.RESUME, by);

    assertThat(late.decision().findings().questions())
        .extracting(Question::kind)
        .filteredOn(r -> r == QuestionKind.LIMITATION_NEAR || r == QuestionKind.TIME_BARRED)
        .hasSize(isAsked ? 1 : 0);
  }
}
