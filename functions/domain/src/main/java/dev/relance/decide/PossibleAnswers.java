package dev.relance.decide;

import dev.relance.court.Assessment;
import dev.relance.escalation.Matter;
import dev.relance.finding.Finding;
import dev.relance.gate.ByHand;
import dev.relance.gate.Gate;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Stop;
import dev.relance.reply.Topic;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the answers that a question offers: those of its kind that are possible and lawful for the
 * account now, and that change something.
 */
final class PossibleAnswers {
  /** Over a weekend and a holiday, a call or a letter is still an answer. */
  private static final Duration SOON = Duration.ofDays(4);

  /** What closes every way to court, and takes the claim from an agency. */
  private static final Set<StopKind> CLOSES_COURT =
      EnumSet.of(
          StopKind.INSOLVENCY, StopKind.MORATORIUM, StopKind.DECEASED, StopKind.COERCED_DEBT);

  private final Situation situation;
  private final Verdict ofAccount;
  private final Map<Channel, ByHand> byHand = new EnumMap<>(Channel.class);
  private final List<Instant> later = new ArrayList<>();

  PossibleAnswers(Situation situation, Verdict ofAccount) {
    this.situation = situation;
    this.ofAccount = ofAccount;
  }

  List<Answer> to(QuestionKind kind, List<String> invoices, Matter matter) {
    return inOrder(kind, matter).stream()
        .filter(answer -> changesSomething(answer, kind, invoices, matter))
        .filter(answer -> isPossible(answer, invoices))
        .toList();
  }

  /** What a reply seems to ask for comes first. */
  private static List<Answer> inOrder(QuestionKind kind, Matter matter) {
    return matter instanceof Matter.Replied replied
        ? Stream.concat(replied.proposed().stream(), kind.answers().stream()).distinct().toList()
        : kind.answers();
  }

  /** Some answers fit only some questions of a kind. */
  private boolean changesSomething(
      Answer answer, QuestionKind kind, List<String> invoices, Matter matter) {
    return switch (answer) {
      case RESUME -> isUndone(kind, invoices, matter);
      case LETTER, CALL, ANOTHER_STEP, CORRECT_RECORD, REFUSE ->
          kind == QuestionKind.PRECONDITION_MISSING
              ? supplied(matter).contains(answer)
              : answer != Answer.CORRECT_RECORD || !isOnlyTold(matter);
      case APPROVE,
          PAUSE,
          PAID,
          DISPUTE,
          TREAT_AS_SENT,
          SEND_AGAIN,
          RESOLVE,
          CREDIT,
          WRITE_OFF,
          AGENCY,
          COURT,
          CHECK_SENDER,
          CHECK_FEED,
          STEP_TAKEN,
          STEP_MOVED,
          STEP_NOT_TAKEN,
          LODGE_CLAIM,
          RECORD_RIGHT,
          SETTLE,
          VISIT,
          ACCEPT,
          DECLINE ->
          true;
      case PROMISE, PLAN, NEW_ADDRESS, DOCUMENTS ->
          kind != QuestionKind.REPLY_RECEIVED || isAskedFor(answer, matter);
    };
  }

  /** What a reply does not ask for is no answer to it, unless we are not sure what it says. */
  private static boolean isAskedFor(Answer answer, Matter matter) {
    return matter instanceof Matter.Replied replied
        && (replied.proposed().contains(answer) || replied.topics().contains(Topic.OTHER));
  }

  /** A resume undoes what was said, not what stands on a record or what the debtor wants. */
  private boolean isUndone(QuestionKind kind, List<String> invoices, Matter matter) {
    if (kind == QuestionKind.STOPPED) {
      return matter instanceof Matter.Found(Finding.WrongPerson _);
    }
    return kind != QuestionKind.DISPUTED || !isDisputeRecorded(invoices);
  }

  /** Whether a stop was told and stands on no record of the debtor. */
  private static boolean isOnlyTold(Matter matter) {
    return matter instanceof Matter.Found(Finding found)
        && (found instanceof Finding.OptedOut || found instanceof Finding.WrongPerson);
  }

  private boolean isDisputeRecorded(List<String> invoices) {
    return situation.open().stream()
        .filter(invoice -> invoices.contains(invoice.id()))
        .anyMatch(invoice -> invoice.dispute().isPresent());
  }

