package dev.relance.journey;

import dev.relance.account.FollowUp;
import dev.relance.account.Revision;
import dev.relance.decide.Plan;
import dev.relance.evidence.Event.AcknowledgementAuthorized;
import dev.relance.invoice.Invoice;
import dev.relance.link.SignedLinks;
import dev.relance.mail.Mail;
import dev.relance.message.AcknowledgementMessage;
import dev.relance.message.Reminder.Reader;
import dev.relance.plan.Account;
import dev.relance.plan.History.Acknowledged;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Turns an acknowledgement into the move that reserves and sends it. */
final class AcknowledgementDraft {
  private AcknowledgementDraft() {}

  static AcknowledgementMessage message(
      Account account, Revision noted, Plan.Respond respond, SignedLinks links) {
    return new AcknowledgementMessage(
        SentParts.touchpoint(account, noted),
        account.creditor().orElseThrow(),
        new Reader(
            account.debtor().orElseThrow(),
            respond.to(),
            respond.language(),
            account.zone(),
            SentParts.links(links, account.id(), respond.language(), respond.at())),
        respond.acknowledgement(),
        respond.at(),
        SentParts.saysPurpose(respond.passed()));
  }

  static Move reserve(
      Account account,
      Revision noted,
      Plan.Respond respond,
      AcknowledgementMessage message,
      Mail mail) {
    Touchpoint touchpoint = touchpoint(respond, message);
    var acknowledged = new Acknowledged(message.on(), touchpoint.id());
    Instant deadline = message.at().plus(respond.passed().policy().unconfirmedAfter());
    FollowUp reserved =
        noted
            .state()
            .with(
                h ->
                    h.plus(touchpoint)
                        .withAcknowledged(respond.acknowledgement().causes(), acknowledged))
            .withMessageOnItsWay(noted.read(), deadline);
    AcknowledgementAuthorized event = event(account, respond, message, mail);
    return new Move.ReserveAndSend(account, noted.plus(reserved, List.of(event)), touchpoint, mail);
  }

  private static Touchpoint touchpoint(Plan.Respond respond, AcknowledgementMessage message) {
    var kinds = new TreeMap<String, MessageKind>();
    respond
        .acknowledgement()
        .about()
        .forEach(invoice -> kinds.put(invoice.id(), respond.acknowledgement().kind()));
    return new Touchpoint(
        message.touchpoint(),
        message.at(),
        respond.to(),
        respond.acknowledgement().kind(),
        kinds,
        Touchpoint.Fate.AUTHORIZED,
        Touchpoint.Lacks.NOTHING,
        Round.Form.REMINDER);
  }

  private static AcknowledgementAuthorized event(
      Account account, Plan.Respond respond, AcknowledgementMessage message, Mail mail) {
    List<String> invoices = respond.acknowledgement().about().stream().map(Invoice::id).toList();
    return new AcknowledgementAuthorized(
        message.touchpoint(),
        respond.acknowledgement().kind(),
        List.copyOf(respond.acknowledgement().causes()),
        invoices,
        SentParts.written(mail),
        SentParts.local(message.at(), message.reader()),
        SentParts.grounds(account, respond.passed(), message.on(), invoices));
  }
}
