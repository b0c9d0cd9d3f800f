package dev.relance.plan;

import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Acknowledgement.AnswerNoted;
import dev.relance.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what debtors told us, and what owners answered to it, that nobody confirmed yet. */
final class Answers {
  /** Later than this, an acknowledgement would only surprise. */
  private static final int DAYS = 7;

  /** Whoever wants no mail gets none about that, and nobody else may learn of a debt. */
  private static final Set<DecisionKind> ACKNOWLEDGED =
      EnumSet.of(
          DecisionKind.PAID,
          DecisionKind.DISPUTE,
          DecisionKind.PROMISE,
          DecisionKind.PLAN,
          DecisionKind.SETTLE,
          DecisionKind.NEW_ADDRESS,
          DecisionKind.DECLINE);

  /** What an owner answers to a proposal is told as well. */
  private static final Set<DecisionKind> OF_OWNERS =
      EnumSet.of(DecisionKind.PROMISE, DecisionKind.PLAN, DecisionKind.DECLINE);

  private Answers() {}

  /** The answers of the last days that still stand. */
  static List<Acknowledgement> unanswered(Account account, Policy policy, LocalDate today) {
    var unanswered = new LinkedHashMap<DecisionRecord, List<Invoice>>();
    for (Invoice invoice : account.openInvoices()) {
      for (DecisionKind kind : ACKNOWLEDGED) {
        account
            .standing(invoice.id(), EnumSet.of(kind))
            .filter(told -> told.by() == DecidedBy.DEBTOR || OF_OWNERS.contains(told.kind()))
            .filter(told -> !isDeclined(account, told))
            .filter(told -> isRecent(account, told, today))
            .ifPresent(
                told -> unanswered.computeIfAbsent(told, _ -> new ArrayList<>()).add(invoice));
      }
    }
    return unanswered.entrySet().stream()
        .<Acknowledgement>map(
            told ->
                new AnswerNoted(
                    told.getKey(),
                    told.getValue(),
                    silentUntil(account, policy, told.getKey(), told.getValue().getFirst())))
        .toList();
  }

  /** The refusal tells the debtor what becomes of a proposal. */
  private static boolean isDeclined(Account account, DecisionRecord told) {
    return (told.kind() == DecisionKind.PROMISE || told.kind() == DecisionKind.PLAN)
        && account.decisions().stream()
            .anyMatch(
                next -> next.kind() == DecisionKind.DECLINE && !next.at().isBefore(told.at()));
  }

  private static boolean isRecent(Account account, DecisionRecord told, LocalDate today) {
    LocalDate on = account.day(told.at());
    return !on.isAfter(today)
        && !on.plusDays(DAYS).isBefore(today)
        && !account.history().acknowledged().containsKey(told.recordKey());
  }

  private static Optional<LocalDate> silentUntil(
      Account account, Policy policy, DecisionRecord told, Invoice invoice) {
    return Promises.standing(account, policy, invoice)
        .filter(promise -> promise.madeAt().equals(told.at()) && promise.isBeyondPolicy())
        .map(Promises.Standing::silentUntil);
  }
}
