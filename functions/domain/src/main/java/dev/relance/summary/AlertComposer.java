package dev.relance.summary;

import dev.relance.escalation.Matter;
import dev.relance.invoice.Creditor;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.link.SignedLinks.Subject;
import dev.relance.mail.Envelope;
import dev.relance.mail.Mail;
import dev.relance.reply.Topic;
import dev.relance.summary.OwnerSummary.Open;
import dev.relance.summary.QuestionRows.QuestionRow;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.wording.Layout;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the mail that tells an owner at once of a question that cannot wait for the summary. */
public final class AlertComposer {
  private static final Layout LAYOUT = new Layout(AlertComposer.class, "alert");

  private final SignedLinks links;

  /**
   * @param links behind which an owner answers
   */
  public AlertComposer(SignedLinks links) {
    this.links = links;
  }

  /** Writes the question to one of the owner's addresses, in the creditor's language. */
  public Mail compose(Creditor creditor, Open open, String to, Instant at) {
    Wording wording = Wording.of(creditor);
    String headline = headline(open, wording);
    QuestionRow question =
        new QuestionRows(wording, creditor.zone(), asked -> link(creditor, asked, to, at))
            .row(open, "summary.new-since");
    Map<String, Object> values = values(wording, Plain.name(creditor.name()), headline, question);
    return new Envelope(
            "alert/%s/%s/%s".formatted(open.mark(), at, to),
            false,
            Envelope.Sender.of(creditor, Optional.empty()),
            to,
            headline,
            wording.locale(),
            at,
            Optional.empty())
        .seal(LAYOUT.text(values), LAYOUT.html(values), List.of());
  }

  private static Map<String, Object> values(
      Wording wording, String creditor, String headline, QuestionRow question) {
    return Map.of(
        "language", wording.locale().getLanguage(),
        "subject", headline,
        "preheader", wording.say("alert.title"),
        "title", wording.say("alert.title"),
        "creditor", creditor,
        "headline", headline,
        "open", List.of(question),
        "why", wording.say("alert.why", Map.of("creditor", creditor)));
  }

  /** Delta Ltd: insolvency proceedings are open. */
  private static String headline(Open open, Wording wording) {
    return wording.say(
        "alert.headline",
        Map.of(
            "debtor",
            Plain.name(open.debtor()),
            "what",
            wording.say("alert." + kind(open).word())));
  }

  /** A reply that names a lawyer is told as one, not as a dispute. */
  private static QuestionKind kind(Open open) {
    return open.matter() instanceof Matter.Replied replied
            && replied.topics().contains(Topic.LAWYER)
        ? QuestionKind.STOPPED
        : open.kind();
  }

  private Optional<String> link(Creditor creditor, Open open, String to, Instant at) {
    return links.ownerLink(
        LinkPurpose.QUESTION, Subject.of(open.account(), open.mark(), to), creditor.language(), at);
  }
}
