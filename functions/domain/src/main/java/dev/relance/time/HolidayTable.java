package dev.relance.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public holidays from a table that ships with Relance, one file per country, read when first asked
 * for. A holiday that is moved is kept on its own day as well. Unknown facts are read strictly:
 * without a known region or city, the holidays of all of them count. A country without a file, and
 * a year outside the table, get the days that are kept most widely.
 */
public final class HolidayTable implements Holidays {
  public static final Year FIRST_YEAR = Year.of(2010);
  public static final Year LAST_YEAR = Year.of(2045);

  private static final String WHOLE_COUNTRY = "";
  private static final String EVERY_YEAR = "****";
  private static final Set<MonthDay> KEPT_WIDELY =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  private final Map<String, List<Row>> countries = new ConcurrentHashMap<>();
  private final Map<YearOfPlace, Map<LocalDate, Optional<String>>> days = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(LocalDate day, Place place) {
    return days(day, place).containsKey(day);
  }

  @Override
  public Optional<String> name(LocalDate day, Place place) {
    return days(day, place).getOrDefault(day, Optional.empty());
  }

  private Map<LocalDate, Optional<String>> days(LocalDate day, Place place) {
    return days.computeIfAbsent(new YearOfPlace(Year.from(day), place), this::days);
  }

  private Map<LocalDate, Optional<String>> days(YearOfPlace asked) {
    List<Row> country = countries.computeIfAbsent(asked.place().country(), HolidayTable::rows);
    return country.isEmpty() || !knows(asked.year())
        ? keptWidely(asked.year())
        : days(country, asked);
  }

  private static boolean knows(Year year) {
    return !year.isBefore(FIRST_YEAR) && !year.isAfter(LAST_YEAR);
  }

  private static Map<LocalDate, Optional<String>> keptWidely(Year year) {
    return KEPT_WIDELY.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                day -> day.atYear(year.getValue()), _ -> Optional.empty()));
  }

  /** Where two parts of a place keep the same day, the larger one names it. */
  private static Map<LocalDate, Optional<String>> days(List<Row> country, YearOfPlace asked) {
    String part = part(country, asked.place());
    return country.stream()
        .filter(row -> row.countsIn(part))
        .flatMap(row -> row.in(asked.year()).map(day -> Map.entry(day, row.name())))
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, day -> Optional.of(day.getValue()), (larger, _) -> larger));
  }

  /** The part of a country in which a place lies, as far down as the table knows it. */
  private static String part(List<Row> country, Place place) {
    String part = place.region().map(code -> code.substring(3)).orElse(WHOLE_COUNTRY);
    while (!isKnown(country, part)) {
      part = part.substring(0, Math.max(0, part.lastIndexOf('-')));
    }
    return part;
  }

  private static boolean isKnown(List<Row> country, String part) {
    return part.equals(WHOLE_COUNTRY) || country.stream().anyMatch(row -> row.part().equals(part));
  }

  private static List<Row> rows(String country) {
    return Optional.ofNullable(
            HolidayTable.class.getResourceAsStream("holidays/" + country + ".tsv"))
        .map(HolidayTable::rows)
        .orElseGet(List::of);
  }

  private static List<Row> rows(InputStream file) {
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().map(Row::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One line of the table.
   *
   * @param part the part of the country that keeps it, such as BY or BY-AG; none is all of it
   * @param days each as 2026-12-25, or as ****-12-25 if it is kept every year
   */
  private record Row(String part, String name, List<String> days) {
    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1], List.of(cells[2].split(" ")));
    }

    /** Whether a part lies in this one or may be meant by it. */
    boolean countsIn(String other) {
      return isWithin(other, part) || isWithin(part, other);
    }

    private static boolean isWithin(String inner, String outer) {
      return outer.equals(WHOLE_COUNTRY) || (inner + "-").startsWith(outer + "-");
    }

    Stream<LocalDate> in(Year year) {
      return days.stream()
          .filter(day -> day.startsWith(EVERY_YEAR) || day.startsWith(year.toString()))
          .map(day -> LocalDate.parse(day.replace(EVERY_YEAR, year.toString())));
    }
  }

  private record YearOfPlace(Year year, Place place) {}
}
