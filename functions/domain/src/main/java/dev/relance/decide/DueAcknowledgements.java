package dev.relance.decide;

import dev.relance.finding.Finding;
import dev.relance.gate.Gate;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.gate.Verdict.Prohibited;
import dev.relance.invoice.Contact;
import dev.relance.law.Source;
import dev.relance.plan.Account;
import dev.relance.plan.Acknowledgement;
import dev.relance.plan.Acknowledgements;
import dev.relance.plan.Acknowledgements.WaitingRecap;
import dev.relance.plan.History;
import dev.relance.policy.Policy;
import dev.relance.vocabulary.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the acknowledgement that goes out now, and why others wait or did not go out in their time.
 */
final class DueAcknowledgements {
  private final Situation situation;
  private final Account account;
  private final Policy policy;
  private final List<Unanswered> unanswered = new ArrayList<>();
  private final List<Instant> later = new ArrayList<>();

  DueAcknowledgements(Situation situation) {
    this.situation = situation;
    this.account = situation.account();
    this.policy = situation.policy();
  }

  /** Those that did not go out, as far as they were looked at. */
  List<Unanswered> unanswered() {
    return unanswered;
  }

  /** When they are to be looked at again. */
  List<Instant> later() {
    return later;
  }

  /** The answer of every rule about an acknowledgement. */
  List<Verdict> answersTo(Acknowledgement acknowledgement) {
    return Gate.askAcknowledgement(situation, acknowledgement.about());
  }

  /** The first one, besides receipts, that every rule permits. */
  Optional<Acknowledgement> permitted() {
    return permitted(Acknowledgements.due(account, policy, situation.today()));
  }

  /** The receipt, if every rule permits it. */
  Optional<Acknowledgement> permittedReceipt() {
    return permitted(
        Acknowledgements.receipt(account, policy, situation.today()).stream().toList());
  }

  /** The recaps that the owner is to see first. One that a rule prohibits is not shown. */
  List<WaitingRecap> recaps() {
    var shown = new ArrayList<WaitingRecap>();
    for (WaitingRecap waiting : Acknowledgements.waiting(account, policy, situation.today())) {
      objectionTo(waiting.recap())
          .filter(Prohibited.class::isInstance)
          .ifPresentOrElse(why -> putOff(waiting.recap(), why), () -> shown.add(waiting));
    }
    Acknowledgements.lapsed(account, policy, situation.today()).forEach(this::lapsed);
    return shown;
  }

  /** What held it back until its last day stays the reason: a rule, or the missing approval. */
  private void lapsed(WaitingRecap lapsed) {
    Contact contact = lapsed.recap().contact();
    Rule heldBackBy =
        Optional.ofNullable(account.history().unanswered().get(contact.recordKey()))
            .map(History.Unanswered::rule)
            .orElse(Rule.APPROVAL);
    var passed = new Finding.MomentPassed(lapsed.until());
    silence(lapsed.recap(), new Prohibited(heldBackBy, passed, Source.HOUSE), Optional.empty());
  }

  private Optional<Acknowledgement> permitted(List<Acknowledgement> due) {
    for (Acknowledgement acknowledgement : due) {
      Optional<Verdict.Objection> why = objectionTo(acknowledgement);
      if (why.isEmpty()) {
        return Optional.of(acknowledgement);
      }
      putOff(acknowledgement, why.get());
    }
    return Optional.empty();
  }

  private Optional<Verdict.Objection> objectionTo(Acknowledgement acknowledgement) {
    return Verdict.strictest(answersTo(acknowledgement)).objection();
  }

  private void putOff(Acknowledgement acknowledgement, Verdict.Objection why) {
    Optional<Instant> next = Gate.earliestAcknowledgement(situation, acknowledgement.about());
    next.ifPresent(later::add);
    silence(
        acknowledgement,
        why,
        next.filter(then -> isStillDue(acknowledgement, situation.day(then))));
  }

  private void silence(
      Acknowledgement acknowledgement, Verdict.Objection why, Optional<Instant> next) {
    unanswered.add(new Unanswered(acknowledgement, why, situation.today(), next, situation.law()));
  }

  private boolean isStillDue(Acknowledgement acknowledgement, LocalDate day) {
    return Stream.concat(
            Acknowledgements.due(account, policy, day).stream(),
            Acknowledgements.receipt(account, policy, day).stream())
        .filter(later -> later.kind() == acknowledgement.kind())
        .anyMatch(later -> !Collections.disjoint(later.causes(), acknowledgement.causes()));
  }
}
