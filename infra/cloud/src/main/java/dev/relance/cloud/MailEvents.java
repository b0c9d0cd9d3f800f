package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SES will report about one message, and when. */
final class MailEvents {
  private static final Duration SUPPRESSION = Duration.ofSeconds(1);
  private static final Duration DELIVERY = Duration.ofSeconds(2);
  private static final Duration BOUNCE = Duration.ofSeconds(5);
  private static final Duration COMPLAINT = DELIVERY.plusHours(1);

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.relance.cloud.mail-events", Locale.ROOT);
  private static final Pattern FATE = Pattern.compile("\\+([a-z]+)@|@bounce\\.test$");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final SentMail mail;
  private final List<MailReport> events = new ArrayList<>();

  private MailEvents(SentMail mail) {
    this.mail = mail;
  }

  /**
   * The events of a message: that it was sent, at once and only if that is asked for, then one per
   * address. SES reports nothing about a message without a configuration set.
   */
  static List<MailReport> of(SentMail mail, boolean isSendReported) {
    MailEvents events = new MailEvents(mail);
    if (!mail.configurationSet().isEmpty()) {
      if (isSendReported) {
        events.add(Duration.ZERO, "Email Sent", "Send", "{}");
      }
      mail.destination().forEach(events::report);
    }
    return List.copyOf(events.events);
  }

  static MailReport bounced(SentMail mail, Instant at, boolean isPermanent) {
    MailEvents events = new MailEvents(mail);
    Duration after = Duration.between(mail.acceptedAt(), at);
    String address = mail.destination().getFirst();
    if (isPermanent) {
      events.bounced(address, after, "Permanent", "General", "5.1.1");
    } else {
      events.bounced(address, after, "Transient", "General", "4.4.7");
    }
    return events.events.getFirst();
  }

  static MailReport complained(SentMail mail, Instant at) {
    MailEvents events = new MailEvents(mail);
    events.complained(mail.destination().getFirst(), Duration.between(mail.acceptedAt(), at));
    return events.events.getFirst();
  }

  private void report(String address) {
    switch (fate(address)) {
      case "bounce" -> bounced(address, BOUNCE, "Permanent", "General", "5.1.1");
      case "softbounce" -> bounced(address, BOUNCE, "Transient", "General", "4.4.7");
      case "suppressed" ->
          bounced(address, SUPPRESSION, "Permanent", "OnAccountSuppressionList", "5.1.1");
      case "reject" -> add(SUPPRESSION, "Email Rejected", "Reject", TEXTS.getString("rejected"));
      case "complaint" -> {
        delivered(address);
        complained(address, COMPLAINT);
      }
      default -> delivered(address);
    }
  }

  private static String fate(String address) {
    Matcher fate = FATE.matcher(address.toLowerCase(Locale.ROOT));
    if (!fate.find()) {
      return "";
    }
    return fate.group(1) == null ? "bounce" : fate.group(1);
  }

  private void delivered(String address) {
    add(
        DELIVERY,
        "Email Delivered",
        "Delivery",
        TEXTS.getString("delivered").formatted(time(DELIVERY), Fields.json(address)));
  }

  private void complained(String address, Duration after) {
    add(
        after,
        "Email Complaint Received",
        "Complaint",
        TEXTS.getString("complained").formatted(time(after), Fields.json(address)));
  }

  private void bounced(String address, Duration after, String type, String subType, String status) {
    add(
        after,
        "Email Bounced",
        "Bounce",
        TEXTS
            .getString("bounced")
            .formatted(time(after), type, subType, Fields.json(address), status));
  }

  private void add(Duration after, String detailType, String eventType, String content) {
    Instant at = mail.acceptedAt().plus(after);
    String envelope =
        TEXTS
            .getString("envelope")
            .formatted(
                id(detailType + " " + events.size()),
                detailType,
                CloudAccount.ID,
                at.truncatedTo(ChronoUnit.SECONDS),
                CloudAccount.REGION,
                eventType,
                mail(),
                eventType.toLowerCase(Locale.ROOT),
                content);
    events.add(new MailReport(at, detailType, envelope));
  }

  private String mail() {
    Map<String, Object> tags = new LinkedHashMap<>();
    tags.put("ses:configuration-set", List.of(mail.configurationSet()));
    mail.tags().forEach((name, value) -> tags.put(name, List.of(value)));
    return TEXTS
        .getString("mail")
        .formatted(
            time(Duration.ZERO),
            Fields.json(mail.from()),
            CloudAccount.ID,
            mail.messageId(),
            Fields.json(mail.destination()),
            Fields.json(tags));
  }

  private String time(Duration after) {
    return MILLIS.format(mail.acceptedAt().plus(after));
  }

  private String id(String part) {
    byte[] name = (mail.messageId() + " " + part).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }
}
