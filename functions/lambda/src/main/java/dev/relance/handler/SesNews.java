package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.relance.delivery.MailEvent;
import dev.relance.document.Document;
import dev.relance.plan.Touchpoint.Fate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** News about a message, as SES puts it on EventBridge. */
final class SesNews {
  private static final Map<String, Fate> FATES =
      Map.of(
          "Send", Fate.SENT,
          "Delivery", Fate.DELIVERED,
          "DeliveryDelay", Fate.DELAYED,
          "Bounce", Fate.BOUNCED,
          "Reject", Fate.REJECTED,
          "Rendering Failure", Fate.REJECTED,
          "Complaint", Fate.COMPLAINED);

  private SesNews() {}

  /** Reads the news; empty if it says nothing about delivery. */
  static Optional<MailEvent> read(ScheduledEvent event) {
    Document detail = new Document("detail", event.getDetail());
    return Optional.ofNullable(FATES.get(detail.text("eventType")))
        .map(fate -> news(at(event), detail, fate));
  }

  private static MailEvent news(Instant at, Document detail, Fate fate) {
    Document mail = detail.object("mail");
    Optional<Document> bounce = detail.optionalObject("bounce");
    return new MailEvent(
        tags(mail),
        fate,
        at,
        mail.texts("destination"),
        bounce.filter(b -> b.text("bounceType").equals("Permanent")).isPresent(),
        codes(detail, bounce));
  }

  private static Instant at(ScheduledEvent event) {
    return Instant.ofEpochMilli(event.getTime().getMillis());
  }

  private static Map<String, String> tags(Document mail) {
    var tags = new TreeMap<String, String>();
    mail.optionalObject("tags")
        .ifPresent(
            t ->
                t.members()
                    .keySet()
                    .forEach(
                        name ->
                            t.texts(name).stream().findFirst().ifPresent(v -> tags.put(name, v))));
    return tags;
  }

  /** What SES says about it, in its own codes. */
  private static String codes(Document detail, Optional<Document> bounce) {
    Stream<Optional<String>> codes =
        Stream.of(
            Optional.of(detail.text("eventType")),
            bounce.flatMap(b -> b.optionalText("bounceType")),
            bounce.flatMap(b -> b.optionalText("bounceSubType")),
            detail
                .optionalObject("complaint")
                .flatMap(c -> c.optionalText("complaintFeedbackType")),
            detail.optionalObject("complaint").flatMap(c -> c.optionalText("complaintSubType")),
            detail.optionalObject("deliveryDelay").flatMap(d -> d.optionalText("delayType")));
    List<String> known = codes.flatMap(Optional::stream).toList();
    return String.join(" ", known).toLowerCase(Locale.ROOT);
  }
}
