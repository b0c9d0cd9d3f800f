package dev.relance.aws;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public holidays from Jollyday, read once per place and year. What is not known is read strictly:
 * without a known region, every region's holidays count; a country without a calendar gets the days
 * that are kept most widely.
 */
public final class JollydayHolidays implements Holidays {
  private static final Set<MonthDay> KEPT_WIDELY =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  private final Map<String, Optional<HolidayManager>> managers = new ConcurrentHashMap<>();
  private final Map<YearOfPlace, Set<LocalDate>> days = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(LocalDate day, Place place) {
    return days.computeIfAbsent(new YearOfPlace(place, Year.of(day.getYear())), this::holidays)
        .contains(day);
  }

  private Set<LocalDate> holidays(YearOfPlace asked) {
    return managers
        .computeIfAbsent(asked.place().country(), JollydayHolidays::manager)
        .map(manager -> holidays(manager, asked))
        .orElseGet(() -> keptWidely(asked.year()));
  }

  private static Set<LocalDate> holidays(HolidayManager manager, YearOfPlace asked) {
    return regions(manager, asked.place()).stream()
        .flatMap(region -> manager.getHolidays(asked.year(), region).stream())
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<HolidayManager> manager(String country) {
    return HolidayManager.getSupportedCalendarCodes().contains(country)
        ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)))
        : Optional.empty();
  }

  private static Set<LocalDate> keptWidely(Year year) {
    return KEPT_WIDELY.stream()
        .map(day -> day.atYear(year.getValue()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Jollyday names regions without the country, such as by for DE-BY and ny, nyc for US-NY-NYC. */
  private static List<String[]> regions(HolidayManager manager, Place place) {
    Set<String> known = manager.getCalendarHierarchy().getChildren().keySet();
    return place
        .region()
        .map(region -> region.substring(region.indexOf('-') + 1).split("-", -1))
        .map(path -> lowerCase(path, known))
        .filter(path -> known.contains(path[0]))
        .map(List::<String[]>of)
        .orElseGet(() -> wholeAndEvery(known));
  }

  private static String[] lowerCase(String[] path, Set<String> known) {
    return known.contains(path[0])
        ? path
        : Stream.of(path).map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }

  private static List<String[]> wholeAndEvery(Set<String> known) {
    return Stream.concat(
            Stream.<String[]>of(new String[0]), known.stream().map(name -> new String[] {name}))
        .toList();
  }

  private record YearOfPlace(Place place, Year year) {}
}
