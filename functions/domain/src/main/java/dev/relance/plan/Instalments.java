package dev.relance.plan;

import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Acknowledgement.PartComing;
import dev.relance.policy.Policy;
import dev.relance.policy.Rung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds the parts of agreed plans of which debtors are told before they fall due, as early as the
 * ladder tells them of an invoice. A plan that the ladder tells nothing of before its due date has
 * no such notes.
 */
public final class Instalments {
  private final Account account;
  private final Policy policy;

  private Instalments(Account account, Policy policy) {
    this.account = account;
    this.policy = policy;
  }

  /** The parts that are due soon and of which nothing was said since the plan was made. */
  static List<Acknowledgement> coming(Account account, Policy policy, LocalDate today) {
    return new Instalments(account, policy)
        .next().stream()
            .filter(part -> isDue(part, today))
            .<Acknowledgement>map(part -> part.note)
            .filter(note -> !account.history().acknowledged().containsKey(note.causes().first()))
            .toList();
  }

  /** The later days on which a note of a part comes due. */
  public static List<LocalDate> days(Account account, Policy policy, LocalDate today) {
    return account.decisions().isEmpty()
        ? List.of()
        : new Instalments(account, policy)
            .next().stream().map(Noted::from).filter(today::isBefore).toList();
  }

  private record Noted(PartComing note, LocalDate from) {}

  private static boolean isDue(Noted part, LocalDate today) {
    return !part.from.isAfter(today) && !part.note.on().isBefore(today);
  }

  /** The next part of every plan that stands, unless it falls due soon after the plan was made. */
  private List<Noted> next() {
    var plans = new LinkedHashMap<DecisionRecord, List<Invoice>>();
    for (Invoice invoice : account.openInvoices()) {
      standing(invoice)
          .flatMap(promise -> plan(promise, invoice))
          .ifPresent(plan -> plans.computeIfAbsent(plan, _ -> new ArrayList<>()).add(invoice));
    }
    return leadDays().stream()
        .flatMap(
            days ->
                plans.entrySet().stream().map(plan -> noted(plan.getKey(), plan.getValue(), days)))
        .filter(part -> account.day(part.note.plan().at()).isBefore(part.from))
        .toList();
  }

  private Noted noted(DecisionRecord plan, List<Invoice> about, int days) {
    PromiseOutcome next = standing(about.getFirst()).flatMap(Promises.Standing::next).orElseThrow();
    return new Noted(
        new PartComing(plan, about, next.by(), next.left().orElseThrow()),
        next.by().minusDays(days));
  }

  private Optional<Integer> leadDays() {
    return policy.ladder().stream()
        .filter(Rung::isBeforeDueDate)
        .map(rung -> -rung.day())
        .findFirst();
  }

  /** Policy must allow it, or the owner: until then it is only proposed. */
  private Optional<Promises.Standing> standing(Invoice invoice) {
    return Promises.standing(account, policy, invoice)
        .filter(promise -> promise.next().isPresent() && !promise.isBeyondPolicy());
  }

  private Optional<DecisionRecord> plan(Promises.Standing promise, Invoice invoice) {
    return account.decisions().stream()
        .filter(decided -> decided.kind() == DecisionKind.PLAN)
        .filter(decided -> decided.at().equals(promise.madeAt()) && decided.concerns(invoice.id()))
        .findFirst();
  }
}
