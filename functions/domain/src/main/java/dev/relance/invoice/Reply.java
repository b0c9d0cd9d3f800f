package dev.relance.invoice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a debtor wrote back, as a {@code reply#} record says.
 *
 * @param at when it came
 * @param from the address that it came from, if the record names one
 * @param answers the message that it answers, by its touchpoint or Message-ID, if known
 * @param assignedBy the owner who said from which debtor it is, if nobody else knew
 */
public record Reply(
    String id,
    Instant at,
    Optional<String> from,
    Content content,
    Optional<String> answers,
    Optional<String> assignedBy)
    implements Recorded {

  /** What was received: the whole mail, or its text alone. */
  public sealed interface Content {
    /**
     * The bytes of a mail.
     *
     * @param whole what was received, if these are only its first bytes
     */
    record Raw(String base64, Optional<Whole> whole) implements Content {
      public Raw {
        if (Base64.getMimeDecoder().decode(base64).length == 0) {
          throw new IllegalArgumentException("raw: there is nothing in it");
        }
      }

      @Override
      public byte[] bytes() {
        return Base64.getMimeDecoder().decode(base64);
      }
    }

    /** The text of a mail or of another message. */
    record Text(String subject, String text) implements Content {
      @Override
      public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
      }
    }

    /** The bytes that a hash stands for. */
    byte[] bytes();
  }

  /**
   * A mail that is kept elsewhere.
   *
   * @param sha256 of all its bytes, in lower-case hexadecimal digits
   */
  public record Whole(String sha256, List<Attached> attachments) {
    public Whole {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * A file that came with a mail.
   *
   * @param name as its sender named it; empty if it has none
   * @param sha256 of its bytes, in lower-case hexadecimal digits
   */
  public record Attached(String name, long bytes, String sha256) {}

  /** The key of its record, such as reply#m-7. */
  public String recordKey() {
    return recordKey(id);
  }

  /** The key of the record of a reply. */
  public static String recordKey(String id) {
    return "reply#" + id;
  }
}
