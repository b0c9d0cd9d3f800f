package dev.relance.gate;

import static dev.relance.vocabulary.StoppedFor.EVERY_CREDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.decide.Decide;
import dev.relance.escalation.Question;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Invoice;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.MailFlow;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that defers a message ends, or is a question to the owner. */
class DeferralsTest {
  private static final MailFlow FULL = new MailFlow(Optional.empty(), 100_000, 14);

  /** The rules that only permit or prohibit; what they prohibit waits for a person or a fact. */
  private static final Set<Rule> NEVER =
      EnumSet.of(
          Rule.CREDITOR_KNOWN,
          Rule.DEBTOR_KNOWN,
          Rule.OPTED_OUT,
          Rule.RIGHT_PERSON,
          Rule.ADDRESS,
          Rule.TIME_ZONE,
          Rule.CONSENT,
          Rule.RECORD_READABLE,
          Rule.SETTLED,
          Rule.DISPUTED,
          Rule.REPLY_WAITING,
          Rule.PAYMENT_ANNOUNCED,
          Rule.OVERPAID,
          Rule.INVOICE_RECEIVED,
          Rule.TIME_BARRED,
          Rule.AUTO_PAY,
          Rule.TOLERANCE,
          Rule.PRECONDITION,
          Rule.STEP_TAKEN,
          Rule.APPROVAL,
          Rule.WORDING);

  /** Tested with the routes to court, the announced days and the contacts by hand. */
  private static final Set<Rule> ELSEWHERE =
      EnumSet.of(Rule.COURT_READY, Rule.STEP_ANNOUNCED, Rule.COOL_DOWN);

  static Stream<Rule> deferring() {
    return Stream.of(Rule.values()).filter(r -> !NEVER.contains(r) && !ELSEWHERE.contains(r));
  }

  @ParameterizedTest
  @MethodSource("deferring")
  void each_deferral_ends_or_is_asked(Rule rule) {
    ASituation asked = Objects.requireNonNull(cases().get(rule), rule.word());
    Verdict answer = answer(rule, asked);
    assertThat(answer).as(rule.word()).isInstanceOf(Verdict.Deferred.class);

    Situation now = asked.build();
    Optional<Instant> earliest = Gate.earliest(now, asked.due(Level.FRIENDLY));
    Instant end = ((Verdict.Deferred) answer).until();

    assertThat(earliest.isPresent() || asks(rule, now, now.at()) || asks(rule, now, end))
        .as("%s ends or is asked", rule.word())
        .isTrue();
    assertThat(asked.decision().findings().dueAt()).as("and is looked at").isPresent();
    earliest.ifPresent(at -> assertThat(at).isAfterOrEqualTo(end));
  }

  private static boolean asks(Rule rule, Situation situation, Instant at) {
    return Decide.decide(situation.account(), situation.terms(), at).findings().questions().stream()
        .map(Question::kind)
        .anyMatch(kind -> rule.question().filter(kind::equals).isPresent());
  }

  @ParameterizedTest
  @EnumSource(value = Channel.class)
  void a_silent_invoicing_system_ends_nothing_in_an_exception(Channel channel) {
    for (int hours : new int[] {1, 24, 8760}) {
      ASituation stale = ASituation.now().stale(hours, "2020-01-01T00:00:00Z");

      assertThat(stale.byHand(channel).verdict()).isInstanceOf(Verdict.Deferred.class);
      assertThat(stale.decision().findings().questions())
          .extracting(Question::kind)
          .containsOnlyOnce(Rule.FEED_FRESH.question().orElseThrow());
      assertThat(stale.decision().findings().dueAt()).isPresent();
    }
  }

  @Test
  void whether_records_will_be_fresh_later_is_not_foretold() {
    // Fresh now, and in the pause after the last message no record is expected.
    ASituation fresh =
        ASituation.now().stale(1, "2026-03-17T08:00:00Z").mailed("2026-03-16", Level.COURTESY, "A");

    Situation now = fresh.build();
    assertThat(Gate.earliest(now, fresh.due(Level.FRIENDLY)))
        .contains(Instant.parse("2026-03-23T08:00:00Z"));
  }

