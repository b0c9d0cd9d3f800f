package dev.relance.account;

import dev.relance.account.Accounts.Loaded;
import dev.relance.account.FollowUp.OnRecord;
import dev.relance.account.FollowUp.Receipt;
import dev.relance.account.FollowUp.Unspoken;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.InvoiceRecorded.Due;
import dev.relance.evidence.Event.InvoiceRecorded.Sums;
import dev.relance.evidence.Event.Status;
import dev.relance.evidence.EventCodec;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Waived;
import dev.relance.plan.Account;
import dev.relance.plan.CameIn;
import dev.relance.plan.Deed;
import dev.relance.plan.DueDates;
import dev.relance.plan.Goodwill;
import dev.relance.plan.InvoiceProgress;
import dev.relance.plan.InvoiceProgress.KnownFacts;
import dev.relance.plan.Movement;
import dev.relance.plan.Remainder;
import dev.relance.plan.Terms;
import dev.relance.reply.Heard;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Finds what the records say that evidence does not hold yet. */
public final class TakeIn {
  private static final Duration KEPT = Duration.ofDays(35);
  private static final int DAYS_CLOSED_KEPT = 400;

  private final Account recorded;
  private final DueDates dueDates;
  private final Account account;
  private final Terms terms;
  private final Instant now;
  private final LocalDate today;
  private final List<Event> events = new ArrayList<>();
  private FollowUp followUp;

  private TakeIn(Loaded loaded, Terms terms, Instant now) {
    this.recorded = loaded.recorded();
    this.dueDates = new DueDates(recorded, terms);
    this.account = dueDates.byLaw();
    this.terms = terms;
    this.followUp = loaded.followUp();
    this.now = now;
    this.today = account.day(now);
  }

  /** Compares the records with what is known, and records the difference. */
  public static Revision of(Loaded loaded, Terms terms, Instant now) {
    var takeIn = new TakeIn(loaded, terms, now);
    takeIn.all();
    return new Revision(loaded.followUp(), takeIn.followUp, takeIn.events);
  }

  private void all() {
    recorded.invoices().forEach(invoice -> invoice(recorded(invoice), dueDates.byLaw(invoice)));
    forgetGone();
    account.contacts().forEach(this::contact);
    account.decisions().forEach(this::decision);
    account.replies().forEach(this::reply);
    rejections();
    language();
    forgetOld();
  }

  private void invoice(Event recorded, Invoice invoice) {
    InvoiceProgress before = followUp.history().of(invoice.id());
    boolean isNew = before.equals(InvoiceProgress.NONE);
    KnownFacts facts = facts(invoice, EventCodec.fingerprint(recorded));
    if (before.known().equals(Optional.of(facts)) || (isNew && invoice.isSettled())) {
      return;
    }
    events.add(recorded);
    Optional<Closing> closing =
        invoice.isSettled()
            ? Optional.of(Closing.of(account, terms, invoice, today))
            : Optional.empty();
    receipt(invoice, before, closing.map(Closing::remainder));
    change(invoice, p -> p.with(facts));
    closing.ifPresentOrElse(
        left -> close(invoice, before, left),
        () -> change(invoice, p -> p.withClosedOn(Optional.empty())));
  }

  private void close(Invoice invoice, InvoiceProgress before, Closing closing) {
    if (before.closedOn().isEmpty()) {
      events.add(
          new Event.CaseClosed(
              invoice.id(),
              invoice.number(),
              status(invoice),
              closing.besides(),
              closing.overpaid(),
              closing.reckoned()));
      change(invoice, p -> p.withClosedOn(Optional.of(today)));
    }
  }

  private void receipt(Invoice invoice, InvoiceProgress before, Optional<Remainder> remainder) {
    List<Movement> news =
        before
            .known()
            .flatMap(KnownFacts::cameIn)
            .map(known -> known.news(invoice))
            .orElse(List.of());
    if (news.isEmpty()) {
      return;
    }
    var receipts = new ArrayList<>(followUp.receipts());
    receipts.add(
        new Receipt(
            invoice.id(),
            invoice.number(),
            now,
            news,
            invoice.balance(),
            waived(invoice, before),
            remainder,
            remainder.flatMap(_ -> Goodwill.earned(account, invoice))));
    followUp = followUp.withReceipts(receipts);
  }

  /** A waived sum counts once: when it settles the invoice. */
  private static Optional<Money> waived(Invoice invoice, InvoiceProgress before) {
    return invoice
        .waived(LocalDate.MAX)
        .map(Waived::off)
        .filter(Money::isPositive)
        .filter(_ -> before.closedOn().isEmpty());
  }

  /** An invoice whose record was deleted, or names another debtor now, is owed here no more. */
  private void forgetGone() {
    Set<String> present = account.invoices().stream().map(Invoice::id).collect(Collectors.toSet());
    followUp
        .history()
        .progress()
        .forEach(
            (id, progress) -> {
              if (!present.contains(id)
                  && !account.rejected().containsKey(Invoice.recordKey(id))
                  && !progress.owed().isEmpty()) {
                KnownFacts gone = progress.known().orElseThrow().gone();
                followUp = followUp.with(h -> h.with(id, p -> p.with(gone)));
              }
            });
  }

  private void contact(Contact contact) {
    if (tell(contact.recordKey(), new Event.ContactRecorded(contact))) {
      note(Deed.of(contact, now), contact.at());
    }
  }

  /** What was done long before it was recorded is no news to the owner. */
  private void note(Deed deed, Instant done) {
    if (done.isAfter(now.minus(KEPT))) {
      var deeds = new ArrayList<>(followUp.onRecord().deeds());
      deeds.add(deed);
      followUp = followUp.withDeeds(deeds);
    }
  }

