package dev.relance.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.laws.StandardTerms;
import dev.relance.plan.Terms;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten years of days, against hours that are written down here once more. */
class ContactWindowOracleTest {
  private static final Holidays HOLIDAYS =
      (day, _) -> day.getDayOfMonth() == 1 && day.getMonthValue() % 4 == 1;
  private static final Terms EVERYWHERE = StandardTerms.everywhere(HOLIDAYS);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          FR,        Europe/Paris
          GB,        Europe/London
          DE,        Europe/Berlin
          ES,        Europe/Madrid
          IT,        Europe/Rome
          NL,        Europe/Amsterdam
          BE,        Europe/Brussels
          PT,        Europe/Lisbon
          US-CA,     America/Los_Angeles
          US-MA,     America/New_York
          US-TX,     America/Chicago
          US-FL,     America/New_York
          US-DC,     America/New_York
          US-NY-NYC, America/New_York
          CA-ON,     America/Toronto
          CA-QC,     America/Toronto
          AU,        Australia/Sydney
          AU,        Australia/Lord_Howe   # its clocks change by half an hour
          IN,        Asia/Kolkata
          NZ,        Pacific/Auckland
          """)
  void ten_years_of_days_are_open_when_they_should_be(String place, String zoneName) {
    ZoneId zone = ZoneId.of(zoneName.split(" ", 2)[0]);
    ContactWindow window = window(place, List.of(zone));
    LocalDate end = LocalDate.of(2034, 1, 1);
    for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      for (String time : List.of("00:00", "08:59", "09:00", "12:30", "19:59", "20:00", "23:59")) {
        ZonedDateTime local = day.atTime(LocalTime.parse(time)).atZone(zone);
        boolean isOpenDay =
            day.getDayOfWeek() != DayOfWeek.SUNDAY && !HOLIDAYS.isHoliday(day, Place.of("FR"));
        int hour = local.getHour();
        boolean expected = isOpenDay && hour >= 9 && hour < 20;

        assertThat(window.isOpen(local.toInstant())).as("%s", local).isEqualTo(expected);
      }
      Instant next = window.nextOpen(day);
      assertThat(next).as("from %s", day).isEqualTo(nextOpen(day, zone));
    }
  }

  /** Nine o'clock of the first day, from this one on, that is neither Sunday nor holiday. */
  private static Instant nextOpen(LocalDate from, ZoneId zone) {
    LocalDate day = from;
    while (day.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.isHoliday(day, Place.of("FR"))) {
      day = day.plusDays(1);
    }
    return ZonedDateTime.of(day, LocalTime.of(9, 0), zone).toInstant();
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
                    dev.relance.policy.Channels.ALL,
                    Optional.empty(),
                    dev.relance.policy.Basis.house("a", "b"))),
            HOLIDAYS,
            List.of(ZoneId.of("Europe/Paris")),
            Place.of("FR"));

    assertThat(never.nextOpen(Instant.parse("2026-03-02T10:00:00Z"))).isEmpty();
    assertThat(never.isOpen(never.nextOpen(LocalDate.parse("2026-03-02")))).isFalse();
  }

  private static ContactWindow window(String code, List<ZoneId> zones) {
    Place place =
        code.length() == 2 ? Place.of(code) : new Place(code.substring(0, 2), Optional.of(code));
    Law law =
        new Law(
            EVERYWHERE.law().holding(place, LocalDate.parse("2026-10-01")),
            dev.relance.invoice.Debtor.Kind.CONSUMER,
            dev.relance.invoice.Channel.EMAIL,
            LocalDate.parse("2026-10-01"),
            60,
            Optional.empty());
    var rules = new ArrayList<>(law.hours());
    rules.add(OpenHours.sentFrom(LocalTime.of(9, 0)));
    return new ContactWindow(rules, HOLIDAYS, zones, place);
  }
}
