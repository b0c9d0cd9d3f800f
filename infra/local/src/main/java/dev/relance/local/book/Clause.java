package dev.relance.local.book;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One object of a mapping, read by name; every refusal says where it stands, and a member that
 * nobody asked for is refused.
 */
final class Clause {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(36_500);

  private final String file;
  private final String path;
  private final Map<String, ? extends @Nullable Object> members;
  private final Set<String> asked = new HashSet<>();

  Clause(String file, String path, Map<String, ? extends @Nullable Object> members) {
    this.file = file;
    this.path = path;
    this.members = members;
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  Optional<String> optionalText(String name) {
    return any(name).map(value -> as(String.class, name, value, "text"));
  }

  int whole(String name, int otherwise) {
    return any(name).map(value -> whole(name, value)).orElse(otherwise);
  }

  boolean flag(String name) {
    return any(name).map(value -> as(Boolean.class, name, value, "true or false")).orElse(false);
  }

  Clause clause(String name) {
    return optionalClause(name).orElseThrow(() -> missing(name));
  }

  Optional<Clause> optionalClause(String name) {
    return any(name).map(value -> clause(name, value));
  }

  List<Clause> clauses(String name) {
    List<?> items = list(name);
    return IntStream.range(0, items.size())
        .mapToObj(i -> clause("%s[%d]".formatted(name, i), items.get(i)))
        .toList();
  }

  /** The texts of a member that is one text or a list of them. */
  List<String> texts(String name) {
    return any(name).filter(String.class::isInstance).isPresent()
        ? List.of(text(name))
        : list(name).stream().<String>map(item -> as(String.class, name, item, "text")).toList();
  }

  /** A member of whatever form; empty when it is not there. */
  Optional<Object> any(String name) {
    asked.add(name);
    @Nullable Object value = members.get(name);
    if (value == null && members.containsKey(name)) {
      throw flaw(name, "null", "leave it out or give it a value");
    }
    return Optional.ofNullable(value);
  }

  /** The names of all members. */
  Set<String> names() {
    return members.keySet();
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  /** All members as they stand, none of which is unknown then. */
  Map<String, ? extends @Nullable Object> all() {
    asked.addAll(members.keySet());
    return members;
  }

  /** Reads a member's text with a reader that may refuse it. */
  <T> Optional<T> read(String name, Function<String, T> reader) {
    return optionalText(name).map(text -> located(name, () -> reader.apply(text)));
  }

  /** Does what may refuse a value, and tells the place of a refusal. */
  <T> T located(String name, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Unusable e) {
      throw new FlawedFile(e.at(place(name)));
    }
  }

  /** Refuses members that nobody asked for, which may be spelling mistakes. */
  void nothingElse() {
    members.keySet().stream()
        .filter(name -> !asked.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw flaw(
                  name,
                  "unknown member",
                  "correct its name or leave it out; known here: "
                      + asked.stream().sorted().toList());
            });
  }

  FlawedFile flaw(String name, String found, String remedy) {
    return new FlawedFile(place(name), found, remedy);
  }

  FlawedFile missing(String name) {
    return flaw(name, "missing", "add it");
  }

  Clause clause(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked") // Json makes maps by text only
      var members = (Map<String, ? extends @Nullable Object>) map;
      return new Clause(file, at(name), members);
    }
    throw flaw(name, Flaw.quote(String.valueOf(value)) + ", not an object", "write it in braces");
  }

  private List<?> list(String name) {
    return any(name).<List<?>>map(value -> as(List.class, name, value, "a list")).orElse(List.of());
  }

  private int whole(String name, Object value) {
    var number = new BigDecimal(as(Number.class, name, value, "a whole number").toString());
    if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(LARGEST) > 0) {
      throw flaw(name, number.toString(), "write a whole number up to " + LARGEST);
    }
    return number.intValueExact();
  }

  private <T> T as(Class<T> type, String name, @Nullable Object value, String form) {
    if (value != null && type.isInstance(value)) {
      return type.cast(value);
    }
    throw flaw(name, "%s, not %s".formatted(Flaw.quote(String.valueOf(value)), form), "correct it");
  }

  private String place(String name) {
    return "%s, %s".formatted(file, at(name));
  }

  private String at(String name) {
    return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
  }
}
