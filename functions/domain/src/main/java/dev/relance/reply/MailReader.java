package dev.relance.reply;

import dev.relance.document.Sha256;
import dev.relance.invoice.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads a mail with a MIME library that tolerates nearly everything. */
final class MailReader {
  private static final MimeConfig TOLERANT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(2_000)
          .setMaxContentLen(DeliveredMail.MOST_BYTES)
          .setMalformedHeaderStartsBody(true)
          .build();

  /** Where mail programs and servers note whom a mail was for. */
  private static final List<String> FOR =
      List.of("To", "Cc", "Delivered-To", "X-Original-To", "X-Forwarded-To", "Received");

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>,;:\"()]{1,64}@[A-Za-z0-9.-]{1,255}");
  private static final int MOST_RECIPIENTS = 50;

  /** Mails within mails within mails hide something. */
  private static final int DEEPEST = 12;

  private static final int MOST_ATTACHMENTS = 50;
  private static final int MOST_ANSWERED = 20;
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Message message;
  private final StringBuilder text = new StringBuilder();
  private final List<Reply.Attached> attachments = new ArrayList<>();
  private boolean isDeliveryReport;

  private MailReader(Message message) {
    this.message = message;
  }

  static ReceivedMail read(byte[] raw) {
    return delivered(raw).mail();
  }

  /** The library throws an IllegalStateException at some boundaries that are broken. */
  static DeliveredMail delivered(byte[] raw) {
    try {
      var builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(TOLERANT);
      builder.setDecodeMonitor(DecodeMonitor.SILENT);
      var reader = new MailReader(builder.parseMessage(new ByteArrayInputStream(raw)));
      return new DeliveredMail(raw, reader.mail(), reader.recipients());
    } catch (IOException | UncheckedIOException | MimeException | IllegalStateException _) {
      return new DeliveredMail(raw, asText(raw), List.of());
    }
  }

  /** What is no MIME still says something. */
  private static ReceivedMail asText(byte[] raw) {
    return ReceivedMail.ofText(Optional.empty(), "", new String(raw, WINDOWS));
  }

  private ReceivedMail mail() throws IOException, MimeException {
    part(message, 0);
    String subject = Clean.line(header("Subject").orElse(""));
    return new ReceivedMail(
        from(),
        subject,
        sentAt(),
        thread(),
        Signs.of(this::header, subject, isDeliveryReport),
        Authentication.of(this::header),
        WrittenText.of(Clean.text(text.toString(), ReceivedMail.LONGEST_TEXT)),
        attachments);
  }

  private List<String> recipients() {
    return Optional.ofNullable(message.getHeader()).stream()
        .flatMap(header -> FOR.stream().flatMap(name -> header.getFields(name).stream()))
        .map(Field::getBody)
        .flatMap(body -> ADDRESS.matcher(body).results())
        .map(MatchResult::group)
        .distinct()
        .limit(MOST_RECIPIENTS)
        .toList();
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(message.getHeader())
        .flatMap(header -> Optional.ofNullable(header.getField(name)))
        .map(Field::getBody)
        .map(body -> DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT));
  }

  private Optional<String> from() {
    return Optional.ofNullable(message.getFrom())
        .filter(senders -> !senders.isEmpty())
        .map(senders -> senders.get(0))
        .map(Mailbox::getAddress)
        .map(Clean::line)
        .filter(address -> !address.isEmpty());
  }

  private Optional<Instant> sentAt() {
    return Optional.ofNullable(message.getDate()).map(Date::toInstant);
  }

  private ReceivedMail.Thread thread() {
    var answers = new ArrayList<String>();
    header("In-Reply-To").ifPresent(ids -> ids(ids, answers));
    header("References").ifPresent(ids -> ids(ids, answers));
    var own = new ArrayList<String>();
    header("Message-ID").ifPresent(ids -> ids(ids, own));
    return new ReceivedMail.Thread(
        own.stream().findFirst(), answers.stream().distinct().limit(MOST_ANSWERED).toList());
  }

  private static void ids(String header, List<String> into) {
    Matcher id = MESSAGE_ID.matcher(header);
    while (id.find()) {
      into.add(Clean.line(id.group()));
    }
  }

  private void part(Entity entity, int depth) throws IOException {
    String type = type(entity);
    isDeliveryReport |= type.equals("multipart/report") || type.equals("message/delivery-status");
    if (entity.getBody() instanceof Multipart parts && depth < DEEPEST) {
      for (Entity part :
          type.equals("multipart/alternative") ? readable(parts) : parts.getBodyParts()) {
        part(part, depth + 1);
      }
    } else if (isText(entity, type)) {
      text(entity, type);
    } else {
      attachment(entity);
    }
  }

  private static String type(Entity entity) {
    return Optional.ofNullable(entity.getMimeType()).orElse("text/plain").toLowerCase(Locale.ROOT);
  }

  /** The plain form of a text if it says anything, else the others. */
  private static List<Entity> readable(Multipart forms) throws IOException {
    for (Entity form : forms.getBodyParts()) {
      if (isText(form, type(form)) && type(form).equals("text/plain") && !decoded(form).isBlank()) {
        return List.of(form);
      }
    }
    return forms.getBodyParts();
  }

  private static boolean isText(Entity entity, String type) {
    boolean isAttached =
        entity.getFilename() != null || "attachment".equals(entity.getDispositionType());
    return !isAttached
        && entity.getBody() instanceof SingleBody
        && (type.equals("text/plain") || type.equals("text/html"));
  }

  private void text(Entity entity, String type) throws IOException {
    String said = decoded(entity);
    text.append(type.equals("text/html") ? HtmlText.of(said) : said).append('\n');
  }

  private static String decoded(Entity entity) throws IOException {
    return decoded(bytes(entity.getBody()), entity.getCharset());
  }

  /** Many mails name no character set, or a wrong one. */
  private static String decoded(byte[] bytes, String named) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, charset(named));
    }
  }

  private static Charset charset(String named) {
    try {
      Charset charset = Charset.forName(Optional.ofNullable(named).orElse(WINDOWS.name()));
      return charset.equals(StandardCharsets.US_ASCII) ? WINDOWS : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return WINDOWS;
    }
  }

  private void attachment(Entity entity) throws IOException {
    if (attachments.size() < MOST_ATTACHMENTS) {
      byte[] bytes = bytes(entity.getBody());
      String name = Optional.ofNullable(entity.getFilename()).orElse("");
      attachments.add(new Reply.Attached(Clean.line(name), bytes.length, sha256(bytes)));
    }
  }

  private static byte[] bytes(Body body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (body instanceof SingleBody single) {
      single.writeTo(bytes);
    } else if (body != null) {
      new DefaultMessageWriter().writeBody(body, bytes);
    }
    return bytes.toByteArray();
  }

  static String sha256(byte[] bytes) {
    return Sha256.hex(bytes);
  }
}
