package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.Demand;
import dev.relance.account.FollowUp;
import dev.relance.account.Note;
import dev.relance.account.Noted;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.decide.Plan.Findings;
import dev.relance.decide.Unsaid;
import dev.relance.delivery.Postman;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.gate.Case;
import dev.relance.gate.Verdict;
import dev.relance.invoice.AccountId;
import dev.relance.journey.Writer.Outcome;
import dev.relance.law.ContentRule.Content;
import dev.relance.mail.Mail;
import dev.relance.message.Composer;
import dev.relance.message.Reminder;
import dev.relance.message.StopLinks;
import dev.relance.message.WordingGuard;
import dev.relance.plan.Account;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Fates;
import dev.relance.plan.Step;
import dev.relance.plan.Terms;
import dev.relance.plan.Touchpoint;
import dev.relance.plan.WakeUps;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks at an account that is due: asks every rule, and sends at most one message.
 *
 * <p>Claim, send, settle: the decision and the exact bytes are written before the send, its outcome
 * after it. What stops in between is never settled by sending again: the mail service's report
 * settles it, or after its deadline the owner is told that it is unconfirmed.
 */
public final class SendFollowUp {
  private final Writer writer;
  private final Terms terms;
  private final Postman postman;
  private final Composer composer;
  private final StopLinks stopLinks;
  private final InstantSource clock;

  public SendFollowUp(
      Accounts accounts,
      WakeUps wakeUps,
      Terms terms,
      Postman postman,
      Composer composer,
      StopLinks stopLinks,
      InstantSource clock) {
    this.writer = new Writer(accounts, wakeUps);
    this.terms = terms;
    this.postman = postman;
    this.composer = composer;
    this.stopLinks = stopLinks;
    this.clock = clock;
  }

  /** Follows an account up, now. */
  public void followUp(AccountId id) {
    Instant now = clock.instant();
    writer.untilDone(id, terms, now, (account, read, taken) -> act(account, read, taken, now));
  }

  private Outcome act(Account account, FollowUp read, Noted taken, Instant now) {
    return switch (Decide.decide(account, terms, now)) {
      case Plan.Send send -> send(account, read, taken, send, now);
      case Plan.Wait wait -> writer.plan(taken, read, wait.findings(), now);
      case Plan.AskOwner ask -> writer.plan(taken, read, ask.findings(), now);
      case Plan.Escalate escalate -> writer.plan(taken, read, escalate.findings(), now);
      case Plan.Close close -> writer.plan(taken, read, close.findings(), now);
    };
  }

  private Outcome send(Account account, FollowUp read, Noted taken, Plan.Send send, Instant now) {
    Noted noted = Note.of(taken.followUp(), send.findings(), now);
    List<Event> before = Writer.join(taken.events(), noted.events());
    if (!noted.isWhole()) {
      Noted part = new Noted(noted.followUp(), before, false);
      return writer.write(part, now).isPresent() ? Outcome.MORE : Outcome.LOST;
    }
    LocalDate today = now.atZone(account.zone()).toLocalDate();
    Demand demand = Demand.of(account, terms, send.items(), today);
    Reminder reminder = reminder(account, noted.followUp(), before.size(), send, demand, now);
    Mail mail = composer.compose(reminder);
    Optional<WordingGuard.Breach> breach = WordingGuard.breach(reminder, mail, send.law());
    if (breach.isPresent()) {
      return writer.plan(taken, read, Unsaid.because(breach.get(), send, account, terms), now);
    }
    Message message = message(account, send, demand, reminder, mail);
    Instant deadline = now.plus(send.policy().unconfirmedAfter());
    FollowUp claimed =
        authorized(noted.followUp(), send, message.touchpoint(), demand, today)
            .withDueAt(Optional.of(deadline), read.wakeUpAt());
    List<Event> events = Writer.join(before, List.of(message.event()));
    Optional<FollowUp> written = writer.write(new Noted(claimed, events, true), now);
    if (written.isEmpty()) {
      return Outcome.LOST;
    }
    Postman.Answer answer =
        postman.send(message.mail(), Tags.of(account.id(), message.touchpoint().id()));
    settle(account, written.get(), message.touchpoint(), answer, now);
    return Outcome.DONE;
  }

  /** Writes the outcome and plans the next look; both in one write. */
  private void settle(
      Account account, FollowUp claimed, Touchpoint sent, Postman.Answer answer, Instant now) {
    Noted settled = settled(claimed, sent, answer);
    if (settled.followUp().equals(claimed)) {
      writer.wake(claimed, claimed.dueAt(), now);
      return;
    }
    Findings next =
        Decide.decide(account.with(settled.followUp().history()), terms, now).findings();
    Outcome outcome = writer.plan(settled, claimed, next, now);
    if (outcome == Outcome.LOST) {
      writer.amend(account.id(), now, latest -> amendment(settled(latest, sent, answer)));
    }
  }

  private static Writer.Amendment amendment(Noted settled) {
    return new Writer.Amendment(settled.followUp(), settled.events(), true);
  }

