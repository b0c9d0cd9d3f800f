package dev.relance.local.replay;

import dev.relance.cloud.SentMail;
import dev.relance.cloud.Verdicts;
import dev.relance.delivery.Postman;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Debtor;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.local.book.BookEvent;
import dev.relance.local.book.BookEvent.Deed;
import dev.relance.page.Page;
import dev.relance.source.Flaw;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;

/**
 * The world around the functions: a mail service that reports, and debtors who answer. Everything
 * reaches the functions as it would in AWS.
 */
public final class Outside {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final LocalRelance relance;

  Outside(LocalRelance relance) {
    this.relance = relance;
  }

  /** Performs an event of a book now; says why, if it cannot happen. */
  public Optional<RejectedRecord> perform(BookEvent event) {
    Optional<String> why =
        last(event.account())
            .map(mail -> perform(event, mail))
            .orElseGet(() -> Optional.of(Flaw.text("no-message", event.account().debtorId())));
    return why.map(
        reason ->
            new RejectedRecord(
                relance.now(),
                event.account().creditorId(),
                Flaw.text("event-of", event.number()),
                List.of(reason)));
  }

  private Optional<String> perform(BookEvent event, SentMail mail) {
    return switch (event.deed()) {
      case Deed.Bounce(boolean isPermanent) -> done(() -> bounce(mail, isPermanent));
      case Deed.Complaint() -> done(() -> complain(mail));
      case Deed.Reply(String text) ->
          done(() -> arrive(mail, reply(mail, text, "event-" + event.number())));
      case Deed.Mail(String raw) -> done(() -> arrive(mail, raw));
      case Deed.PageAction(Map<String, String> form) -> send(event.account(), form);
    };
  }

  private static Optional<String> done(Runnable deed) {
    deed.run();
    return Optional.empty();
  }

  /** The last message that went to the debtor of an account. */
  private Optional<SentMail> last(AccountId account) {
    return relance.wiring().accounts().load(account).followUp().history().touchpoints().stream()
        .flatMap(sent -> mail(sent.id()).stream())
        .max(Comparator.comparing(SentMail::acceptedAt));
  }

  private Optional<SentMail> mail(String touchpoint) {
    return relance.mailbox().stream()
        .filter(mail -> touchpoint.equals(mail.tags().get(Postman.TOUCHPOINT_TAG)))
        .findFirst();
  }

  /** A message comes back. */
  public void bounce(SentMail mail, boolean isPermanent) {
    relance.report(relance.cloud().ses().bounced(mail, isPermanent));
  }

  /** Its reader marks a message as unwanted. */
  public void complain(SentMail mail) {
    relance.report(relance.cloud().ses().complained(mail));
  }

  /** A mail arrives where answers to a message go. */
  public void arrive(SentMail answered, String raw) {
    relance
        .cloud()
        .inbound()
        .receive(
            relance.name("Replies"),
            answered.destination().getFirst(),
            answerTo(answered),
            String.join("\r\n", raw.lines().toList()).getBytes(StandardCharsets.UTF_8),
            Verdicts.GENUINE);
    relance.advanceTo(relance.now());
  }

  /** A plain answer to a message, as a mail program writes it. */
  public String reply(SentMail answered, String text, String id) {
    Message original = parsed(answered);
    try {
      Message answer =
          Message.Builder.of()
              .setMessageId("<%s@debtor.example>".formatted(id))
              .setField(new RawField("From", answered.destination().getFirst()))
              .setField(new RawField("To", answerTo(answered)))
              .setSubject("Re: " + Optional.ofNullable(original.getSubject()).orElse(""))
              .setField(
                  new RawField(
                      "In-Reply-To", Optional.ofNullable(original.getMessageId()).orElse("")))
              .setBody(text, StandardCharsets.UTF_8)
              .build();
      var bytes = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(answer, bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String answerTo(SentMail mail) {
    return parsed(mail).getReplyTo().flatten().stream()
        .map(address -> address.getAddress())
        .findFirst()
        .orElseGet(mail::from);
  }

  private static Message parsed(SentMail mail) {
    try {
      return new DefaultMessageBuilder().parseMessage(mail.raw().asInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a form of the debtor's page. */
  private Optional<String> send(AccountId id, Map<String, String> form) {
    SignedLinks links = relance.wiring().links();
    Instant soon = relance.now().plus(A_MINUTE);
    var page =
        new Visit(
            LinkPurpose.DEBTOR_PAGE.word(),
            links.token(LinkPurpose.DEBTOR_PAGE, id, soon),
            relance.account(id).debtor().flatMap(Debtor::language).orElse(Locale.ENGLISH),
            Optional.empty());
    int told = told(id);
    Page answer = relance.open(page.sending(form, links.token(LinkPurpose.FORM, id, soon)));
    if (answer.isRefusal()) {
      return Optional.of(Flaw.text("form-refused", answer.status()));
    }
    return told(id) == told ? Optional.of(Flaw.text("form-not-agreed")) : Optional.empty();
  }

  private int told(AccountId id) {
    return relance.account(id).decisions().size();
  }
}
