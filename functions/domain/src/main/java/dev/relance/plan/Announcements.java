package dev.relance.plan;

import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.vocabulary.LegalStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the legal steps that were announced to a debtor, and what became of them. */
public final class Announcements {
  private static final Set<DecisionKind> ANSWERS =
      Set.of(DecisionKind.STEP_TAKEN, DecisionKind.STEP_MOVED, DecisionKind.STEP_NOT_TAKEN);

  private Announcements() {}

  /**
   * The steps that were announced for open invoices and still wait for the owner's answer, by
   * invoice id. Each has the day that counts now: the announced one, or the one to which the owner
   * moved it.
   */
  public static Map<String, AnnouncedStep> awaited(Account account, List<Invoice> open) {
    var awaited = new LinkedHashMap<String, AnnouncedStep>();
    for (Invoice invoice : open) {
      Optional<PastLevel> told = last(account, invoice);
      if (told.isPresent()) {
        awaited(account, invoice, told.get()).ifPresent(step -> awaited.put(invoice.id(), step));
      }
    }
    return Collections.unmodifiableMap(awaited);
  }

  private static Optional<PastLevel> last(Account account, Invoice invoice) {
    return account.history().of(invoice.id()).lastAnnouncement();
  }

  private static Optional<AnnouncedStep> awaited(Account account, Invoice invoice, PastLevel told) {
    AnnouncedStep announced = told.announced().orElseThrow();
    Optional<DecisionRecord> answer = answer(account, invoice, told.on());
    return answer.isEmpty()
        ? Optional.of(announced)
        : answer
            .filter(decided -> decided.kind() == DecisionKind.STEP_MOVED)
            .flatMap(DecisionRecord::stepDate)
            .map(day -> new AnnouncedStep(announced.step(), day));
  }

  /** The moved steps of which the debtor was not told yet, with their invoices. */
  static List<Acknowledgement> moved(Account account, LocalDate today) {
    var moved = new LinkedHashMap<DecisionRecord, List<Invoice>>();
    for (Invoice invoice : account.openInvoices()) {
      move(account, invoice)
          .filter(decided -> decided.stepDate().filter(today::isBefore).isPresent())
          .filter(decided -> !isTold(account, decided))
          .ifPresent(
              decided -> moved.computeIfAbsent(decided, _ -> new ArrayList<>()).add(invoice));
    }
    return moved.entrySet().stream()
        .map(move -> moved(account, move.getKey(), move.getValue()))
        .toList();
  }

  private static Optional<DecisionRecord> move(Account account, Invoice invoice) {
    return last(account, invoice)
        .flatMap(told -> answer(account, invoice, told.on()))
        .filter(decided -> decided.kind() == DecisionKind.STEP_MOVED);
  }

  private static boolean isTold(Account account, DecisionRecord decided) {
    return account.history().acknowledged().containsKey(decided.recordKey());
  }

  private static Acknowledgement moved(
      Account account, DecisionRecord decided, List<Invoice> about) {
    Invoice first = about.getFirst();
    AnnouncedStep announced = last(account, first).flatMap(PastLevel::announced).orElseThrow();
    LocalDate toldDay =
        account.decisions().reversed().stream()
            .filter(earlier -> earlier.kind() == DecisionKind.STEP_MOVED)
            .filter(earlier -> earlier.concerns(first.id()) && isTold(account, earlier))
            .flatMap(earlier -> earlier.stepDate().stream())
            .findFirst()
            .orElse(announced.on());
    return new Acknowledgement.StepMoved(
        decided,
        about,
        new AnnouncedStep(announced.step(), toldDay),
        new AnnouncedStep(announced.step(), decided.stepDate().orElseThrow()));
  }

  private static Optional<DecisionRecord> answer(
      Account account, Invoice invoice, LocalDate since) {
    return last(
        account,
        invoice,
        decided -> ANSWERS.contains(decided.kind()) && !account.day(decided.at()).isBefore(since));
  }

  /** The step that the owner took for an invoice, unless the owner took that back since. */
  public static Optional<Taken> taken(Account account, Invoice invoice) {
    if (account.decisions().isEmpty()) {
      return Optional.empty();
    }
    return last(
            account,
            invoice,
            decided -> ANSWERS.contains(decided.kind()) || decided.kind() == DecisionKind.RESUME)
        .filter(decided -> decided.kind() == DecisionKind.STEP_TAKEN)
        .map(decided -> taken(account, invoice, decided));
  }

  private static Taken taken(Account account, Invoice invoice, DecisionRecord decided) {
    return new Taken(
        decided,
        decided
            .step()
            .or(
                () ->
                    last(account, invoice).flatMap(PastLevel::announced).map(AnnouncedStep::step)));
  }

  /**
   * The owner's last matching decision about an invoice. One for the whole account covers only
   * invoices issued by its day.
   */
  private static Optional<DecisionRecord> last(
      Account account, Invoice invoice, Predicate<DecisionRecord> picked) {
    return account.decisions().reversed().stream()
        .filter(decided -> decided.by() == DecidedBy.OWNER && decided.covers(invoice))
        .filter(picked)
        .findFirst();
  }

  /**
   * A step that the owner took.
   *
   * @param decided the decision that says so
   * @param step which one, if recorded
   */
  public record Taken(DecisionRecord decided, Optional<LegalStep> step) {
    /** The day on which it was taken. */
    public LocalDate on() {
      return decided.stepDate().orElseThrow();
    }

    /** Whether a court has the claim, so that it no longer ends by time. */
    public boolean isInCourt() {
      return step.filter(taken -> !taken.isOutOfCourt()).isPresent();
    }
  }
}
