package dev.relance.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HolidayTableTest {
  private final Holidays holidays = new HolidayTable();

  @ParameterizedTest(name = "{0} in {1} {2}: {3}")
  @CsvSource(
      textBlock =
          """
          # day,      country, region, holiday
          2026-12-25, FR, ,         true
          2026-12-24, FR, ,         false
          2026-12-26, FR, FR-57,    true   # Moselle keeps it, Paris does not
          2026-12-26, FR, FR-75C,   false
          2026-12-26, FR, ,         true   # where in France is not known
          2026-12-26, FR, FR-GES,   true   # a region with Moselle and Alsace in it
          2026-12-26, FR, FR-IDF,   false  # and one without
          2026-12-26, FR, FR-75,    false  # the code that people use for Paris
          2026-12-26, FR, FR-XYZ,   true   # a region that nobody knows
          2026-04-03, FR, FR-57,    true
          2026-07-03, US, US-NY,    true   # Independence Day on a Saturday is kept on the Friday
          2026-07-04, US, US-NY,    true   # and on its own day
          2026-12-26, GB, GB-ENG,   true
          2026-12-28, GB, GB-ENG,   true
          2027-12-31, US, US-NY,    true   # New Year's Day of 2028
          2027-04-26, AU, AU-NSW,   true
          2026-04-03, FR, FR-68,    true   # Good Friday in Alsace
          2026-01-06, DE, DE-BY,    true   # Epiphany in Bavaria
          2026-01-06, DE, DE-HH,    false
          2026-08-15, DE, DE-BY,    true    # most places of Bavaria keep Assumption; which is meant is not known
          2026-08-08, DE, DE-BY-AG, true    # Augsburg alone
          2026-08-08, DE, DE-BY-MU, false
          2026-08-08, DE, DE-BY-A,  true    # a city that the calendar does not know; Augsburg may be meant
          2026-08-15, DE, DE-BW,    false
          2026-06-24, PT, ,         true    # Saint John, in Porto and elsewhere
          2026-01-06, DE, ,         true
          2026-10-03, DE, DE-HH,    true
          2026-01-02, GB, GB-SCT,   true
          2026-01-02, GB, GB-ENG,   false
          2012-12-25, US, ,         true
          2012-11-22, US, US-NY,    true   # Thanksgiving
          2012-11-22, US, US-NY-BUF, true  # a city that the calendar does not know
          2012-09-04, US, US-NY-BUF, false
          2012-11-12, US, US-NY,    true   # Veterans Day fell on a Sunday
          2012-09-03, US, ,         true   # Labor Day
          2012-09-04, US, US-NY,    false
          2027-01-01, IN, ,         true
          2026-06-09, FI, FI-01,    true   # Autonomy Day of Åland
          2026-06-09, FI, FI-18,    false
          2026-06-09, FI, ,         true   # where in Finland is not known
          2028-02-07, IE, ,         true   # Saint Brigid's Day on the first Monday
          2028-02-01, IE, ,         true   # and on its own day
          2026-04-03, IE, ,         false  # Good Friday is none in Ireland
          2026-04-03, AT, ,         false  # and none in Austria
          2026-12-24, PL, ,         true   # since 2025
          2024-12-24, PL, ,         false
          2026-01-01, ZZ, ,         true   # no calendar: the days kept most widely
          2026-05-01, ZZ, ,         true
          2026-12-25, ZZ, ,         true
          2026-12-24, ZZ, ,         false
          """)
  void a_public_holiday_is_known_by_country_and_region(
      LocalDate day, String country, @Nullable String region, String expected) {
    boolean isHoliday = Boolean.parseBoolean(expected.split(" ", 2)[0]);

    assertThat(holidays.isHoliday(day, new Place(country, Optional.ofNullable(region))))
        .isEqualTo(isHoliday);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-10-31, DE, DE-SN, Reformation day
          2026-09-07, CA, CA-ON, Labour day
          2026-08-08, DE, DE-BY-AG, Peace Festival
          2026-07-14, FR, ,      National Day
          2026-12-26, FR, FR-57, St.Stephen's Day
          2026-07-15, FR, ,
          2026-12-25, ZZ, ,
          """)
  void a_holiday_is_named_where_the_calendar_names_it(
      LocalDate day, String country, @Nullable String region, @Nullable String name) {
    assertThat(holidays.name(day, new Place(country, Optional.ofNullable(region))))
        .isEqualTo(Optional.ofNullable(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("independent")
  void every_holiday_of_an_independent_list_is_one(String region, List<LocalDate> days) {
    Place place = Place.ofCode(region);

    assertThat(days).isNotEmpty().allMatch(day -> holidays.isHoliday(day, place));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("french")
  void a_region_of_France_has_no_other_holiday(String region, List<LocalDate> days) {
    Place place = new Place("FR", Optional.of(region));

    assertThat(
            LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2030, 1, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> holidays.isHoliday(day, place)))
        .containsExactlyElementsOf(days);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alikeEverywhere")
  void a_country_that_is_alike_everywhere_has_no_other_holiday(String code, List<LocalDate> days) {
    assertThat(
            LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2030, 1, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> holidays.isHoliday(day, Place.of(code))))
        .containsExactlyElementsOf(
            days.stream().filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY).toList());
  }

  static List<Arguments> alikeEverywhere() {
    return independent().stream().filter(line -> line.get()[0].equals("PL")).toList();
  }

  static List<Arguments> french() {
    return independent().stream()
        .filter(line -> String.valueOf(line.get()[0]).startsWith("FR-"))
        .toList();
  }

  static List<Arguments> independent() {
    try (var list =
        Objects.requireNonNull(
            HolidayTableTest.class.getResourceAsStream("independent-holidays.txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" ", -1)))
          .map(
              line ->
                  Arguments.of(
                      line.getFirst(),
                      line.subList(1, line.size()).stream().map(LocalDate::parse).toList()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
