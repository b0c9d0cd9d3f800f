package dev.relance.gate;

import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.plan.PartLevel;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the owner's decisions about a level. */
public final class Approvals {
  private Approvals() {}

  /**
   * The owner's last approval of a level, unless a refusal follows it. An approval for the whole
   * account covers only invoices issued by its day. Of an invoice in parts, it covers only those
   * whose day on the ladder had come by then or comes before the next round; each later part needs
   * its own. An approval of {@code intent} must name the step and its day.
   */
  public static Optional<DecisionRecord> standing(Situation situation, PartLevel due) {
    return approval(last(situation, due), due.level());
  }

  /** The owner's last approval of a level for some part of an invoice. */
  static Optional<DecisionRecord> standing(Account account, Invoice invoice, Level level) {
    return approval(last(account, decided -> isAbout(decided, invoice, level)), level);
  }

  private static Optional<DecisionRecord> approval(Optional<DecisionRecord> last, Level level) {
    return last.filter(i -> i.kind() == DecisionKind.APPROVE)
        .filter(i -> level != Level.INTENT || namesStep(i));
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
    return last(
        situation.account(),
        decided ->
            isAbout(decided, due.invoice(), due.level()) && hadCome(situation, decided, due));
  }

  private static Optional<DecisionRecord> last(Account account, Predicate<DecisionRecord> about) {
    List<DecisionRecord> all = account.decisions();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (about.test(all.get(i))) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
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
    return due.part().isWhole() || due.ladderDay().isBefore(nextRound);
  }

  private static boolean namesStep(DecisionRecord decision) {
    return decision.step().isPresent() && decision.stepDate().isPresent();
  }
}
