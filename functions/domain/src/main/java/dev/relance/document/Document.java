package dev.relance.document;

import dev.relance.vocabulary.Word;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One object of a document. Its members are read by name, and every error says where in the
 * document it is. Functions read documents while they start, so this class uses no lambdas: the
 * first lambda costs more time than the reading.
 *
 * @param path where this object stands, such as {@code invoice#17.payments[0]}
 */
public record Document(String path, Map<String, ?> members) {
  private static final int LAST_YEAR = 9999;

  /** The text of a required member. */
  public String text(String name) {
    @Nullable String text = textOrNull(name);
    if (text == null) {
      throw missing(name);
    }
    return text;
  }

  /** The text of a member, if present. */
  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(textOrNull(name));
  }

  /** A calendar date written YYYY-MM-DD, if present. */
  public Optional<LocalDate> optionalDate(String name) {
    @Nullable String text = textOrNull(name);
    return text == null ? Optional.empty() : Optional.of(date(name, text));
  }

  /** A required calendar date written YYYY-MM-DD. */
  public LocalDate date(String name) {
    return date(name, text(name));
  }

  /** An instant written in ISO-8601 UTC, if present. */
  public Optional<Instant> optionalInstant(String name) {
    @Nullable String text = textOrNull(name);
    return text == null ? Optional.empty() : Optional.of(instant(name, text));
  }

  /** A required instant written in ISO-8601 UTC. */
  public Instant instant(String name) {
    return instant(name, text(name));
  }

  /** A required day and time of a place, in ISO 8601. */
  public LocalDateTime localTime(String name) {
    String text = text(name);
    try {
      LocalDateTime time = LocalDateTime.parse(text);
      requireYear(time.toLocalDate());
      return time;
    } catch (DateTimeException e) {
      throw refused(name, text, "a day and time", e);
    }
  }

  /** A decimal written as text or number, if present. */
  public Optional<BigDecimal> optionalDecimal(String name) {
    @Nullable Object value = members.get(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Decimals.parse(value.toString()));
    } catch (NumberFormatException e) {
      throw refused(name, value, "a decimal", e);
    } catch (IllegalArgumentException e) {
      throw refused(name, e);
    }
  }

  /** A required decimal written as text or number. */
  public BigDecimal decimal(String name) {
    Optional<BigDecimal> decimal = optionalDecimal(name);
    if (decimal.isEmpty()) {
      throw missing(name);
    }
    return decimal.get();
  }

  /** A required whole number. */
  public int whole(String name) {
    Optional<Integer> whole = optionalWhole(name);
    if (whole.isEmpty()) {
      throw missing(name);
    }
    return whole.get();
  }

  /** A whole number, if present. */
  public Optional<Integer> optionalWhole(String name) {
    Optional<BigDecimal> decimal = optionalDecimal(name);
    if (decimal.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(decimal.get().intValueExact());
    } catch (ArithmeticException e) {
      throw refused(name, decimal.get(), "a whole number", e);
    }
  }

  /** A claim; absent means false. */
  public boolean isTrue(String name) {
    @Nullable Object value = members.get(name);
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean claim) {
      return claim;
    }
    throw refused(name, value, "true or false");
  }

  /** A claim, if it is there. */
  public Optional<Boolean> optionalClaim(String name) {
    return members.get(name) == null ? Optional.empty() : Optional.of(isTrue(name));
  }

  /** An object, if present. */
  public Optional<Document> optionalObject(String name) {
    @Nullable Object value = members.get(name);
    return value == null ? Optional.empty() : Optional.of(object(at(name), value));
  }

  /** A required object. */
  public Document object(String name) {
    @Nullable Object value = members.get(name);
    if (value == null) {
      throw missing(name);
    }
    return object(at(name), value);
  }

  /** The objects of a list; an absent list is empty. */
  public List<Document> objects(String name) {
    var objects = new ArrayList<Document>();
    for (Object value : list(name)) {
      objects.add(object(at(name) + "[" + objects.size() + "]", value));
    }
    return Collections.unmodifiableList(objects);
  }

  /** The texts of a list; an absent list is empty. */
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (Object value : list(name)) {
      if (!(value instanceof String text)) {
        throw refused(name, value, "a list of text");
      }
      texts.add(text);
    }
    return Collections.unmodifiableList(texts);
  }

  /** The dates of a list; an absent list is empty. */
  public List<LocalDate> dates(String name) {
    return texts(name).stream().map(text -> date(name, text)).toList();
  }

  /** The same, each read with its own reader. A refusal gets the place in the list added. */
  public List<String> texts(String name, UnaryOperator<String> reader) {
    List<String> texts = texts(name);
    var read = new ArrayList<String>(texts.size());
    for (String text : texts) {
      read.add(make(() -> reader.apply(text), at(name) + "[" + read.size() + "]"));
    }
    return Collections.unmodifiableList(read);
  }

  /** The constant of a required word, such as formal-notice. */
  public <E extends Enum<E> & Word> E word(String name, Class<E> type) {
    return word(name, type, text(name));
  }

  /** The constant of a word, if present. */
  public <E extends Enum<E> & Word> Optional<E> optionalWord(String name, Class<E> type) {
    @Nullable String word = textOrNull(name);
    return word == null ? Optional.empty() : Optional.of(word(name, type, word));
  }

  /** The constants of a list of words; an absent list is empty. */
  public <E extends Enum<E> & Word> Set<E> words(String name, Class<E> type) {
    var constants = EnumSet.noneOf(type);
    for (String word : texts(name)) {
      constants.add(word(name, type, word));
    }
    return Collections.unmodifiableSet(constants);
  }

  /** Reads a member with its own reader. A refusal by the reader gets the member's place added. */
  public <T> T read(String name, Function<String, T> reader) {
    String text = text(name);
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused(name, e);
    }
  }

  /** Makes a value from this object. A refusal without a place gets the object's place added. */
  public <T> T make(Supplier<T> maker) {
    return make(maker, path);
  }

  /** The same, with the place of a member. */
  public <T> T make(String name, Supplier<T> maker) {
    return make(maker, at(name));
  }

  /** Where a member stands. */
  public String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static <T> T make(Supplier<T> maker, String place) {
    try {
      return maker.get();
    } catch (FlawedDocument e) {
      throw e;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new FlawedDocument(place + ": " + e.getMessage(), e);
    }
  }

  private List<?> list(String name) {
    @Nullable Object value = members.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw refused(name, value, "a list");
  }

  private <E extends Enum<E> & Word> E word(String name, Class<E> type, String word) {
    try {
      return Word.parse(type, word);
    } catch (IllegalArgumentException e) {
      throw refused(name, e);
    }
  }

  private @Nullable String textOrNull(String name) {
    @Nullable Object value = members.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw refused(name, value, "text");
  }

  @SuppressWarnings("unchecked")
  private static Document object(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Document(path, (Map<String, ?>) map);
    }
    throw new FlawedDocument("%s: '%s' is not an object".formatted(path, value));
  }

  private LocalDate date(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      requireYear(day);
      return day;
    } catch (DateTimeException e) {
      throw refused(name, text, "a date", e);
    }
  }

  private Instant instant(String name, String text) {
    try {
      Instant moment = Instant.parse(text);
      requireYear(LocalDate.ofInstant(moment, ZoneOffset.UTC));
      return moment;
    } catch (DateTimeException e) {
      throw refused(name, text, "an instant", e);
    }
  }

  /** A year of four digits, as every reader of a document knows it. */
  private static void requireYear(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("year %d is not 0001 to 9999".formatted(day.getYear()));
    }
  }

  private FlawedDocument refused(String name, RuntimeException cause) {
    return new FlawedDocument(at(name) + ": " + cause.getMessage(), cause);
  }

  private FlawedDocument refused(String name, Object value, String form) {
    return new FlawedDocument("%s: '%s' is not %s".formatted(at(name), value, form));
  }

  private FlawedDocument refused(String name, Object value, String form, RuntimeException cause) {
    return new FlawedDocument("%s: '%s' is not %s".formatted(at(name), value, form), cause);
  }

  private FlawedDocument missing(String name) {
    return new FlawedDocument("%s is missing".formatted(at(name)));
  }

  /** What is wrong with a document, with its place. */
  private static final class FlawedDocument extends IllegalArgumentException {
    FlawedDocument(String message) {
      super(message);
    }

    FlawedDocument(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
