package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Reply;
import dev.relance.reply.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads the records of replies. */
final class ReplyReader {
  private ReplyReader() {}

  static Reply reply(String id, Document r) {
    return new Reply(
        id,
        r.instant("at"),
        r.optionalText("from"),
        r.optionalText("raw").isPresent() ? raw(r) : text(r),
        r.optionalText("answers"),
        r.optionalText("assignedBy"));
  }

  private static Reply.Content text(Document r) {
    return new Reply.Content.Text(r.optionalText("subject").orElse(""), r.text("text"));
  }

  private static Reply.Content raw(Document r) {
    String base64 = r.read("raw", ReplyReader::base64);
    return new Reply.Content.Raw(base64, r.optionalObject("whole").map(ReplyReader::whole));
  }

  private static Reply.Whole whole(Document w) {
    return new Reply.Whole(
        w.text("sha256"), w.objects("attachments").stream().map(ReplyReader::attached).toList());
  }

  private static Reply.Attached attached(Document a) {
    return new Reply.Attached(a.text("name"), a.whole("bytes"), a.text("sha256"));
  }

  /** Base64 has no colon, and every mail has one after the name of its first header. */
  private static String base64(String written) {
    String base64 =
        written.contains(":")
            ? Base64.getEncoder().encodeToString(written.getBytes(StandardCharsets.UTF_8))
            : written;
    int bytes = new Reply.Content.Raw(base64, Optional.empty()).bytes().length;
    if (bytes > ReceivedMail.MOST_BYTES) {
      throw new IllegalArgumentException(
          "'%d bytes' are too many; the limit is %d. Write the text of the mail instead"
              .formatted(bytes, ReceivedMail.MOST_BYTES));
    }
    return base64;
  }
}
