package dev.relance.cloud;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;

/**
 * SES: it accepts raw messages, keeps them in a mailbox, and later reports what happened to them.
 *
 * <p>The address decides what happens: a local part that ends with {@code +bounce} (or the domain
 * {@code bounce.test}), {@code +softbounce}, {@code +complaint}, {@code +suppressed} or {@code
 * +reject}. All other addresses receive the message.
 */
public final class Ses {
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final int BYTES = 10 * 1024 * 1024;
  private static final Duration DAY = Duration.ofDays(1);
  private static final String QUOTA =
      "<SentLast24Hours>%d</SentLast24Hours><Max24HourSend>%d</Max24HourSend>"
          + "<MaxSendRate>%d</MaxSendRate>";

  private final InstantSource clock;
  private final List<SentMail> mailbox = new ArrayList<>();
  private final List<MailReport> queue = new ArrayList<>();
  private long perSecond = 14;
  private long perDay = 50_000;
  private boolean isStrict;
  private final boolean isSendReported;

  Ses(InstantSource clock, boolean isSendReported) {
    this.clock = clock;
    this.isSendReported = isSendReported;
  }

  /** From now on it takes no more than this; before, it only tells its quota. */
  public synchronized void grant(long messagesPerSecond, long messagesPerDay) {
    perSecond = messagesPerSecond;
    perDay = messagesPerDay;
    isStrict = true;
  }

  /** All accepted messages, oldest first. */
  public synchronized List<SentMail> mailbox() {
    return List.copyOf(mailbox);
  }

  /** How many messages were accepted so far. */
  public synchronized int accepted() {
    return mailbox.size();
  }

  /** When the next report is due, if any is queued. */
  public synchronized Optional<Instant> nextEventDue() {
    return queue.stream().findFirst().map(MailReport::dueAt);
  }

  /** Takes the reports that are due until an instant, inclusive, in order of due time. */
  public synchronized List<MailReport> dueEvents(Instant untilInclusive) {
    List<MailReport> due =
        queue.stream().takeWhile(event -> !event.dueAt().isAfter(untilInclusive)).toList();
    queue.subList(0, due.size()).clear();
    return due;
  }

  /** What is reported now if a message comes back. */
  public MailReport bounced(SentMail mail, boolean isPermanent) {
    return MailEvents.bounced(mail, clock.instant(), isPermanent);
  }

  /** What is reported now if its reader marks a message as unwanted. */
  public MailReport complained(SentMail mail) {
    return MailEvents.complained(mail, clock.instant());
  }

  Operation route(HttpCall call) {
    Map<String, String> form = form(call.body().asUtf8String());
    String action = form.getOrDefault("Action", "");
    return switch (action) {
      case "SendRawEmail" -> new Operation(action, () -> answer(action, send(form)));
      case "GetSendQuota" -> new Operation(action, () -> answer(action, quota()));
      default -> throw new ServiceError(400, "InvalidAction", "no action '%s'".formatted(action));
    };
  }

  private synchronized String quota() {
    return QUOTA.formatted(sentWithin(DAY), perDay, perSecond);
  }

  private long sentWithin(Duration time) {
    Instant since = clock.instant().minus(time);
    return mailbox.reversed().stream().takeWhile(mail -> mail.acceptedAt().isAfter(since)).count();
  }

  private void requireRoom() {
    if (isStrict && sentWithin(DAY) >= perDay) {
      throw new ServiceError(400, "Throttling", "Daily message quota exceeded.");
    }
    if (isStrict && sentWithin(Duration.ofSeconds(1)) >= perSecond) {
      throw new ServiceError(400, "Throttling", "Maximum sending rate exceeded.");
    }
  }

  private synchronized String send(Map<String, String> form) {
    requireRoom();
    SentMail mail =
        new SentMail(
            "0100%012x-00000000-0000-4000-8000-000000000000-000000".formatted(mailbox.size() + 1),
            clock.instant(),
            form.getOrDefault("Source", ""),
            members("Destinations", "", form).toList(),
            tags(form),
            form.getOrDefault("ConfigurationSetName", ""),
            raw(form));
    mailbox.add(mail);
    queue.addAll(MailEvents.of(mail, isSendReported));
    queue.sort(Comparator.comparing(MailReport::dueAt));
    return "<MessageId>%s</MessageId>".formatted(mail.messageId());
  }

  private static SdkBytes raw(Map<String, String> form) {
    byte[] raw = Base64.getDecoder().decode(form.getOrDefault("RawMessage.Data", ""));
    if (raw.length > BYTES) {
      throw new ServiceError(400, "MessageRejected", "Message length exceeds 10 MB");
    }
    return SdkBytes.fromByteArrayUnsafe(raw);
  }

  private static Map<String, String> tags(Map<String, String> form) {
    List<String> names = members("Tags", ".Name", form).toList();
    List<String> values = members("Tags", ".Value", form).toList();
    Stream.concat(names.stream(), values.stream())
        .filter(text -> !TAG.matcher(text).matches())
        .forEach(
            text -> {
              throw new ServiceError(400, "InvalidParameterValue", "Invalid tag: " + text);
            });
    Map<String, String> tags = new TreeMap<>();
    IntStream.range(0, names.size()).forEach(i -> tags.put(names.get(i), values.get(i)));
    return tags;
  }

  private static Stream<String> members(String list, String field, Map<String, String> form) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> form.getOrDefault("%s.member.%d%s".formatted(list, i, field), ""))
        .takeWhile(value -> !value.isEmpty());
  }

  static Map<String, String> form(String body) {
    Map<String, String> form = new TreeMap<>();
    for (String field : body.split("&", -1)) {
      String[] parts = field.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static HttpAnswer answer(String action, String result) {
    return HttpAnswer.text(
        "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>".formatted(action, result));
  }
}
