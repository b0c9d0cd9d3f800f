package dev.relance.aws;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts items of DynamoDB to trees, and back. */
public final class Items {
  private Items() {}

  /**
   * The tree of an item. Numbers become decimals, sets become lists; binary and null are left out.
   */
  public static Map<String, Object> tree(Map<String, AttributeValue> item) {
    var tree = new LinkedHashMap<String, Object>();
    new TreeMap<>(item)
        .forEach(
            (name, value) -> {
              switch (value.type()) {
                case NUL, B, BS, UNKNOWN_TO_SDK_VERSION -> {}
                default -> tree.put(name, value(value));
              }
            });
    return tree;
  }

  /** The item of a tree. */
  public static Map<String, AttributeValue> item(Map<String, ? extends @Nullable Object> tree) {
    var item = new TreeMap<String, AttributeValue>();
    tree.forEach((name, value) -> item.put(name, attribute(value)));
    return item;
  }

  /** Text as an attribute. */
  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  /** A whole number as an attribute. */
  static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private static Object value(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> new BigDecimal(value.n());
      case BOOL -> value.bool();
      case M -> tree(value.m());
      case L -> value.l().stream().map(Items::value).toList();
      case SS -> value.ss();
      case NS -> value.ns().stream().map(BigDecimal::new).toList();
      case NUL, B, BS, UNKNOWN_TO_SDK_VERSION -> "";
    };
  }

  @SuppressWarnings("unchecked")
  private static AttributeValue attribute(@Nullable Object value) {
    return switch (value) {
      case null -> AttributeValue.fromNul(true);
      case String text -> AttributeValue.fromS(text);
      case Number number -> AttributeValue.fromN(number.toString());
      case Boolean claim -> AttributeValue.fromBool(claim);
      case Map<?, ?> map -> AttributeValue.fromM(item((Map<String, ?>) map));
      case Collection<?> list -> AttributeValue.fromL(list.stream().map(Items::attribute).toList());
      default ->
          throw new IllegalArgumentException("no item can hold a " + value.getClass().getName());
    };
  }
}
