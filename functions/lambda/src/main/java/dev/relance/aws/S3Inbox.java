package dev.relance.aws;

import dev.relance.document.Lazy;
import dev.relance.document.Sha256;
import dev.relance.reply.DeliveredMail;
import dev.relance.reply.Inbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The mails that SES stores in S3. Those of debtors are copied to the archive of evidence. */
public final class S3Inbox implements Inbox {
  private final Lazy<S3Client> s3;
  private final Settings settings;
  private final LockedObjects archive;

  public S3Inbox(Clients clients, Settings settings, InstantSource clock) {
    this.s3 = clients.s3();
    this.settings = settings;
    this.archive = new LockedObjects(s3, settings, clock);
  }

  /** Never more is read than the largest mail has: one byte over it is refused. */
  @Override
  public byte[] read(String key) {
    try (ResponseInputStream<GetObjectResponse> mail =
        s3.value().getObject(r -> r.bucket(settings.repliesBucket()).key(key))) {
      return mail.readNBytes(DeliveredMail.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keep(DeliveredMail mail) {
    byte[] raw = mail.raw();
    archive.keep(copyOf(Sha256.hex(raw)), "message/rfc822", raw);
  }

  /** The object in the archive that keeps a mail, by the hash of its bytes. */
  public static String copyOf(String sha256) {
    return "replies/%s.eml".formatted(sha256);
  }
}
