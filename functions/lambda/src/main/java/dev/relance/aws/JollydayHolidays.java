package dev.relance.aws;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public holidays from Jollyday, read once per place and year. Unknown facts are read strictly.
 * Without a known region or city, the holidays of all of them count. A country without a calendar
 * gets the most widely kept days.
 */
public final class JollydayHolidays implements Holidays {
  private static final Set<MonthDay> KEPT_WIDELY =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  private final Map<String, Optional<HolidayManager>> managers = new ConcurrentHashMap<>();
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
    return managers
        .computeIfAbsent(asked.place().country(), JollydayHolidays::manager)
        .map(manager -> holidays(manager, asked))
        .orElseGet(() -> keptWidely(asked.year()));
  }

  private static Map<LocalDate, Optional<Holiday>> holidays(
      HolidayManager manager, YearOfPlace asked) {
    return calendars(manager.getCalendarHierarchy(), List.of(), names(asked.place()))
        .flatMap(calendar -> manager.getHolidays(asked.year(), calendar).stream())
        .collect(
            Collectors.toUnmodifiableMap(Holiday::getDate, Optional::of, JollydayHolidays::first));
  }

  /** Holidays on one day come in no fixed order, so the same one is always chosen. */
  private static Optional<Holiday> first(Optional<Holiday> one, Optional<Holiday> other) {
    return Stream.concat(one.stream(), other.stream())
        .min(Comparator.comparing(Holiday::getPropertiesKey));
  }

  private static Optional<HolidayManager> manager(String country) {
    return HolidayManager.getSupportedCalendarCodes().contains(country)
        ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)))
        : Optional.empty();
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
  private static Stream<String[]> calendars(
      CalendarHierarchy part, List<String> path, List<String> names) {
    if (names.isEmpty()) {
      return withParts(path, part);
    }
    return part.getChildren().entrySet().stream()
        .filter(inner -> inner.getKey().equalsIgnoreCase(names.getFirst()))
        .findFirst()
        .map(
            inner ->
                calendars(
                    inner.getValue(), below(path, inner.getKey()), names.subList(1, names.size())))
        .orElseGet(() -> withParts(path, part));
  }

  private static List<String> names(Place place) {
    return place
        .region()
        .map(region -> List.of(region.substring(region.indexOf('-') + 1).split("-", -1)))
        .orElse(List.of());
  }

  private static String[] array(List<String> path) {
    return path.toArray(String[]::new);
  }

  private static Stream<String[]> withParts(List<String> path, CalendarHierarchy part) {
    return Stream.concat(
        Stream.<String[]>of(array(path)),
        part.getChildren().entrySet().stream()
            .flatMap(inner -> withParts(below(path, inner.getKey()), inner.getValue())));
  }

  private static List<String> below(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  private record YearOfPlace(Place place, Year year) {}
}
