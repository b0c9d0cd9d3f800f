package dev.relance.journey;

import dev.relance.account.Revision;
import dev.relance.decide.Plan.Send.Passed;
import dev.relance.evidence.Event.MessageAuthorized.Grounds;
import dev.relance.evidence.Event.MessageAuthorized.LeftAside;
import dev.relance.evidence.Event.MessageAuthorized.Local;
import dev.relance.evidence.Event.MessageAuthorized.WrittenMessage;
import dev.relance.gate.Situation;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Debtor;
import dev.relance.law.RequiredContent.Content;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.mail.Mail;
import dev.relance.message.Reminder.Reader;
import dev.relance.message.Reminder.ReaderLinks;
import dev.relance.plan.Account;
import dev.relance.vocabulary.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What evidence holds about every message, whether a reminder or an acknowledgement. */
final class SentParts {
  private SentParts() {}

  /** The links that a message gives its reader. */
  static ReaderLinks links(SignedLinks links, AccountId account, Locale language, Instant now) {
    return new ReaderLinks(
        links.link(LinkPurpose.DEBTOR_PAGE, account, language, now),
        links.link(LinkPurpose.STOP, account, language, now),
        links.replies().of(account, now));
  }

  /** The id of the message that the next event of a revision authorizes. */
  static String touchpoint(Account account, Revision noted) {
    return Tags.touchpoint(
        account.id(), noted.state().head().sequence() + noted.events().size() + 1);
  }

  /** Whether the law requires the message to say that it is an attempt to collect a debt. */
  static boolean saysPurpose(Passed passed) {
    return passed.law().contents().stream().anyMatch(c -> c.content() == Content.PURPOSE);
  }

  static WrittenMessage written(Mail mail) {
    return new WrittenMessage(
        Channel.EMAIL, mail.to(), mail.language().toLanguageTag(), mail.subject(), mail.mime());
  }

  static Local local(Instant at, Reader reader) {
    return new Local(at.atZone(reader.zone()).toLocalDateTime(), reader.zone());
  }

  static Grounds grounds(Account account, Passed passed, LocalDate on, List<String> invoices) {
    return new Grounds(
        passed.policy().reference(),
        passed.law().reference(),
        consentSince(account, on),
        leftAside(account, on, invoices),
        passed.regarded(),
        passed.answers());
  }

  private static Optional<LocalDate> consentSince(Account account, LocalDate on) {
    return account
        .debtor()
        .flatMap(debtor -> Optional.ofNullable(debtor.consents().get(Channel.EMAIL)))
        .map(Debtor.ChannelConsent::since)
        .filter(since -> !since.isAfter(on));
  }

  private static List<LeftAside> leftAside(Account account, LocalDate on, List<String> invoices) {
    return Situation.leftAside(account, on, invoices)
        .map(i -> new LeftAside(i.rule().orElseThrow(), i.until().orElseThrow(), i.id()))
        .toList();
  }
}
