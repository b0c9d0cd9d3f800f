package dev.relance.cloud;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** EventBridge Scheduler, with one group: it keeps schedules and says which are due. */
public final class Scheduler {
  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_.]{1,64}");
  private static final String PATH = "/schedules/";

  private final InstantSource clock;
  private final Map<String, Schedule> schedules = new TreeMap<>();
  private final Map<String, Instant> due = new TreeMap<>();

  /** One invocation of a schedule: the target, the payload and the time. */
  public record Firing(String targetArn, String input, Instant scheduledAt) {}

  Scheduler(InstantSource clock) {
    this.clock = clock;
  }

  /** All schedules, in order of name. */
  public synchronized List<Schedule> schedules() {
    return List.copyOf(schedules.values());
  }

  /** When the next schedule fires, if any will. A past instant means at once. */
  public synchronized Optional<Instant> nextDue() {
    return due.values().stream().min(Comparator.naturalOrder());
  }

  /**
   * Takes all firings due until an instant, inclusive, in order of time, then name. A repeating
   * schedule fires once for each time that it missed. A finished schedule is deleted if it asks for
   * that.
   */
  public synchronized List<Firing> fire(Instant untilInclusive) {
    List<Firing> firings = new ArrayList<>();
    for (Optional<Instant> next = nextDue();
        next.filter(at -> !at.isAfter(untilInclusive)).isPresent();
        next = nextDue()) {
      firings.add(fireFirst(next.get()));
    }
    return firings;
  }

  private Firing fireFirst(Instant now) {
    String name =
        due.keySet().stream().filter(id -> now.equals(due.get(id))).findFirst().orElseThrow();
    Schedule schedule = existing(name);
    due.remove(name);
    schedule.next(now).ifPresentOrElse(at -> due.put(name, at), () -> forgetIfDone(schedule));
    return new Firing(schedule.targetArn(), schedule.input(), now);
  }

  private void forgetIfDone(Schedule schedule) {
    if (schedule.deletesItself()) {
      schedules.remove(schedule.name());
    }
  }

  Operation route(HttpCall call) {
    String name = call.path().substring(Math.min(PATH.length(), call.path().length()));
    if (!NAME.matcher(name).matches()) {
      throw invalid("name '%s' does not satisfy %s".formatted(name, NAME));
    }
    return switch (call.method()) {
      case "POST" -> new Operation("CreateSchedule", () -> create(name, call.json()));
      case "PUT" -> new Operation("UpdateSchedule", () -> update(name, call.json()));
      case "DELETE" -> new Operation("DeleteSchedule", () -> delete(name));
      default -> throw invalid("no operation for " + call.method());
    };
  }

  private synchronized HttpAnswer create(String name, Fields request) {
    Schedule there = schedules.get(name);
    if (there != null && !there.request().equals(request.values())) {
      throw new ServiceError(
          409, "ConflictException", "Schedule %s already exists.".formatted(name));
    }
    return put(name, request);
  }

  private synchronized HttpAnswer update(String name, Fields request) {
    existing(name);
    return put(name, request);
  }

  private synchronized HttpAnswer delete(String name) {
    schedules.remove(existing(name).name());
    due.remove(name);
    return HttpAnswer.json(Map.of());
  }

  private HttpAnswer put(String name, Fields request) {
    Schedule schedule = new Schedule(name, request.values());
    if (Fields.of(schedule.input()).isEmpty()) {
      throw invalid("Target.Input is not JSON");
    }
    due.put(name, schedule.first(clock.instant()));
    schedules.put(name, schedule);
    return HttpAnswer.json(Map.of("ScheduleArn", name));
  }

  private Schedule existing(String name) {
    return Optional.ofNullable(schedules.get(name))
        .orElseThrow(
            () ->
                new ServiceError(
                    404,
                    "ResourceNotFoundException",
                    "Schedule %s does not exist.".formatted(name)));
  }

  private static ServiceError invalid(String message) {
    return new ServiceError(400, "ValidationException", message);
  }
}
