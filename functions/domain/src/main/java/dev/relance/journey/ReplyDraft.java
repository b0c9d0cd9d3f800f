package dev.relance.journey;

import dev.relance.account.FollowUp;
import dev.relance.account.Revision;
import dev.relance.decide.Plan;
import dev.relance.evidence.Event.ReplyAuthorized;
import dev.relance.invoice.Invoice;
import dev.relance.mail.Mail;
import dev.relance.message.Reminder.Reader;
import dev.relance.message.ReplyMessage;
import dev.relance.message.StopLinks;
import dev.relance.plan.Account;
import dev.relance.plan.History.Replied;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Turns a reply into the move that reserves and sends it. */
final class ReplyDraft {
  private ReplyDraft() {}

  static ReplyMessage message(
      Account account, Revision noted, Plan.Respond respond, StopLinks stopLinks) {
    return new ReplyMessage(
        SentParts.touchpoint(account, noted),
        account.creditor().orElseThrow(),
        new Reader(
            account.debtor().orElseThrow(),
            respond.to(),
            respond.language(),
            account.zone(),
            stopLinks.link(account.id(), respond.language(), respond.at())),
        respond.reply(),
        respond.at(),
        SentParts.saysPurpose(respond.passed()));
  }

  static Move reserve(
      Account account, Revision noted, Plan.Respond respond, ReplyMessage message, Mail mail) {
    Touchpoint touchpoint = touchpoint(respond, message);
    var replied = new Replied(message.on(), touchpoint.id());
    Instant deadline = message.at().plus(respond.passed().policy().unconfirmedAfter());
    FollowUp reserved =
        noted
            .state()
            .with(h -> h.plus(touchpoint).withReplied(respond.reply().causes(), replied))
            .withDueAt(Optional.of(deadline), noted.read().wakeUpAt());
    ReplyAuthorized event = event(account, respond, message, mail);
    return new Move.ReserveAndSend(account, noted.plus(reserved, List.of(event)), touchpoint, mail);
  }

  private static Touchpoint touchpoint(Plan.Respond respond, ReplyMessage message) {
    var kinds = new TreeMap<String, MessageKind>();
    respond.reply().about().forEach(invoice -> kinds.put(invoice.id(), respond.reply().kind()));
    return new Touchpoint(
        message.touchpoint(),
        message.at(),
        respond.to(),
        respond.reply().kind(),
        kinds,
        Touchpoint.Fate.AUTHORIZED,
        List.of(),
        Round.Form.REMINDER);
  }

  private static ReplyAuthorized event(
      Account account, Plan.Respond respond, ReplyMessage message, Mail mail) {
    List<String> invoices = respond.reply().about().stream().map(Invoice::id).toList();
    return new ReplyAuthorized(
        message.touchpoint(),
        respond.reply().kind(),
        List.copyOf(respond.reply().causes()),
        invoices,
        SentParts.written(mail),
        SentParts.local(message.at(), message.reader()),
        SentParts.grounds(account, respond.passed(), message.on(), invoices));
  }
}
