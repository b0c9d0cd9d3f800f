package dev.relance.cloud;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A schedule as its creator wrote it. It fires once, or at a time of day on some weekdays. */
public record Schedule(String name, Map<String, Object> request) {
  private static final Pattern AT = Pattern.compile("at\\((.{19})\\)");
  private static final Pattern CRON =
      Pattern.compile("cron\\((\\d+) (\\d+) \\? \\* ([A-Z]{3})(?:-([A-Z]{3}))? \\*\\)");

  public String expression() {
    return fields().text("ScheduleExpression");
  }

  public String zone() {
    return fields().text("ScheduleExpressionTimezone");
  }

  public String targetArn() {
    return fields().object("Target").text("Arn");
  }

  /** The payload of an invocation. */
  public String input() {
    return fields().object("Target").text("Input");
  }

  boolean deletesItself() {
    return fields().text("ActionAfterCompletion").equals("DELETE");
  }

  /**
   * The first firing of a schedule that is created at an instant.
   *
   * @throws ServiceError if the expression is neither {@code at(...)} nor a cron for one time of
   *     day on one weekday or a range of weekdays
   */
  Instant first(Instant made) {
    try {
      Matcher at = AT.matcher(expression());
      return at.matches()
          ? LocalDateTime.parse(at.group(1)).atZone(ZoneId.of(zone())).toInstant()
          : next(made).orElseThrow(this::invalid);
    } catch (DateTimeException e) {
      throw invalid();
    }
  }

  /**
   * The firing after an instant; none for a schedule that fires once. A clock change that skips its
   * time skips the firing; one that repeats its time fires once.
   */
  Optional<Instant> next(Instant after) {
    Matcher cron = CRON.matcher(expression());
    if (!cron.matches()) {
      return Optional.empty();
    }
    LocalTime time = LocalTime.of(Integer.parseInt(cron.group(2)), Integer.parseInt(cron.group(1)));
    DayOfWeek first = day(cron.group(3));
    DayOfWeek last = cron.group(4) == null ? first : day(cron.group(4));
    ZoneId zone = ZoneId.of(zone());
    LocalDate today = LocalDate.ofInstant(after, zone);
    return today
        .datesUntil(today.plusYears(1))
        .filter(date -> date.getDayOfWeek().compareTo(first) >= 0)
        .filter(date -> date.getDayOfWeek().compareTo(last) <= 0)
        .map(date -> date.atTime(time))
        .filter(local -> !zone.getRules().getValidOffsets(local).isEmpty())
        .map(local -> local.atZone(zone).toInstant())
        .filter(instant -> instant.isAfter(after))
        .findFirst();
  }

  private DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().substring(0, 3).equals(name))
        .findFirst()
        .orElseThrow(this::invalid);
  }

  private Fields fields() {
    return new Fields(request);
  }

  private ServiceError invalid() {
    return new ServiceError(
        400, "ValidationException", "Invalid Schedule Expression %s.".formatted(expression()));
  }
}
