package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.utils.Md5Utils;

/** SQS: it keeps messages until they are deleted. One that was received is hidden meanwhile. */
public final class Queues {
  private static final int RECEIVED_AT_ONCE = 10;

  private final Map<String, List<Kept>> queues = new LinkedHashMap<>();
  private int sent;

  private static final class Kept {
    private final String id;
    private final String body;
    private boolean isHidden;

    Kept(String id, String body) {
      this.id = id;
      this.body = body;
    }
  }

  /** Puts a message into a queue, whose name is its URL as well. */
  public synchronized void send(String queue, String body) {
    sent++;
    queues.computeIfAbsent(queue, _ -> new ArrayList<>()).add(new Kept("message-" + sent, body));
  }

  /** How many messages a queue keeps. */
  public synchronized int size(String queue) {
    return queues.getOrDefault(queue, List.of()).size();
  }

  /** Removes every message of a queue. */
  public synchronized void empty(String queue) {
    queues.remove(queue);
  }

  Operation route(HttpCall call) {
    Fields request = call.json();
    return switch (call.header("X-Amz-Target")) {
      case "AmazonSQS.ReceiveMessage" ->
          new Operation("ReceiveMessage", () -> receive(request.text("QueueUrl")));
      case "AmazonSQS.DeleteMessage" -> new Operation("DeleteMessage", () -> delete(request));
      case "AmazonSQS.ChangeMessageVisibility" ->
          new Operation("ChangeMessageVisibility", () -> show(request));
      default ->
          throw new ServiceError(400, "UnknownOperationException", call.header("X-Amz-Target"));
    };
  }

  private synchronized HttpAnswer receive(String queue) {
    List<Kept> taken =
        queues.getOrDefault(queue, List.of()).stream()
            .filter(message -> !message.isHidden)
            .limit(RECEIVED_AT_ONCE)
            .toList();
    taken.forEach(message -> message.isHidden = true);
    return HttpAnswer.json(Map.of("Messages", taken.stream().map(Queues::message).toList()));
  }

  private static Map<String, Object> message(Kept kept) {
    byte[] md5 = Md5Utils.computeMD5Hash(kept.body.getBytes(StandardCharsets.UTF_8));
    return Map.of(
        "MessageId", kept.id,
        "ReceiptHandle", kept.id,
        "Body", kept.body,
        "MD5OfBody", HexFormat.of().formatHex(md5));
  }

  private synchronized HttpAnswer delete(Fields request) {
    find(request)
        .ifPresent(kept -> queues.getOrDefault(request.text("QueueUrl"), List.of()).remove(kept));
    return HttpAnswer.json(Map.of());
  }

  private synchronized HttpAnswer show(Fields request) {
    find(request).ifPresent(kept -> kept.isHidden = false);
    return HttpAnswer.json(Map.of());
  }

  private Optional<Kept> find(Fields request) {
    return queues.getOrDefault(request.text("QueueUrl"), List.of()).stream()
        .filter(kept -> kept.id.equals(request.text("ReceiptHandle")))
        .findFirst();
  }
}
