package dev.relance.cloud;

import dev.relance.cloud.Service.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;

/**
 * SES: it accepts raw messages, keeps them in a mailbox, and reports later what became of them.
 *
 * <p>The address says what becomes of a message: a local part that ends with {@code +bounce} (or
 * the domain {@code bounce.test}), {@code +softbounce}, {@code +complaint} or {@code +suppressed};
 * all others receive it.
 */
public final class SesEndpoint {
  private static final int RECIPIENTS = 50;
  private static final int BYTES = 40 * 1024 * 1024;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[^<>]*<)?([\\x21-\\x7e&&[^<>@]]+@[\\x21-\\x7e&&[^<>@]]+)>?");

  private final InstantSource clock;
  private final List<SentMail> mailbox = new ArrayList<>();
  private final PriorityQueue<Queued> queue =
      new PriorityQueue<>(
          Comparator.comparing((Queued queued) -> queued.event.dueAt())
              .thenComparing(Queued::number));
  private long eventsQueued;

  private record Queued(MailEvent event, long number) {}

  SesEndpoint(InstantSource clock) {
    this.clock = clock;
  }

  /** All accepted messages, oldest first. */
  public synchronized List<SentMail> mailbox() {
    return List.copyOf(mailbox);
  }

  /** How many messages were accepted so far. */
  public synchronized int accepted() {
    return mailbox.size();
  }

  /** The messages accepted after the first so many, oldest first. */
  public synchronized List<SentMail> acceptedAfter(int count) {
    return List.copyOf(mailbox.subList(count, mailbox.size()));
  }

  /** When the next report is due, if any is queued. */
  public synchronized Optional<Instant> nextEventDue() {
    return Optional.ofNullable(queue.peek()).map(queued -> queued.event.dueAt());
  }

  /** Takes the reports that are due until an instant, inclusive, in order of due time. */
  public synchronized List<MailEvent> dueEvents(Instant untilInclusive) {
    List<MailEvent> due = new ArrayList<>();
    while (nextEventDue().filter(at -> !at.isAfter(untilInclusive)).isPresent()) {
      due.add(queue.remove().event);
    }
    return List.copyOf(due);
  }

  Operation route(HttpCall call) {
    if (call.method().equals("POST") && call.path().equals("/v2/email/outbound-emails")) {
      return new Operation("SendEmail", () -> sendEmail(call.json()));
    }
    throw new ServiceError(
        404, "NotFoundException", "no operation for %s %s".formatted(call.method(), call.path()));
  }

  private synchronized HttpAnswer sendEmail(Fields request) {
    SdkBytes raw = raw(request.object("Content"));
    List<String> destination = destination(request.object("Destination"));
    Map<String, String> tags = tags(request.objects("EmailTags"));
    String from = address(request.text("FromEmailAddress"), "FromEmailAddress");
    SentMail mail =
        new SentMail(
            messageId(mailbox.size() + 1L),
            clock.instant(),
            from,
            destination,
            tags,
            request.text("ConfigurationSetName"),
            raw);
    mailbox.add(mail);
    MailEvents.of(mail).forEach(event -> queue.add(new Queued(event, eventsQueued++)));
    return HttpAnswer.json(Map.of("MessageId", mail.messageId()));
  }

  private static SdkBytes raw(Fields content) {
    if (!content.has("Raw")) {
      throw badRequest("the embedded SES takes raw content only");
    }
    byte[] raw = decoded(content.object("Raw").text("Data"));
    if (raw.length == 0) {
      throw badRequest("Raw message data is empty");
    }
    if (raw.length > BYTES) {
      throw new ServiceError(400, "MessageRejected", "Message length exceeds 40 MB");
    }
    return SdkBytes.fromByteArrayUnsafe(raw);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new ServiceError(400, "SerializationException", "Raw.Data is not base64");
    }
  }

  private static List<String> destination(Fields destination) {
    List<String> addresses =
        Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
            .flatMap(kind -> destination.texts(kind).stream())
            .map(address -> address(address, "Destination"))
            .toList();
    if (addresses.isEmpty() || addresses.size() > RECIPIENTS) {
      throw badRequest(
          "Recipient count is %d; it must be 1 to %d".formatted(addresses.size(), RECIPIENTS));
    }
    return addresses;
  }

  private static Map<String, String> tags(List<Fields> tags) {
    Map<String, String> byName = new TreeMap<>();
    for (Fields tag : tags) {
      String name = tag.text("Name");
      String value = tag.text("Value");
      if (!TAG.matcher(name).matches() || !TAG.matcher(value).matches()) {
        throw badRequest(
            "Invalid tag <%s: %s>: use letters, digits, _ and -".formatted(name, value));
      }
      byName.put(name, value);
    }
    return byName;
  }

  /** The bare address; a display name before it is dropped. */
  private static String address(String text, String field) {
    var address = ADDRESS.matcher(text.strip());
    if (!address.matches()) {
      throw badRequest("%s: illegal address".formatted(field));
    }
    return address.group(1);
  }

  private static ServiceError badRequest(String message) {
    return new ServiceError(400, "BadRequestException", message);
  }

  private static String messageId(long number) {
    return "0100%012x-00000000-0000-4000-8000-%012x-000000".formatted(number, number);
  }
}
