package dev.relance.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.account.Accounts.Loaded;
import dev.relance.account.FollowUp;
import dev.relance.account.TakeIn;
import dev.relance.escalation.Question;
import dev.relance.gate.ASituation;
import dev.relance.gate.Situation;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Forum;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.law.Basis;
import dev.relance.law.Cap;
import dev.relance.law.Channels;
import dev.relance.plan.Account;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.StopKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 17: each answer that a question offers is possible, and it changes what is decided next. */
class LawOfQuestionsTest {
  private static final Cap OF_EVERY_CHANNEL = cap(Channels.ALL);
  private static final Cap OF_MAIL = cap(Channels.of(List.of("email")));

  /** What happened, by a word that the table can name. */
  private enum Case {
    LADDER_DONE(QuestionKind.LADDER_EXHAUSTED) {
      @Override
      ASituation now() {
        return ASituation.at("2026-08-03T10:00").mailed("2026-07-01", Level.SETTLEMENT, "A");
      }
    },
    LADDER_DONE_FOR_AN_ARBITRATOR(QuestionKind.LADDER_EXHAUSTED) {
      @Override
      ASituation now() {
        return LADDER_DONE.now().in("FR", "Europe/Paris").quarrels(arbitrated());
      }
    },
    FORMAL_NOTICE_DUE(QuestionKind.APPROVAL_NEEDED) {
      @Override
      ASituation now() {
        return reminded("2026-04-20T10:00");
      }
    },
    DISPUTE_TOLD(QuestionKind.DISPUTED) {
      @Override
      ASituation now() {
        return ASituation.now().decided("2026-03-10T10:00", DecisionKind.DISPUTE, DecidedBy.DEBTOR);
      }
    },
    RECAP_TO_SHOW(QuestionKind.RECAP_READY) {
      @Override
      ASituation now() {
        return ASituation.now()
            .showsRecapsFirst()
            .spoke("2026-03-16T10:00", Channel.CALL, ContactOutcome.PAYMENT_ANNOUNCED, "A");
      }
    },
    STEP_DAY(QuestionKind.STEP_ANNOUNCED) {
      @Override
      ASituation now() {
        return ASituation.at("2026-06-10T10:00")
            .announced("2026-05-18", LegalStep.AGENCY, "2026-06-10");
      }
    },
    STOP_BY_LINK(QuestionKind.STOPPED) {
      @Override
      ASituation now() {
        return ASituation.now().decided("2026-03-10T10:00", DecisionKind.STOP, DecidedBy.DEBTOR);
      }
    },
    LAWYER(QuestionKind.STOPPED) {
      @Override
      ASituation now() {
        return ASituation.now().stopped(StopKind.LAWYER);
      }
    },
    WRONG_PERSON(QuestionKind.STOPPED) {
      @Override
      ASituation now() {
        return ASituation.now()
            .spoke("2026-03-10T10:00", Channel.CALL, ContactOutcome.WRONG_PERSON, "A");
      }
    },
    INSOLVENCY(QuestionKind.INSOLVENT) {
      @Override
      ASituation now() {
        return ASituation.now().stopped(StopKind.INSOLVENCY);
      }
    },
    NO_MAIL(QuestionKind.NO_ADDRESS) {
      @Override
      ASituation now() {
        return ASituation.now().emails();
      }
    },
    BOUNCE(QuestionKind.BOUNCED) {
      @Override
      ASituation now() {
        return ASituation.now().emails("a@debtor.example").suppressed("a@debtor.example");
      }
    },
    COMPLAINT(QuestionKind.COMPLAINED) {
      @Override
      ASituation now() {
        return ASituation.now().emails("a@debtor.example").complained("a@debtor.example");
      }
    },
    NO_OUTCOME(QuestionKind.UNCONFIRMED_SEND) {
      @Override
      ASituation now() {
        return ASituation.now()
            .mailed("2026-03-03", Level.FRIENDLY, Fate.UNCONFIRMED, LevelOutcome.UNCONFIRMED, "A");
      }
    },
    THREE_REFUSALS(QuestionKind.SEND_REFUSED) {
      @Override
      ASituation now() {
        ASituation refused = ASituation.now();
        for (String day : List.of("2026-03-03", "2026-03-04", "2026-03-05")) {
          refused.mailed(day, Level.FRIENDLY, Fate.REFUSED, LevelOutcome.LAPSED);
        }
        return refused;
      }
    },
    CALL_NEXT(QuestionKind.CALL_DUE) {
      @Override
      ASituation now() {
        return ASituation.at("2026-03-25T10:00")
            .calledEvery(7)
            .mailed("2026-03-12", Level.CLARIFICATION, "A");
      }
    },
    LETTER_NEXT(QuestionKind.LETTER_DUE) {
      @Override
      ASituation now() {
        return ASituation.at("2026-04-07T10:00")
            .letterAfter(Level.FIRM)
            .mailed("2026-04-02", Level.FIRM, "A");
      }
    },
    BROKEN_PROMISE(QuestionKind.PROMISE_BROKEN) {
      @Override
      ASituation now() {
        return ASituation.now().promisedByPhone("2026-03-05T10:00", "2026-03-08");
      }
    },
    PROMISE_FAR_AHEAD(QuestionKind.PROMISE_TOO_LONG) {
      @Override
      ASituation now() {
        return ASituation.now().promisedByPhone("2026-03-05T10:00", "2026-06-30");
      }
    },
    NEVER_ARRIVED(QuestionKind.INVOICE_NOT_RECEIVED) {
      @Override
      ASituation now() {
        return ASituation.now()
            .spoke("2026-03-10T10:00", Channel.CALL, ContactOutcome.INVOICE_NOT_RECEIVED, "A");
      }
    },
    NO_DEBTOR_RECORD(QuestionKind.FACTS_MISSING) {
      @Override
      ASituation now() {
        return ASituation.now().withoutDebtor();
      }
    },
    NO_ZONE(QuestionKind.FACTS_MISSING) {
      @Override
      ASituation now() {
        return ASituation.now().withoutZone("ZZ");
      }
    },
    FEED_SILENT(QuestionKind.FEED_STALE) {
      @Override
      ASituation now() {
        return ASituation.now().stale(48, "2026-03-01T10:00:00Z");
      }
    },
    PAYMENT_TOLD(QuestionKind.PAYMENT_ANNOUNCED) {
      @Override
      ASituation now() {
        return ASituation.now().decided("2026-03-10T10:00", DecisionKind.PAID, DecidedBy.DEBTOR);
      }
    },
    PAID_UNDER_ANOTHER_NUMBER(QuestionKind.OVERPAID) {
      @Override
      ASituation now() {
        return ASituation.now()
            .andOwes(
                AnInvoice.anInvoice("B")
                    .total(Money.parse("EUR 100.00"))
                    .paid(
                        List.of(
                            new Invoice.Payment(
                                LocalDate.parse("2026-03-10"), Money.parse("EUR 200.00"))))
                    .build());
      }
    },
    ADDRESS_TOLD(QuestionKind.ADDRESS_GIVEN) {
      @Override
      ASituation now() {
        return ASituation.now()
            .told(
                "2026-03-10T10:00",
                DecisionKind.NEW_ADDRESS,
                address -> address.email("new@debtor.example"));
      }
    },
    REPLY(QuestionKind.REPLY_RECEIVED) {
      @Override
      ASituation now() {
        return ASituation.now().replied("2026-03-16T10:00", "Could you call me?");
      }
    },
    OFFER_OVER(QuestionKind.OFFER_LAPSED) {
      @Override
      ASituation now() {
        return ASituation.now()
            .owner(
                "2026-03-05T10:00",
                DecisionKind.SETTLE,
                agreed -> agreed.agreed("80.00", LocalDate.parse("2026-03-10")));
      }
    },
    NOTICE_TOO_SHORT(QuestionKind.PRECONDITION_MISSING) {
      @Override
      ASituation now() {
        return reminded("2026-05-18T10:00")
            .mailed("2026-04-16", Level.FORMAL_NOTICE, "A")
            .announces("2026-05-17T10:00", "agency", "2026-05-20");
      }
    },
    TOO_FEW_SERVED(QuestionKind.PRECONDITION_MISSING) {
      @Override
      ASituation now() {
        return ASituation.at("2026-04-20T10:00").mailed("2026-04-02", Level.FIRM, "A");
      }
    },
    LETTER_FIRST(QuestionKind.PRECONDITION_MISSING) {
      @Override
      ASituation now() {
        return ASituation.now()
            .in("CA-ON", "America/Toronto")
            .underEveryLaw()
            .debtorIs(DebtorKind.CONSUMER);
      }
    },
    NO_CONSENT(QuestionKind.PRECONDITION_MISSING) {
      @Override
      ASituation now() {
        return ASituation.at("2026-10-06T10:30")
            .underEveryLaw()
            .in("US-NY-NYC", "America/New_York")
            .debtorIs(DebtorKind.CONSUMER);
      }
    },
    MAIL_CAP(QuestionKind.CAP_BLOCKS) {
      @Override
      ASituation now() {
        return capped(OF_MAIL);
      }
    },
    CAP_OF_EVERY_CHANNEL(QuestionKind.CAP_BLOCKS) {
      @Override
      ASituation now() {
        return capped(OF_EVERY_CHANNEL);
      }
    },
    LARGE(QuestionKind.AMOUNT_ABOVE_THRESHOLD) {
      @Override
      ASituation now() {
        return ASituation.now().owes("EUR 60000.00");
      }
    },
    NEARLY_BARRED(QuestionKind.LIMITATION_NEAR) {
      @Override
      ASituation now() {
        return ASituation.at("2029-10-01T12:00").underEveryLaw().governedBy("DE");
      }
    },
    BARRED(QuestionKind.TIME_BARRED) {
      @Override
      ASituation now() {
        return ASituation.at("2030-01-07T12:00").underEveryLaw().governedBy("DE");
      }
    },
    OLD(QuestionKind.AGE_ABOVE_THRESHOLD) {
      @Override
      ASituation now() {
        return ASituation.at("2026-09-21T10:00");
      }
    },
    REJECTED(QuestionKind.RECORD_REJECTED) {
      @Override
      ASituation now() {
        return ASituation.now().rejected("invoice#A");
      }
    };

