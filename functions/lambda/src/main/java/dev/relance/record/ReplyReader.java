package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Reply;
import dev.relance.reply.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads the records of replies. */
final class ReplyReader {
  private ReplyReader() {}

  static Reply reply(String id, Document r) {
    return new Reply(
        id,
        r.instant("at"),
        r.optionalText("from"),
        r.optionalText("raw").isPresent() ? r.read("raw", ReplyReader::raw) : text(r),
        r.optionalText("answers"));
  }

  private static Reply.Content text(Document r) {
    return new Reply.Content.Text(r.optionalText("subject").orElse(""), r.text("text"));
  }

  /** Base64 has no colon, and every mail has one after the name of its first header. */
  private static Reply.Content raw(String written) {
    String base64 =
        written.contains(":")
            ? Base64.getEncoder().encodeToString(written.getBytes(StandardCharsets.UTF_8))
            : written;
    var raw = new Reply.Content.Raw(base64);
    int bytes = raw.bytes().length;
    if (bytes > ReceivedMail.MOST_BYTES) {
      throw new IllegalArgumentException(
          "'%d bytes' are too many; the limit is %d. Write the text of the mail instead"
              .formatted(bytes, ReceivedMail.MOST_BYTES));
    }
    return raw;
  }
}
