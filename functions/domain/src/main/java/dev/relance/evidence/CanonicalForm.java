package dev.relance.evidence;

import dev.relance.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The only way to write an entry, so that anyone can compute its hash again: the JSON
 * Canonicalization Scheme, RFC 8785. Evidence uses only text, whole numbers, booleans, lists and
 * objects; amounts are text.
 */
public final class CanonicalForm {
  private static final HexFormat HEX = HexFormat.of();

  /** Above it, not every whole number is exact in IEEE 754, which the scheme requires. */
  private static final long LARGEST_WHOLE = (1L << 53) - 1;

  private CanonicalForm() {}

  /**
   * Writes a tree.
   *
   * @throws IllegalArgumentException for a value that evidence does not use
   */
  public static String write(Object tree) {
    var out = new StringBuilder();
    write(tree, out);
    return out.toString();
  }

  /** The bytes of a tree, which are UTF-8. */
  public static byte[] bytes(Object tree) {
    return write(tree).getBytes(StandardCharsets.UTF_8);
  }

  /** The SHA-256 of a tree's bytes, in lower-case hex. */
  public static String hash(Map<String, ?> tree) {
    return Sha256.hex(bytes(tree));
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> map -> members(map, out);
      case Collection<?> list -> items(list, out);
      case String text -> text(text, out);
      case Long number -> whole(number, out);
      case Integer number -> whole(number, out);
      case Boolean claim -> out.append(claim.booleanValue());
      case null -> throw new IllegalArgumentException("evidence holds no null");
      default ->
          throw new IllegalArgumentException("evidence holds no " + value.getClass().getName());
    }
  }

  /** Names are sorted by their UTF-16 code units, like Java strings. */
  private static void members(Map<?, ?> map, StringBuilder out) {
    var ordered = new TreeMap<String, @Nullable Object>();
    map.forEach((name, value) -> ordered.put((String) name, value));
    out.append('{');
    String comma = "";
    for (var member : ordered.entrySet()) {
      out.append(comma);
      text(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      comma = ",";
    }
    out.append('}');
  }

  private static void items(Collection<?> items, StringBuilder out) {
    out.append('[');
    String comma = "";
    for (Object item : items) {
      out.append(comma);
      write(item, out);
      comma = ",";
    }
    out.append(']');
  }

  private static void whole(long number, StringBuilder out) {
    if (Math.abs(number) > LARGEST_WHOLE) {
      throw new IllegalArgumentException(
          "%d is beyond the whole numbers of JSON".formatted(number));
    }
    out.append(number);
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i, out);
    }
    out.append('"');
  }

  private static void character(String text, int i, StringBuilder out) {
    char c = text.charAt(i);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < ' ') {
          out.append("\\u").append(HEX.toHexDigits(c));
        } else {
          requireWhole(text, i);
          out.append(c);
        }
      }
    }
  }

  /** Half of a surrogate pair is no character and has no UTF-8 form. */
  private static void requireWhole(String text, int i) {
    char c = text.charAt(i);
    boolean isHalf =
        Character.isHighSurrogate(c)
            ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
            : Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    if (isHalf) {
      throw new IllegalArgumentException("text with half a character at %d".formatted(i));
    }
  }
}
