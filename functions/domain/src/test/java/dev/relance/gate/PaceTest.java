package dev.relance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.AccountId;
import dev.relance.plan.MailFlow;
import dev.relance.plan.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A morning on which many accounts are due at the same minute, at 14 messages a second. It counts
 * in simulated time, and says nothing of the time of a computer.
 */
class PaceTest {
  private static final int RATE = MailFlow.USUAL_RATE;
  private static final int WORK_MILLIS = 350;
  private static final int WINDOW_MINUTES = 600;
  private static final int NOON_MINUTE = 180;
  private static final int BATCH = 50;
  private static final LocalDate DAY = LocalDate.parse("2026-03-17");
  private static final Instant OPENS = Instant.parse("2026-03-17T09:00:00Z");
  private static final Instant CLOSES = OPENS.plus(Duration.ofMinutes(WINDOW_MINUTES));

  /**
   * What a morning came to.
   *
   * @param putOff how often SES had no room
   * @param lastMinute when the last message went out, which is also the longest wait
   * @param workSeconds what the sending function worked in all
   */
  private record Morning(int putOff, long lastMinute, long workSeconds) {}

  /** When an invocation starts, and how often its message was put off before. */
  private record Attempt(long atMillis, int before, AccountId account) {}

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # accounts, spread, fire in their minute, senders, put off, last minute, seconds of work
               10000,    240, any time,                   0,      0,     77,    3500
               10000,    240, at its start,               0,   9216,    151,    6725
               10000,    240, at its start,               4,      0,     77,    3500
              100000,    240, any time,                   0,    725,    247,   35253
              100000,    240, any time,                   4,      0,    239,   35000
              100000,    240, at its start,               4,      0,    239,   35000
               10000,      0, at its start,               0,  16691,     69,    9341
          """)
  void a_morning_goes_out_within_the_window(
      int accounts, int spread, String fire, int senders, int putOff, long last, long work) {
    Duration most = Duration.ofMinutes(spread);

    Morning morning = morning(accounts, most, fire.equals("at its start"), senders);

    assertThat(morning).isEqualTo(new Morning(putOff, last, work));
    assertThat(morning.lastMinute()).isLessThan(WINDOW_MINUTES);
  }

  /**
   * An import at noon, three hours after the window opened. Its batches are planned one after
   * another, and each knows of all before it.
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # accounts, minutes of the import, fire in their minute, spread, put off, last minute
                5000,                     2, any time,                 no,   3796,   30
                5000,                     2, any time,                yes,      0,  157
                5000,                     2, at its start,            yes,      0,  157
               20000,                    10, any time,                yes,      0,  249
               50000,                    20, any time,                yes,     44,  259
          """)
  void an_import_at_noon_is_spread_over_the_afternoon(
      int accounts, int minutes, String fire, String isSpread, int putOff, long last) {
    Morning noon = noon(accounts, minutes, fire.equals("at its start"), isSpread.equals("yes"));

    assertThat(noon.putOff()).isEqualTo(putOff);
    assertThat(noon.lastMinute() - NOON_MINUTE).isEqualTo(last);
    assertThat(noon.lastMinute()).isLessThan(WINDOW_MINUTES);
  }

  private static Morning noon(int accounts, int minutes, boolean isAtStart, boolean isSpread) {
    var luck = new SplittableRandom(42);
    var timers = new PriorityQueue<Attempt>(Comparator.comparing(Attempt::atMillis));
    for (int i = 0; i < accounts; i++) {
      var account = new AccountId("c" + i % 100, "d" + i);
      Instant planned =
          OPENS.plus(Duration.ofMinutes(NOON_MINUTE)).plusMillis(minutes * 60_000L * i / accounts);
      long known = isSpread ? (i / BATCH + 1L) * MailFlow.expected(BATCH) : 0;
      Duration spread = new MailFlow(Optional.empty(), known, RATE).spread(Duration.ofMinutes(240));
      Instant first = OPENS.plus(Turn.within(spread, account, DAY));
      long turn =
          Duration.between(OPENS, Turn.next(spread, first, planned, t -> t.isBefore(CLOSES)))
              .toMillis();
      long within = isAtStart ? 0 : luck.nextInt(60_000);
      timers.add(new Attempt(Math.max(turn, turn / 60_000 * 60_000 + within), 0, account));
    }
    return run(timers, 0);
  }

  /** A daily quota that is used up has no room for hours. */
  @Test
  void while_nothing_is_taken_an_account_tries_at_most_eight_times_a_day() {
    for (int i = 0; i < 1_000; i++) {
      int attempts = 0;
      for (var next = new Attempt(0, 0, new AccountId("c", "d" + i));
          next.atMillis() < WINDOW_MINUTES * 60_000L;
          next = again(next, next.atMillis())) {
        attempts++;
      }
      assertThat(attempts).isBetween(5, 8);
    }
  }

  private static Morning morning(int accounts, Duration most, boolean isAtStart, int senders) {
    Duration spread = new MailFlow(Optional.empty(), accounts, RATE).spread(most);
    var luck = new SplittableRandom(42);
    var timers = new PriorityQueue<Attempt>(Comparator.comparing(Attempt::atMillis));
    for (int i = 0; i < accounts; i++) {
      var account = new AccountId("c" + i % 100, "d" + i);
      long minute = Turn.within(spread, account, DAY).toMinutes();
      long within = isAtStart ? 0 : luck.nextInt(60_000);
      timers.add(new Attempt(minute * 60_000 + within, 0, account));
    }
    return run(timers, senders);
  }

  /**
   * Each message goes to SES when its invocation starts; a limit lets the others wait.
   *
   * @param senders 0 for no limit
   */
  private static Morning run(PriorityQueue<Attempt> timers, int senders) {
    var free = new PriorityQueue<Long>(Collections.nCopies(Math.max(1, senders), 0L));
    var lastSecond = new ArrayDeque<Long>();
    var morning = new Morning(0, 0, 0);
    long workMillis = 0;
    while (!timers.isEmpty()) {
      Attempt attempt = timers.remove();
      long at = attempt.atMillis();
      long start = senders == 0 ? at : Math.max(at, free.remove());
      free.add(start + WORK_MILLIS);
      workMillis += WORK_MILLIS;
      lastSecond.removeIf(taken -> taken <= start - 1_000);
      boolean isTaken = lastSecond.size() < RATE;
      if (isTaken) {
        lastSecond.add(start);
      } else {
        timers.add(again(attempt, start));
      }
      morning =
          new Morning(
              morning.putOff() + (isTaken ? 0 : 1),
              Math.max(morning.lastMinute(), start / 60_000),
              workMillis / 1_000);
    }
    return morning;
  }

  private static Attempt again(Attempt attempt, long now) {
    Duration pause = MailRules.pauseAfterAttempts(attempt.before() + 1);
    Duration share = Turn.within(pause, attempt.account(), DAY);
    return new Attempt(now + pause.plus(share).toMillis(), attempt.before() + 1, attempt.account());
  }
}
