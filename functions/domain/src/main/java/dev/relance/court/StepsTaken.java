package dev.relance.court;

import dev.relance.finding.Gap;
import dev.relance.finding.Need;
import dev.relance.invoice.Contact;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.law.CourtStep;
import dev.relance.plan.Account;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.Step;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which steps towards a court were taken for invoices, by message or by hand. */
final class StepsTaken {
  static final String NOTICE_OF_CLAIM = "notice-of-claim";

  /** Followed in order: the further a taken step came, the better it tells what is missing. */
  private static final Comparator<Need> FURTHEST =
      Comparator.comparing(StepsTaken::rank).thenComparing(Need::earliest);

  private final Account account;
  private final Terms terms;
  private final LocalDate today;
  private final LocalDate on;

  /**
   * @param today the day on which what is missing can be done at the earliest
   * @param on the day for which the steps are judged
   */
  StepsTaken(Account account, Terms terms, LocalDate today, LocalDate on) {
    this.account = account;
    this.terms = terms;
    this.today = today;
    this.on = on;
  }

  /** How a step stands for several invoices: as it stands for the one that is furthest behind. */
  List<Need> needs(CourtStep step, List<Invoice> invoices) {
    var needs = new ArrayList<Need>();
    List<Need> each = invoices.stream().map(i -> need(step, i, LocalDate.MIN)).toList();
    needs.add(together(step, each, invoices));
    if (step.beforeIssueDays() > 0) {
      CourtStep last = noticeOfClaim(step);
      needs.add(
          together(
              last, invoices.stream().map(i -> need(last, i, waited(step, i))).toList(), invoices));
    }
    return needs;
  }

  private Need together(CourtStep step, List<Need> each, List<Invoice> invoices) {
    Need worst = each.stream().max(FURTHEST).orElseThrow();
    if (!(worst instanceof Need.Missing missing)) {
      return worst;
    }
    List<String> lacking =
        Stream.iterate(0, i -> i + 1)
            .limit(each.size())
            .filter(i -> each.get(i) instanceof Need.Missing)
            .map(i -> invoices.get(i).id())
            .toList();
    return new Need.Missing(
        step.id(),
        missing.gap(),
        lacking.size() == invoices.size() ? List.of() : lacking,
        missing.possibleFrom(),
        each.stream().map(Need::earliest).max(Comparator.naturalOrder()).orElseThrow(),
        missing.basis());
  }

  /** How a step stands that counts only from a day on. */
  private Need need(CourtStep step, Invoice invoice, LocalDate notBefore) {
    if (step.kind() == NoticeKind.REMINDER) {
      Stream<LocalDate> days =
          step.postClock().isPresent() ? lawReminders(invoice) : reminders(invoice);
      return reminded(step, days.sorted().toList());
    }
    Best atBest = atBest(step, invoice, notBefore);
    return taken(step, invoice)
        .map(taken -> need(step, invoice, taken, notBefore, atBest))
        .min(FURTHEST)
        .orElseGet(() -> notDone(step, invoice, atBest));
  }

  private Need reminded(CourtStep step, List<LocalDate> days) {
    if (days.size() < step.count()) {
      Best atBest = new Best(today, afterWait(step, today));
      return step.count() == 1
          ? missing(step, Gap.Simple.NOT_DONE, atBest)
          : missing(step, new Gap.TooFew(days.size(), step.count()), atBest);
    }
    LocalDate from = afterWait(step, days.get(step.count() - 1));
    return from.isAfter(on) ? new Need.Waiting(step.id(), from, step.basis()) : done(step);
  }

  private static LocalDate afterWait(CourtStep step, LocalDate reminded) {
    return step.waitDays() == 0 ? reminded : step.waitedFrom(reminded);
  }

  private Need notDone(CourtStep step, Invoice invoice, Best atBest) {
    return lastDay(step, invoice)
        .map(last -> notDone(step, last, atBest))
        .orElseGet(() -> missing(step, Gap.Simple.NOT_DONE, atBest));
  }

