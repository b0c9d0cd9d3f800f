package dev.relance.source;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.relance.document.Document;
import dev.relance.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The functions of a mapping, by the names of their sections: {@code {{#to.date}}} and others
 * convert the text inside them. Each refuses what it cannot read, and never guesses.
 */
public final class Functions {
  private static final Set<String> FAMILIES = Set.of("to", "date", "days", "table");
  private static final Pattern DAYS = Pattern.compile("days\\.(-?\\d{1,5})");
  private static final Pattern NOT_IN_IDS = Pattern.compile("[^A-Za-z0-9._:@+-]");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private static final int HASH_DIGITS = 16;
  private static final String GIVEN = "given";

  private final Map<String, Mustache.Lambda> byName = new TreeMap<>();
  private final String mapping;
  private final Map<String, String> given;

  /**
   * The functions of a mapping that has passed its schema.
   *
   * @throws IllegalArgumentException if a format or the marks in amounts cannot be used
   */
  Functions(Document mapping, ZoneId zone, Given given) {
    this.mapping = mapping.text("mapping");
    this.given = given.values();
    add("to.lower", text -> text.toLowerCase(Locale.ROOT));
    add("to.upper", text -> text.toUpperCase(Locale.ROOT));
    add("to.id", text -> NOT_IN_IDS.matcher(text).replaceAll("-"));
    add("to.date", date(given.dateFormat().orElse("yyyy-MM-dd")));
    Amount amounts = Amount.asWritten(mapping.optionalObject("amounts"));
    add("to.amount", amounts::exact);
    add("to.minor", amounts::ofMinorUnits);
    add("to.nonzero", amounts::nonzero);
    add("to.day", text -> Moments.day(text, zone));
    add("to.time", Moments::time);
    add("to.country", Countries::code);
    add("to.hash", Functions::hash);
    Document formats = member(mapping, "dateFormats");
    for (String name : formats.members().keySet()) {
      add("date." + name, formats.read(name, Functions::date));
    }
    Document tables = member(mapping, "tables");
    for (String name : tables.members().keySet()) {
      byName.put("table." + name, table(tables.object(name)));
    }
  }

  /** A name becomes an id that does not show it. */
  private static String hash(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
  }

  /** Whether a name in a template is a function and not a column. */
  boolean has(String name) {
    return FAMILIES.contains(name.split("\\.", 2)[0]) && name.indexOf('.') > 0;
  }

  /** The name of the mapping. */
  String mapping() {
    return mapping;
  }

  /** Whether a name stands for a value that was given with the document. */
  boolean isGiven(String name) {
    return name.split("\\.", 2)[0].equals(GIVEN) && name.indexOf('.') > 0;
  }

  /** A value that was given; empty text if it was not. */
  String given(String name) {
    return given.getOrDefault(name.substring(GIVEN.length() + 1), "");
  }

  /**
   * Finds a function.
   *
   * @throws IllegalArgumentException if there is none with that name
   */
  Mustache.Lambda named(String name) {
    return Optional.ofNullable(byName.get(name))
        .or(() -> days(name))
        .orElseThrow(
            () -> new IllegalArgumentException(Flaw.text("no-function", name, byName.keySet())));
  }

  private static Document member(Document mapping, String name) {
    return mapping.optionalObject(name).orElse(new Document(name, Map.of()));
  }

  private void add(String name, UnaryOperator<String> function) {
    byName.put(name, applied(function));
  }

  private static Mustache.Lambda applied(UnaryOperator<String> function) {
    return (fragment, out) -> out.write(function.apply(fragment.execute().strip()));
  }

  private static UnaryOperator<String> date(String format) {
    DateTimeFormatter formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(format)
            .parseDefaulting(ChronoField.ERA, 1)
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    return text ->
        day(text, formatter)
            .orElseThrow(() -> FlawedFile.of("", "not-a-date", Flaw.quote(text), format))
            .toString();
  }

  /** A day that exists, in a plausible year. */
  private static Optional<LocalDate> day(String text, DateTimeFormatter formatter) {
    try {
      return Optional.of(LocalDate.parse(text, formatter))
          .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Adds calendar days to a date of {@code to.date}. */
  private static Optional<Mustache.Lambda> days(String name) {
    var days = DAYS.matcher(name);
    return days.matches()
        ? Optional.of(
            applied(
                day -> LocalDate.parse(day).plusDays(Integer.parseInt(days.group(1))).toString()))
        : Optional.empty();
  }

  private static Mustache.Lambda table(Document words) {
    return (fragment, out) -> {
      String text = textOrEmpty(fragment);
      out.write(
          words
              .optionalText(text)
              .orElseThrow(
                  () ->
                      FlawedFile.of(
                          "", "not-in-table", Flaw.quote(text), words.members().keySet())));
    };
  }

  /** A table may have a word for an empty cell. */
  private static String textOrEmpty(Template.Fragment fragment) {
    try {
      return fragment.execute().strip();
    } catch (MustacheException.Context e) {
      return "";
    }
  }
}
