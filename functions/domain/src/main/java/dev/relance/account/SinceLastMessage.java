package dev.relance.account;

import dev.relance.invoice.Contact;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.plan.Account;
import dev.relance.plan.Goodwill;
import dev.relance.plan.Happening;
import dev.relance.plan.Happening.CreditGiven;
import dev.relance.plan.Happening.DisputeSettled;
import dev.relance.plan.Happening.PaymentCame;
import dev.relance.plan.Happening.PlanEnded;
import dev.relance.plan.Happening.PromiseMissed;
import dev.relance.plan.Happening.Told;
import dev.relance.plan.Movement;
import dev.relance.plan.PromiseOutcome;
import dev.relance.plan.Promises;
import dev.relance.plan.Touchpoint;
import dev.relance.policy.Policy;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Finds what happened on an account since its debtor last heard from us. */
public final class SinceLastMessage {
  private final Account account;
  private final FollowUp known;
  private final Policy policy;
  private final LocalDate today;

  private SinceLastMessage(Account account, FollowUp known, Policy policy, LocalDate today) {
    this.account = account;
    this.known = known;
    this.policy = policy;
    this.today = today;
  }

  /**
   * What happened, money first.
   *
   * @param known the state, with what came in
   */
  public static List<Happening> of(
      Account account, FollowUp known, Policy policy, LocalDate today) {
    return new SinceLastMessage(account, known, policy, today).all();
  }

  private List<Happening> all() {
    var all = new ArrayList<Happening>();
    account.invoices().forEach(invoice -> all.addAll(received(invoice)));
    account.openInvoices().forEach(invoice -> settled(invoice).ifPresent(all::add));
    all.addAll(missed());
    all.addAll(ended());
    account.openInvoices().forEach(invoice -> told(invoice).ifPresent(all::add));
    return List.copyOf(all);
  }

  /**
   * What came in and no message has told yet. Without any message before, it is no news. What the
   * record no longer holds as it was taken in is not told: it was corrected.
   */
  private List<Happening> received(Invoice invoice) {
    var news = new ArrayList<Movement>();
    known.receipts().stream()
        .filter(receipt -> receipt.invoice().equals(invoice.id()))
        .filter(receipt -> heardAt(invoice).filter(receipt.at()::isAfter).isPresent())
        .forEach(receipt -> news.addAll(receipt.movements()));
    var told = new ArrayList<Movement>();
    Movement.of(invoice).filter(news::remove).forEach(told::add);
    return told.stream()
        .sorted(Comparator.comparing(Movement::on))
        .map(movement -> happening(invoice, movement))
        .toList();
  }

  private Happening happening(Invoice invoice, Movement movement) {
    return switch (movement.kind()) {
      case PAYMENT -> payment(invoice, movement);
      case CREDIT -> new CreditGiven(invoice.number(), movement.sum(), movement.on());
    };
  }

  private Happening payment(Invoice invoice, Movement payment) {
    boolean isLast =
        invoice.payments().stream().noneMatch(other -> other.date().isAfter(payment.on()));
    boolean isInFull = invoice.isSettled() && isLast;
    return new PaymentCame(
        invoice.number(),
        payment.sum(),
        payment.on(),
        isInFull,
        isInFull ? Goodwill.earned(account, invoice) : Optional.empty());
  }

  private Optional<Happening> settled(Invoice invoice) {
    return invoice
        .resolved()
        .filter(how -> isNews(invoice, how.on()))
        .map(how -> new DisputeSettled(invoice.number(), how));
  }

  /**
   * Each promise that was not kept in time, even if the owner let us go on since. A sum for several
   * invoices is told once.
   */
  private List<Happening> missed() {
    var several = new HashSet<Promise>();
    return account.openInvoices().stream()
        .flatMap(
            invoice ->
                broken(invoice)
                    .filter(part -> !part.isInstalment())
                    .filter(part -> !part.isForSeveral() || several.add(part.part()))
                    .<Happening>map(part -> missed(invoice, part)))
        .toList();
  }

