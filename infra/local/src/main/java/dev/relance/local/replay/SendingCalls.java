package dev.relance.local.replay;

import dev.relance.cloud.ApiCalls;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** Counts the AWS calls of the invocations that sent a reminder, from wake-up to next timer. */
public final class SendingCalls {
  private final ApiCalls calls;
  private final SortedMap<Long, Integer> remindersByCalls = new TreeMap<>();

  SendingCalls(ApiCalls calls) {
    this.calls = calls;
  }

  void around(IntSupplier accepted, Runnable invocation) {
    int before = accepted.getAsInt();
    long callsBefore = total();
    invocation.run();
    if (accepted.getAsInt() > before) {
      remindersByCalls.merge(total() - callsBefore, 1, Integer::sum);
    }
  }

  /** How many reminders took how many calls. */
  public SortedMap<Long, Integer> remindersByCalls() {
    return remindersByCalls;
  }

  private long total() {
    return calls.snapshot().values().stream().mapToLong(Long::longValue).sum();
  }
}
