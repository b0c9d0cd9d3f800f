package dev.relance.court;

import dev.relance.court.NoticesGiven.Given;
import dev.relance.finding.Gap;
import dev.relance.finding.Need;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.NoticeKind;
import dev.relance.law.CourtStep;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges how far the steps before court were taken for invoices. */
final class StepsTaken {
  /** In this order: a step that got further says better what is missing. */
  private static final Comparator<Need> FURTHEST =
      Comparator.comparing(StepsTaken::rank).thenComparing(Need::earliest);

  private final Account account;
  private final Terms terms;
  private final LocalDate today;
  private final LocalDate on;
  private final NoticesGiven given;

  /**
   * @param today the earliest day on which missing steps can be taken
   * @param on the day for which the steps are judged
   */
  StepsTaken(Account account, Terms terms, LocalDate today, LocalDate on) {
    this.account = account;
    this.terms = terms;
    this.today = today;
    this.on = on;
    this.given = new NoticesGiven(account, terms);
  }

  /** The state of a step for several invoices: that of the invoice that is furthest behind. */
  List<Need> needs(CourtStep step, List<Invoice> invoices) {
    var needs = new ArrayList<Need>();
    List<Need> each = invoices.stream().map(i -> need(step, i, LocalDate.MIN)).toList();
    needs.add(together(step, each, invoices));
    step.noticeOfClaim()
        .ifPresent(
            last ->
                needs.add(
                    together(
                        last,
                        invoices.stream().map(i -> need(last, i, afterWaits(step, i))).toList(),
                        invoices)));
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

  /** The state of a step that counts only from a day on. */
  private Need need(CourtStep step, Invoice invoice, LocalDate notBefore) {
    if (step.action().kind() == NoticeKind.REMINDER) {
      Stream<LocalDate> days =
          step.delay().postClock().isPresent()
              ? given.lawReminders(invoice)
              : given.reminders(invoice);
      return reminded(step, days.sorted().toList());
    }
    Earliest earliest = earliest(step, invoice, notBefore);
    return taken(step, invoice)
        .map(taken -> need(step, invoice, taken, notBefore, earliest))
        .min(FURTHEST)
        .orElseGet(() -> notDone(step, invoice, earliest));
  }

  private Need reminded(CourtStep step, List<LocalDate> days) {
    if (days.size() < step.action().count()) {
      Earliest earliest = new Earliest(today, afterWait(step, today));
      return step.action().count() == 1
          ? missing(step, Gap.SimpleGap.NOT_DONE, earliest)
          : missing(step, new Gap.TooFew(days.size(), step.action().count()), earliest);
    }
    LocalDate from = afterWait(step, days.get(step.action().count() - 1));
    return from.isAfter(on) ? new Need.Waiting(step.id(), from, step.basis()) : done(step);
  }

  private static LocalDate afterWait(CourtStep step, LocalDate reminded) {
    return step.delay().days() == 0 ? reminded : step.delay().from(reminded);
  }

  private Need notDone(CourtStep step, Invoice invoice, Earliest earliest) {
    return lastDay(step, invoice)
        .map(last -> notDone(step, last, earliest))
        .orElseGet(() -> missing(step, Gap.SimpleGap.NOT_DONE, earliest));
  }

  private Need notDone(CourtStep step, LocalDate last, Earliest earliest) {
    Gap gap = today.isAfter(last) ? new Gap.WasDueBy(last) : new Gap.DueBy(last);
    return missing(step, gap, earliest);
  }

  private Optional<LocalDate> lastDay(CourtStep step, Invoice invoice) {
    return step.timing()
        .within()
        .flatMap(within -> given.firstContact(invoice).map(first -> lastDay(within, first)));
  }

  private LocalDate lastDay(CourtStep.Within within, LocalDate first) {
    return within.working()
        ? workingDaysAfter(first, within.days())
        : first.plusDays(within.days());
  }

  /** When a missing step can be taken, and when its waiting days would be over. */
  private Earliest earliest(CourtStep step, Invoice invoice, LocalDate notBefore) {
    LocalDate taken = latest(today, latest(notBefore, countsFrom(step, invoice)));
    return new Earliest(
        taken,
        step.delay()
            .from(
                step.delay().clock() == CourtStep.Clock.THIRD_WORKING_DAY_AFTER_POST
                    ? terms.afterPost(account, taken)
                    : taken));
  }

  /** The first day on which a step counts. On the due date nobody is late yet. */
  private static LocalDate countsFrom(CourtStep step, Invoice invoice) {
    return invoice.ladderStart().plusDays(Math.max(1, step.timing().pastDueDays()));
  }

  private Need need(
      CourtStep step, Invoice invoice, Given taken, LocalDate notBefore, Earliest earliest) {
    boolean isOutOfOrder =
        taken.on().isBefore(notBefore)
            || given.remindersBefore(invoice, taken) < step.timing().remindersBefore();
    if (taken.on().isBefore(countsFrom(step, invoice)) || isOutOfOrder) {
      return missing(step, new Gap.TooEarly(taken.on()), earliest);
    }
    List<String> lacking = lacking(step.papers().enclosures(), taken.notice().enclosures());
    if (!lacking.isEmpty()) {
      return missing(step, new Gap.WithoutEnclosures(lacking), earliest);
    }
    boolean fromReceipt = step.delay().clock() == CourtStep.Clock.DAY_AFTER_RECEIPT;
    if ((step.papers().proofOfReceipt() || fromReceipt) && taken.notice().receivedOn().isEmpty()) {
      return missing(step, Gap.SimpleGap.WITHOUT_PROOF_OF_RECEIPT, earliest);
    }
    LocalDate from = afterWaits(step, invoice, taken);
    return from.isAfter(on)
        ? new Need.Waiting(step.id(), from, step.basis())
        : new Need.Done(
            step.id(), lastDay(step, invoice).filter(taken.on()::isAfter), step.basis());
  }

  private static Need done(CourtStep step) {
    return new Need.Done(step.id(), Optional.empty(), step.basis());
  }

  /** The first day after the waiting days of a step, whether taken or still to come. */
  private LocalDate afterWaits(CourtStep step, Invoice invoice) {
    Earliest earliest = earliest(step, invoice, LocalDate.MIN);
    return taken(step, invoice)
        .filter(
            taken -> !(need(step, invoice, taken, LocalDate.MIN, earliest) instanceof Need.Missing))
        .map(taken -> afterWaits(step, invoice, taken))
        .min(Comparator.naturalOrder())
        .orElse(earliest.afterWaits());
  }

  private Stream<Given> taken(CourtStep step, Invoice invoice) {
    return step.action()
        .kinds()
        .flatMap(kind -> given.of(kind, invoice).stream())
        .filter(taken -> step.action().by().accepts(taken.notice().dispatch()));
  }

  /** An answer extends the waiting days, whichever of several notices it answered. */
  private LocalDate afterWaits(CourtStep step, Invoice invoice, Given taken) {
    LocalDate start =
        switch (step.delay().clock()) {
          case DAY_AFTER_SENDING -> taken.on();
          case DAY_AFTER_RECEIPT -> taken.notice().receivedOn().orElseThrow();
          case THIRD_WORKING_DAY_AFTER_POST -> terms.afterPost(account, taken.on());
        };
    LocalDate from = step.delay().from(start);
    return taken(step, invoice)
        .flatMap(notice -> notice.notice().answeredOn().stream())
        .map(answered -> answered.plusDays(step.delay().afterReplyDays() + 1L))
        .reduce(from, StepsTaken::latest);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private LocalDate workingDaysAfter(LocalDate start, int days) {
    return terms.workingDays(account).nthAfter(start, days);
  }

  private static List<String> lacking(List<String> asked, Collection<String> sent) {
    List<String> have = sent.stream().map(s -> s.strip().toLowerCase(Locale.ROOT)).toList();
    return asked.stream().filter(e -> !have.contains(e.toLowerCase(Locale.ROOT))).toList();
  }

  private static Need missing(CourtStep step, Gap gap, Earliest earliest) {
    return new Need.Missing(
        step.id(), gap, List.of(), earliest.taken(), earliest.afterWaits(), step.basis());
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

  /**
   * Writes one reminder.
   *
   * @throws IllegalArgumentException if its language has no texts, if it announces a step that
   *     nobody decided or a reduction that its rung does not name, or if a link or an address is
   *     invalid
   */
  private record Earliest(LocalDate taken, LocalDate afterWaits) {}
}
