package dev.relance.local.console;

import dev.relance.cloud.SentMail;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;

/**
 * A mail as its reader sees it.
 *
 * @param headers each header in one line
 * @param html the page, empty when the mail has none
 * @param files names of the attached files
 */
record MailView(
    String subject,
    String from,
    String to,
    List<String> headers,
    String text,
    Optional<String> html,
    List<String> files) {

  static MailView of(SentMail mail) {
    try {
      Message message =
          new DefaultMessageBuilder()
              .parseMessage(new ByteArrayInputStream(mail.raw().asByteArray()));
      List<Entity> parts = new ArrayList<>();
      leaves(message, parts);
      return new MailView(
          Optional.ofNullable(message.getSubject()).orElse(""),
          mail.from(),
          String.join(", ", mail.destination()),
          message.getHeader().getFields().stream().map(Field::toString).toList(),
          texts(parts, "text/plain").findFirst().orElse(""),
          texts(parts, "text/html").findFirst(),
          parts.stream().flatMap(p -> Optional.ofNullable(p.getFilename()).stream()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void leaves(Entity entity, List<Entity> found) {
    if (entity.getBody() instanceof Multipart parts) {
      parts.getBodyParts().forEach(part -> leaves(part, found));
    } else {
      found.add(entity);
    }
  }

  private static Stream<String> texts(List<Entity> parts, String type) {
    return parts.stream()
        .filter(p -> p.getFilename() == null && p.getMimeType().equals(type))
        .filter(p -> p.getBody() instanceof SingleBody)
        .map(p -> text((SingleBody) p.getBody()));
  }

  private static String text(SingleBody body) {
    try {
      var bytes = new ByteArrayOutputStream();
      body.writeTo(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