    final QuestionKind kind;

    Case(QuestionKind kind) {
      this.kind = kind;
    }

    abstract ASituation now();
  }

  /** Asked outside of the decision, when a message is written; its own test tells of it. */
  private static final Set<QuestionKind> TOLD_ELSEWHERE = EnumSet.of(QuestionKind.WORDING_REFUSED);

  static Stream<Arguments> offered() {
    return """
    LADDER_DONE          | agency, court, write-off, pause
    LADDER_DONE_FOR_AN_ARBITRATOR | agency, write-off, pause
    FORMAL_NOTICE_DUE    | approve, refuse, pause
    DISPUTE_TOLD         | resolve, credit, resume, write-off
    RECAP_TO_SHOW        | approve, refuse
    STEP_DAY             | step-taken, step-moved, step-not-taken
    STOP_BY_LINK         | letter, call, pause, write-off
    LAWYER               | correct-record, pause, write-off
    WRONG_PERSON         | resume, pause, write-off
    INSOLVENCY           | lodge-claim, correct-record, write-off
    NO_MAIL              | new-address, letter, call
    BOUNCE               | new-address, letter, call
    COMPLAINT            | new-address, letter, call
    NO_OUTCOME           | treat-as-sent, send-again
    THREE_REFUSALS       | check-sender, pause
    CALL_NEXT            | call, pause
    LETTER_NEXT          | letter, pause
    BROKEN_PROMISE       | call, plan, pause, resume
    PROMISE_FAR_AHEAD    | accept, plan, promise, decline, pause
    NEVER_ARRIVED        | resume, letter
    NO_DEBTOR_RECORD     | correct-record
    NO_ZONE              | correct-record
    FEED_SILENT          | check-feed
    PAYMENT_TOLD         | paid, resume
    PAID_UNDER_ANOTHER_NUMBER | paid, resume
    ADDRESS_TOLD         | new-address, record-right, call
    REPLY                | call, dispute, paid, promise, plan, new-address, documents, pause, resume
    OFFER_OVER           | call, pause, resume
    NOTICE_TOO_SHORT     | another-step, refuse, pause
    TOO_FEW_SERVED       | refuse, pause
    LETTER_FIRST         | letter, pause
    NO_CONSENT           | letter, call, correct-record, pause
    MAIL_CAP             | call, letter, pause
    CAP_OF_EVERY_CHANNEL | pause
    LARGE                | resume, call, pause
    NEARLY_BARRED        | court, agency, write-off, resume
    BARRED               | write-off, resume
    OLD                  | resume, agency, court, write-off
    REJECTED             | correct-record
    """
        .lines()
        .map(row -> row.split(" *\\| *", 2))
        .map(row -> Arguments.of(Case.valueOf(row[0]), row[1]));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("offered")
  void a_question_offers_what_is_possible(Case what, String answers) {
    assertThat(
            question(what.now(), what.kind).answers().stream()
                .map(Answer::word)
                .collect(Collectors.joining(", ")))
        .isEqualTo(answers);
  }

  static Stream<Arguments> answered() {
    return Arrays.stream(Case.values())
        .flatMap(
            what ->
                question(what.now(), what.kind).answers().stream()
                    .map(answer -> Arguments.of(what, answer)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("answered")
  void an_answer_ends_the_question_or_lets_a_message_go(Case what, Answer answer) {
    Plan next = decided(given(what.now(), answer));

    boolean isOpen = next.findings().questions().stream().anyMatch(q -> q.kind() == what.kind);
    assertThat(isOpen && !(next instanceof Plan.Send)).as("still open: %s", next).isFalse();
  }

  @Test
  void every_question_is_in_the_table_or_told_elsewhere() {
    Set<QuestionKind> told =
        Arrays.stream(Case.values()).map(what -> what.kind).collect(Collectors.toSet());
    told.addAll(TOLD_ELSEWHERE);
    assertThat(told).containsExactlyInAnyOrder(QuestionKind.values());
  }

  @Test
  void a_delivery_to_another_address_answers_a_bounce() {
    ASituation bounced =
        ASituation.at("2026-03-12T10:00")
            .mailed("2026-03-03", Level.FRIENDLY, Fate.BOUNCED, LevelOutcome.LAPSED)
            .suppressed("a@debtor.example");
    assertThat(kinds(bounced)).contains(QuestionKind.BOUNCED);

    assertThat(kinds(bounced.mailedTo("b@debtor.example", "2026-03-10", Level.FRIENDLY, "A")))
        .doesNotContain(QuestionKind.BOUNCED);
  }

  /** The answer, as a person gives it: a decision, a contact, or another record. */
  private static ASituation given(ASituation asked, Answer answer) {
    String now = asked.moment();
    LocalDate today = LocalDate.parse(now.substring(0, 10));
    return switch (answer) {
      case APPROVE ->
          asked
              .approved(now, Level.FORMAL_NOTICE)
              .owner(now, DecisionKind.APPROVE, recap -> recap.aboutRecapOf("c0"));
      case REFUSE ->
          asked
              .refused(now, Level.FORMAL_NOTICE)
              .refused(now, Level.INTENT)
              .owner(now, DecisionKind.REFUSE, recap -> recap.aboutRecapOf("c0"));
      case PAUSE -> asked.owner(now, DecisionKind.PAUSE, paused -> paused);
      case RESUME -> asked.owner(now, DecisionKind.RESUME, resumed -> resumed);
      case RESOLVE ->
          asked.owner(
              now,
              DecisionKind.RESOLVE,
              settled -> settled.resolves(Resolution.CORRECTED, "the wrong price"));
      case PAID -> asked.owner(now, DecisionKind.PAID, paid -> paid.paidOn(today));
      case DISPUTE -> asked.owner(now, DecisionKind.DISPUTE, disputed -> disputed);
      case TREAT_AS_SENT ->
          asked.owner(
              now, DecisionKind.TREAT_AS_SENT, sent -> sent.level(Optional.of(Level.FRIENDLY)));
      case SEND_AGAIN ->
          asked.owner(
              now, DecisionKind.SEND_AGAIN, sent -> sent.level(Optional.of(Level.FRIENDLY)));
      case CREDIT -> asked.owner(now, DecisionKind.CREDIT, less -> less.credits("999999"));
      case WRITE_OFF -> asked.owner(now, DecisionKind.WRITE_OFF, decided -> decided);
      case SETTLE ->
          asked.owner(
              now, DecisionKind.SETTLE, agreed -> agreed.agreed("10.00", today.plusDays(30)));
      case AGENCY -> taken(asked, now, Optional.of(LegalStep.AGENCY));
      case COURT -> taken(asked, now, Optional.of(LegalStep.COURT));
      case STEP_TAKEN -> taken(asked, now, Optional.empty());
      case STEP_MOVED ->
          asked.owner(now, DecisionKind.STEP_MOVED, moved -> moved.stepDate(today.plusDays(14)));
      case STEP_NOT_TAKEN -> asked.owner(now, DecisionKind.STEP_NOT_TAKEN, decided -> decided);
      case ANOTHER_STEP -> asked.announces(now, "agency", today.plusDays(30).toString());
      case LODGE_CLAIM ->
          asked.owner(now, DecisionKind.CLAIM_LODGED, lodged -> lodged.stepDate(today));
      case RECORD_RIGHT -> asked.owner(now, DecisionKind.NEW_ADDRESS, settled -> settled);
      case CALL -> asked.spoke(now, Channel.CALL, ContactOutcome.LEFT_MESSAGE, "A");
      case LETTER -> asked.spoke(now, Channel.LETTER, ContactOutcome.LEFT_MESSAGE, "A");
      case PROMISE, ACCEPT ->
          asked.owner(
              now,
              DecisionKind.PROMISE,
              made -> made.promise(Optional.of(new Promise(today.plusDays(7), Optional.empty()))));
      case PLAN ->
          asked.owner(
              now,
              DecisionKind.PLAN,
              made ->
                  made.instalments(
                      List.of(
                          new Promise(today.plusDays(7), Optional.of(new BigDecimal("60.00"))),
                          new Promise(today.plusDays(37), Optional.of(new BigDecimal("60.00"))))));
      case DECLINE -> asked.owner(now, DecisionKind.DECLINE, declined -> declined);
      case DOCUMENTS -> asked.spoke(now, Channel.EMAIL, ContactOutcome.REACHED, "A");
      case VISIT -> asked.spoke(now, Channel.VISIT, ContactOutcome.LEFT_MESSAGE, "A");
      case NEW_ADDRESS ->
          asked.owner(now, DecisionKind.NEW_ADDRESS, named -> named.email("new@debtor.example"));
      case CHECK_SENDER -> asked.mailed("2026-03-16", Level.FRIENDLY, "A");
      case CORRECT_RECORD -> asked.corrected();
      case CHECK_FEED -> asked.stale(48, instant(now));
    };
  }

  private static String instant(String local) {
    return local.length() == 16 ? local + ":00Z" : local + "Z";
  }

  private static ASituation taken(ASituation asked, String now, Optional<LegalStep> step) {
    LocalDate today = LocalDate.parse(now.substring(0, 10));
    return asked.owner(
        now,
        DecisionKind.STEP_TAKEN,
        taken -> step.map(s -> taken.step(s, today)).orElseGet(() -> taken.stepDate(today)));
  }

  /** Two decisions change what was sent, so that the records are taken in as in a function. */
  private static Plan decided(ASituation situation) {
    Situation made = situation.build();
    Account account = made.account();
    FollowUp known = FollowUp.start(account.id()).with(_ -> account.history());
    FollowUp takenIn = TakeIn.of(new Loaded(account, known), made.terms(), made.at()).state();
    return Decide.decide(account.with(takenIn.history()), made.terms(), made.at());
  }

  private static Question question(ASituation situation, QuestionKind kind) {
    return situation.decision().findings().questions().stream()
        .filter(question -> question.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " is not asked: " + kinds(situation)));
  }

  private static List<QuestionKind> kinds(ASituation situation) {
    return situation.decision().findings().questions().stream().map(Question::kind).toList();
  }

  private static ASituation reminded(String now) {
    return ASituation.at(now)
        .mailed("2026-03-03", Level.FRIENDLY, "A")
        .mailed("2026-03-12", Level.CLARIFICATION, "A")
        .mailed("2026-03-23", Level.COMPROMISE, "A")
        .mailed("2026-04-02", Level.FIRM, "A");
  }

  private static ASituation capped(Cap cap) {
    return ASituation.at("2026-03-13T10:00").mailed("2026-03-03", Level.FRIENDLY, "A").capped(cap);
  }

  private static Cap cap(Channels channels) {
    return new Cap(Cap.Per.DEBTOR, 1, 60, channels, Basis.HOUSE);
  }

  private static Forum arbitrated() {
    return new Forum(Optional.of(true), Optional.empty(), Optional.empty());
  }
}
