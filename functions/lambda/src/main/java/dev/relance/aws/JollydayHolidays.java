package dev.relance.aws;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public holidays from Jollyday, read once per place and year, with the days that its calendars
 * lack. A holiday that is moved is kept on its own day as well. Unknown facts are read strictly.
 * Without a known region or city, the holidays of all of them count. A country without a calendar
 * gets the most widely kept days.
 */
public final class JollydayHolidays implements Holidays {
  private static final Set<MonthDay> KEPT_WIDELY =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  /** Codes in use that the calendars do not have. */
  private static final Properties REGIONS = regions();

  private final Map<String, List<HolidayManager>> managers = new ConcurrentHashMap<>();
  private final Map<YearOfPlace, Map<LocalDate, Optional<Holiday>>> days =
      new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(LocalDate day, Place place) {
    return days(day, place).containsKey(day);
  }

  @Override
  public Optional<String> name(LocalDate day, Place place) {
    return days(day, place)
        .getOrDefault(day, Optional.empty())
        .map(holiday -> holiday.getDescription(Locale.ENGLISH));
  }

  private Map<LocalDate, Optional<Holiday>> days(LocalDate day, Place place) {
    return days.computeIfAbsent(new YearOfPlace(place, Year.of(day.getYear())), this::holidays);
  }

  private Map<LocalDate, Optional<Holiday>> holidays(YearOfPlace asked) {
    List<HolidayManager> calendars =
        managers.computeIfAbsent(asked.place().country(), JollydayHolidays::managers);
    return calendars.isEmpty() ? keptWidely(asked.year()) : holidays(calendars, asked);
  }

  /** Where both calendars have a day, ours names it. */
  private static Map<LocalDate, Optional<Holiday>> holidays(
      List<HolidayManager> managers, YearOfPlace asked) {
    List<String[]> paths = paths(managers, asked.place()).toList();
    var days = new HashMap<LocalDate, Optional<Holiday>>();
    managers.forEach(manager -> days.putAll(holidays(manager, paths, asked.year())));
    return Map.copyOf(days);
  }

  private static Map<LocalDate, Optional<Holiday>> holidays(
      HolidayManager manager, List<String[]> paths, Year year) {
    return paths.stream()
        .flatMap(path -> around(year, manager, path))
        .flatMap(JollydayHolidays::daysKept)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, kept -> Optional.of(kept.getValue()), JollydayHolidays::first));
  }

  /** A holiday may be moved out of its year: New Year's Day on a Saturday is kept on the Friday. */
  private static Stream<Holiday> around(Year year, HolidayManager manager, String[] path) {
    return Stream.of(year.minusYears(1), year, year.plusYears(1))
        .flatMap(each -> manager.getHolidays(each, path).stream());
  }

  private static Stream<Map.Entry<LocalDate, Holiday>> daysKept(Holiday holiday) {
    return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream())
        .distinct()
        .map(day -> Map.entry(day, holiday));
  }

  /** Holidays on one day come in no fixed order, so the same one is always chosen. */
  private static Optional<Holiday> first(Optional<Holiday> one, Optional<Holiday> other) {
    return Stream.concat(one.stream(), other.stream())
        .min(Comparator.comparing(Holiday::getPropertiesKey));
  }

  /** The library's calendar of a country and ours; none if the library has none. */
  private static List<HolidayManager> managers(String country) {
    if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
      return List.of();
    }
    HolidayManager general = HolidayManager.getInstance(ManagerParameters.create(country));
    return Optional.ofNullable(JollydayHolidays.class.getResource("holidays/" + country + ".xml"))
        .map(ours -> List.of(general, HolidayManager.getInstance(ManagerParameters.create(ours))))
        .orElseGet(() -> List.of(general));
  }

  private static Map<LocalDate, Optional<Holiday>> keptWidely(Year year) {
    return KEPT_WIDELY.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                day -> day.atYear(year.getValue()), _ -> Optional.empty()));
  }

  /**
   * The calendars of a place: its own and those of every part that may be meant. The same applies
   * to a region or a city that the calendars do not have. Jollyday names regions without the
   * country, such as by for DE-BY and ny, nyc for US-NY-NYC.
   */
  private static Stream<String[]> paths(List<HolidayManager> managers, Place place) {
    List<CalendarHierarchy> country =
        managers.stream().map(HolidayManager::getCalendarHierarchy).toList();
    String region = place.region().orElse("");
    String meant = REGIONS.getProperty(region, region.substring(region.indexOf('-') + 1));
    Stream<List<String>> paths =
        meant.isEmpty() && !region.isEmpty()
            ? Stream.of(List.of())
            : Stream.of(meant.split(" ", -1))
                .flatMap(name -> below(country, List.of(), List.of(name.split("-", -1))));
    return paths.map(path -> path.toArray(String[]::new));
  }

  private static Stream<List<String>> below(
      List<CalendarHierarchy> part, List<String> path, List<String> names) {
    if (names.isEmpty()) {
      return withParts(part, path);
    }
    String name = key(names.getFirst());
    return Optional.ofNullable(parts(part).get(name))
        .map(inner -> below(inner, longer(path, name), names.subList(1, names.size())))
        .orElseGet(() -> withParts(part, path));
  }

  private static Stream<List<String>> withParts(List<CalendarHierarchy> part, List<String> path) {
    return Stream.concat(
        Stream.of(path),
        parts(part).entrySet().stream()
            .flatMap(inner -> withParts(inner.getValue(), longer(path, inner.getKey()))));
  }

  /** The parts of a place in all calendars, by the name that they share. */
  private static Map<String, List<CalendarHierarchy>> parts(List<CalendarHierarchy> place) {
    return place.stream()
        .flatMap(calendar -> calendar.getChildren().values().stream())
        .collect(Collectors.groupingBy(part -> key(part.getId())));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<String> longer(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  private static Properties regions() {
    var regions = new Properties();
    try (var file = JollydayHolidays.class.getResourceAsStream("holidays/regions.properties")) {
      regions.load(Objects.requireNonNull(file, "holidays/regions.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return regions;
  }

  private record YearOfPlace(Place place, Year year) {}
}