  private void reply(Heard heard) {
    tell(heard.recordKey(), new Event.ReplyReceived(heard));
    followUp = followUp.withHeard(heard);
  }

  /** A decision is carried out once. A corrected reason must not send a message again. */
  private void decision(DecisionRecord decision) {
    if (!tell(decision.recordKey(), new Event.DecisionRecorded(decision))) {
      return;
    }
    decision.level().ifPresent(level -> obey(decision, level));
    if (decision.by() == DecidedBy.OWNER) {
      note(Deed.of(decision, now), decision.at());
    }
  }

  private void obey(DecisionRecord decision, Level level) {
    for (Invoice invoice : account.openInvoices()) {
      if (!decision.concerns(invoice.id())) {
        continue;
      }
      switch (decision.kind()) {
        case TREAT_AS_SENT -> change(invoice, p -> p.treatedAsSent(level));
        case SEND_AGAIN -> change(invoice, p -> p.reopened(level));
        case APPROVE,
            REFUSE,
            PAUSE,
            RESUME,
            DISPUTE,
            PROMISE,
            PLAN,
            PAID,
            SETTLE,
            STOP,
            OVERRIDE,
            STEP_TAKEN,
            STEP_MOVED,
            STEP_NOT_TAKEN,
            CLAIM_LODGED,
            CREDIT,
            WRITE_OFF,
            RESOLVE,
            NEW_ADDRESS,
            DECLINE -> {
          // The rules read these from the records each time.
        }
      }
    }
  }

  private void rejections() {
    var known = new TreeMap<>(followUp.onRecord().rejections());
    known.keySet().removeIf(record -> !account.rejected().containsKey(record));
    account
        .rejected()
        .forEach(
            (record, reasons) -> {
              if (!reasons.equals(known.get(record))) {
                known.put(record, reasons);
                events.add(new Event.RecordRejected(record, reasons));
              }
            });
    followUp = followUp.withRejections(known);
  }

  /** Without an open invoice there is nothing to write, so there is nothing to tell. */
  private void language() {
    if (!account.openInvoices().isEmpty()) {
      account
          .debtor()
          .flatMap(Debtor::language)
          .filter(language -> !Wording.speaks(language))
          .filter(language -> !isKnown(language))
          .ifPresent(found -> followUp = followUp.withUnspoken(new Unspoken(found, now)));
    }
  }

  private boolean isKnown(Locale language) {
    return followUp
        .onRecord()
        .unspoken()
        .filter(known -> known.language().getLanguage().equals(language.getLanguage()))
        .isPresent();
  }

  /**
   * Adds a record that evidence does not hold in its present form.
   *
   * @return whether evidence holds it in no form
   */
  private boolean tell(String record, Event event) {
    String fingerprint = EventCodec.fingerprint(event);
    Optional<String> before = Optional.ofNullable(followUp.onRecord().recorded().get(record));
    if (before.filter(fingerprint::equals).isPresent()) {
      return false;
    }
    followUp = followUp.withTold(record, fingerprint);
    if (before.filter(OnRecord.NO_FINGERPRINT::equals).isEmpty()) {
      events.add(event);
    }
    return before.isEmpty();
  }

  private void forgetOld() {
    Instant since = now.minus(KEPT);
    followUp = followUp.with(h -> h.since(since, today.minusDays(DAYS_CLOSED_KEPT)));
    followUp =
        followUp.withReceipts(
            followUp.receipts().stream().filter(r -> r.at().isAfter(since)).toList());
    followUp =
        followUp.withDeeds(
            followUp.onRecord().deeds().stream().filter(d -> d.at().isAfter(since)).toList());
  }

  private void change(Invoice invoice, java.util.function.UnaryOperator<InvoiceProgress> change) {
    followUp = followUp.with(h -> h.with(invoice.id(), change));
  }

  private static Status status(Invoice invoice) {
    if (invoice.isWrittenOff()) {
      return Status.WRITTEN_OFF;
    }
    if (invoice.isSettled() && invoice.settledOn().isPresent()) {
      return Status.SETTLED;
    }
    if (invoice.isSettled()) {
      return invoice.payments().isEmpty() ? Status.CREDITED : Status.PAID;
    }
    return invoice
        .dispute()
        .map(_ -> Status.DISPUTED)
        .or(() -> invoice.hold().map(_ -> Status.ON_HOLD))
        .orElse(Status.OPEN);
  }

  private static Event recorded(Invoice invoice) {
    return new Event.InvoiceRecorded(
        invoice.id(),
        invoice.number(),
        new Due(
            invoice.issueDate(),
            invoice.terms().deliveredOn(),
            invoice.dueDate(),
            invoice.instalments(),
            invoice.stage()),
        new Sums(
            invoice.total(),
            invoice.paid(),
            invoice.balance(),
            invoice.payments(),
            invoice.credits()),
        status(invoice),
        invoice.status(),
        invoice.contract(),
        invoice.papers());
  }

  private static List<Instalment> open(Invoice invoice) {
    return invoice.openParts(LocalDate.MAX).stream()
        .map(part -> new Instalment(part.dueDate(), part.open()))
        .toList();
  }

  private static KnownFacts facts(Invoice invoice, String fingerprint) {
    return new KnownFacts(
        invoice.number(),
        invoice.ladderStart(),
        invoice.instalments().isEmpty() ? List.of() : invoice.terms().dueDates(),
        invoice.stage(),
        invoice.balance(),
        Optional.of(CameIn.of(invoice)),
        invoice.instalments().isEmpty() ? List.of() : open(invoice),
        fingerprint);
  }
}
