package dev.relance.court;

import dev.relance.invoice.Contact;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.plan.Account;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reminders, notices and attempts that a debtor received, by message or by hand. */
record NoticesGiven(Account account, Terms terms) {
  long remindersBefore(Invoice invoice, Given given) {
    return reminders(invoice).filter(day -> day.isBefore(given.on())).count();
  }

  /**
   * From when reminders count that have every required content: those by hand and the statutory
   * letter, by post some working days later. Our own messages are not such reminders.
   */
  Stream<LocalDate> lawReminders(Invoice invoice) {
    return Stream.concat(byHand(NoticeKind.REMINDER, invoice), letter(NoticeKind.REMINDER, invoice))
        .filter(given -> given.on().isAfter(invoice.ladderStart()))
        .map(
            given ->
                given.notice().dispatch().isByPost()
                    ? terms.afterPost(account, given.on())
                    : given.on());
  }

  /**
   * The days of the levels after the due date that reached the debtor, and of reminders by hand.
   * The statutory letter counts as one.
   */
  Stream<LocalDate> reminders(Invoice invoice) {
    Stream<LocalDate> byMessage =
        served(invoice)
            .filter(step -> step.level().compareTo(Level.FORMAL_NOTICE) < 0)
            .map(PastLevel::on);
    return Stream.of(
            byMessage,
            byHand(NoticeKind.REMINDER, invoice).map(Given::on),
            letter(NoticeKind.REMINDER, invoice).map(Given::on))
        .flatMap(days -> days)
        .distinct()
        .filter(day -> day.isAfter(invoice.ladderStart()));
  }

  List<Given> of(NoticeKind kind, Invoice invoice) {
    Stream<Given> byMessage =
        served(invoice)
            .filter(step -> Optional.of(kind).equals(kindOf(step, invoice)))
            .map(step -> new Given(step.on(), byEmail(kind)));
    return Stream.of(byMessage, byHand(kind, invoice), letter(kind, invoice))
        .flatMap(given -> given)
        .toList();
  }

  /** A received letter with every required content is a demand for payment. */
  private Stream<Given> letter(NoticeKind kind, Invoice invoice) {
    return invoice.letter().stream()
        .filter(_ -> kind == NoticeKind.FORMAL_NOTICE || kind == NoticeKind.REMINDER)
        .filter(letter -> !isInMoratorium(letter.sentByDay()))
        .map(
            letter ->
                new Given(
                    letter.sentByDay(),
                    new Notice(
                        kind,
                        letter.dispatch().orElse(Dispatch.POST),
                        Optional.of(letter.receivedOn()),
                        Optional.empty(),
                        List.of())));
  }

  private Stream<PastLevel> served(Invoice invoice) {
    return account.history().of(invoice.id()).levels().stream()
        .filter(step -> step.outcome() == LevelOutcome.SERVED);
  }

  private Stream<Given> byHand(NoticeKind kind, Invoice invoice) {
    return account.contacts().stream()
        .filter(contact -> contact.concerns(invoice.id()))
        .filter(contact -> contact.countsAs(kind) && !isInMoratorium(day(contact)))
        .flatMap(contact -> contact.notice().stream().map(notice -> byHand(contact, notice)))
        .filter(given -> given.notice().kind() == kind);
  }

  /** Messages sent while the debtor could not be pressed do not count as steps. */
  private boolean isInMoratorium(LocalDate day) {
    return account.debtor().stream()
        .flatMap(d -> d.stops().stream())
        .filter(stop -> stop.kind() == StopKind.MORATORIUM)
        .anyMatch(stop -> !day.isBefore(stop.since()) && !day.isAfter(stop.lastDay()));
  }

  private Given byHand(Contact contact, Notice notice) {
    return new Given(day(contact), notice);
  }

  private LocalDate day(Contact contact) {
    return account.day(contact.at());
  }

  private Optional<NoticeKind> kindOf(PastLevel step, Invoice invoice) {
    return switch (step.level()) {
      case FORMAL_NOTICE -> Optional.of(NoticeKind.FORMAL_NOTICE);
      case INTENT ->
          announcedCourt(step, invoice)
              ? Optional.of(NoticeKind.NOTICE_OF_CLAIM)
              : Optional.empty();
      case COURTESY, FRIENDLY, CLARIFICATION, COMPROMISE, FIRM, SETTLEMENT -> Optional.empty();
    };
  }

  /** Whether the owner had chosen a court when the announcement went out. */
  private boolean announcedCourt(PastLevel step, Invoice invoice) {
    return account.decisions().stream()
        .filter(i -> i.kind() == DecisionKind.APPROVE && i.by() == DecidedBy.OWNER)
        .filter(i -> i.level().equals(Optional.of(Level.INTENT)))
        .filter(i -> i.concerns(invoice.id()))
        .filter(i -> !account.day(i.at()).isAfter(step.on()))
        .reduce((earlier, later) -> later)
        .flatMap(DecisionRecord::step)
        .filter(named -> !named.isOutOfCourt())
        .isPresent();
  }

  private static Notice byEmail(NoticeKind kind) {
    return new Notice(kind, Dispatch.EMAIL, Optional.empty(), Optional.empty(), List.of());
  }

  /** The first day after the due date on which a contact about an invoice reached the debtor. */
  Optional<LocalDate> firstContact(Invoice invoice) {
    Stream<LocalDate> byHand =
        account.contacts().stream()
            .filter(contact -> contact.concerns(invoice.id()) && !contact.hasFailed())
            .map(this::day);
    return Stream.concat(served(invoice).map(PastLevel::on), byHand)
        .filter(day -> day.isAfter(invoice.ladderStart()))
        .min(Comparator.naturalOrder());
  }

  /** A notice given on a day of the debtor's calendar. */
  record Given(LocalDate on, Notice notice) {}
}
