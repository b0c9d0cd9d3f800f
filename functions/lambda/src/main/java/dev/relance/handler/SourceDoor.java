package dev.relance.handler;

import dev.relance.aws.WebhookSecrets;
import dev.relance.source.MappingFile;
import dev.relance.source.Presets;
import dev.relance.source.Signature;
import dev.relance.source.SourceArchive;
import dev.relance.source.TakeInSource;
import dev.relance.source.TakeInSource.Incoming;
import dev.relance.source.TakeInSource.Taken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets in what a source sends, if it is the source that sends it. */
final class SourceDoor {
  private static final Pattern CREDITOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}");
  private static final String STRIPE = "stripe";

  private final TakeInSource takeInSource;
  private final SourceArchive files;
  private final WebhookSecrets secrets;
  private final InstantSource clock;

  SourceDoor(
      TakeInSource takeInSource, SourceArchive files, WebhookSecrets secrets, InstantSource clock) {
    this.takeInSource = takeInSource;
    this.files = files;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param taken what became of the document, if it was let in
   */
  record Answer(int status, Optional<Taken> taken) {
    static final Answer NOT_KNOWN = new Answer(401, Optional.empty());
  }

  Answer open(SourceEvent event) {
    return switch (event) {
      case SourceEvent.Webhook webhook ->
          isSigned(webhook)
              ? taken(
                  webhook.creditorId(),
                  webhook.source(),
                  Presets.named(webhook.source()),
                  webhook.body())
              : Answer.NOT_KNOWN;
      case SourceEvent.Dropped dropped -> taken(dropped);
      case SourceEvent.Partner partner ->
          taken(partner.creditorId(), STRIPE, Presets.named(STRIPE), partner.body());
    };
  }

  /** A source that nobody knows and a wrong signature get the same answer. */
  private boolean isSigned(SourceEvent.Webhook webhook) {
    Optional<Signature> scheme = Presets.named(webhook.source()).flatMap(Signature::of);
    if (scheme.isEmpty() || !CREDITOR.matcher(webhook.creditorId()).matches()) {
      return false;
    }
    Instant now = clock.instant();
    return secrets.of(webhook.source(), webhook.creditorId()).stream()
        .anyMatch(secret -> scheme.get().isValid(webhook.headers(), webhook.body(), secret, now));
  }

  private Answer taken(SourceEvent.Dropped dropped) {
    List<String> parts = dropped.parts();
    Optional<MappingFile> source =
        parts.size() > 2 ? Presets.named(parts.get(1)) : Optional.empty();
    return taken(
        parts.getFirst(), parts.getLast(), source, files.read(dropped.bucket(), dropped.key()));
  }

  private Answer taken(
      String creditorId, String name, Optional<MappingFile> source, byte[] document) {
    Taken taken = takeInSource.takeIn(new Incoming(creditorId, name, source, document));
    return new Answer(200, Optional.of(taken));
  }
}
