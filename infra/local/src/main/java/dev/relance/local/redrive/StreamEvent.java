package dev.relance.local.redrive;

import dev.relance.record.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Changes of a table, as Lambda hands them to a function. */
final class StreamEvent {
  private StreamEvent() {}

  /** A change that the stream still remembers. */
  static Map<String, Object> row(Record change) {
    return row(
        change.dynamodb().sequenceNumber(),
        change.dynamodb().keys(),
        change.dynamodb().oldImage(),
        change.dynamodb().newImage());
  }

  /** An item as if it had just been written. */
  static Map<String, Object> row(List<String> keys, Map<String, AttributeValue> item) {
    var key = new TreeMap<>(item);
    key.keySet().retainAll(keys);
    return row("0", key, Map.of(), item);
  }

  private static Map<String, Object> row(
      String number,
      Map<String, AttributeValue> keys,
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> after) {
    var change = new LinkedHashMap<String, Object>();
    change.put("Keys", tree(keys));
    if (!before.isEmpty()) {
      change.put("OldImage", tree(before));
    }
    if (!after.isEmpty()) {
      change.put("NewImage", tree(after));
    }
    change.put("SequenceNumber", number);
    return Map.of("eventSource", "aws:dynamodb", "dynamodb", change);
  }

  /** The event of some changes. */
  static byte[] json(List<Map<String, Object>> rows) {
    return Json.write(Map.of("Records", rows)).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> tree(Map<String, AttributeValue> item) {
    var tree = new TreeMap<String, Object>();
    item.forEach((name, value) -> tree.put(name, value(value)));
    return tree;
  }

  private static Map<String, Object> value(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case BOOL -> Map.of("BOOL", value.bool());
      case NUL -> Map.of("NULL", true);
      case B -> Map.of("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case M -> Map.of("M", tree(value.m()));
      case L -> Map.of("L", value.l().stream().map(StreamEvent::value).toList());
      case SS -> Map.of("SS", value.ss());
      case NS -> Map.of("NS", value.ns());
      case BS, UNKNOWN_TO_SDK_VERSION -> Map.of("NULL", true);
    };
  }
}
