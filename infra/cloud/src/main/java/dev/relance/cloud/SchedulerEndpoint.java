package dev.relance.cloud;

import dev.relance.cloud.Service.Operation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * EventBridge Scheduler: it keeps schedules and says which are due.
 *
 * <p>Groups need not be made first. Each operation costs the logarithm of the number of schedules.
 */
public final class SchedulerEndpoint {
  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_.]{1,64}");
  private static final String PATH = "/schedules/";

  private final InstantSource clock;
  private final Map<Schedule.Name, Schedule> schedules = new TreeMap<>();
  private final Map<Schedule.Name, Pending> pending = new HashMap<>();
  private final TreeSet<Pending> queue = new TreeSet<>();

  /** The next firing of a schedule; ordered by time, then name, then group. */
  private record Pending(Instant at, Schedule.Name id) implements Comparable<Pending> {
    @Override
    public int compareTo(Pending other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : id.compareTo(other.id);
    }
  }

  SchedulerEndpoint(InstantSource clock) {
    this.clock = clock;
  }

  /** All schedules, in order of name. */
  public synchronized List<Schedule> schedules() {
    return List.copyOf(schedules.values());
  }

  public synchronized Optional<Schedule> schedule(String group, String name) {
    return Optional.ofNullable(schedules.get(new Schedule.Name(name, group)));
  }

  /** When a schedule of this name fires next, if it will. */
  public synchronized Optional<Instant> nextDue(String group, String name) {
    return Optional.ofNullable(pending.get(new Schedule.Name(name, group))).map(Pending::at);
  }

  /** When the next schedule fires, if any will; past instants mean at once. */
  public synchronized Optional<Instant> nextDue() {
    return queue.isEmpty() ? Optional.empty() : Optional.of(queue.first().at);
  }

  /**
   * Takes all firings due until an instant, inclusive, in order of time, then name. A schedule that
   * repeats fires once for each time that it missed. One that is done is deleted if it asked for
   * it.
   */
  public synchronized List<Firing> fire(Instant untilInclusive) {
    List<Firing> firings = new ArrayList<>();
    while (nextDue().filter(at -> !at.isAfter(untilInclusive)).isPresent()) {
      firings.add(fireNext());
    }
    return List.copyOf(firings);
  }

  Operation route(HttpCall call) {
    if (!call.path().startsWith(PATH)) {
      throw new ServiceError(
          404,
          "ResourceNotFoundException",
          "no operation for %s %s".formatted(call.method(), call.path()));
    }
    String name = call.path().substring(PATH.length());
    return switch (call.method()) {
      case "POST" -> new Operation("CreateSchedule", () -> create(name, call.json()));
      case "PUT" -> new Operation("UpdateSchedule", () -> update(name, call.json()));
      case "GET" -> new Operation("GetSchedule", () -> read(name(name, call.query("groupName"))));
      case "DELETE" ->
          new Operation("DeleteSchedule", () -> delete(name(name, call.query("groupName"))));
      default -> throw invalid("no operation for " + call.method());
    };
  }

  private synchronized HttpAnswer create(String name, Fields request) {
    Schedule.Name id = name(name, request.text("GroupName"));
    Schedule there = schedules.get(id);
    if (there == null) {
      put(schedule(id, request, clock.instant()));
    } else if (!there.request().equals(request.values())) {
      throw new ServiceError(
          409, "ConflictException", "Schedule %s already exists.".formatted(name));
    }
    return arn(id);
  }

  private synchronized HttpAnswer update(String name, Fields request) {
    Schedule.Name id = name(name, request.text("GroupName"));
    put(schedule(id, request, existing(id).createdAt()));
    return arn(id);
  }

  private synchronized HttpAnswer read(Schedule.Name id) {
    Schedule schedule = existing(id);
    Map<String, Object> answer = new LinkedHashMap<>(schedule.request());
    answer.remove("ClientToken");
    answer.put("Arn", schedule.arn());
    answer.put("Name", id.name());
    answer.put("GroupName", id.group());
    answer.putIfAbsent("State", "ENABLED");
    answer.putIfAbsent("ActionAfterCompletion", "NONE");
    answer.putIfAbsent("ScheduleExpressionTimezone", "UTC");
    answer.put("CreationDate", schedule.createdAt().getEpochSecond());
    answer.put("LastModificationDate", schedule.changedAt().getEpochSecond());
    return HttpAnswer.json(answer);
  }

  private synchronized HttpAnswer delete(Schedule.Name id) {
    existing(id);
    forget(id);
    return HttpAnswer.json(Map.of());
  }

  private Schedule schedule(Schedule.Name id, Fields request, Instant createdAt) {
    validate(request);
    return new Schedule(id, request.values(), createdAt, clock.instant());
  }

  private static void validate(Fields request) {
    Fields target = request.object("Target");
    require(target.has("Arn"), "Target.Arn");
    require(target.has("RoleArn"), "Target.RoleArn");
    Fields window = request.object("FlexibleTimeWindow");
    boolean flexible = window.text("Mode").equals("FLEXIBLE");
    require(flexible || window.text("Mode").equals("OFF"), "FlexibleTimeWindow.Mode");
    require(
        flexible == window.has("MaximumWindowInMinutes"),
        "FlexibleTimeWindow.MaximumWindowInMinutes");
    require(!target.has("Input") || Json.object(target.text("Input")).isPresent(), "Target.Input");
  }

  private static void require(boolean condition, String field) {
    if (!condition) {
      throw invalid("%s is missing or does not fit".formatted(field));
    }
  }

  private void put(Schedule schedule) {
    Optional<Instant> first = firstFiring(schedule);
    forget(schedule.id());
    schedules.put(schedule.id(), schedule);
    first.filter(at -> schedule.isEnabled()).ifPresent(at -> plan(schedule.id(), at));
  }

  /** A one-time schedule ignores its start and end. */
  private Optional<Instant> firstFiring(Schedule schedule) {
    Instant now = clock.instant();
    Instant start = instant(schedule, "StartDate").filter(now::isBefore).orElse(now);
    Instant first = expression(schedule).first(start);
    return expression(schedule) instanceof ScheduleExpression.At
        ? Optional.of(first)
        : Optional.of(first).filter(at -> !isOver(schedule, at));
  }

  private Firing fireNext() {
    Pending next = queue.removeFirst();
    pending.remove(next.id);
    Schedule schedule = existing(next.id);
    Optional<Instant> following =
        expression(schedule).after(next.at).filter(at -> !isOver(schedule, at));
    following.ifPresent(at -> plan(next.id, at));
    if (following.isEmpty() && schedule.deletesItself()) {
      schedules.remove(next.id);
    }
    return new Firing(
        schedule.name(), schedule.group(), schedule.targetArn(), input(schedule, next.at), next.at);
  }

  private void plan(Schedule.Name id, Instant at) {
    Pending next = new Pending(at, id);
    pending.put(id, next);
    queue.add(next);
  }

  private void forget(Schedule.Name id) {
    schedules.remove(id);
    Optional.ofNullable(pending.remove(id)).ifPresent(queue::remove);
  }

  private Schedule existing(Schedule.Name id) {
    Schedule schedule = schedules.get(id);
    if (schedule == null) {
      throw new ServiceError(
          404, "ResourceNotFoundException", "Schedule %s does not exist.".formatted(id.name()));
    }
    return schedule;
  }

  private HttpAnswer arn(Schedule.Name id) {
    return HttpAnswer.json(Map.of("ScheduleArn", existing(id).arn()));
  }

  private static ScheduleExpression expression(Schedule schedule) {
    return ScheduleExpression.parse(schedule.expression(), schedule.zone());
  }

  private static boolean isOver(Schedule schedule, Instant at) {
    return instant(schedule, "EndDate").filter(at::isAfter).isPresent();
  }

  private static Optional<Instant> instant(Schedule schedule, String field) {
    return Optional.of(schedule.fields().text(field))
        .filter(seconds -> !seconds.isEmpty())
        .map(
            seconds -> Instant.ofEpochMilli(new BigDecimal(seconds).movePointRight(3).longValue()));
  }

  /** The target's input with the service's own words filled in, or its standard event. */
  private static String input(Schedule schedule, Instant at) {
    String execution = execution(schedule, at);
    return schedule.input().isEmpty()
        ? standardEvent(schedule, execution, at)
        : schedule
            .input()
            .replace("<aws.scheduler.schedule-arn>", schedule.arn())
            .replace("<aws.scheduler.scheduled-time>", at.toString())
            .replace("<aws.scheduler.execution-id>", execution)
            .replace("<aws.scheduler.attempt-number>", "1");
  }

  private static String standardEvent(Schedule schedule, String execution, Instant at) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "0");
    event.put("id", execution);
    event.put("detail-type", "Scheduled Event");
    event.put("source", "aws.scheduler");
    event.put("account", EmbeddedCloud.ACCOUNT);
    event.put("time", at.toString());
    event.put("region", EmbeddedCloud.REGION_NAME);
    event.put("resources", List.of(schedule.arn()));
    event.put("detail", "{}");
    return new String(Fields.json(event), StandardCharsets.UTF_8);
  }

  private static String execution(Schedule schedule, Instant at) {
    byte[] name = (schedule.arn() + " " + at).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  private static Schedule.Name name(String name, String group) {
    String groupOrDefault = group.isEmpty() ? "default" : group;
    if (!NAME.matcher(name).matches() || !NAME.matcher(groupOrDefault).matches()) {
      throw invalid(
          "name '%s' in group '%s' does not satisfy ^[0-9a-zA-Z-_.]{1,64}$"
              .formatted(name, groupOrDefault));
    }
    return new Schedule.Name(name, groupOrDefault);
  }

  private static ServiceError invalid(String message) {
    return new ServiceError(400, "ValidationException", message);
  }
}