  private static Noted settled(FollowUp state, Touchpoint sent, Postman.Answer answer) {
    return switch (answer) {
      case Postman.Answer.Accepted(String messageId) ->
          fate(
              state,
              sent,
              Touchpoint.Fate.ACCEPTED,
              new Event.MessageAccepted(sent.id(), messageId));
      case Postman.Answer.Refused(String reason) ->
          fate(state, sent, Touchpoint.Fate.REFUSED, new Event.MessageRefused(sent.id(), reason));
      case Postman.Answer.Unknown _ -> new Noted(state, List.of(), true);
    };
  }

  private static Noted fate(FollowUp state, Touchpoint sent, Touchpoint.Fate fate, Event event) {
    boolean isNews =
        state.history().touchpoint(sent.id()).filter(t -> t.fate().compareTo(fate) < 0).isPresent();
    return isNews
        ? new Noted(state.with(h -> Fates.apply(h, sent, fate)), List.of(event), true)
        : new Noted(state, List.of(), true);
  }

  private Reminder reminder(
      Account account,
      FollowUp state,
      int eventsBefore,
      Plan.Send send,
      Demand demand,
      Instant now) {
    long sequence = state.head().sequence() + eventsBefore + 1;
    return new Reminder(
        Tags.touchpoint(account.id(), sequence),
        account.creditor().orElseThrow(),
        account.debtor().orElseThrow(),
        send.to(),
        send.language(),
        send.items().getFirst().rung(),
        send.items(),
        now,
        account.zone(),
        stopLinks.link(account.id(), now),
        send.law().contents().stream().anyMatch(c -> c.content() == Content.PURPOSE),
        demand.statements(),
        send.legalStep());
  }

  private static Message message(
      Account account, Plan.Send send, Demand demand, Reminder reminder, Mail mail) {
    var levels = new TreeMap<String, Level>();
    send.items().forEach(item -> levels.put(item.invoice().id(), item.rung().level()));
    Touchpoint touchpoint =
        new Touchpoint(
            reminder.touchpoint(),
            reminder.at(),
            send.to(),
            reminder.leading().level(),
            levels,
            Touchpoint.Fate.AUTHORIZED,
            demand.notAsked());
    return new Message(mail, touchpoint, event(account, send, demand, reminder, mail));
  }

  private static MessageAuthorized event(
      Account account, Plan.Send send, Demand demand, Reminder reminder, Mail mail) {
    return new MessageAuthorized(
        reminder.touchpoint(),
        reminder.leading().level(),
        send.items().stream().map(SendFollowUp::item).toList(),
        "email",
        mail.to(),
        mail.language().toLanguageTag(),
        mail.subject(),
        reminder.at().atZone(reminder.zone()).toLocalDateTime().toString(),
        reminder.zone().getId(),
        send.policy().reference(),
        send.law().reference(),
        demand.reckoned(),
        consentSince(reminder),
        leftAside(account, send, reminder),
        send.answers().stream().map(Verdict::toString).toList(),
        mail.mime());
  }

  private static Optional<LocalDate> consentSince(Reminder reminder) {
    return Optional.ofNullable(reminder.debtor().consents().get(Channel.EMAIL))
        .filter(since -> !since.isAfter(reminder.on()));
  }

  private static List<String> leftAside(Account account, Plan.Send send, Reminder reminder) {
    List<String> invoices = send.items().stream().map(due -> due.invoice().id()).toList();
    return Case.leftAside(account, reminder.on(), invoices)
        .map(
            i ->
                "%s until %s by decision#%s"
                    .formatted(i.rule().orElse(""), i.until().orElseThrow(), i.id()))
        .toList();
  }

  private static MessageAuthorized.Item item(DueLevel due) {
    return new MessageAuthorized.Item(
        due.invoice().id(), due.invoice().number(), due.rung().level(), due.amountDue());
  }

  private static FollowUp authorized(
      FollowUp state, Plan.Send send, Touchpoint touchpoint, Demand demand, LocalDate today) {
    FollowUp changed = state.with(h -> h.plus(touchpoint));
    for (DueLevel item : send.items()) {
      String id = item.invoice().id();
      Step step =
          new Step(
              item.rung().level(),
              today,
              Step.Outcome.AUTHORIZED,
              touchpoint.id(),
              demand.besides(item),
              offer(item, touchpoint.level(), today));
      changed = changed.with(h -> h.with(id, p -> p.plus(step).withSilence(Optional.empty())));
    }
    return changed;
  }

  /** What the message offers on an invoice: only those at its own level are offered anything. */
  private static Optional<Step.Offer> offer(DueLevel item, Level level, LocalDate today) {
    return item.reduced()
        .filter(_ -> item.rung().level() == level)
        .map(
            reduced ->
                new Step.Offer(
                    item.invoice().paidUntil(today).plus(reduced), item.rung().offerEnds(today)));
  }

  private record Message(Mail mail, Touchpoint touchpoint, MessageAuthorized event) {}
}
