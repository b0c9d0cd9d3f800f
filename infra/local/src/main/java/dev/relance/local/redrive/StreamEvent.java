package dev.relance.local.redrive;

import dev.relance.record.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of a table, as Lambda hands their changes to a function. */
final class StreamEvent {
  private StreamEvent() {}

  /** An item as if it had just been written. */
  static Map<String, Object> row(List<String> keys, Map<String, AttributeValue> item) {
    var key = new TreeMap<>(item);
    key.keySet().retainAll(keys);
    var change = Map.of("Keys", tree(key), "NewImage", tree(item), "SequenceNumber", "0");
    return Map.of("eventSource", "aws:dynamodb", "dynamodb", change);
  }

  /** The event of some items. */
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
