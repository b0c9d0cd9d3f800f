package dev.relance.gate;

import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Finds the owner's decisions about a level. */
public final class Approvals {
  private Approvals() {}

  /**
   * The owner's last approval of a level for an invoice, unless a refusal follows it. An approval
   * for the whole account covers only invoices issued by its day. An approval of {@code intent}
   * must name the step and its day.
   */
  public static Optional<DecisionRecord> standing(Situation situation, Invoice invoice, Rung rung) {
    return standing(situation.account(), invoice, rung.level());
  }

  /** The same, by the level alone. */
  public static Optional<DecisionRecord> standing(
      Situation situation, Invoice invoice, Level level) {
    return standing(situation.account(), invoice, level);
  }

  static Optional<DecisionRecord> standing(Account account, Invoice invoice, Level level) {
    return last(account, invoice, level)
        .filter(i -> i.kind() == DecisionKind.APPROVE)
        .filter(i -> level != Level.INTENT || namesStep(i));
  }

  /** The open invoices with an approval for the same step on the same day. */
  public static List<Invoice> together(
      Situation situation, Rung rung, LegalStep step, LocalDate day) {
    return situation.account().openInvoices().stream()
        .filter(
            invoice ->
                standing(situation, invoice, rung)
                    .filter(i -> i.step().equals(Optional.of(step)))
                    .filter(i -> i.stepDate().equals(Optional.of(day)))
                    .isPresent())
        .toList();
  }

  /** Whether the owner's last decision on a level of an invoice is a refusal. */
  public static boolean isRefused(Situation situation, Invoice invoice, Rung rung) {
    return last(situation.account(), invoice, rung.level())
        .filter(i -> i.kind() == DecisionKind.REFUSE)
        .isPresent();
  }

  private static Optional<DecisionRecord> last(Account account, Invoice invoice, Level level) {
    List<DecisionRecord> all = account.decisions();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (isAbout(all.get(i), invoice, level)) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isAbout(DecisionRecord decided, Invoice invoice, Level level) {
    return decided.by() == DecidedBy.OWNER
        && (decided.kind() == DecisionKind.APPROVE || decided.kind() == DecisionKind.REFUSE)
        && decided.level().equals(Optional.of(level))
        && decided.concerns(invoice.id())
        && covers(decided, invoice);
  }

  private static boolean covers(DecisionRecord decision, Invoice invoice) {
    return !decision.invoices().isEmpty()
        || !invoice.issueDate().isAfter(decision.at().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static boolean namesStep(DecisionRecord decision) {
    return decision.step().isPresent() && decision.stepDate().isPresent();
  }
}
