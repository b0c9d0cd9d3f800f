package dev.relance.reply;

import dev.relance.document.Sha256;
import dev.relance.invoice.Reply;
import dev.relance.invoice.Reply.Attached;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A reply, with what we understood of it.
 *
 * @param id of its record
 * @param at when it came
 * @param text what was said, without what it quotes
 * @param sha256 of the bytes that were received, in lower-case hexadecimal digits
 * @param attachments what came with it; none was opened
 */
public record Heard(
    String id,
    Instant at,
    Letterhead head,
    WrittenText text,
    String sha256,
    List<Attached> attachments,
    Authentication authentication,
    Understood understood) {
  public Heard {
    attachments = List.copyOf(attachments);
  }

  /**
   * What stands above a reply.
   *
   * @param from who sent it, as far as the record or the mail says
   * @param answers the message that it answers, if known
   * @param assignedBy the owner who said from which debtor it is, if nobody else knew
   */
  public record Letterhead(
      Optional<String> from,
      String subject,
      Optional<String> answers,
      Optional<String> assignedBy) {}

  /**
   * What was understood.
   *
   * @param topics the strictest first
   * @param ofSignature those of them that only the signature tells, if it may be another's
   * @param promised the promised day, if exactly one was named
   * @param automatic the sign by which it is an automatic reply
   */
  public record Understood(
      Set<Topic> topics,
      Set<Topic> ofSignature,
      Optional<LocalDate> promised,
      Optional<Sign> automatic) {
    public Understood {
      topics = Collections.unmodifiableSet(EnumSet.copyOf(topics));
      ofSignature = Set.copyOf(ofSignature);
    }

    /** What a debtor says who is a lawyer: the signature names nobody else. */
    private Understood ofDebtor() {
      EnumSet<Topic> left = EnumSet.copyOf(topics);
      if (ofSignature.contains(Topic.LAWYER)) {
        left.remove(Topic.LAWYER);
      }
      return new Understood(
          left.isEmpty() ? EnumSet.of(Topic.OTHER) : left, Set.of(), promised, automatic);
    }

    private Understood ofAnybody() {
      return new Understood(topics, Set.of(), promised, automatic);
    }
  }

  /**
   * Reads a reply.
   *
   * @throws IllegalArgumentException if it is too large
   */
  public static Heard of(Reply reply) {
    ReceivedMail mail = mail(reply);
    var reading = Reading.of(mail, reply.at().atZone(ZoneOffset.UTC).toLocalDate());
    return new Heard(
        reply.id(),
        reply.at(),
        new Letterhead(
            reply.from().or(mail::from),
            mail.subject(),
            reply.answers().or(() -> mail.thread().answers().stream().findFirst()),
            reply.assignedBy()),
        mail.written(),
        sha256(reply.content()),
        mail.attachments(),
        mail.authentication(),
        new Understood(
            reading.said().topics(),
            reading.said().ofSignature(),
            reading.promised(),
            reading.automatic()));
  }

  private static ReceivedMail mail(Reply reply) {
    return switch (reply.content()) {
      case Reply.Content.Raw raw -> {
        ReceivedMail read = ReceivedMail.of(raw.bytes());
        yield raw.whole().map(whole -> read.with(whole.attachments())).orElse(read);
      }
      case Reply.Content.Text(String subject, String text) ->
          ReceivedMail.ofText(reply.from(), subject, text);
    };
  }

  private static String sha256(Reply.Content content) {
    return switch (content) {
      case Reply.Content.Raw raw when raw.whole().isPresent() -> raw.whole().get().sha256();
      case Reply.Content.Raw _, Reply.Content.Text _ -> Sha256.hex(content.bytes());
    };
  }

  /** Whether the record of a reply still says what was read. */
  public boolean isOf(Reply reply) {
    boolean isSameSubject =
        switch (reply.content()) {
          case Reply.Content.Raw _ -> true;
          case Reply.Content.Text(String subject, String _) ->
              head.subject().equals(Clean.line(subject));
        };
    return isSameSubject
        && id.equals(reply.id())
        && at.equals(reply.at())
        && (reply.from().isEmpty() || reply.from().equals(head.from()))
        && (reply.answers().isEmpty() || reply.answers().equals(head.answers()))
        && sha256.equals(sha256(reply.content()));
  }

  /** The key of its record, such as reply#m-7. */
  public String recordKey() {
    return Reply.recordKey(id);
  }

  /** What we understand of it, knowing the addresses of the debtor. */
  public Heard knowing(List<String> addresses) {
    boolean isDebtor =
        addresses.stream().anyMatch(known -> from().filter(known::equalsIgnoreCase).isPresent());
    return new Heard(
        id,
        at,
        head,
        text,
        sha256,
        attachments,
        authentication,
        isDebtor ? understood.ofDebtor() : understood.ofAnybody());
  }

  /** Who sent it, as far as the record or the mail says. */
  public Optional<String> from() {
    return head.from();
  }

  /** The topics, the strictest first. */
  public Set<Topic> topics() {
    return understood.topics();
  }

  /** The day that was promised, if exactly one was named. */
  public Optional<LocalDate> promised() {
    return understood.promised();
  }

  /** Why it may not be the debtor's. It then decides nothing. */
  public Optional<Doubt> doubt() {
    return authentication.doubt();
  }

  /** Whether its writer names an invoice by its number. */
  public boolean names(String invoiceNumber) {
    return text.names(invoiceNumber);
  }

  /** How what was said begins; the subject if nothing was said. */
  public String start(int mostCharacters) {
    return text.start(head.subject(), mostCharacters);
  }

  /** Whether a person wrote it, so that it is heard. */
  public boolean isFromPerson() {
    return understood.automatic().isEmpty();
  }
}
