package dev.relance.reply;

import dev.relance.document.Sha256;
import dev.relance.invoice.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A reply, with what we understood of it.
 *
 * @param sha256 of the bytes that were received, in lower-case hexadecimal digits
 */
public record Heard(Reply reply, Reading reading, String sha256) {
  /**
   * Reads a reply.
   *
   * @throws IllegalArgumentException if it is too large
   */
  public static Heard of(Reply reply) {
    ReceivedMail mail =
        switch (reply.content()) {
          case Reply.Content.Raw raw -> {
            ReceivedMail read = ReceivedMail.of(raw.bytes());
            yield raw.whole().map(whole -> read.with(whole.attachments())).orElse(read);
          }
          case Reply.Content.Text(String subject, String text) ->
              ReceivedMail.ofText(reply.from(), subject, text);
        };
    return new Heard(
        reply,
        Reading.of(mail, reply.at().atZone(ZoneOffset.UTC).toLocalDate()),
        sha256(reply.content()));
  }

  private static String sha256(Reply.Content content) {
    return switch (content) {
      case Reply.Content.Raw raw when raw.whole().isPresent() -> raw.whole().get().sha256();
      case Reply.Content.Raw _, Reply.Content.Text _ -> Sha256.hex(content.bytes());
    };
  }

  /** What we understand of it, knowing the addresses of the debtor. */
  public Heard knowing(List<String> addresses) {
    boolean isDebtor =
        addresses.stream().anyMatch(known -> from().filter(known::equalsIgnoreCase).isPresent());
    return isDebtor ? new Heard(reply, reading.ofDebtor(), sha256) : this;
  }

  public String id() {
    return reply.id();
  }

  /** When it came. */
  public Instant at() {
    return reply.at();
  }

  /** Who sent it, as far as the record or the mail says. */
  public Optional<String> from() {
    return reply.from().or(() -> reading.mail().from());
  }

  /** The topics, the strictest first. */
  public Set<Topic> topics() {
    return reading.said().topics();
  }

  /** Whether its writer names an invoice by its number. */
  public boolean names(String invoiceNumber) {
    return reading.names(invoiceNumber);
  }

  /** How what was said begins; the subject if nothing was said. */
  public String start(int mostCharacters) {
    return reading.mail().start(mostCharacters);
  }

  /** Whether a person wrote it, so that it is heard. */
  public boolean isFromPerson() {
    return reading.automatic().isEmpty();
  }
}
