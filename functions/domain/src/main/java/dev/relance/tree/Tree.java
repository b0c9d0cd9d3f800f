package dev.relance.tree;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One object of a document, read by name; every error says where in the document it is.
 *
 * @param path where this object stands, such as {@code invoice#17.payments[0]}
 */
public record Tree(String path, Map<String, ?> members) {

  /** The text of a member that must be there. */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /** The text of a member, if it is there. */
  public Optional<String> optionalText(String name) {
    return optional(name, value -> value instanceof String s ? s : refuse(name, value, "text"));
  }

  /** A calendar date written YYYY-MM-DD, if it is there. */
  public Optional<LocalDate> optionalDate(String name) {
    return optionalText(name).map(text -> parsed(name, text, LocalDate::parse, "a date"));
  }

  /** A calendar date written YYYY-MM-DD that must be there. */
  public LocalDate date(String name) {
    return optionalDate(name).orElseThrow(() -> missing(name));
  }

  /** An instant written in ISO-8601 UTC, if it is there. */
  public Optional<Instant> optionalInstant(String name) {
    return optionalText(name).map(text -> parsed(name, text, Instant::parse, "an instant"));
  }

  /** An instant written in ISO-8601 UTC that must be there. */
  public Instant instant(String name) {
    return optionalInstant(name).orElseThrow(() -> missing(name));
  }

  /** A decimal written as text or number, if it is there. */
  public Optional<BigDecimal> optionalDecimal(String name) {
    return optional(name, value -> parsed(name, value.toString(), BigDecimal::new, "a decimal"));
  }

  /** A whole number that must be there. */
  public int whole(String name) {
    return optionalWhole(name).orElseThrow(() -> missing(name));
  }

  /** A whole number, if it is there. */
  public Optional<Integer> optionalWhole(String name) {
    return optionalDecimal(name)
        .map(d -> parsed(name, d.toPlainString(), t -> d.intValueExact(), "a whole number"));
  }

  /** A claim; absent means false. */
  public boolean isTrue(String name) {
    return optional(name, v -> v instanceof Boolean b ? b : refuse(name, v, "true or false"))
        .orElse(false);
  }

  /** The object of a member, if it is there. */
  public Optional<Tree> optionalObject(String name) {
    return optional(name, value -> object(at(name), value));
  }

  /** The object of a member that must be there. */
  public Tree object(String name) {
    return optionalObject(name).orElseThrow(() -> missing(name));
  }

  /** The objects of a list; an absent list is empty. */
  public List<Tree> objects(String name) {
    List<?> values = list(name);
    return IntStream.range(0, values.size())
        .mapToObj(i -> object(at(name) + "[" + i + "]", values.get(i)))
        .toList();
  }

  /** The texts of a list; an absent list is empty. */
  public List<String> texts(String name) {
    return list(name).stream()
        .map(value -> value instanceof String s ? s : refuse(name, value, "a list of text"))
        .toList();
  }

  /** Reads a member with a reader of its own, whose refusal is told with its place. */
  public <T> T read(String name, Function<String, T> reader) {
    String text = text(name);
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(at(name) + ": " + e.getMessage(), e);
    }
  }

  /** Where a member stands. */
  public String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private List<?> list(String name) {
    return optional(name, v -> v instanceof List<?> l ? l : this.<List<?>>refuse(name, v, "a list"))
        .orElse(List.of());
  }

  private <T> Optional<T> optional(String name, Function<Object, T> reader) {
    @Nullable Object value = members.get(name);
    return value == null ? Optional.empty() : Optional.of(reader.apply(value));
  }

  @SuppressWarnings("unchecked")
  private static Tree object(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Tree(path, (Map<String, ?>) map);
    }
    throw new IllegalArgumentException("%s: '%s' is not an object".formatted(path, value));
  }

  private <S, T> T parsed(String name, S text, Function<S, T> reader, String form) {
    try {
      return reader.apply(text);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("%s: '%s' is not %s".formatted(at(name), text, form), e);
    }
  }

  private <T> T refuse(String name, Object value, String form) {
    throw new IllegalArgumentException("%s: '%s' is not %s".formatted(at(name), value, form));
  }

  private IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("%s is missing".formatted(at(name)));
  }
}