  private Need notDone(CourtStep step, LocalDate last, Best atBest) {
    Gap gap = today.isAfter(last) ? new Gap.WasDueBy(last) : new Gap.DueBy(last);
    return missing(step, gap, atBest);
  }

  private Optional<LocalDate> lastDay(CourtStep step, Invoice invoice) {
    return step.within()
        .flatMap(within -> firstContact(invoice).map(first -> lastDay(within, first)));
  }

  private LocalDate lastDay(CourtStep.Within within, LocalDate first) {
    return within.working()
        ? workingDaysAfter(first, within.days())
        : first.plusDays(within.days());
  }

  /** The first day after the due date on which the debtor was reached about an invoice. */
  private Optional<LocalDate> firstContact(Invoice invoice) {
    Stream<LocalDate> byHand =
        account.contacts().stream()
            .filter(contact -> contact.concerns(invoice.id()) && !contact.hasFailed())
            .map(this::day);
    return Stream.concat(served(invoice).map(Step::on), byHand)
        .filter(day -> day.isAfter(invoice.ladderStart()))
        .min(Comparator.naturalOrder());
  }

  /** When a step that is still to be taken can be, and when its waits are over then. */
  private Best atBest(CourtStep step, Invoice invoice, LocalDate notBefore) {
    LocalDate taken = latest(today, latest(notBefore, earliest(step, invoice)));
    return new Best(
        taken,
        step.waitedFrom(
            step.clock() == CourtStep.Clock.THIRD_WORKING_DAY_AFTER_POST
                ? terms.afterPost(account, taken)
                : taken));
  }

  /** The first day on which a step counts: on the due date nobody is late yet. */
  private static LocalDate earliest(CourtStep step, Invoice invoice) {
    return invoice.ladderStart().plusDays(Math.max(1, step.pastDueDays()));
  }

  private Need need(
      CourtStep step, Invoice invoice, Taken taken, LocalDate notBefore, Best atBest) {
    boolean isOutOfOrder =
        taken.on().isBefore(notBefore) || remindersBefore(invoice, taken) < step.remindersBefore();
    if (taken.on().isBefore(earliest(step, invoice)) || isOutOfOrder) {
      return missing(step, new Gap.TooEarly(taken.on()), atBest);
    }
    List<String> lacking = lacking(step.enclosures(), taken.notice().enclosures());
    if (!lacking.isEmpty()) {
      return missing(step, new Gap.WithoutEnclosures(lacking), atBest);
    }
    boolean fromReceipt = step.clock() == CourtStep.Clock.DAY_AFTER_RECEIPT;
    if ((step.proofOfReceipt() || fromReceipt) && taken.notice().receivedOn().isEmpty()) {
      return missing(step, Gap.Simple.WITHOUT_PROOF_OF_RECEIPT, atBest);
    }
    LocalDate from = waited(step, invoice, taken);
    return from.isAfter(on)
        ? new Need.Waiting(step.id(), from, step.basis())
        : new Need.Done(
            step.id(), lastDay(step, invoice).filter(taken.on()::isAfter), step.basis());
  }

  private static Need done(CourtStep step) {
    return new Need.Done(step.id(), Optional.empty(), step.basis());
  }

  /** The first day after the waits of a step, taken or still to be taken. */
  private LocalDate waited(CourtStep step, Invoice invoice) {
    Best atBest = atBest(step, invoice, LocalDate.MIN);
    return taken(step, invoice)
        .filter(
            taken -> !(need(step, invoice, taken, LocalDate.MIN, atBest) instanceof Need.Missing))
        .map(taken -> waited(step, invoice, taken))
        .min(Comparator.naturalOrder())
        .orElse(atBest.waited());
  }

  private Stream<Taken> taken(CourtStep step, Invoice invoice) {
    return step.kinds()
        .flatMap(kind -> taken(kind, invoice).stream())
        .filter(taken -> step.by().accepts(taken.notice().dispatch()));
  }

