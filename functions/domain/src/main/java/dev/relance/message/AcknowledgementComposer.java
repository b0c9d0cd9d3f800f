package dev.relance.message;

import dev.relance.mail.Envelope;
import dev.relance.mail.Envelope.Sender;
import dev.relance.mail.Envelope.Unsubscribe;
import dev.relance.mail.Mail;
import dev.relance.wording.Layout;
import dev.relance.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes acknowledgements. The same acknowledgement always makes the same bytes. */
public final class AcknowledgementComposer {
  private static final Layout LAYOUT = new Layout(AcknowledgementComposer.class, "acknowledgement");

  private AcknowledgementComposer() {}

  /**
   * Writes one acknowledgement.
   *
   * @throws IllegalArgumentException if its language has no texts, or a link or an address is
   *     invalid
   */
  public static Mail compose(AcknowledgementMessage message) {
    Wording wording = Wording.of(message.reader().language());
    var text = new AcknowledgementText(message, wording);
    var envelope =
        new Envelope(
            message.touchpoint(),
            true,
            Sender.of(message.creditor(), message.reader().links().reply()),
            message.reader().to(),
            text.subject(),
            wording.locale(),
            message.at(),
            Optional.of(new Unsubscribe(message.reader().links().stop(), text.stopByMail())));
    Map<String, Object> values = text.values(envelope);
    return envelope.seal(LAYOUT.text(values), LAYOUT.html(values), text.pictures(), List.of());
  }
}