  private static PromiseMissed missed(Invoice invoice, PromiseOutcome part) {
    return new PromiseMissed(
        invoice.number(), part.isForSeveral(), part.by(), part.sum(), paidOf(part));
  }

  /** Each plan that ended, once for all of its invoices. */
  private Collection<PlanEnded> ended() {
    var ended = new LinkedHashMap<Promise, PlanEnded>();
    for (Invoice invoice : account.openInvoices()) {
      broken(invoice)
          .filter(PromiseOutcome::isInstalment)
          .forEach(
              part ->
                  ended.putIfAbsent(
                      part.part(),
                      new PlanEnded(
                          invoice.number(), part.by(), part.sum().orElseThrow(), paidOf(part))));
    }
    return ended.values();
  }

  private Stream<PromiseOutcome> broken(Invoice invoice) {
    return Promises.missed(account, policy, invoice, today).stream()
        .filter(part -> isNewSince(invoice, part.graceEnds().plusDays(1)));
  }

  private static Optional<Money> paidOf(PromiseOutcome part) {
    return Optional.of(part.paid()).filter(Money::isPositive);
  }

  /** The last conversation about an invoice, if it said something that no promise took up. */
  private Optional<Happening> told(Invoice invoice) {
    return account.contacts().stream()
        .filter(contact -> contact.concerns(invoice.id()) && tells(contact))
        .filter(contact -> isNews(invoice, account.day(contact.at())))
        .max(Comparator.comparing(Contact::at))
        .map(c -> new Told(invoice.number(), c.channel(), account.day(c.at()), c.outcome()));
  }

  private static boolean tells(Contact contact) {
    return switch (contact.outcome()) {
      case INVOICE_NOT_RECEIVED, WAITING_FOR_APPROVAL, PAYMENT_ANNOUNCED -> true;
      case REACHED, NOT_REACHED, LEFT_MESSAGE, DISPUTE, PAYMENT_PROMISED, REFUSED, WRONG_PERSON ->
          false;
    };
  }

  /** Whether a day is later than the last message about an invoice, if there was one. */
  private boolean isNews(Invoice invoice, LocalDate day) {
    return lastHeardOn(invoice).filter(last -> last.isBefore(day)).isPresent();
  }

  /** Whether no message about an invoice went out on a day or later. */
  private boolean isNewSince(Invoice invoice, LocalDate day) {
    return lastHeardOn(invoice).filter(last -> !last.isBefore(day)).isEmpty();
  }

  /** The day of the last message about an invoice. A statement is about every open one. */
  private Optional<LocalDate> lastHeardOn(Invoice invoice) {
    return account
        .history()
        .of(invoice.id())
        .lastMessageOn()
        .flatMap(
            last ->
                Stream.concat(Stream.of(last), account.history().statementOn().stream())
                    .max(Comparator.naturalOrder()));
  }

  /** When the debtor last heard how much of an invoice had come in. */
  private Optional<Instant> heardAt(Invoice invoice) {
    return account.history().touchpoints().stream()
        .filter(Touchpoint::isContact)
        .filter(touchpoint -> touchpoint.fate() != Touchpoint.Fate.BOUNCED)
        .filter(touchpoint -> tellsMoney(touchpoint, invoice))
        .map(Touchpoint::at)
        .max(Comparator.naturalOrder())
        .or(this::lastLevelEnds);
  }

  /** A reminder thanks for everything, a receipt for what it is about. */
  private static boolean tellsMoney(Touchpoint touchpoint, Invoice invoice) {
    return switch (touchpoint.kind()) {
      case Level _ -> true;
      case AcknowledgementKind acknowledgement ->
          acknowledgement == AcknowledgementKind.RECEIPT
              && touchpoint.items().containsKey(invoice.id());
    };
  }

  /** Messages of long ago are only known by their day. */
  private Optional<Instant> lastLevelEnds() {
    return account.history().progress().values().stream()
        .flatMap(progress -> progress.lastMessageOn().stream())
        .max(Comparator.naturalOrder())
        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
