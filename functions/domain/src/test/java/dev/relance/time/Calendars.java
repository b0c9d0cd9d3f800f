package dev.relance.time;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of public holidays as it follows from Jollyday, with the days that its calendars lack
 * and the regions that people name otherwise.
 */
final class Calendars {
  private static final int FIRST_YEAR = HolidayTable.FIRST_YEAR.getValue();
  private static final int YEARS = HolidayTable.LAST_YEAR.getValue() - FIRST_YEAR + 1;

  /** Codes in use that the calendars do not have. */
  private static final Properties CODES = PropertyFile.read("calendars/codes.properties");

  private Calendars() {}

  /** The countries that the library knows; it also has calendars of stock exchanges. */
  static List<String> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(Set.of(Locale.getISOCountries())::contains)
        .sorted()
        .toList();
  }

  /** The file of a country, line by line: its part, the name, the days. */
  static List<String> table(String country) {
    List<HolidayManager> calendars = calendars(country);
    Map<List<String>, SortedMap<LocalDate, String>> kept = new LinkedHashMap<>();
    parts(calendars).forEach(part -> kept.put(part, days(calendars, part)));
    Map<List<String>, SortedMap<LocalDate, String>> table = new LinkedHashMap<>(kept);
    CODES.stringPropertyNames().stream()
        .filter(code -> code.startsWith(country + "-"))
        .sorted()
        .forEach(code -> table.put(List.of(code.substring(3)), meantBy(code, kept)));
    return table.keySet().stream()
        .flatMap(part -> rows(String.join("-", part), ownDays(part, table)))
        .toList();
  }

  /** The library's calendar of a country and ours. */
  private static List<HolidayManager> calendars(String country) {
    HolidayManager general = HolidayManager.getInstance(ManagerParameters.create(country));
    return Optional.ofNullable(Calendars.class.getResource("calendars/" + country + ".xml"))
        .map(ours -> List.of(general, HolidayManager.getInstance(ManagerParameters.create(ours))))
        .orElseGet(() -> List.of(general));
  }

  private static List<List<String>> parts(List<HolidayManager> calendars) {
    return withParts(
            calendars.stream().map(HolidayManager::getCalendarHierarchy).toList(), List.of())
        .toList();
  }

  private static Stream<List<String>> withParts(List<CalendarHierarchy> place, List<String> path) {
    SortedMap<String, List<CalendarHierarchy>> parts =
        place.stream()
            .flatMap(calendar -> calendar.getChildren().values().stream())
            .collect(
                groupingBy(
                    part -> part.getId().toUpperCase(Locale.ROOT),
                    TreeMap::new,
                    Collectors.toList()));
    return Stream.concat(
        Stream.of(path),
        parts.entrySet().stream()
            .flatMap(part -> withParts(part.getValue(), longer(path, part.getKey()))));
  }

  private static List<String> longer(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  /** All days that a part keeps. Where both calendars have a day, ours names it. */
  private static SortedMap<LocalDate, String> days(
      List<HolidayManager> calendars, List<String> part) {
    var days = new TreeMap<LocalDate, String>();
    calendars.forEach(calendar -> days.putAll(days(calendar, part)));
    return days;
  }

  /**
   * A holiday may be moved out of its year: New Year's Day on a Saturday is kept on the Friday.
   * Holidays on one day come in no fixed order, so the same one always names it.
   */
  private static Map<LocalDate, String> days(HolidayManager calendar, List<String> part) {
    String[] path = part.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    return IntStream.rangeClosed(-1, YEARS)
        .mapToObj(year -> calendar.getHolidays(Year.of(FIRST_YEAR + year), path))
        .flatMap(Set::stream)
        .sorted(Comparator.comparing(Holiday::getPropertiesKey))
        .flatMap(Calendars::daysKept)
        .filter(day -> day.getKey().getYear() >= FIRST_YEAR)
        .filter(day -> day.getKey().getYear() < FIRST_YEAR + YEARS)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
  }

  private static Stream<Map.Entry<LocalDate, String>> daysKept(Holiday holiday) {
    return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream())
        .distinct()
        .map(day -> Map.entry(day, holiday.getDescription(Locale.ENGLISH)));
  }

  private static SortedMap<LocalDate, String> meantBy(
      String code, Map<List<String>, SortedMap<LocalDate, String>> kept) {
    var days = new TreeMap<>(kept.getOrDefault(List.of(), new TreeMap<>()));
    Stream.of(CODES.getProperty(code).split(" ", -1))
        .filter(part -> !part.isEmpty())
        .forEach(part -> days.putAll(Objects.requireNonNull(kept.get(List.of(part)), code)));
    return days;
  }

  /** What a part keeps beyond what the whole of which it is a part keeps. */
  private static Map<LocalDate, String> ownDays(
      List<String> part, Map<List<String>, SortedMap<LocalDate, String>> table) {
    var own = new TreeMap<>(Objects.requireNonNull(table.get(part)));
    if (!part.isEmpty()) {
      own.keySet()
          .removeAll(
              table.getOrDefault(part.subList(0, part.size() - 1), new TreeMap<>()).keySet());
    }
    return own;
  }

  /** A part without days of its own has one line, so that it is known. */
  private static Stream<String> rows(String part, Map<LocalDate, String> days) {
    SortedMap<String, SortedSet<LocalDate>> byName =
        days.entrySet().stream()
            .collect(
                groupingBy(
                    Map.Entry::getValue,
                    TreeMap::new,
                    mapping(Map.Entry::getKey, toCollection(TreeSet::new))));
    return byName.isEmpty()
        ? Stream.of(part + "\t\t")
        : byName.entrySet().stream()
            .map(row -> String.join("\t", part, row.getKey(), written(row.getValue())));
  }

  private static String written(SortedSet<LocalDate> days) {
    Set<MonthDay> everyYear =
        days.stream()
            .collect(groupingBy(MonthDay::from, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(day -> day.getValue() == YEARS)
            .map(Map.Entry::getKey)
            .collect(toCollection(TreeSet::new));
    return Stream.concat(
            everyYear.stream().map(day -> "****-" + day.toString().substring("--".length())),
            days.stream()
                .filter(day -> !everyYear.contains(MonthDay.from(day)))
                .map(LocalDate::toString))
        .collect(Collectors.joining(" "));
  }
}
