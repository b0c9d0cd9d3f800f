package dev.relance.journey;

import dev.relance.account.Demand;
import dev.relance.account.FollowUp;
import dev.relance.account.Note;
import dev.relance.account.Revision;
import dev.relance.account.SinceLastMessage;
import dev.relance.decide.ForbiddenWording;
import dev.relance.decide.Plan;
import dev.relance.decide.Plan.Findings;
import dev.relance.delivery.InvoiceFiles;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.invoice.Invoice;
import dev.relance.journey.Enclosing.Enclosed;
import dev.relance.link.SignedLinks;
import dev.relance.mail.Mail;
import dev.relance.message.AcknowledgementComposer;
import dev.relance.message.AcknowledgementMessage;
import dev.relance.message.Composer;
import dev.relance.message.Letter;
import dev.relance.message.Reminder;
import dev.relance.message.WordingGuard;
import dev.relance.plan.Account;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.BankNamed;
import dev.relance.plan.Complaints;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Happening;
import dev.relance.plan.History;
import dev.relance.plan.LevelOutcome;
import dev.relance.plan.PartLevel;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Round;
import dev.relance.plan.Terms;
import dev.relance.plan.Touchpoint;
import dev.relance.policy.Policy;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.MessageKind;
import dev.relance.vocabulary.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the plan for an account into a move: a message to send, or findings to record. */
final class Drafting {
  private final Terms terms;
  private final Composer composer;
  private final SignedLinks links;
  private final Optional<InvoiceFiles> files;

  /** Writes messages that are sent. */
  Drafting(Terms terms, Composer composer, SignedLinks links, InvoiceFiles files) {
    this(terms, composer, links, Optional.of(files));
  }

  private Drafting(
      Terms terms, Composer composer, SignedLinks links, Optional<InvoiceFiles> files) {
    this.terms = terms;
    this.composer = composer;
    this.links = links;
    this.files = files;
  }

  /** Writes messages that are only shown: their links open nothing, and no file is read. */
  static Drafting shown(Terms terms, SignedLinks links) {
    return new Drafting(terms, new Composer(), links.inert(), Optional.empty());
  }

  /**
   * The move for a plan. A message whose wording the law forbids is not sent.
   *
   * @param taken the state, after taking in the records
   */
  Move move(Plan plan, Account account, Revision taken, Instant now) {
    return switch (plan) {
      case Plan.Send send -> message(send, account, taken, now);
      case Plan.Respond respond -> acknowledgement(respond, account, taken, now);
      case Plan.Wait(Findings findings) -> noted(taken, findings, now);
      case Plan.AskOwner(Findings findings) -> noted(taken, findings, now);
      case Plan.Escalate(Findings findings) -> noted(taken, findings, now);
      case Plan.Close(Findings findings) -> noted(taken, findings, now);
    };
  }

  private static Move noted(Revision taken, Findings findings, Instant now) {
    return new Move.OnlyNote(Note.of(taken, findings, now));
  }

  private Move acknowledgement(Plan.Respond respond, Account account, Revision taken, Instant now) {
    Revision noted = Note.of(taken, respond.findings(), now);
    AcknowledgementMessage message = AcknowledgementDraft.message(account, noted, respond, links);
    Mail mail = AcknowledgementComposer.compose(message);
    return WordingGuard.breach(message, mail, respond.passed().law())
        .map(breach -> noted(taken, ForbiddenWording.because(breach, respond, account, terms), now))
        .orElseGet(() -> AcknowledgementDraft.reserve(account, noted, respond, message, mail));
  }

