package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.FollowUp;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.plan.History;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.Touchpoint;
import dev.relance.summary.LastSummary;
import dev.relance.summary.Mark;
import dev.relance.summary.Owed;
import dev.relance.summary.OwnerSummary;
import dev.relance.summary.OwnerSummary.AboutRecords;
import dev.relance.summary.OwnerSummary.DeferredReminder;
import dev.relance.summary.OwnerSummary.Done;
import dev.relance.summary.OwnerSummary.InvoiceLine;
import dev.relance.summary.OwnerSummary.Open;
import dev.relance.summary.OwnerSummary.PaidInvoice;
import dev.relance.summary.OwnerSummary.Receivables;
import dev.relance.summary.OwnerSummary.Rejection;
import dev.relance.summary.OwnerSummary.Sent;
import dev.relance.summary.OwnerSummary.UnspokenLanguage;
import dev.relance.summary.UnmatchedReply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds an owner's summary from the states of accounts alone, without their records. */
final class SummaryParts {
  private final Creditor creditor;
  private final LastSummary last;
  private final Instant now;
  private final LocalDate today;
  private final List<Open> open = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<DeferredReminder> deferred = new ArrayList<>();
  private final List<Instalment> owed = new ArrayList<>();
  private final List<PaidInvoice> paid = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private final List<UnspokenLanguage> unspoken = new ArrayList<>();
  private final List<UnmatchedReply> unmatched;
  private final List<Done> done = new ArrayList<>();

  SummaryParts(Creditor creditor, LastSummary last, List<UnmatchedReply> unmatched, Instant now) {
    this.creditor = creditor;
    this.last = last;
    this.now = now;
    this.today = day(now);
    this.unmatched = unmatched.stream().filter(reply -> isNew(reply.at())).toList();
  }

  void add(Accounts.NamedFollowUp named) {
    FollowUp state = named.followUp();
    History history = state.history();
    String debtor = named.debtorName().orElse(state.id().debtorId());
    open.addAll(questions(named));
    history.touchpoints().stream()
        .filter(t -> isNew(t.at()))
        .forEach(t -> sent.add(sent(history, debtor, t)));
    history.progress().forEach((_, p) -> deferred(debtor, p));
    history.progress().forEach((_, p) -> owed.addAll(p.owed()));
    state.receipts().stream()
        .filter(r -> isNew(r.at()))
        .forEach(r -> paid.add(paid(history.of(r.invoice()), debtor, r)));
    state
        .onRecord()
        .rejections()
        .forEach((record, reasons) -> rejected.add(new Rejection(record, reasons)));
    state.onRecord().deeds().stream()
        .filter(deed -> isNew(deed.at()))
        .map(deed -> new Done(debtor, lines(history, debtor, deed.invoices()), deed))
        .forEach(done::add);
    state
        .onRecord()
        .unspoken()
        .filter(found -> isNew(found.since()))
        .ifPresent(found -> unspoken.add(new UnspokenLanguage(debtor, found.language())));
  }

  /** The open questions of an account. */
  List<Open> questions(Accounts.NamedFollowUp named) {
    FollowUp state = named.followUp();
    String debtor = named.debtorName().orElse(state.id().debtorId());
    return state.open().stream().map(question -> open(state, debtor, question)).toList();
  }

  OwnerSummary summary() {
    return new OwnerSummary(
        creditor,
        last,
        now,
        open,
        sent,
        deferred,
        new Receivables(Owed.of(owed, today), paid),
        new AboutRecords(rejected, unspoken, unmatched, done));
  }

  private boolean isNew(Instant at) {
    return at.isAfter(last.at()) && !at.isAfter(now);
  }

  private Open open(FollowUp state, String debtor, FollowUp.OpenQuestion open) {
    return new Open(
        state.id(),
        open.question().kind(),
        debtor,
        lines(state.history(), debtor, open.question().invoices()),
        open.question().matter(),
        open.question().answers(),
        day(open.since()),
        Mark.of(state.id(), open.question()));
  }

  private Sent sent(History history, String debtor, Touchpoint touchpoint) {
    return new Sent(
        touchpoint.at(),
        debtor,
        touchpoint.kind(),
        touchpoint.form(),
        lines(history, debtor, touchpoint.items().keySet()),
        touchpoint.fate(),
        lacks(history, touchpoint));
  }

  /** The owner is told once of a file that stays as it is. */
  private static Touchpoint.Lacks lacks(History history, Touchpoint touchpoint) {
    var files = new TreeMap<>(touchpoint.lacks().files());
    history.touchpoints().stream()
        .filter(before -> before.at().isBefore(touchpoint.at()))
        .forEach(before -> files.entrySet().removeAll(before.lacks().files().entrySet()));
    return new Touchpoint.Lacks(touchpoint.lacks().sums(), files);
  }

  private static PaidInvoice paid(
      InvoiceProgress progress, String debtor, FollowUp.Receipt receipt) {
    return new PaidInvoice(
        debtor,
        receipt.number(),
        receipt.movements(),
        receipt.left(),
        receipt.waived(),
        receipt.remainder(),
        receipt.earned(),
        progress.askedBesides());
  }

  private void deferred(String debtor, InvoiceProgress progress) {
    if (progress.closedOn().isPresent()) {
      return;
    }
    progress.silences().stream()
        .filter(s -> isNew(s.at()))
        .forEach(
            s ->
                line(debtor, progress)
                    .forEach(
                        line ->
                            deferred.add(
                                new DeferredReminder(
                                    line, s.level(), s.rule(), s.source(), s.nextPossible()))));
  }

  private List<InvoiceLine> lines(History history, String debtor, Collection<String> invoices) {
    return invoices.stream().flatMap(id -> line(debtor, history.of(id))).toList();
  }

  private Stream<InvoiceLine> line(String debtor, InvoiceProgress progress) {
    return progress.known().stream()
        .map(
            known ->
                new InvoiceLine(
                    debtor,
                    known.number(),
                    known.balance(),
                    today.toEpochDay() - known.dueDate().toEpochDay(),
                    known.stage(),
                    progress.askedBesides()));
  }

  private LocalDate day(Instant at) {
    return at.atZone(creditor.zone()).toLocalDate();
  }
}
