package dev.relance.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.relance.laws.StandardTerms;
import dev.relance.plan.Terms;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import dev.relance.time.Zones;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten years of days, against hours that are written down here once more. */
class ContactWindowOracleTest {
  /** Everywhere the first of January, May and September; and in some regions a day of their own. */
  private static final Map<String, MonthDay> REGIONAL =
      Map.of(
          "CA-ON", MonthDay.of(2, 17),
          "CA-QC", MonthDay.of(6, 24),
          "CA-BC", MonthDay.of(2, 16),
          "AU-WA", MonthDay.of(3, 3),
          "AU-SA", MonthDay.of(3, 9),
          "ES-CN", MonthDay.of(5, 30),
          "PT-20", MonthDay.of(6, 10),
          "US-MA", MonthDay.of(4, 20));

  private static final Holidays HOLIDAYS =
      (day, place) ->
          (day.getDayOfMonth() == 1 && day.getMonthValue() % 4 == 1)
              || MonthDay.from(day).equals(REGIONAL.get(place.toString()));

  private static final Terms EVERYWHERE = StandardTerms.everywhere(HOLIDAYS);
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = LocalDate.of(2034, 1, 1);

  /** Every country of which a pack speaks, some regions of them, and two of which none does. */
  static List<String> placesOfMail() {
    var places = new TreeSet<>(REGIONAL.keySet());
    EVERYWHERE.law().packs().stream()
        .flatMap(pack -> pack.places().stream())
        .forEach(place -> places.addAll(List.of(place, place.substring(0, 2))));
    places.addAll(List.of("IN", "NZ"));
    return List.copyOf(places);
  }

  @ParameterizedTest
  @MethodSource("placesOfMail")
  void ten_years_of_days_are_open_for_messages_when_they_should_be(String place) {
    Week house = new Week("09:00-20:00", "09:00-20:00", "", true);
    List<ZoneId> all = Zones.of(Place.of(place.substring(0, 2)));
    boolean isCountry = place.length() == 2;
    for (ZoneId zone : isCountry ? all : List.of(all.getFirst(), all.getLast())) {
      tenYears(window(place, List.of(zone)), house, place, zone, zone);
    }
  }

  @Test
  void a_country_of_several_zones_is_asked_in_each_of_them() {
    assertThat(placesOfMail()).contains("US", "CA", "AU", "ES", "PT", "GR", "FI");
    assertThat(Zones.of(Place.of("US")).toString())
        .contains("Denver", "Phoenix", "Anchorage", "Honolulu");
    assertThat(Zones.of(Place.of("AU")).toString())
        .contains("Perth", "Adelaide", "Darwin", "Lord_Howe");
    assertThat(Zones.of(Place.of("ES")).toString() + Zones.of(Place.of("PT")))
        .contains("Canary", "Azores");
  }

