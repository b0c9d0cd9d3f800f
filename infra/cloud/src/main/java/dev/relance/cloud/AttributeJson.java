package dev.relance.cloud;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item in DynamoDB's own JSON, each value under the letter of its type, names in order. */
final class AttributeJson {
  private AttributeJson() {}

  static SortedMap<String, Object> item(Map<String, AttributeValue> attributes) {
    SortedMap<String, Object> item = new TreeMap<>();
    attributes.forEach((name, value) -> item.put(name, value(value)));
    return item;
  }

  static Map<String, Object> value(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case B -> Map.of("B", base64(value.b()));
      case BOOL -> Map.of("BOOL", value.bool());
      case NUL -> Map.of("NULL", true);
      case SS -> Map.of("SS", List.copyOf(value.ss()));
      case NS -> Map.of("NS", List.copyOf(value.ns()));
      case BS -> Map.of("BS", value.bs().stream().map(AttributeJson::base64).toList());
      case M -> Map.of("M", item(value.m()));
      case L -> Map.of("L", value.l().stream().map(AttributeJson::value).toList());
      // DynamoDB Local hands on an empty object as a value of no type at all.
      case UNKNOWN_TO_SDK_VERSION -> Map.of("M", Map.of());
    };
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
  }
}
