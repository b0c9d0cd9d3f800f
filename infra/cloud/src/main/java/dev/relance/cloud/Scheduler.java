package dev.relance.cloud;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** EventBridge Scheduler, with one group: it keeps schedules and says which are due. */
public final class Scheduler {
  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_.]{1,64}");
  private static final String PATH = "/schedules/";

  private final InstantSource clock;
  private final Map<String, Schedule> schedules = new TreeMap<>();
  private final Map<String, Pending> pending = new HashMap<>();
  private final TreeSet<Pending> queue =
      new TreeSet<>(Comparator.comparing(Pending::at).thenComparing(Pending::name));

  /** One invocation that a schedule asks for: what to invoke, with what, and for which time. */
  public record Firing(String targetArn, String input, Instant scheduledAt) {}

  private record Pending(Instant at, String name) {}

  Scheduler(InstantSource clock) {
    this.clock = clock;
  }

  /** All schedules, in order of name. */
  public synchronized List<Schedule> schedules() {
    return List.copyOf(schedules.values());
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
    return firings;
  }

  private Firing fireNext() {
    Pending next = queue.removeFirst();
    Schedule schedule = existing(next.name);
    Optional<Instant> following = schedule.next(next.at);
    following.ifPresent(at -> plan(next.name, at));
    if (following.isEmpty() && schedule.deletesItself()) {
      forget(next.name);
    }
    return new Firing(schedule.targetArn(), schedule.input(), next.at);
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
    existing(name);
    forget(name);
    return HttpAnswer.json(Map.of());
  }

  private HttpAnswer put(String name, Fields request) {
    Schedule schedule = new Schedule(name, request.values());
    if (Fields.of(schedule.input()).isEmpty()) {
      throw invalid("Target.Input is not JSON");
    }
    Instant first = schedule.first(clock.instant());
    forget(name);
    schedules.put(name, schedule);
    plan(name, first);
    return HttpAnswer.json(Map.of("ScheduleArn", name));
  }

  private void plan(String name, Instant at) {
    Pending next = new Pending(at, name);
    pending.put(name, next);
    queue.add(next);
  }

  private void forget(String name) {
    schedules.remove(name);
    Optional.ofNullable(pending.remove(name)).ifPresent(queue::remove);
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
