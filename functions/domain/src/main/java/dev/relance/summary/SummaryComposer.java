package dev.relance.summary;

import dev.relance.invoice.Creditor;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.link.SignedLinks.Subject;
import dev.relance.mail.Envelope;
import dev.relance.mail.Mail;
import dev.relance.summary.OwnerSummary.Open;
import dev.relance.wording.Layout;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes the owner's summary. The same summary to the same reader always makes the same bytes. */
public final class SummaryComposer {
  private static final Layout LAYOUT = new Layout(SummaryComposer.class, "summary");

  private final SignedLinks links;

  /**
   * @param links behind which an owner answers
   */
  public SummaryComposer(SignedLinks links) {
    this.links = links;
  }

  /**
   * Writes the summary to one of the owner's addresses, in the creditor's language.
   *
   * @throws IllegalArgumentException if that language has no texts or an address is invalid
   */
  public Mail compose(OwnerSummary summary, String to) {
    Creditor creditor = summary.creditor();
    Wording wording = Wording.of(creditor);
    var text =
        new SummaryText(
            summary.readBy(to),
            wording,
            open -> link(summary, open, to),
            desk(creditor, to, summary.at()));
    return new Envelope(
            "summary/%s/%s/%s".formatted(creditor.id(), summary.at(), to),
            false,
            Envelope.Sender.of(creditor, Optional.empty()),
            to,
            text.subject(),
            wording.locale(),
            summary.at(),
            Optional.empty())
        .seal(LAYOUT.text(text.values()), LAYOUT.html(text.values()), List.of());
  }

  private Optional<String> link(OwnerSummary summary, Open open, String to) {
    return links.ownerLink(
        LinkPurpose.QUESTION,
        Subject.of(open.account(), open.mark(), to),
        summary.creditor().language(),
        summary.at());
  }

  private Optional<String> desk(Creditor creditor, String to, Instant at) {
    return links.ownerLink(
        LinkPurpose.DESK, Subject.ofDesk(creditor.id(), to), creditor.language(), at);
  }
}