  /** The answers that supply what a level needs, besides a pause. */
  private static Set<Answer> supplied(Matter matter) {
    if (matter instanceof Matter.Found(Finding.NotReadyForCourt need)) {
      return supplied(need);
    }
    if (matter instanceof Matter.OfRule(Rule rule)) {
      return rule == Rule.POST_FIRST
          ? EnumSet.of(Answer.LETTER)
          : EnumSet.of(Answer.LETTER, Answer.CALL, Answer.CORRECT_RECORD);
    }
    return EnumSet.of(Answer.REFUSE);
  }

  private static Set<Answer> supplied(Finding.NotReadyForCourt need) {
    return switch (need) {
      case Finding.StepMissing _ -> EnumSet.of(Answer.ANOTHER_STEP, Answer.LETTER, Answer.REFUSE);
      case Finding.StepRuns _ -> EnumSet.of(Answer.ANOTHER_STEP, Answer.REFUSE);
      case Finding.RouteClosed closed ->
          closed.obstacle().isUnknownDebtor()
              ? EnumSet.of(Answer.ANOTHER_STEP, Answer.CORRECT_RECORD, Answer.REFUSE)
              : EnumSet.of(Answer.ANOTHER_STEP, Answer.REFUSE);
    };
  }

  private boolean isPossible(Answer answer, List<String> invoices) {
    return switch (answer) {
      case CALL -> isSoonPossible(Channel.CALL, invoices);
      case LETTER -> isSoonPossible(Channel.LETTER, invoices);
      case AGENCY, PROMISE, PLAN, ACCEPT -> !isCourtClosed();
      case COURT -> !isCourtClosed() && !isForArbitrator(invoices);
      case STEP_MOVED -> !(ofAccount instanceof Verdict.Prohibited);
      case APPROVE,
          REFUSE,
          PAUSE,
          RECORD_RIGHT,
          RESUME,
          PAID,
          DISPUTE,
          TREAT_AS_SENT,
          SEND_AGAIN,
          RESOLVE,
          CREDIT,
          WRITE_OFF,
          NEW_ADDRESS,
          CORRECT_RECORD,
          CHECK_SENDER,
          CHECK_FEED,
          STEP_TAKEN,
          STEP_NOT_TAKEN,
          ANOTHER_STEP,
          LODGE_CLAIM,
          SETTLE,
          VISIT,
          DOCUMENTS,
          DECLINE ->
          true;
    };
  }

  /** Those invoices about which the debtor may be contacted soon by a channel. */
  List<Invoice> soon(Channel channel, List<Invoice> about) {
    return about.stream()
        .filter(invoice -> isSoonPossible(channel, List.of(invoice.id())))
        .toList();
  }

  /** When answers that are not offered yet may become possible, as far as they were asked for. */
  List<Instant> later() {
    return Collections.unmodifiableList(later);
  }

  private boolean isSoonPossible(Channel channel, List<String> invoices) {
    ByHand contact = byHand.computeIfAbsent(channel, by -> Gate.byHand(situation, by));
    Optional<Instant> soon = contact.from().map(from -> from.minus(SOON));
    boolean isSoon = soon.filter(day -> !day.isAfter(situation.at())).isPresent();
    boolean mayBeNamed = !excluded(contact).keySet().containsAll(invoices);
    if (!isSoon) {
      soon.ifPresent(later::add);
    } else if (!mayBeNamed) {
      contact.excluded().forEach(left -> until(left.verdict()).ifPresent(later::add));
    }
    return isSoon && mayBeNamed;
  }

  private static Map<String, Verdict> excluded(ByHand contact) {
    return contact.excluded().stream()
        .collect(Collectors.toMap(left -> left.invoice().id(), ByHand.Excluded::verdict));
  }

  private static Optional<Instant> until(Verdict verdict) {
    return verdict instanceof Verdict.Deferred deferred
        ? Optional.of(deferred.until())
        : Optional.empty();
  }

  private boolean isCourtClosed() {
    return stops()
        .anyMatch(stop -> CLOSES_COURT.contains(stop.kind()) && stop.standsOn(situation.today()));
  }

  private Stream<Stop> stops() {
    return situation.account().debtor().map(Debtor::stops).stream().flatMap(List::stream);
  }

  private boolean isForArbitrator(List<String> invoices) {
    return situation.open().stream()
        .filter(invoice -> invoices.contains(invoice.id()))
        .anyMatch(this::isForArbitrator);
  }

  private boolean isForArbitrator(Invoice invoice) {
    return Assessment.isForArbitrator(
        situation.account(), situation.terms(), situation.today(), invoice);
  }
}
