package dev.relance.aws;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Public holidays from Jollyday, read once per country, region and year. */
public final class JollydayHolidays implements Holidays {
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
        .map(
            manager ->
                manager.getHolidays(asked.year(), region(asked.place())).stream()
                    .map(holiday -> holiday.getDate())
                    .collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  private static Optional<HolidayManager> manager(String country) {
    String code = country.toLowerCase(Locale.ROOT);
    return HolidayManager.getSupportedCalendarCodes().contains(code)
        ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(code)))
        : Optional.empty();
  }

  /** Jollyday names regions without the country: by of DE-BY. */
  private static String[] region(Place place) {
    return place
        .region()
        .map(r -> r.substring(r.indexOf('-') + 1).toLowerCase(Locale.ROOT))
        .map(r -> r.split("-", -1))
        .orElse(new String[0]);
  }

  private record YearOfPlace(Place place, Year year) {}
}