  private static Verdict answer(Rule rule, ASituation asked) {
    return rule.about() == Rule.About.ACCOUNT
        ? asked.account(rule.word())
        : asked.invoice(rule.word(), Level.FRIENDLY);
  }

  private static Map<Rule, ASituation> cases() {
    var cases = new EnumMap<Rule, ASituation>(Rule.class);
    cases.put(Rule.STOPPED, ASituation.now().moratoriumUntil("2026-05-20"));
    cases.put(Rule.FEED_FRESH, ASituation.now().stale(1, "2026-03-16T08:00:00Z"));
    cases.put(
        Rule.UNSETTLED_SEND,
        ASituation.now()
            .mailed(
                "2026-03-17",
                Level.FRIENDLY,
                Touchpoint.Fate.AUTHORIZED,
                LevelOutcome.AUTHORIZED,
                "B"));
    cases.put(
        Rule.REFUSED_LATELY,
        ASituation.at("2026-03-17T09:10")
            .mailed(
                "2026-03-17",
                Level.FRIENDLY,
                Touchpoint.Fate.REFUSED,
                LevelOutcome.AUTHORIZED,
                "B"));
    cases.put(Rule.SENDING_STOPPED, ASituation.now().flow(FULL.stoppedFor(EVERY_CREDITOR)));
    cases.put(Rule.TURN, ASituation.at("2026-03-17T09:00").flow(FULL));
    cases.put(
        Rule.PUT_OFF_LATELY,
        ASituation.at("2026-03-17T09:03")
            .mailed(
                "2026-03-17",
                Level.FRIENDLY,
                Touchpoint.Fate.PUT_OFF,
                LevelOutcome.AUTHORIZED,
                "B"));
    cases.put(
        Rule.DEBTOR_CAP,
        ASituation.now()
            .spoke("2026-03-16T10:00", Channel.CALL, ContactOutcome.NOT_REACHED)
            .spoke("2026-03-16T11:00", Channel.CALL, ContactOutcome.NOT_REACHED));
    cases.put(Rule.DEBTOR_SPACING, ASituation.now().mailed("2026-03-16", Level.FRIENDLY, "B"));
    cases.put(Rule.CONTACT_WINDOW, ASituation.at("2026-03-15T10:00"));
    cases.put(
        Rule.ON_HOLD,
        ASituation.now()
            .spoke("2026-03-16T10:00", Channel.CALL, ContactOutcome.WAITING_FOR_APPROVAL, "A"));
    cases.put(Rule.PAUSED, ASituation.now().pausedUntil("2026-03-16T10:00", "2026-06-01"));
    cases.put(
        Rule.PROMISE_PENDING, ASituation.now().promisedByPhone("2026-03-16T10:00", "2028-03-20"));
    cases.put(Rule.SPACING, ASituation.now().mailed("2026-03-16", Level.COURTESY, "A"));
    cases.put(
        Rule.NOTICE_RUNNING,
        ASituation.now().andOwes("B").mailed("2026-03-10", Level.FORMAL_NOTICE, "B"));
    cases.put(Rule.OFFER_OPEN, ASituation.now().agreed("2026-03-16T10:00", "60.00", "2026-06-01"));
    cases.put(
        Rule.INVOICE_CAP,
        ASituation.now().spoke("2026-03-16T10:00", Channel.EMAIL, ContactOutcome.REACHED, "A"));
    cases.put(
        Rule.POST_FIRST,
        ASituation.now()
            .in("CA-ON", "America/Toronto")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER)
            .spoke("2026-03-16T10:00", Channel.LETTER, ContactOutcome.LEFT_MESSAGE, "A"));
    return cases;
  }

  /** A hold on the record ends as well. */
  @Test
  void a_hold_until_a_day_ends() {
    ASituation held =
        ASituation.now()
            .invoiceIs(
                i ->
                    AnInvoice.like(i)
                        .flagged(
                            Optional.empty(),
                            Optional.of(
                                new Invoice.Hold(
                                    Optional.of(LocalDate.parse("2040-01-01")), "a question")),
                            false)
                        .build());
    Situation now = held.build();

    assertThat(Gate.earliest(now, held.due(Level.FRIENDLY))).isPresent();
  }
}
