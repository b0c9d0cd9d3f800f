package dev.relance.handler;

import dev.relance.document.Document;
import dev.relance.record.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a source sent, by one of three doors. */
sealed interface SourceEvent {
  /** A webhook under {@code /source/{source}/{creditor}}. Headers are in lower case. */
  record Webhook(String source, String creditorId, Map<String, String> headers, byte[] body)
      implements SourceEvent {}

  /**
   * A file in the bucket of sources, under {@code creditor/file} or {@code creditor/source/file}.
   */
  record Dropped(String bucket, String key) implements SourceEvent {
    /** The parts of its key. */
    List<String> parts() {
      return List.of(key.split("/"));
    }
  }

  /**
   * An event that Stripe put on a bus of EventBridge.
   *
   * @param creditorId the connected account that it is about, or the creditor of the rule
   */
  record Partner(String creditorId, byte[] body) implements SourceEvent {}

  static SourceEvent read(Map<String, Object> event) {
    Document read = new Document("", event);
    if (read.optionalObject("requestContext").isPresent()) {
      return webhook(read);
    }
    Optional<Document> partner = read.optionalObject("event");
    return partner.isPresent()
        ? partner(read.text("creditor"), partner.get().object("detail"))
        : dropped(read.object("detail"));
  }

  private static Dropped dropped(Document detail) {
    return new Dropped(detail.object("bucket").text("name"), detail.object("object").text("key"));
  }

  private static Partner partner(String creditorId, Document detail) {
    return new Partner(
        detail.optionalText("account").orElse(creditorId),
        Json.write(detail.members()).getBytes(StandardCharsets.UTF_8));
  }

  private static Webhook webhook(Document request) {
    Document path = request.object("pathParameters");
    var headers = new TreeMap<String, String>();
    Document sent = request.object("headers");
    sent.members()
        .keySet()
        .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), sent.text(name)));
    String body = request.optionalText("body").orElse("");
    return new Webhook(
        path.text("source"),
        path.text("creditor"),
        headers,
        request.isTrue("isBase64Encoded")
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }
}
