package dev.relance.desk;

import dev.relance.invoice.Creditor;
import dev.relance.mail.Envelope;
import dev.relance.mail.Mail;
import dev.relance.wording.Layout;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mail that takes a new link to its owner. */
public record DeskMail(Creditor creditor, String to, String link, Instant at) {
  private static final Layout LAYOUT = new Layout(DeskMail.class, "desk-mail");

  /** The mail, in the creditor's language. */
  public Mail mail() {
    Wording wording = Wording.of(creditor);
    String name = Plain.name(creditor.name());
    String subject = wording.say("desk.mail.subject", Map.of("creditor", name));
    Map<String, Object> values =
        Map.of(
            "language", wording.locale().getLanguage(),
            "subject", subject,
            "preheader", subject,
            "creditor", name,
            "text", wording.say("desk.mail.text"),
            "label", wording.say("summary.desk"),
            "link", link);
    return new Envelope(
            "desk/%s/%s/%s".formatted(creditor.id(), at, to),
            false,
            Envelope.Sender.of(creditor, Optional.empty()),
            to,
            subject,
            wording.locale(),
            at,
            Optional.empty())
        .seal(LAYOUT.text(values), LAYOUT.html(values), List.of());
  }
}
