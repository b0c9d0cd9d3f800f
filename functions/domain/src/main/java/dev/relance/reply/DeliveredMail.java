package dev.relance.reply;

import dev.relance.document.Sha256;
import dev.relance.invoice.Reply.Whole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mail as the mail service delivered it. */
public final class DeliveredMail {
  /** The largest mail that mail services take, in bytes. */
  public static final int MOST_BYTES = 40 * 1024 * 1024;

  /** What a record holds of a mail: it is read each time that the account is. */
  private static final int BYTES_ON_RECORD = 64 * 1024;

  private final byte[] raw;
  private final ReceivedMail mail;
  private final List<String> recipients;

  /**
   * @param raw its bytes
   * @param recipients the addresses that it was for, as far as it says
   */
  DeliveredMail(byte[] raw, ReceivedMail mail, List<String> recipients) {
    this.raw = raw;
    this.mail = mail;
    this.recipients = List.copyOf(recipients);
  }

  /**
   * Reads a mail, whatever its bytes are.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST_BYTES}
   */
  public static DeliveredMail of(byte[] raw) {
    if (raw.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a mail of %d bytes is too large; the limit is %d".formatted(raw.length, MOST_BYTES));
    }
    return MailReader.delivered(raw);
  }

  /** What it says. */
  public ReceivedMail mail() {
    return mail;
  }

  /** The addresses that it was for. */
  public List<String> recipients() {
    return recipients;
  }

  /** All its bytes. */
  public byte[] raw() {
    return raw.clone();
  }

  /** The first bytes, which go on record. */
  public byte[] onRecord() {
    return raw.length <= BYTES_ON_RECORD ? raw : Arrays.copyOf(raw, BYTES_ON_RECORD);
  }

  /** What the record says of the rest; empty if it holds everything. */
  public Optional<Whole> whole() {
    return raw.length <= BYTES_ON_RECORD
        ? Optional.empty()
        : Optional.of(new Whole(Sha256.hex(raw), mail.attachments()));
  }

  /** What tells it from every other mail: its Message-ID, or its bytes if it has none. */
  public String identity() {
    return mail.thread().id().orElseGet(() -> Sha256.hex(raw));
  }

  /** The ids that the mail service gave to our own mails which it answers. */
  public List<String> answered() {
    return mail.thread().answers().stream().flatMap(DeliveredMail::idOf).toList();
  }

  /** What stands before the at sign of a Message-ID. */
  private static Stream<String> idOf(String messageId) {
    int at = messageId.indexOf('@');
    return at < 2 ? Stream.of() : Stream.of(messageId.substring(1, at));
  }

  /** Whether a person wrote it. */
  public boolean isFromPerson() {
    return mail.signs().isEmpty();
  }
}