  private static final String CALLS =
      """
      # pack  | places            | Monday to Friday | Saturday  | Sunday      | closed on holidays | zone named
      DEFAULT | FR ES-CN PT-20 GR | 08:00-20:00 | 09:00-20:00 |             | true  |
      US      | US                | 08:00-21:00 | 08:00-21:00 | 08:00-21:00 | false |
      US-CA   | US-CA             | 08:00-21:00 | 08:00-21:00 | 08:00-21:00 | false |
      US-MA   | US-MA             | 08:00-21:00 | 08:00-21:00 | 08:00-21:00 | false | America/New_York
      US-DC   | US-DC             | 08:00-21:00 | 08:00-21:00 | 08:00-21:00 | false | America/New_York
      US-FL   | US-FL             | 08:00-21:00 | 08:00-21:00 | 08:00-21:00 | false |
      CA-ON   | CA-ON             | 07:00-21:00 | 07:00-21:00 | 13:00-17:00 | true  |
      CA-BC   | CA-BC             | 07:00-21:00 | 07:00-21:00 | 13:00-17:00 | true  |
      CA-QC   | CA-QC             | 08:00-20:00 | 08:00-20:00 |             | true  |
      AU      | AU AU-WA AU-SA    | 07:30-21:00 | 09:00-21:00 | 09:00-21:00 | true  |
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CALLS)
  void ten_years_of_days_are_open_for_calls_when_the_law_of_a_place_says_so(
      String code,
      String places,
      String weekdays,
      String saturday,
      @Nullable String sunday,
      boolean isClosedOnHolidays,
      @Nullable String named) {
    Week week =
        new Week(weekdays, saturday, Objects.requireNonNullElse(sunday, ""), isClosedOnHolidays);
    for (String place : places.split(" ")) {
      for (ZoneId zone : Zones.of(Place.of(place.substring(0, 2)))) {
        ZoneId asked = named == null ? zone : ZoneId.of(named);
        tenYears(ofCalls(code, place, zone), week, place, zone, asked);
      }
    }
  }

  @Test
  void every_pack_that_has_hours_for_calls_is_in_the_table() {
    assertThat(
            EVERYWHERE.law().packs().stream()
                .filter(
                    pack ->
                        pack.contact().hours().stream()
                            .anyMatch(rule -> rule.channels().includes(Channel.CALL)))
                .map(LawPack::code))
        .containsExactlyInAnyOrderElementsOf(
            CALLS.lines().skip(1).map(row -> row.split(" *\\|", 2)[0]).toList());
  }

  /** At every time of day that bounds the hours of some pack, and a minute before it. */
  private static void tenYears(
      ContactWindow window, Week week, String place, ZoneId debtors, ZoneId asked) {
    for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
      for (LocalTime time : TIMES) {
        ZonedDateTime local = day.atTime(time).atZone(asked);
        boolean expected = week.isOpen(local, place);
        if (window.isOpen(local.toInstant()) != expected) {
          fail("%s, for a debtor in %s: open should be %s", local, debtors, expected);
        }
      }
      ZonedDateTime start = day.atStartOfDay(debtors).withZoneSameInstant(asked);
      if (!window.nextOpen(day).equals(week.nextOpen(start, place))) {
        fail(
            "from %s on, for a debtor in %s: %s and not %s",
            start, debtors, window.nextOpen(day), week.nextOpen(start, place));
      }
    }
  }

  private static final List<LocalTime> TIMES =
      Stream.of(
              "00:00", "06:59", "07:00", "07:29", "07:30", "07:59", "08:00", "08:59", "09:00",
              "12:59", "13:00", "16:59", "17:00", "19:59", "20:00", "20:59", "21:00", "23:59")
          .map(LocalTime::parse)
          .toList();

  /** The hours of a week in the zone in which they are read, as pairs such as 08:00-20:00. */
  private record Week(Map<DayOfWeek, List<LocalTime>> hours, boolean isClosedOnHolidays) {
    Week(String weekdays, String saturday, String sunday, boolean isClosedOnHolidays) {
      this(
          Arrays.stream(DayOfWeek.values())
              .collect(
                  Collectors.toMap(
                      day -> day,
                      day ->
                          pair(
                              switch (day) {
                                case SATURDAY -> saturday;
                                case SUNDAY -> sunday;
                                default -> weekdays;
                              }))),
          isClosedOnHolidays);
    }

    private static List<LocalTime> pair(String span) {
      return span.isEmpty() ? List.of() : Stream.of(span.split("-")).map(LocalTime::parse).toList();
    }

    private List<LocalTime> on(LocalDate day, String place) {
      boolean isHoliday =
          (day.getDayOfMonth() == 1 && List.of(1, 5, 9).contains(day.getMonthValue()))
              || MonthDay.from(day).equals(REGIONAL.get(place));
      return isClosedOnHolidays && isHoliday
          ? List.of()
          : Objects.requireNonNull(hours.get(day.getDayOfWeek()));
    }

    boolean isOpen(ZonedDateTime local, String place) {
      List<LocalTime> span = on(local.toLocalDate(), place);
      int minute = local.getHour() * 60 + local.getMinute();
      return !span.isEmpty()
          && minute >= span.getFirst().toSecondOfDay() / 60
          && minute < span.getLast().toSecondOfDay() / 60;
    }

    /** The same time where it is open, else the next opening. */
    Instant nextOpen(ZonedDateTime from, String place) {
      if (isOpen(from, place)) {
        return from.toInstant();
      }
      LocalDate day = from.toLocalDate();
      List<LocalTime> today = on(day, place);
      if (!today.isEmpty() && from.toLocalTime().isBefore(today.getFirst())) {
        return day.atTime(today.getFirst()).atZone(from.getZone()).toInstant();
      }
      do {
        day = day.plusDays(1);
      } while (on(day, place).isEmpty());
      return day.atTime(on(day, place).getFirst()).atZone(from.getZone()).toInstant();
    }
  }

  @Test
  void where_the_zone_is_not_known_it_must_be_open_in_all_of_them() {
    List<ZoneId> zones = List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"));
    ContactWindow window = window("US", zones);
    for (Instant at = Instant.parse("2026-03-01T00:00:00Z");
        at.isBefore(Instant.parse("2026-04-15T00:00:00Z"));
        at = at.plusSeconds(1800)) {
      boolean all = true;
      for (ZoneId zone : zones) {
        ZonedDateTime local = at.atZone(zone);
        all &=
            local.getHour() >= 9
                && local.getHour() < 20
                && local.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(local.toLocalDate(), Place.of("US"));
      }
      assertThat(window.isOpen(at)).as("%s", at).isEqualTo(all);
      Instant next = window.nextOpen(at).orElseThrow();
      assertThat(window.isOpen(next)).isTrue();
      assertThat(next).isAfterOrEqualTo(at);
    }
  }

  @Test
  void a_window_that_never_opens_says_so() {
    var never =
        new ContactWindow(
            List.of(
                new OpenHours(
                    Map.of(),
                    false,
                    dev.relance.law.Channels.ALL,
                    Optional.empty(),
                    dev.relance.law.Basis.house("a", "b"))),
            HOLIDAYS,
            List.of(ZoneId.of("Europe/Paris")),
            Place.of("FR"));

    assertThat(never.nextOpen(Instant.parse("2026-03-02T10:00:00Z"))).isEmpty();
    assertThat(never.isOpen(never.nextOpen(LocalDate.parse("2026-03-02")))).isFalse();
  }

  /** What the law of every pack of a place and the house leave for messages. */
  private static ContactWindow window(String code, List<ZoneId> zones) {
    Place place = place(code);
    var rules = new ArrayList<>(law(EVERYWHERE.law().holding(place, TODAY), Channel.EMAIL).hours());
    rules.add(OpenHours.sentFrom(LocalTime.of(9, 0)));
    return new ContactWindow(rules, HOLIDAYS, zones, place);
  }

  /** What one pack alone leaves for calls. */
  private static ContactWindow ofCalls(String pack, String code, ZoneId zone) {
    List<LawPack> alone =
        EVERYWHERE.law().packs().stream().filter(each -> each.code().equals(pack)).toList();
    return new ContactWindow(
        law(alone, Channel.CALL).hours(), HOLIDAYS, List.of(zone), place(code));
  }

  private static Law law(List<LawPack> packs, Channel by) {
    return new Law(packs, DebtorKind.CONSUMER, by, TODAY, 60, Optional.empty());
  }

  private static Place place(String code) {
    return code.length() == 2 ? Place.of(code) : new Place(code.substring(0, 2), Optional.of(code));
  }
}
