package dev.relance.gate;

import dev.relance.finding.Approvers;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.PartLevel;
import dev.relance.policy.Policy;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the owner's decisions about a level. */
public final class Approvals {
  private Approvals() {}

  /**
   * The owner's last approval of a level, unless a refusal follows it. An approval for the whole
   * account covers only invoices issued by its day. Of a legal step, and of an invoice in parts, it
   * covers only what had reached the level by then or reaches it before the next round; whatever
   * comes later needs its own. An approval of {@code intent} must name the step and its day.
   */
  public static Optional<DecisionRecord> standing(Situation situation, PartLevel due) {
    return approval(last(situation, due), due.level());
  }

  private static Optional<DecisionRecord> approval(Optional<DecisionRecord> last, Level level) {
    return last.filter(decided -> isApproval(decided, level));
  }

  private static boolean isApproval(DecisionRecord decided, Level level) {
    return decided.kind() == DecisionKind.APPROVE && (level != Level.INTENT || namesStep(decided));
  }

  /**
   * Whose approval a level lacks; empty if it may go out. Where policy asks for two owners, those
   * count who may approve the level, each once, and only for the step and the day of the last
   * approval. An approval without a name does not count there, since nobody knows whose it is.
   */
  public static Optional<Approvers> lacking(Situation situation, PartLevel due) {
    return asksTwoOwners(situation, due) ? ofTwo(situation, due) : ofOne(situation, due);
  }

  private static Optional<Approvers> ofOne(Situation situation, PartLevel due) {
    return standing(situation, due).isPresent()
        ? Optional.empty()
        : Optional.of(new Approvers.One());
  }

  private static Optional<Approvers> ofTwo(Situation situation, PartLevel due) {
    SortedMap<String, DecisionRecord> byOwner = byOwner(situation, due);
    return switch (byOwner.size()) {
      case 0 -> Optional.of(new Approvers.Two());
      case 1 -> byOwner.values().stream().findFirst().map(first -> second(situation, first));
      default -> Optional.empty();
    };
  }

  private static Approvers second(Situation situation, DecisionRecord first) {
    return new Approvers.Second(
        first.decider().owner().orElseThrow(),
        situation.day(first.at()),
        first.step(),
        first.stepDate());
  }

  /** The first approval of each owner since the last refusal. */
  private static SortedMap<String, DecisionRecord> byOwner(Situation situation, PartLevel due) {
    Optional<DecisionRecord> last = standing(situation, due);
    Set<String> entitled =
        situation
            .account()
            .creditor()
            .map(creditor -> creditor.owners().having(Right.toApprove(due.level())))
            .orElseGet(Set::of);
    var byOwner = new TreeMap<String, DecisionRecord>(String.CASE_INSENSITIVE_ORDER);
    situation.account().decisions().reversed().stream()
        .filter(decided -> isAboutPart(situation, decided, due))
        .takeWhile(decided -> decided.kind() != DecisionKind.REFUSE)
        .filter(decided -> last.filter(one -> isSame(one, decided)).isPresent())
        .forEach(
            approval ->
                approval
                    .decider()
                    .owner()
                    .filter(entitled::contains)
                    .ifPresent(owner -> byOwner.put(owner, approval)));
    return byOwner;
  }

  private static boolean isSame(DecisionRecord one, DecisionRecord other) {
    return one.step().equals(other.step()) && one.stepDate().equals(other.stepDate());
  }

  /** What is past due of all invoices counts: a step for each of them would need one owner. */
  private static boolean asksTwoOwners(Situation situation, PartLevel due) {
    Policy policy = situation.policy(due.invoice());
    return due.level().isLegalStep()
        && policy.asksTwoOwners()
        && policy.asksTwoOwners(situation.overdue(due.invoice().total().getCurrencyUnit()));
  }

  /** The open invoices with an approval for the same step on the same day. */
  public static List<Invoice> together(
      Situation situation, Rung rung, LegalStep step, LocalDate day) {
    return situation.account().openInvoices().stream()
        .filter(
            invoice ->
                invoice.openParts(situation.today()).stream()
                    .map(part -> new PartLevel(invoice, part, rung))
                    .anyMatch(due -> isApproved(situation, due, step, day)))
        .toList();
  }

  private static boolean isApproved(
      Situation situation, PartLevel due, LegalStep step, LocalDate day) {
    return standing(situation, due)
        .filter(i -> i.step().equals(Optional.of(step)))
        .filter(i -> i.stepDate().equals(Optional.of(day)))
        .isPresent();
  }

  /** Whether the owner's last decision on a level is a refusal. */
  public static boolean isRefused(Situation situation, PartLevel due) {
    return last(situation, due).filter(i -> i.kind() == DecisionKind.REFUSE).isPresent();
  }

  private static Optional<DecisionRecord> last(Situation situation, PartLevel due) {
    List<DecisionRecord> all = situation.account().decisions();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (isAboutPart(situation, all.get(i), due)) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isAboutPart(Situation situation, DecisionRecord decided, PartLevel due) {
    return isAbout(decided, due.invoice(), due.level()) && hadCome(situation, decided, due);
  }

  private static boolean isAbout(DecisionRecord decided, Invoice invoice, Level level) {
    return decided.by() == DecidedBy.OWNER
        && (decided.kind() == DecisionKind.APPROVE || decided.kind() == DecisionKind.REFUSE)
        && decided.level().equals(Optional.of(level))
        && decided.covers(invoice);
  }

  /** Whether the day of a level came before the round after the one in which the owner decided. */
  private static boolean hadCome(Situation situation, DecisionRecord decision, PartLevel due) {
    LocalDate nextRound =
        situation.day(decision.at()).plusDays(situation.policy().debtorSpacingDays());
    boolean isMeant = !decision.invoices().isEmpty() || !due.level().isLegalStep();
    return due.part().isWhole() && isMeant || due.ladderDay().isBefore(nextRound);
  }

  private static boolean namesStep(DecisionRecord decision) {
    return decision.step().isPresent() && decision.stepDate().isPresent();
  }
}
