package dev.relance.reply;

import dev.relance.invoice.Reply.Attached;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail that somebody wrote to us, as far as we read it.
 *
 * @param from the address of the sender alone, if it names one
 * @param sentAt what the mail says; senders' clocks are often wrong
 * @param thread which mails it belongs to
 * @param signs the signs that no person wrote it
 * @param attachments what came with it; none is ever opened
 */
public record ReceivedMail(
    Optional<String> from,
    String subject,
    Optional<Instant> sentAt,
    Thread thread,
    Set<Sign> signs,
    Authentication authentication,
    WrittenText written,
    List<Attached> attachments) {
  /** The largest mail that we read, in bytes. */
  public static final int MOST_BYTES = 256 * 1024;

  /** The longest text that we keep, in characters. What the hash stands for is kept whole. */
  static final int LONGEST_TEXT = 20_000;

  public ReceivedMail {
    EnumSet<Sign> ordered = EnumSet.noneOf(Sign.class);
    ordered.addAll(signs);
    signs = Collections.unmodifiableSet(ordered);
    attachments = List.copyOf(attachments);
  }

  /**
   * The mails that a mail belongs to.
   *
   * @param id its own Message-ID
   * @param answers the Message-IDs that it names, the one that it answers first
   */
  public record Thread(Optional<String> id, List<String> answers) {
    /** A mail of its own. */
    public static final Thread NONE = new Thread(Optional.empty(), List.of());

    public Thread {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Reads the bytes of a mail. Whatever they are, it gives a mail: what cannot be read as MIME
   * counts as plain text.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST_BYTES}
   */
  public static ReceivedMail of(byte[] raw) {
    if (raw.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a mail of %d bytes is too large; the limit is %d".formatted(raw.length, MOST_BYTES));
    }
    return MailReader.read(raw);
  }

  /** How what was said begins; the subject if nothing was said. */
  public String start(int mostCharacters) {
    return written.start(subject, mostCharacters);
  }

  /** The mail with what is known of the files that came with it. */
  ReceivedMail with(List<Attached> known) {
    return new ReceivedMail(from, subject, sentAt, thread, signs, authentication, written, known);
  }

  /** A reply whose text alone is known. */
  public static ReceivedMail ofText(Optional<String> from, String subject, String text) {
    return new ReceivedMail(
        from,
        Clean.line(subject),
        Optional.empty(),
        Thread.NONE,
        Signs.ofSubject(subject),
        Authentication.UNKNOWN,
        WrittenText.of(Clean.text(text, LONGEST_TEXT)),
        List.of());
  }
}