  private Move message(Plan.Send send, Account account, Revision taken, Instant now) {
    Revision noted = Note.of(taken, send.findings(), now);
    LocalDate today = account.day(now);
    Demand demand = Demand.of(account, terms, send.items(), today);
    Enclosed enclosed = enclosed(account, send);
    Reminder reminder = reminder(account, noted, send, demand, enclosed, now);
    Mail mail = composer.compose(reminder);
    return WordingGuard.breach(reminder, mail, send.passed().law())
        .map(breach -> noted(taken, ForbiddenWording.because(breach, send, account, terms), now))
        .orElseGet(() -> reserve(account, noted, send, demand, enclosed, reminder, mail));
  }

  private Enclosed enclosed(Account account, Plan.Send send) {
    return files
        .map(kept -> Enclosing.read(kept, account, send, terms))
        .orElseGet(() -> Enclosing.presumed(account, send, terms));
  }

  /** The letter that says what a plan says; empty if the law forbids its wording. */
  Optional<Letter> letter(Plan.Send send, Account account, Revision taken, Instant now) {
    Demand demand = Demand.of(account, terms, send.items(), account.day(now));
    Reminder reminder = reminder(account, taken, send, demand, Enclosed.NOTHING, now);
    return WordingGuard.breach(reminder, composer.compose(reminder), send.passed().law())
            .isPresent()
        ? Optional.empty()
        : Optional.of(composer.letter(reminder));
  }

  private static Move reserve(
      Account account,
      Revision noted,
      Plan.Send send,
      Demand demand,
      Enclosed enclosed,
      Reminder reminder,
      Mail mail) {
    Touchpoint touchpoint = touchpoint(send, demand, reminder);
    Instant deadline = reminder.at().plus(send.passed().policy().unconfirmedAfter());
    FollowUp reserved =
        authorized(noted.state(), send, touchpoint, demand, reminder.on())
            .with(h -> thanked(h, account, reminder))
            .with(h -> stated(h, send, reminder))
            .naming(bank(reminder))
            .withMessageOnItsWay(noted.read(), deadline);
    Event event = event(account, send, demand, reminder, mail);
    return new Move.ReserveAndSend(
        account, noted.plus(reserved, List.of(event)), touchpoint, mail.with(enclosed.files()));
  }

  /** What a reminder thanks for needs no receipt. */
  private static History thanked(History history, Account account, Reminder reminder) {
    Set<String> inFull =
        reminder.account().since().stream()
            .flatMap(Drafting::settled)
            .collect(Collectors.toUnmodifiableSet());
    List<String> causes =
        account.invoices().stream()
            .filter(invoice -> inFull.contains(invoice.number()))
            .map(Invoice::recordKey)
            .toList();
    return history.withAcknowledged(
        causes, new History.Acknowledged(reminder.on(), reminder.touchpoint()));
  }

  private static History stated(History history, Plan.Send send, Reminder reminder) {
    return send.round().form().isStatement()
        ? history.withStatement(new History.Acknowledged(reminder.on(), reminder.touchpoint()))
        : history;
  }

  private static Stream<String> settled(Happening happened) {
    return switch (happened) {
      case Happening.PaymentCame came -> came.isInFull() ? Stream.of(came.number()) : Stream.of();
      case Happening.CreditGiven _,
          Happening.DisputeSettled _,
          Happening.PromiseMissed _,
          Happening.PlanEnded _,
          Happening.Told _ ->
          Stream.of();
    };
  }

  private Reminder reminder(
      Account account,
      Revision noted,
      Plan.Send send,
      Demand demand,
      Enclosed enclosed,
      Instant now) {
    return new Reminder(
        SentParts.touchpoint(account, noted),
        account.creditor().orElseThrow(),
        new Reminder.Reader(
            account.debtor().orElseThrow(),
            send.to(),
            send.language(),
            account.zone(),
            SentParts.links(links, account.id(), send.language(), now)),
        send.round(),
        now,
        new Reminder.LegalContent(
            SentParts.saysPurpose(send.passed()), demand.statements(), send.legalStep()),
        content(account, noted.read(), send),
        enclosed.byInvoice());
  }

