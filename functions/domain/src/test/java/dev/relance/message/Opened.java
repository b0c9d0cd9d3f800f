package dev.relance.message;

import dev.relance.mail.Mail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;

/** A mail as a reader's program takes it apart. */
public record Opened(Message message) {
  /** Parses the exact bytes. */
  public static Opened of(Mail mail) {
    try {
      return new Opened(
          new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(mail.bytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plain text, lines ended by LF, with ordinary spaces. */
  public String text() {
    return content("text/plain");
  }

  /** The HTML source, likewise. */
  public String html() {
    return content("text/html");
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(message.getHeader().getField(name)).map(Field::getBody);
  }

  List<String> headerNames() {
    return message.getHeader().getFields().stream().map(Field::getName).toList();
  }

  List<Entity> attachments() {
    return leaves(message).filter(e -> "attachment".equals(e.getDispositionType())).toList();
  }

  List<Entity> pictures() {
    return leaves(message).filter(e -> e.getMimeType().equals("image/png")).toList();
  }

  static String content(Entity entity) {
    return new String(bytes(entity), StandardCharsets.UTF_8);
  }

  static byte[] bytes(Entity entity) {
    try {
      return ((SingleBody) entity.getBody()).getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String content(String mimeType) {
    return leaves(message)
        .filter(e -> e.getMimeType().equals(mimeType))
        .findFirst()
        .map(Opened::content)
        .orElseThrow()
        .replace("\r\n", "\n")
        .replace('\u00a0', ' ');
  }

  private static Stream<Entity> leaves(Entity entity) {
    return entity.getBody() instanceof Multipart parts
        ? parts.getBodyParts().stream().flatMap(Opened::leaves)
        : Stream.of(entity);
  }
}
