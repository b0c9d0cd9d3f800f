package dev.relance.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;

/**
 * A message of ours as its reader sees it.
 *
 * @param headers each on one line
 * @param html the page with its pictures; empty if it has none
 */
public record ReadMail(String subject, List<String> headers, String text, String html) {
  public ReadMail {
    headers = List.copyOf(headers);
  }

  /** Reads the bytes that were sent. */
  public static ReadMail of(byte[] mime) {
    try {
      Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(mime));
      return new ReadMail(
          Optional.ofNullable(message.getSubject()).orElse(""),
          message.getHeader().getFields().stream().map(Field::toString).toList(),
          text(message, "text/plain"),
          page(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** The HTML, with the pictures that it shows written into it. */
  private static String page(Message message) throws IOException {
    String page = text(message, "text/html");
    for (Entity part : leaves(message).toList()) {
      Field id = part.getHeader().getField("Content-ID");
      if (id != null && part.getBody() instanceof BinaryBody picture) {
        String name = id.getBody().strip();
        page =
            page.replace(
                "cid:" + name.substring(1, name.length() - 1),
                "data:%s;base64,%s".formatted(part.getMimeType(), base64(picture)));
      }
    }
    return page;
  }

  private static String base64(BinaryBody picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    picture.writeTo(bytes);
    return new String(Base64.getEncoder().encode(bytes.toByteArray()), StandardCharsets.US_ASCII);
  }

  private static Stream<Entity> leaves(Entity entity) {
    return entity.getBody() instanceof Multipart parts
        ? parts.getBodyParts().stream().flatMap(ReadMail::leaves)
        : Stream.of(entity);
  }
}