  private Reminder.AccountContent content(Account account, FollowUp known, Plan.Send send) {
    LocalDate on = account.day(send.at());
    Policy policy = send.passed().policy();
    return new Reminder.AccountContent(
        SinceLastMessage.of(account, known, policy, on),
        send.items().stream().anyMatch(due -> Complaints.of(account, due.invoice()).isPresent()),
        statement(account, send, on),
        send.passed().regarded().map(who -> who.manner().tone()).orElse(Tone.PLAIN));
  }

  /** A statement is whole, or there is none. */
  private Optional<AccountStatement> statement(Account account, Plan.Send send, LocalDate on) {
    Round round = send.round();
    return round.form().isStatement() || round.leading().rung().level().isPressing()
        ? Optional.of(AccountStatement.of(account, terms, on))
            .filter(statement -> statement.lists(round.invoices()))
        : Optional.empty();
  }

  private static Touchpoint touchpoint(Plan.Send send, Demand demand, Reminder reminder) {
    var levels = new TreeMap<String, MessageKind>();
    send.items().forEach(item -> levels.put(item.invoice().id(), item.rung().level()));
    return new Touchpoint(
        reminder.touchpoint(),
        reminder.at(),
        send.to(),
        reminder.leading().level(),
        levels,
        Touchpoint.Fate.AUTHORIZED,
        new Touchpoint.Lacks(demand.notAsked(), reminder.notAttached()),
        send.round().form());
  }

  private static MessageAuthorized event(
      Account account, Plan.Send send, Demand demand, Reminder reminder, Mail mail) {
    return new MessageAuthorized(
        reminder.touchpoint(),
        reminder.leading().level(),
        send.round().form(),
        send.items().stream().map(due -> item(reminder, due)).toList(),
        SentParts.written(mail),
        SentParts.local(reminder.at(), reminder.reader()),
        SentParts.grounds(
            account,
            send.passed(),
            reminder.on(),
            send.items().stream().map(due -> due.invoice().id()).toList()),
        demand.reckoned());
  }

  private static MessageAuthorized.Item item(Reminder reminder, DueLevel due) {
    return new MessageAuthorized.Item(
        due.invoice().id(),
        due.invoice().number(),
        due.rung().level(),
        due.amountDue(),
        parts(due),
        reminder.round().offer(due, reminder.on()),
        reminder.enclosure(due.invoice()));
  }

  private static List<MessageAuthorized.PartAsked> parts(DueLevel due) {
    return due.parts().stream()
        .flatMap(
            one ->
                one.part().key().stream()
                    .map(
                        day ->
                            new MessageAuthorized.PartAsked(day, one.level(), one.part().open())))
        .toList();
  }

  private static Optional<BankNamed> bank(Reminder reminder) {
    return reminder.creditor().howToPay().iban().map(iban -> new BankNamed(iban, reminder.on()));
  }

  /** Of the parts of an invoice, the leading one carries what the message says of the whole. */
  private static FollowUp authorized(
      FollowUp state, Plan.Send send, Touchpoint touchpoint, Demand demand, LocalDate today) {
    FollowUp changed = state.with(h -> h.plus(touchpoint));
    if (send.round().form() == Round.Form.STATEMENT_ALONE) {
      return changed;
    }
    for (DueLevel item : send.items()) {
      Optional<PastLevel.Offer> offer = send.round().offer(item, today);
      for (PartLevel due : item.parts()) {
        boolean isLeading = due.equals(item.leading());
        PastLevel step =
            new PastLevel(
                due.level(),
                today,
                LevelOutcome.AUTHORIZED,
                touchpoint.id(),
                due.part().key(),
                demand.besides(item).filter(_ -> isLeading),
                offer.filter(_ -> isLeading),
                send.legalStep().filter(_ -> due.level() == Level.INTENT));
        changed = changed.with(h -> h.with(item.invoice().id(), p -> p.afterMessage(step)));
      }
    }
    return changed;
  }
}
