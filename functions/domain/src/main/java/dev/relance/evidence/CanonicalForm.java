package dev.relance.evidence;

import dev.relance.interest.Refusal;
import dev.relance.money.Amounts;
import dev.relance.vocabulary.Words;
import dev.relance.vocabulary.Written;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The one way to write an entry down, so that its hash can be computed again by anyone: JSON with
 * members in the order of their names, no white space, text escaped only where JSON demands it or
 * the character is not ASCII, no fractions (amounts are text), absent values left out.
 */
public final class CanonicalForm {
  private CanonicalForm() {}

  /**
   * The tree of a record: text, whole numbers, booleans, lists, and maps in the order of names.
   *
   * @throws IllegalArgumentException for a type that evidence does not use
   */
  public static Map<String, Object> tree(Record facts) {
    var members = new TreeMap<String, Object>();
    for (RecordComponent component : facts.getClass().getRecordComponents()) {
      value(read(component, facts)).ifPresent(v -> members.put(component.getName(), v));
    }
    return members;
  }

  /** Writes a tree; maps are written in the order of their names. */
  public static String write(Object tree) {
    var out = new StringBuilder();
    write(tree, out);
    return out.toString();
  }

  private static Object read(RecordComponent component, Record facts) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(facts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static Optional<Object> value(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.flatMap(CanonicalForm::value);
      case Money money ->
          Optional.of(
              Map.of(
                  "amount", Amounts.plain(money), "currency", money.getCurrencyUnit().getCode()));
      case Refusal.Simple refusal -> Optional.of(refusal(refusal));
      case Enum<?> constant -> Optional.of(Words.of(constant));
      case Instant instant -> Optional.of(instant.toString());
      case LocalDate date -> Optional.of(date.toString());
      case Collection<?> list ->
          Optional.of(list.stream().flatMap(v -> value(v).stream()).toList());
      case Map<?, ?> map -> Optional.of(members(map));
      case String text -> Optional.of(text);
      case Long number -> Optional.of(number);
      case Refusal refusal -> Optional.of(refusal(refusal));
      case CurrencyUnit currency -> Optional.of(currency.getCode());
      case Written(String text) -> Optional.of(text);
      case Record facts -> Optional.of(tree(facts));
      default ->
          throw new IllegalArgumentException(
              "evidence cannot hold a " + value.getClass().getName());
    };
  }

  private static Map<String, Object> refusal(Refusal refusal) {
    var members = new TreeMap<String, Object>();
    if (refusal instanceof Record values) {
      members.putAll(tree(values));
    }
    members.put("reason", refusal.reason().word());
    return members;
  }

  private static Map<String, Object> members(Map<?, ?> map) {
    var members = new TreeMap<String, Object>();
    map.forEach((name, member) -> value(member).ifPresent(v -> members.put((String) name, v)));
    return members;
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> map -> writeMembers(map, out);
      case Collection<?> list -> writeItems(list, out);
      case String text -> writeText(text, out);
      case Long number -> out.append(number.longValue());
      case Integer number -> out.append(number.intValue());
      case Boolean claim -> out.append(claim.booleanValue());
      default ->
          throw new IllegalArgumentException(
              "evidence cannot hold a " + value.getClass().getName());
    }
  }

  private static void writeMembers(Map<?, ?> map, StringBuilder out) {
    var ordered = new TreeMap<String, Object>();
    map.forEach((name, value) -> ordered.put((String) name, value));
    out.append('{');
    String comma = "";
    for (var member : ordered.entrySet()) {
      out.append(comma);
      writeText(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      comma = ",";
    }
    out.append('}');
  }

  private static void writeItems(Collection<?> items, StringBuilder out) {
    out.append('[');
    String comma = "";
    for (Object item : items) {
      out.append(comma);
      write(item, out);
      comma = ",";
    }
    out.append(']');
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                  if (c < 0x20 || c > 0x7e) {
                    out.append("\\u").append(HEX.toHexDigits((char) c));
                  } else {
                    out.append((char) c);
                  }
                }
              }
            });
    out.append('"');
  }

  private static final java.util.HexFormat HEX = java.util.HexFormat.of();
}
