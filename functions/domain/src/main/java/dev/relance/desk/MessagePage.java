package dev.relance.desk;

import com.samskivert.mustache.Template;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.MessageAuthorized.WrittenMessage;
import dev.relance.mail.ReadMail;
import dev.relance.page.Page;
import dev.relance.page.PageTemplate;
import dev.relance.plan.Account;
import dev.relance.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A message that was sent, as its reader saw it. */
public record MessagePage(Entry entry, WrittenMessage written, Account account, DeskLinks links) {
  private static final Template PAGE = PageTemplate.of(MessagePage.class, "desk-message");

  /** The page of an entry; empty if the entry is no message. */
  public static Optional<MessagePage> of(Entry entry, Account account, DeskLinks links) {
    Optional<WrittenMessage> written =
        entry.event() instanceof Event.MessageAuthorized reminder
            ? Optional.of(reminder.written())
            : entry.event() instanceof Event.AcknowledgementAuthorized acknowledgement
                ? Optional.of(acknowledgement.written())
                : Optional.empty();
    return written.map(message -> new MessagePage(entry, message, account, links));
  }

  /** The page in the creditor's language; the message is in its own. */
  public Page page() {
    Wording wording = Wording.of(account.creditor().orElseThrow());
    ReadMail mail = ReadMail.of(written.mime().getBytes(StandardCharsets.US_ASCII));
    return new Page(
        200,
        PAGE.execute(
            Map.of(
                "language", wording.locale().getLanguage(),
                "title", mail.subject(),
                "back", links.account(account.id()),
                "back-label", wording.say("desk.happened"),
                "to-label", wording.say("page.question.to"),
                "to", written.to(),
                "sent-label", wording.say("page.question.sent"),
                "sent", wording.moment(entry.at().atZone(account.zone())),
                "html", mail.html())));
  }
}
