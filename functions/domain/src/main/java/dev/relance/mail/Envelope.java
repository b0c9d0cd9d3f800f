package dev.relance.mail;

import dev.relance.invoice.Creditor;
import dev.relance.wording.Plain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * Everything around the text of a message. The same envelope and text always make the same bytes:
 * there is no randomness and no clock.
 *
 * @param id the id of the message; boundaries and the Message-ID are derived from it
 * @param isTouchpoint whether the id is that of a touchpoint; a header says so
 * @param unsubscribe where the reader can stop e-mail, if possible
 */
public record Envelope(
    String id,
    boolean isTouchpoint,
    Sender sender,
    String to,
    String subject,
    Locale language,
    Instant at,
    Optional<Unsubscribe> unsubscribe) {
  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");
  private static final Pattern DOMAIN =
      Pattern.compile("([A-Za-z0-9-]{1,63}\\.){1,10}[A-Za-z0-9-]{0,62}[A-Za-z0-9]");
  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,200}");

  public Envelope {
    if (isTouchpoint && !VISIBLE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "touchpoint '%s' must be 1 to 200 visible ASCII characters".formatted(id));
    }
    subject = Plain.text(subject);
    to = address(to);
  }

  /**
   * The sender.
   *
   * @param name the name that readers see
   * @param replyTo where an answer goes
   */
  public record Sender(String name, String address, List<String> replyTo) {
    public Sender {
      name = Plain.text(name);
      address = Envelope.address(address);
      replyTo = replyTo.stream().map(Envelope::address).toList();
    }

    /**
     * The creditor, who sends all mail.
     *
     * @param listening the address at which we hear an answer; the creditor reads it too
     */
    public static Sender of(Creditor creditor, Optional<String> listening) {
      return new Sender(
          creditor.name(),
          creditor.email(),
          Stream.concat(listening.stream(), Stream.of(creditor.replyTo())).toList());
    }
  }

  /**
   * Where the reader can stop e-mail.
   *
   * @param oneClick an https address that stops it with one POST (RFC 8058)
   * @param mailto a mailto link
   */
  public record Unsubscribe(Optional<String> oneClick, String mailto) {}

  /** Puts both forms of the text and the files into the envelope. */
  public Mail seal(String text, String html, List<Attachment> files) {
    return seal(text, html, List.of(), files);
  }

  /** Puts both forms of the text, the pictures of the page and the files into the envelope. */
  public Mail seal(String text, String html, List<Picture> pictures, List<Attachment> files) {
    Enclosed alternative =
        enclosed("alternative", List.of(part("text/plain", text), page(html, pictures)));
    Enclosed whole =
        files.isEmpty()
            ? alternative
            : enclosed(
                "mixed",
                Stream.concat(Stream.of(alternative.part()), files.stream().map(Envelope::part))
                    .toList());
    Message.Builder message = Message.Builder.of();
    headers().forEach(message::addField);
    message.setBody(whole.body()).addField(whole.type());
    return new Mail(
        sender.address(),
        to,
        language,
        subject,
        text,
        html,
        written(message.build()),
        pictures.stream()
            .collect(Collectors.toMap(p -> "cid:" + contentId(p.name()), picture -> picture)));
  }

  /** The address of a picture within the page, without its scheme. */
  public String contentId(String picture) {
    return "%s.%s@%s".formatted(picture, digest(), domain(sender.address()));
  }

  /**
   * The address with its domain in ASCII.
   *
   * @throws IllegalArgumentException if it is not one plain address
   */
  public static String address(String written) {
    int at = written.lastIndexOf('@');
    if (at > 0 && LOCAL_PART.matcher(written.substring(0, at)).matches()) {
      Optional<String> domain = inAscii(written.substring(at + 1));
      if (domain.filter(found -> DOMAIN.matcher(found).matches()).isPresent()) {
        return written.substring(0, at) + "@" + domain.get();
      }
    }
    throw new IllegalArgumentException(
        "'%s' is not an e-mail address that can be written to; write it like name@example.com"
            .formatted(Plain.text(written)));
  }

  private static Optional<String> inAscii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private List<Field> headers() {
    var fields = new ArrayList<Field>();
    fields.add(new RawField("MIME-Version", "1.0"));
    fields.add(new RawField("Date", DateField.of(at)));
    fields.add(Fields.messageId("<%s@%s>".formatted(digest(), domain(sender.address()))));
    fields.add(Fields.from(mailbox(sender.name(), sender.address())));
    fields.add(
        Fields.replyTo(
            sender.replyTo().stream().<Address>map(address -> mailbox("", address)).toList()));
    fields.add(Fields.to(mailbox("", to)));
    fields.add(Fields.subject(subject));
    fields.add(new RawField("Content-Language", language.toLanguageTag()));
    fields.add(new RawField("Auto-Submitted", "auto-generated"));
    if (isTouchpoint) {
      fields.add(new RawField("X-Relance-Touchpoint", id));
    }
    unsubscribe.ifPresent(stop -> fields.addAll(headers(stop)));
    return fields;
  }

  private static List<Field> headers(Unsubscribe stop) {
    String mailto = "<%s>".formatted(stop.mailto());
    return stop.oneClick()
        .map(
            address ->
                List.<Field>of(
                    new RawField(
                        "List-Unsubscribe", "<%s>, %s".formatted(Links.https(address), mailto)),
                    new RawField("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")))
        .orElseGet(() -> List.of(new RawField("List-Unsubscribe", mailto)));
  }

  private static Mailbox mailbox(String name, String address) {
    return new Mailbox(
        name.isEmpty() ? null : name,
        address.substring(0, address.lastIndexOf('@')),
        domain(address));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** The page, together with its pictures if it has any (RFC 2387). */
  private Entity page(String html, List<Picture> pictures) {
    Entity page = part("text/html", html);
    return pictures.isEmpty()
        ? page
        : enclosed(
                "related",
                Stream.concat(Stream.of(page), pictures.stream().map(this::part)).toList(),
                new NameValuePair("type", "text/html"))
            .part();
  }

  private Entity part(Picture picture) {
    return BodyPartBuilder.create()
        .setBody(BasicBodyFactory.INSTANCE.binaryBody(picture.png()))
        .setContentType("image/png")
        .setContentTransferEncoding(MimeUtil.ENC_BASE64)
        .setContentDisposition("inline", picture.name() + ".png")
        .setField(new RawField("Content-ID", "<%s>".formatted(contentId(picture.name()))))
        .build();
  }

  /** Several parts as one, with the field that says so. */
  private record Enclosed(Body body, Field type) {
    Entity part() {
      return BodyPartBuilder.create().setBody(body).setField(type).build();
    }
  }

  /** The boundary contains =_, which no quoted-printable line can. */
  private Enclosed enclosed(String kind, List<Entity> parts, NameValuePair... parameters) {
    MultipartBuilder multipart = MultipartBuilder.create(kind);
    parts.forEach(multipart::addBodyPart);
    var named = new ArrayList<>(List.of(parameters));
    named.add(new NameValuePair("boundary", "=_%s_%s".formatted(kind, digest())));
    return new Enclosed(
        (Body) multipart.build(),
        Fields.contentType("multipart/" + kind, named.toArray(NameValuePair[]::new)));
  }

  private static Entity part(String mediaType, String content) {
    return textPart(mediaType, content).build();
  }

  private static Entity part(Attachment file) {
    BodyPartBuilder part =
        switch (file) {
          case Attachment.Text text -> textPart(text.mediaType(), text.content());
          case Attachment.Pdf pdf -> hashPart(pdf);
        };
    return part.setContentDisposition("attachment", file.name()).build();
  }

  /** The digits of the hash are a line of base64 themselves, so the part holds them as they are. */
  private static BodyPartBuilder hashPart(Attachment.Pdf pdf) {
    return BodyPartBuilder.create()
        .setBody(BasicBodyFactory.INSTANCE.binaryBody(Base64.getDecoder().decode(pdf.sha256())))
        .setContentType("application/pdf", new NameValuePair("name", pdf.name()))
        .setContentTransferEncoding(MimeUtil.ENC_BASE64);
  }

  private static BodyPartBuilder textPart(String mediaType, String content) {
    String lines = content.replace("\r\n", "\n").replace("\n", "\r\n");
    return BodyPartBuilder.create()
        .setBody(BasicBodyFactory.INSTANCE.textBody(lines, StandardCharsets.UTF_8))
        .setContentType(mediaType, new NameValuePair("charset", "utf-8"))
        .setContentTransferEncoding(MimeUtil.ENC_QUOTED_PRINTABLE);
  }

  private String digest() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written(Message message) {
    var bytes = new ByteArrayOutputStream();
    try {
      new DefaultMessageWriter().writeMessage(message, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.US_ASCII);
  }
}
