package dev.relance.cloud;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults that calls will meet, in the order in which they were requested.
 *
 * <p>Operations have their API names ({@code SendEmail}, {@code TransactWriteItems}); no two
 * services of the embedded cloud share one. Each attempt of a client counts as a call.
 */
public final class Faults {
  private final Map<String, Deque<Fault>> queued = new HashMap<>();
  private final Map<String, Long> calls = new HashMap<>();
  private final List<StandingFault> rules = new ArrayList<>();

  /**
   * A call about to be made: its operation, and its number among the calls of that operation, from
   * 1.
   */
  public record Call(String operation, long number) {}

  private record StandingFault(Predicate<Call> calls, Fault fault) {}

  /** The next call of an operation meets this fault, after those already queued for it. */
  public void next(String operation, Fault fault) {
    next(operation, 1, fault);
  }

  /** The next calls of an operation meet this fault, after those already queued for it. */
  public synchronized void next(String operation, int count, Fault fault) {
    Deque<Fault> faults = queued.computeIfAbsent(operation, o -> new ArrayDeque<>());
    for (int i = 0; i < count; i++) {
      faults.add(fault);
    }
  }

  /**
   * Every call that matches the predicate meets this fault, unless another one is queued for it.
   * The first matching rule wins.
   */
  public synchronized void when(Predicate<Call> calls, Fault fault) {
    rules.add(new StandingFault(calls, fault));
  }

  /** Nothing goes wrong any more. */
  public synchronized void clear() {
    queued.clear();
    rules.clear();
  }

  /** Counts a call and takes the fault that it meets. */
  synchronized Optional<Fault> strike(String operation) {
    Call call = new Call(operation, calls.merge(operation, 1L, Long::sum));
    Fault next = queued.getOrDefault(operation, new ArrayDeque<>()).poll();
    return next != null
        ? Optional.of(next)
        : rules.stream()
            .filter(rule -> rule.calls.test(call))
            .map(StandingFault::fault)
            .findFirst();
  }
}
