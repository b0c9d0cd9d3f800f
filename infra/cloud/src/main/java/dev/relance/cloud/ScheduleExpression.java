package dev.relance.cloud;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule fires: once, at a steady rate, or at a time of day on some weekdays. */
sealed interface ScheduleExpression {

  /** The first firing of a schedule that is made, or may start, at an instant. */
  Instant first(Instant start);

  /** The firing that follows one; none if that was the last. */
  Optional<Instant> after(Instant firing);

  /** Once, even if that instant is past: then at once. */
  record At(Instant instant) implements ScheduleExpression {
    @Override
    public Instant first(Instant start) {
      return instant;
    }

    @Override
    public Optional<Instant> after(Instant firing) {
      return Optional.empty();
    }
  }

  /** At once and then again after each period; a day is 24 hours, whatever the clocks do. */
  record Rate(Duration period) implements ScheduleExpression {
    @Override
    public Instant first(Instant start) {
      return start;
    }

    @Override
    public Optional<Instant> after(Instant firing) {
      return Optional.of(firing.plus(period));
    }
  }

  /**
   * At a local time on some weekdays; skipped where clocks leap over it, once where they repeat it.
   */
  record Weekly(LocalTime time, Set<DayOfWeek> days, ZoneId zone) implements ScheduleExpression {
    @Override
    public Instant first(Instant start) {
      return after(start.minusNanos(1)).orElseThrow();
    }

    @Override
    public Optional<Instant> after(Instant firing) {
      LocalDate day = LocalDate.ofInstant(firing, zone);
      return Optional.of(
          day.datesUntil(day.plusYears(1))
              .filter(date -> days.contains(date.getDayOfWeek()))
              .flatMap(date -> firingsOn(date).stream())
              .filter(instant -> instant.isAfter(firing))
              .findFirst()
              .orElseThrow());
    }

    private List<Instant> firingsOn(LocalDate date) {
      LocalDateTime local = date.atTime(time);
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      return offsets.stream().limit(1).map(local::toInstant).toList();
    }
  }

  Pattern AT = Pattern.compile("at\\((\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})\\)");
  Pattern RATE = Pattern.compile("rate\\(([1-9]\\d{0,5}) (minute|hour|day)s?\\)");
  Pattern CRON =
      Pattern.compile("cron\\(([0-5]?\\d) ([01]?\\d|2[0-3]) ([?*]) \\* ([?*]|[A-Z,-]+) \\*\\)");

  /**
   * Reads an expression in the zone of its schedule.
   *
   * @throws ServiceError if it is none of {@code at(...)}, {@code rate(...)} and a cron of one time
   *     of day on days of the week
   */
  static ScheduleExpression parse(String expression, String zone) {
    try {
      return parse(expression, zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone));
    } catch (DateTimeException e) {
      throw invalid("Invalid Schedule Expression %s in zone %s.".formatted(expression, zone));
    }
  }

  private static ScheduleExpression parse(String expression, ZoneId zone) {
    Matcher at = AT.matcher(expression);
    if (at.matches()) {
      return new At(LocalDateTime.parse(at.group(1)).atZone(zone).toInstant());
    }
    Matcher rate = RATE.matcher(expression);
    if (rate.matches()) {
      return new Rate(period(Long.parseLong(rate.group(1)), rate.group(2)));
    }
    Matcher cron = CRON.matcher(expression);
    if (cron.matches() && (cron.group(3).equals("?") != cron.group(4).equals("?"))) {
      return weekly(cron, zone);
    }
    throw invalid("Invalid Schedule Expression %s.".formatted(expression));
  }

  private static Duration period(long value, String unit) {
    return switch (unit) {
      case "minute" -> Duration.ofMinutes(value);
      case "hour" -> Duration.ofHours(value);
      default -> Duration.ofDays(value);
    };
  }

  private static Weekly weekly(Matcher cron, ZoneId zone) {
    LocalTime time = LocalTime.of(Integer.parseInt(cron.group(2)), Integer.parseInt(cron.group(1)));
    boolean everyDay = cron.group(4).equals("?") || cron.group(4).equals("*");
    return new Weekly(time, everyDay ? EnumSet.allOf(DayOfWeek.class) : days(cron.group(4)), zone);
  }

  private static Set<DayOfWeek> days(String list) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : list.split(",", -1)) {
      String[] ends = part.split("-", -1);
      if (ends.length > 2) {
        throw invalid("Invalid days %s in a schedule expression.".formatted(list));
      }
      DayOfWeek last = day(ends[ends.length - 1]);
      for (DayOfWeek day = day(ends[0]); day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().substring(0, 3).equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> invalid("Invalid day %s in a schedule expression.".formatted(name)));
  }

  private static ServiceError invalid(String message) {
    return new ServiceError(400, "ValidationException", message);
  }
}
