package dev.relance.cloud;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;

/**
 * The receiving side of SES: a rule stores each mail in a bucket, with what SES found out about it
 * on top, and S3 reports the object.
 */
public final class Inbound {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.cloud.mail-events", Locale.ROOT);
  private static final DateTimeFormatter MAIL_DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss +0000 ('UTC')", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private final S3 s3;
  private final List<MailReport> queue = new ArrayList<>();
  private int received;

  Inbound(InstantSource clock, S3 s3) {
    this.clock = clock;
    this.s3 = s3;
  }

  /**
   * A mail arrives.
   *
   * @param sender of the envelope
   * @param recipient of the envelope
   * @return the key under which it is stored
   */
  public synchronized String receive(
      String bucket, String sender, String recipient, byte[] mail, Verdicts verdicts) {
    Instant now = clock.instant();
    String id =
        UUID.nameUUIDFromBytes(new byte[] {(byte) received, (byte) (received >> 8)}).toString();
    received++;
    String key = "mail/" + id;
    var stored = new ByteArrayOutputStream();
    stored.writeBytes(top(id, sender, recipient, verdicts, now));
    stored.writeBytes(mail);
    s3.store(bucket, key, stored.toByteArray());
    queue.add(new MailReport(now, "Object Created", s3.created(bucket, key, stored.size())));
    return key;
  }

  /** When the next report is due, if any is queued. */
  synchronized Optional<Instant> nextEventDue() {
    return queue.stream().findFirst().map(MailReport::dueAt);
  }

  /** Takes the reports that are due until an instant, inclusive. */
  public synchronized List<MailReport> dueEvents(Instant untilInclusive) {
    List<MailReport> due =
        queue.stream().takeWhile(event -> !event.dueAt().isAfter(untilInclusive)).toList();
    queue.subList(0, due.size()).clear();
    return due;
  }

  private static byte[] top(
      String id, String sender, String recipient, Verdicts verdicts, Instant now) {
    String domain = sender.substring(sender.lastIndexOf('@') + 1);
    return TEXTS
        .getString("received")
        .formatted(
            sender,
            domain,
            domain,
            CloudAccount.REGION,
            id,
            recipient,
            MAIL_DATE.format(now),
            verdicts.spam(),
            verdicts.virus(),
            verdicts.spf(),
            domain,
            verdicts.dkim(),
            domain,
            verdicts.dmarc(),
            domain)
        .getBytes(StandardCharsets.UTF_8);
  }
}
