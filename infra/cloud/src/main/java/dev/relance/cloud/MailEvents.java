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
import java.util.Map;
import java.util.UUID;

/** What SES will report about one message, and when. */
final class MailEvents {
  static final Duration SUPPRESSION = Duration.ofSeconds(1);
  static final Duration DELIVERY = Duration.ofSeconds(2);
  static final Duration BOUNCE = Duration.ofSeconds(5);
  static final Duration COMPLAINT = DELIVERY.plusHours(1);

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final SentMail mail;
  private final List<MailEvent> events = new ArrayList<>();

  private MailEvents(SentMail mail) {
    this.mail = mail;
  }

  /**
   * The events of a message: sent at once, then one per address. SES reports nothing about a
   * message that names no configuration set.
   */
  static List<MailEvent> of(SentMail mail) {
    MailEvents events = new MailEvents(mail);
    if (!mail.configurationSet().isEmpty()) {
      events.add(mail.acceptedAt(), "Email Sent", "Send", "send", Map.of());
      mail.destination().forEach(events::report);
    }
    return List.copyOf(events.events);
  }

  private void report(String address) {
    switch (MailFate.of(address)) {
      case DELIVERED -> delivered(address);
      case BOUNCED -> bounced(address, BOUNCE, "Permanent", "General", "5.1.1");
      case SOFTLY_BOUNCED -> bounced(address, BOUNCE, "Transient", "General", "4.4.7");
      case SUPPRESSED ->
          bounced(address, SUPPRESSION, "Permanent", "OnAccountSuppressionList", "5.1.1");
      case COMPLAINED -> {
        delivered(address);
        complained(address);
      }
    }
  }

  private void delivered(String address) {
    Instant at = mail.acceptedAt().plus(DELIVERY);
    Map<String, Object> delivery = new LinkedHashMap<>();
    delivery.put("timestamp", MILLIS.format(at));
    delivery.put("processingTimeMillis", DELIVERY.toMillis());
    delivery.put("recipients", List.of(address));
    delivery.put("smtpResponse", "250 2.0.0 OK");
    delivery.put("reportingMTA", "a1-1.smtp-out.eu-west-1.amazonses.com");
    add(at, "Email Delivered", "Delivery", "delivery", delivery);
  }

  private void bounced(String address, Duration after, String type, String subType, String status) {
    Instant at = mail.acceptedAt().plus(after);
    Map<String, Object> recipient = new LinkedHashMap<>();
    recipient.put("emailAddress", address);
    recipient.put("action", "failed");
    recipient.put("status", status);
    recipient.put("diagnosticCode", "smtp; %s message not delivered".formatted(status));
    Map<String, Object> bounce = new LinkedHashMap<>();
    bounce.put("bounceType", type);
    bounce.put("bounceSubType", subType);
    bounce.put("bouncedRecipients", List.of(recipient));
    bounce.put("timestamp", MILLIS.format(at));
    bounce.put("feedbackId", "feedback-" + mail.messageId());
    bounce.put("reportingMTA", "dsn; a1-1.smtp-out.eu-west-1.amazonses.com");
    add(at, "Email Bounced", "Bounce", "bounce", bounce);
  }

  private void complained(String address) {
    Instant at = mail.acceptedAt().plus(COMPLAINT);
    Map<String, Object> complaint = new LinkedHashMap<>();
    complaint.put("complainedRecipients", List.of(Map.of("emailAddress", address)));
    complaint.put("timestamp", MILLIS.format(at));
    complaint.put("feedbackId", "feedback-" + mail.messageId());
    complaint.put("userAgent", "Amazon SES Mailbox Simulator");
    complaint.put("complaintFeedbackType", "abuse");
    complaint.put("arrivalDate", MILLIS.format(at));
    add(at, "Email Complaint Received", "Complaint", "complaint", complaint);
  }

  private void add(
      Instant at, String detailType, String eventType, String part, Map<String, Object> content) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("eventType", eventType);
    detail.put("mail", mailPart());
    detail.put(part, content);
    String id = id(detailType + " " + events.size());
    events.add(new MailEvent(at, id, detailType, envelope(at, id, detailType, detail)));
  }

  private static Map<String, Object> envelope(
      Instant at, String id, String detailType, Map<String, Object> detail) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("version", "0");
    envelope.put("id", id);
    envelope.put("detail-type", detailType);
    envelope.put("source", "aws.ses");
    envelope.put("account", EmbeddedCloud.ACCOUNT);
    envelope.put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
    envelope.put("region", EmbeddedCloud.REGION_NAME);
    envelope.put("resources", List.of());
    envelope.put("detail", detail);
    return envelope;
  }

  private Map<String, Object> mailPart() {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("timestamp", MILLIS.format(mail.acceptedAt()));
    part.put("source", mail.from());
    part.put("sendingAccountId", EmbeddedCloud.ACCOUNT);
    part.put("messageId", mail.messageId());
    part.put("destination", mail.destination());
    part.put("headersTruncated", false);
    part.put("tags", tags());
    return part;
  }

  private Map<String, Object> tags() {
    Map<String, Object> tags = new LinkedHashMap<>();
    tags.put("ses:configuration-set", List.of(mail.configurationSet()));
    tags.put("ses:source-ip", List.of("127.0.0.1"));
    mail.tags().forEach((name, value) -> tags.put(name, List.of(value)));
    return tags;
  }

  private String id(String part) {
    byte[] name = (mail.messageId() + " " + part).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }
}
