package dev.relance.decide;

import dev.relance.escalation.Alert;
import dev.relance.escalation.Matter;
import dev.relance.escalation.Question;
import dev.relance.evidence.Event;
import dev.relance.evidence.EventCodec;
import dev.relance.finding.Finding;
import dev.relance.gate.Situation;
import dev.relance.invoice.Creditor;
import dev.relance.money.Totals;
import dev.relance.reply.Topic;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.StopKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Finds the open questions that cannot wait for the summary and of which nobody was told yet. */
record Alerts(Situation situation, List<Alert> untold) {
  static Alerts of(Situation situation, List<Question> asked) {
    Set<String> told = situation.account().history().told().events();
    return new Alerts(
        situation,
        asked.stream()
            .filter(question -> isUrgent(situation, question))
            .map(question -> new Alert(question, events(question)))
            .filter(alert -> !told.containsAll(alert.events()))
            .toList());
  }

  /**
   * When the owner is told: now, when the owner's day begins, or once a run that stopped is over.
   */
  Optional<Instant> at() {
    return untold.isEmpty()
        ? Optional.empty()
        : situation
            .account()
            .creditor()
            .map(Creditor::zone)
            .map(zone -> situation.policy().atOnce().next(free(), zone));
  }

  private Instant free() {
    return situation
        .account()
        .history()
        .told()
        .busyUntil()
        .filter(situation.at()::isBefore)
        .orElse(situation.at());
  }

  /** Those of which the owner is told now. */
  List<Alert> now() {
    return at().filter(situation.at()::equals).isPresent() ? untold : List.of();
  }

  private static boolean isUrgent(Situation situation, Question question) {
    return switch (question.kind()) {
      case INSOLVENT, COMPLAINED, STEP_ANNOUNCED -> true;
      case STOPPED -> namesLawyer(question.matter());
      case LIMITATION_NEAR -> isLastCall(situation.today(), question.matter());
      case DISPUTED -> isLarge(situation, question);
      case REPLY_RECEIVED ->
          isAbout(Topic.LAWYER, question.matter())
              || (isAbout(Topic.DISPUTE, question.matter()) && isLarge(situation, question));
      case LADDER_EXHAUSTED,
          APPROVAL_NEEDED,
          RECAP_READY,
          NO_ADDRESS,
          BOUNCED,
          UNCONFIRMED_SEND,
          SEND_REFUSED,
          CALL_DUE,
          LETTER_DUE,
          PROMISE_BROKEN,
          PROMISE_TOO_LONG,
          PAYMENT_ANNOUNCED,
          OVERPAID,
          ADDRESS_GIVEN,
          INVOICE_NOT_RECEIVED,
          OFFER_LAPSED,
          PRECONDITION_MISSING,
          CAP_BLOCKS,
          FACTS_MISSING,
          RECORD_REJECTED,
          FEED_STALE,
          WORDING_REFUSED,
          AMOUNT_ABOVE_THRESHOLD,
          TIME_BARRED,
          AGE_ABOVE_THRESHOLD ->
          false;
    };
  }

  private static boolean namesLawyer(Matter matter) {
    return matter instanceof Matter.Found(Finding.Stopped stopped)
        && stopped.kind() == StopKind.LAWYER;
  }

  private static boolean isLastCall(LocalDate today, Matter matter) {
    return matter instanceof Matter.EndOfClaim(LocalDate lastDay)
        && !EndsOfClaims.lastCall(lastDay).isAfter(today);
  }

  private static boolean isAbout(Topic topic, Matter matter) {
    return matter instanceof Matter.Replied replied && replied.topics().contains(topic);
  }

  private static boolean isLarge(Situation situation, Question question) {
    return Totals.of(disputed(situation, question).toList()).sums().stream()
        .anyMatch(situation.policy()::isToldAtOnce);
  }

  private static Stream<Money> disputed(Situation situation, Question question) {
    return question.matter() instanceof Matter.Disputed(_, Optional<Money> part, _)
            && part.isPresent()
        ? part.stream()
        : situation.open().stream()
            .filter(invoice -> question.invoices().contains(invoice.id()))
            .map(invoice -> invoice.amountDue(situation.today()));
  }

  /** What befalls the debtor is one event, whatever is owed. Anything else is one per invoice. */
  private static Set<String> events(Question question) {
    return question.kind() == QuestionKind.DISPUTED
            || question.kind() == QuestionKind.LIMITATION_NEAR
            || question.kind() == QuestionKind.STEP_ANNOUNCED
        ? question.invoices().stream()
            .map(invoice -> event(question, List.of(invoice)))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of(event(question, List.of()));
  }

  private static String event(Question question, List<String> invoices) {
    return EventCodec.fingerprint(
        new Event.FollowUpEscalated(
            question.kind(), invoices, question.matter(), question.kind().answers()));
  }
}
