package dev.relance.local.console;

import dev.relance.cloud.SentMail;
import dev.relance.local.replay.LocalRelance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;

/**
 * A mail as its reader sees it.
 *
 * @param headers each header on one line
 * @param html the page; empty if the mail has none
 */
record MailView(
    String subject, String from, String to, List<String> headers, String text, String html) {

  private static final Pattern LINK =
      Pattern.compile(
          Pattern.quote(LocalRelance.LINK_BASE)
              + "(/(?:account|question|stop)/[A-Za-z0-9_-]+(?:\\?language=[A-Za-z-]+)?)");

  static MailView of(SentMail mail) {
    try {
      Message message = new DefaultMessageBuilder().parseMessage(mail.raw().asInputStream());
      return new MailView(
          Optional.ofNullable(message.getSubject()).orElse(""),
          mail.from(),
          String.join(", ", mail.destination()),
          message.getHeader().getFields().stream().map(Field::toString).toList(),
          text(message, "text/plain"),
          text(message, "text/html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paths of the pages of ours that it links, in order, each once. */
  List<String> links() {
    return LINK.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  /** The first text of a type that is not an attachment. */
  private static String text(Message message, String type) throws IOException {
    Optional<TextBody> body =
        leaves(message)
            .filter(part -> part.getFilename() == null && part.getMimeType().equals(type))
            .map(part -> (TextBody) part.getBody())
            .findFirst();
    return body.isEmpty() ? "" : body.get().getReader().readAllAsString();
  }

  private static Stream<Entity> leaves(Entity entity) {
    return entity.getBody() instanceof Multipart parts
        ? parts.getBodyParts().stream().flatMap(MailView::leaves)
        : Stream.of(entity);
  }
}