  /** An answer lengthens the wait, whichever of several notices it answered. */
  private LocalDate waited(CourtStep step, Invoice invoice, Taken taken) {
    LocalDate start =
        switch (step.clock()) {
          case DAY_AFTER_SENDING -> taken.on();
          case DAY_AFTER_RECEIPT -> taken.notice().receivedOn().orElseThrow();
          case THIRD_WORKING_DAY_AFTER_POST -> terms.afterPost(account, taken.on());
        };
    LocalDate from = step.waitedFrom(start);
    return taken(step, invoice)
        .flatMap(notice -> notice.notice().answeredOn().stream())
        .map(answered -> answered.plusDays(step.afterReplyDays() + 1L))
        .reduce(from, StepsTaken::latest);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private LocalDate workingDaysAfter(LocalDate start, int days) {
    return terms.holidays().workingDayAfter(start, days, terms.place(account));
  }

  private long remindersBefore(Invoice invoice, Taken taken) {
    return reminders(invoice).filter(day -> day.isBefore(taken.on())).count();
  }

  /**
   * From when the reminders count that say all that the law asks of them: those by hand and the
   * law's letter, by post some working days later. What we send ourselves is none.
   */
  private Stream<LocalDate> lawReminders(Invoice invoice) {
    return Stream.concat(byHand(NoticeKind.REMINDER, invoice), letter(NoticeKind.REMINDER, invoice))
        .filter(taken -> taken.on().isAfter(invoice.ladderStart()))
        .map(
            taken ->
                taken.notice().dispatch().isByPost()
                    ? terms.afterPost(account, taken.on())
                    : taken.on());
  }

  /**
   * The days of the levels after the due date that reached the debtor, and reminders by hand; the
   * law's letter is one.
   */
  private Stream<LocalDate> reminders(Invoice invoice) {
    Stream<LocalDate> byMessage =
        served(invoice)
            .filter(step -> step.level().compareTo(Level.FORMAL_NOTICE) < 0)
            .map(Step::on);
    return Stream.of(
            byMessage,
            byHand(NoticeKind.REMINDER, invoice).map(Taken::on),
            letter(NoticeKind.REMINDER, invoice).map(Taken::on))
        .flatMap(days -> days)
        .distinct()
        .filter(day -> day.isAfter(invoice.ladderStart()));
  }

  private List<Taken> taken(NoticeKind kind, Invoice invoice) {
    Stream<Taken> byMessage =
        served(invoice)
            .filter(step -> Optional.of(kind).equals(kindOf(step, invoice)))
            .map(step -> new Taken(step.on(), byEmail(kind)));
    return Stream.of(byMessage, byHand(kind, invoice), letter(kind, invoice))
        .flatMap(taken -> taken)
        .toList();
  }

  /** A letter with all that the law asks of it calls on the debtor to pay, and was received. */
  private Stream<Taken> letter(NoticeKind kind, Invoice invoice) {
    return invoice.letter().stream()
        .filter(_ -> kind == NoticeKind.FORMAL_NOTICE || kind == NoticeKind.REMINDER)
        .filter(letter -> !isInMoratorium(letter.sentByDay()))
        .map(
            letter ->
                new Taken(
                    letter.sentByDay(),
                    new Notice(
                        kind,
                        letter.dispatch().orElse(Dispatch.POST),
                        Optional.of(letter.receivedOn()),
                        Optional.empty(),
                        List.of())));
  }

  private Stream<Step> served(Invoice invoice) {
    return account.history().of(invoice.id()).steps().stream()
        .filter(step -> step.outcome() == LevelOutcome.SERVED);
  }

  private Stream<Taken> byHand(NoticeKind kind, Invoice invoice) {
    return account.contacts().stream()
        .filter(contact -> contact.concerns(invoice.id()))
        .filter(contact -> contact.countsAs(kind) && !isInMoratorium(day(contact)))
        .flatMap(contact -> contact.notice().stream().map(notice -> taken(contact, notice)))
        .filter(taken -> taken.notice().kind() == kind);
  }

  /** What was sent while nobody might press the debtor is no step. */
  private boolean isInMoratorium(LocalDate day) {
    return account.debtor().stream()
        .flatMap(d -> d.stops().stream())
        .filter(stop -> stop.kind() == StopKind.MORATORIUM)
        .anyMatch(stop -> !day.isBefore(stop.since()) && !day.isAfter(stop.lastDay()));
  }

  private Taken taken(Contact contact, Notice notice) {
    return new Taken(day(contact), notice);
  }

  private LocalDate day(Contact contact) {
    return contact.at().atZone(account.zone()).toLocalDate();
  }

  private Optional<NoticeKind> kindOf(Step step, Invoice invoice) {
    return switch (step.level()) {
      case FORMAL_NOTICE -> Optional.of(NoticeKind.FORMAL_NOTICE);
      case INTENT ->
          announcedCourt(step, invoice)
              ? Optional.of(NoticeKind.NOTICE_OF_CLAIM)
              : Optional.empty();
      case COURTESY, FRIENDLY, CLARIFICATION, COMPROMISE, FIRM, SETTLEMENT -> Optional.empty();
    };
  }

  /** Whether the owner had named a court when the announcement went out. */
  private boolean announcedCourt(Step step, Invoice invoice) {
    return account.decisions().stream()
        .filter(i -> i.kind() == DecisionKind.APPROVE && i.by() == DecidedBy.OWNER)
        .filter(i -> i.level().equals(Optional.of(Level.INTENT)))
        .filter(i -> i.concerns(invoice.id()))
        .filter(i -> !i.at().atZone(account.zone()).toLocalDate().isAfter(step.on()))
        .reduce((earlier, later) -> later)
        .flatMap(DecisionRecord::step)
        .filter(named -> !named.isOutOfCourt())
        .isPresent();
  }

  private static Notice byEmail(NoticeKind kind) {
    return new Notice(kind, Dispatch.EMAIL, Optional.empty(), Optional.empty(), List.of());
  }

  private static List<String> lacking(List<String> asked, Collection<String> sent) {
    List<String> have = sent.stream().map(s -> s.strip().toLowerCase(Locale.ROOT)).toList();
    return asked.stream().filter(e -> !have.contains(e.toLowerCase(Locale.ROOT))).toList();
  }

  /** The notice that follows a step and comes some days before the claim is issued. */
  private static CourtStep noticeOfClaim(CourtStep step) {
    return new CourtStep(
        NOTICE_OF_CLAIM,
        NoticeKind.NOTICE_OF_CLAIM,
        Set.of(),
        1,
        step.beforeIssueDays(),
        CourtStep.Clock.DAY_AFTER_SENDING,
        CourtStep.By.ANY,
        List.of(),
        List.of(),
        false,
        step.upTo(),
        step.exemptRoutes(),
        Optional.empty(),
        0,
        0,
        0,
        0,
        Optional.empty(),
        false,
        step.basis());
  }

  private static Need missing(CourtStep step, Gap gap, Best atBest) {
    return new Need.Missing(
        step.id(), gap, List.of(), atBest.taken(), atBest.waited(), step.basis());
  }

  private static int rank(Need need) {
    return switch (need) {
      case Need.Done _ -> 0;
      case Need.Waiting _ -> 1;
      case Need.Unverified _ -> 2;
      case Need.Missing missing -> missing.gap().isUntouched() ? 3 : 2;
      case Need.RuledOut _ -> 4;
    };
  }

  /** The first days on which a step can be taken and on which its waits are over then. */
  private record Best(LocalDate taken, LocalDate waited) {}

  /** A step that was taken on a day of the debtor's calendar. */
  private record Taken(LocalDate on, Notice notice) {}
}
