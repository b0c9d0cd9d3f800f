package dev.relance.summary;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.document.Sha256;
import dev.relance.reply.DeliveredMail;
import java.time.Instant;
import java.util.Map;

/**
 * A mail for a creditor for which no account was found.
 *
 * @param id tells it from every other
 * @param from the address of the sender; empty if there is none
 * @param words how its text begins
 */
public record UnmatchedReply(String id, Instant at, String from, String subject, String words) {
  private static final int ID_BYTES = 12;
  private static final int MOST_CHARACTERS = 300;

  /** What the owner reads of a mail. */
  public static UnmatchedReply of(DeliveredMail mail, Instant at) {
    return new UnmatchedReply(
        id(mail),
        at,
        mail.mail().from().orElse(""),
        mail.mail().subject(),
        mail.mail().start(MOST_CHARACTERS));
  }

  /** What tells a mail from every other. */
  public static String id(DeliveredMail mail) {
    return Sha256.hex(mail.identity(), ID_BYTES);
  }

  /** Writes it, as our notes about a creditor keep it. */
  public Map<String, Object> members() {
    return new Members()
        .with("id", id)
        .with("at", at)
        .with("from", from)
        .with("subject", subject)
        .with("words", words)
        .all();
  }

  /** Reads what {@link #members} wrote. */
  public static UnmatchedReply read(Document d) {
    return new UnmatchedReply(
        d.text("id"), d.instant("at"), d.text("from"), d.text("subject"), d.text("words"));
  }
}
