package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.FollowUp;
import dev.relance.account.Note;
import dev.relance.account.Revision;
import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.delivery.InvoiceFiles;
import dev.relance.delivery.Postman;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import dev.relance.journey.DraftFollowUp.Considered;
import dev.relance.link.SignedLinks;
import dev.relance.message.Composer;
import dev.relance.plan.Account;
import dev.relance.plan.Fates;
import dev.relance.plan.Terms;
import dev.relance.plan.Touchpoint;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.plan.WakeUps;
import dev.relance.summary.AlertComposer;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PutOffCause;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows up an account that is due: asks every rule and sends at most one message.
 *
 * <p>Reserve, send, settle: the decision and the exact bytes are written before the send, and its
 * outcome after it. If a run stops in between, the message is never sent again. The mail service's
 * report settles it; after its deadline the owner is told that it is unconfirmed.
 */
public final class SendFollowUp {
  private final Writer writer;
  private final Terms terms;
  private final Postman postman;
  private final DraftFollowUp drafts;
  private final TellOwner tellOwner;
  private final InstantSource clock;

  public SendFollowUp(
      Accounts accounts,
      WakeUps wakeUps,
      Terms terms,
      Postman postman,
      Composer composer,
      SignedLinks links,
      InvoiceFiles files,
      InstantSource clock) {
    this.writer = new Writer(accounts, wakeUps);
    this.terms = terms;
    this.postman = postman;
    this.drafts = new DraftFollowUp(accounts, terms, new Drafting(terms, composer, links, files));
    this.tellOwner = new TellOwner(writer, postman, new AlertComposer(links));
    this.clock = clock;
  }

  /** Follows an account up, now. */
  public void followUp(AccountId id) {
    Instant now = clock.instant();
    writer.untilWon(id, () -> attempt(id, now));
  }

  private boolean attempt(AccountId id, Instant now) {
    Considered considered = drafts.consider(id, now);

    Plan.Findings findings = considered.plan().findings();
    if (!findings.alerts().isEmpty()) {
      Revision noted = Note.of(considered.taken(), findings, now);
      return tellOwner.tell(noted, considered.account(), findings.alerts(), now)
          && attempt(id, now);
    }

    return switch (drafts.move(considered, now)) {
      case Move.ReserveAndSend send -> reserveSendSettle(send, now);
      case Move.OnlyNote(Revision noted) -> writer.write(noted, now);
    };
  }

  private boolean reserveSendSettle(Move.ReserveAndSend send, Instant now) {
    Optional<FollowUp> reserved = writer.commit(send.reservation(), now);
    reserved.ifPresent(
        state -> {
          Map<String, String> tags = Tags.of(send.account().id(), send.touchpoint().id());
          settle(send, state, postman.send(send.mail(), tags), now);
        });
    return reserved.isPresent();
  }

  /** Writes the outcome and plans the next look, both in one write. */
  private void settle(
      Move.ReserveAndSend send, FollowUp reserved, Postman.SendAnswer answer, Instant now) {
    Revision settled = settled(reserved, send.touchpoint(), answer);
    Account account = send.account().with(settled.state().history());
    Plan.Findings next = Decide.decide(account, terms, now).findings();
    Revision planned =
        settled.isEmpty()
            ? settled.plus(reserved.withDueAt(next.dueAt(), next.dueAt()), List.of())
            : Note.of(settled, next, now);
    if (!writer.write(planned, now)) {
      writer.amend(
          account.id(),
          now,
          latest -> settled(latest, send.touchpoint(), answer).lookedAtAgain(now));
    }
  }

  private static Revision settled(FollowUp state, Touchpoint sent, Postman.SendAnswer answer) {
    return switch (answer) {
      case Postman.SendAnswer.SendAccepted(String messageId) ->
          fate(state, sent, Fate.ACCEPTED, accepted(sent, messageId));
      case Postman.SendAnswer.SendRefused(String reason) ->
          fate(state, sent, Fate.REFUSED, new Event.MessageRefused(sent.id(), reason));
      case Postman.SendAnswer.SendPutOff(PutOffCause cause, String reason) ->
          fate(state, sent, Fate.PUT_OFF, new Event.MessagePutOff(sent.id(), cause, reason));
      case Postman.SendAnswer.SendUnknown _ -> Revision.of(state);
    };
  }

  private static Event accepted(Touchpoint sent, String messageId) {
    List<String> invoices = List.copyOf(sent.items().keySet());
    return switch (sent.kind()) {
      case Level level -> new Event.MessageAccepted(sent.id(), messageId, level, invoices);
      case AcknowledgementKind acknowledgement ->
          new Event.AcknowledgementAccepted(sent.id(), messageId, acknowledgement, invoices);
    };
  }

  private static Revision fate(FollowUp state, Touchpoint sent, Fate fate, Event event) {
    boolean isNews =
        state.history().touchpoint(sent.id()).filter(t -> t.fate().compareTo(fate) < 0).isPresent();
    return isNews
        ? Revision.of(state).plus(state.with(h -> Fates.apply(h, sent, fate)), List.of(event))
        : Revision.of(state);
  }
}
