package dev.relance.decide;

import dev.relance.gate.Objections;
import dev.relance.gate.RunningNotice;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.plan.DueLevel;
import dev.relance.plan.PartLevel;
import dev.relance.plan.PastLevel;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds when a debtor who owes several invoices hears how the account stands: once a month, in
 * place of a reminder if one comes, else on its own.
 */
final class MonthlyStatement {
  /** A statement on its own serves no level; it speaks as a friendly reminder does. */
  private static final Rung TONE = new Rung(Level.FRIENDLY, 1, false, 0, Optional.empty(), 14);

  /** Two statements on their own are no closer than this, whatever the month. */
  private static final int DAYS_APART = 21;

  private final Situation situation;
  private final Objections objections;
  private final List<Instant> later = new ArrayList<>();

  MonthlyStatement(Situation situation, Objections objections) {
    this.situation = situation;
    this.objections = objections;
  }

  /** Whether the statement of this month is still to come. */
  boolean isOutstanding() {
    return isWanted() && !isTold();
  }

  /** It is never the first word about something past due, and it is whole or not sent. */
  private boolean isWanted() {
    return situation.policy().sending().rhythm().monthlyStatement()
        && situation.open().size() > 1
        && situation.open().stream().anyMatch(this::isPastDueAndTold)
        && situation.open().stream().allMatch(objections::mayBeNamed);
  }

  private boolean isPastDueAndTold(Invoice invoice) {
    return invoice.daysPastDue(situation.today()) > 0
        && situation.account().history().of(invoice.id()).levels().stream()
            .anyMatch(past -> past.isMessage() && past.level() != Level.COURTESY);
  }

  private boolean isTold() {
    return situation
        .account()
        .history()
        .statementOn()
        .map(YearMonth::from)
        .filter(YearMonth.from(situation.today())::equals)
        .isPresent();
  }

  /**
   * What a statement on its own asks for: everything past due to which no rule objects. Nothing
   * while a stricter word stands.
   */
  List<DueLevel> alone() {
    return isOutstanding() && !isTooSoon() && !isStricterSaid()
        ? situation.open().stream().flatMap(invoice -> pastDue(invoice).stream()).toList()
        : List.of();
  }

  /** The days on which it may become due: its own next month, and the end of what held it back. */
  List<Instant> later() {
    if (isWanted()) {
      later.add(situation.opening(YearMonth.from(situation.today()).plusMonths(1).atDay(1)));
    }
    return later;
  }

  private boolean isTooSoon() {
    Optional<LocalDate> from =
        situation
            .account()
            .history()
            .statementOn()
            .map(last -> last.plusDays(DAYS_APART))
            .filter(situation.today()::isBefore);
    from.ifPresent(day -> later.add(situation.opening(day)));
    return from.isPresent();
  }

  private boolean isStricterSaid() {
    Optional<LocalDate> until = situation.firmWord().map(RunningNotice::until);
    until.ifPresent(day -> later.add(situation.opening(day.plusDays(1))));
    return until.isPresent();
  }

  private Optional<DueLevel> pastDue(Invoice invoice) {
    if (isOfferOpen(invoice)) {
      return Optional.empty();
    }
    var free = new ArrayList<PartLevel>();
    for (Part part : invoice.openParts(situation.today())) {
      var asked = new PartLevel(invoice, part, TONE);
      if (part.isPastDue(situation.today()) && isFree(asked)) {
        free.add(asked);
      }
    }
    return free.isEmpty()
        ? Optional.empty()
        : Optional.of(DueLevel.of(situation.account(), free, situation.today()));
  }

  /** While a message's offer stands, nothing asks for the whole sum. */
  private boolean isOfferOpen(Invoice invoice) {
    LocalDate until = LocalDate.MIN;
    for (PastLevel past : situation.account().history().of(invoice.id()).levels()) {
      if (past.isMessage() && past.offer().isPresent()) {
        LocalDate last = past.offer().get().until();
        until = last.isAfter(until) ? last : until;
      }
    }
    if (until.isBefore(situation.today())) {
      return false;
    }
    later.add(situation.opening(until.plusDays(1)));
    return true;
  }

  private boolean isFree(PartLevel part) {
    List<Verdict> found = objections.to(part);
    if (!found.isEmpty() && Verdict.strictest(found) instanceof Verdict.Deferred deferred) {
      later.add(deferred.until());
    }
    return found.isEmpty();
  }
}
