package dev.relance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.AccountId;
import dev.relance.plan.MailFlow;
import dev.relance.plan.PartLevel;
import dev.relance.plan.Turn;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.StoppedFor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What many accounts are due for at nine goes out one after another, all of it that day. */
class TurnTest {
  private static final MailFlow FULL = new MailFlow(Optional.empty(), 100_000, 14);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.parse("2026-03-17");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          #   due, a second, at most, minutes
                0,       14,     240,   0
               50,       14,     240,   0
              200,       14,     240,   1    # 256 messages at a quarter of the rate
            10000,       14,     240,  78
            16384,       14,     240,  78
            16385,       14,     240, 156
           100000,       14,     240, 240    # the policy allows no more
           100000,      100,     240,  87
              200,        1,     240,  17    # the sandbox of SES
            10000,       14,       0,   0
          """)
  void the_spread_follows_from_what_is_due_and_from_the_rate(
      long due, int perSecond, long most, String minutes) {
    assertThat(new MailFlow(Optional.empty(), due, perSecond).spread(Duration.ofMinutes(most)))
        .hasMinutes(Long.parseLong(minutes.split(" *#", 2)[0].strip()));
  }

  @Test
  void the_turn_is_the_same_whoever_computes_it_and_another_one_each_day() {
    Duration span = Duration.ofHours(4);
    Set<Duration> turns = new HashSet<>();
    for (int day = 0; day < 30; day++) {
      Duration turn = Turn.within(span, new AccountId("acme", "d-1"), DAY.plusDays(day));
      assertThat(turn).isBetween(Duration.ZERO, span.minusSeconds(1));
      turns.add(turn);
    }
    assertThat(turns).hasSizeGreaterThan(25);
    assertThat(Turn.within(span, new AccountId("acme", "d-1"), DAY))
        .as("written down, so that a change of it is seen")
        .isEqualTo(Duration.parse("PT1H52M50S"));
  }

  @Test
  void turns_are_spread_evenly() {
    int[] perMinute = new int[60];
    IntStream.range(0, 60_000)
        .mapToObj(i -> Turn.within(Duration.ofHours(1), new AccountId("acme", "d-" + i), DAY))
        .forEach(turn -> perMinute[(int) turn.toMinutes()]++);

    assertThat(IntStream.of(perMinute)).allMatch(count -> count > 850 && count < 1_150);
  }

  @Test
  void before_its_turn_a_reminder_waits_and_at_its_turn_it_goes() {
    Instant turn = ASituation.at("2026-03-17T08:00").flow(FULL).build().moment().opens();
    String local = turn.atZone(PARIS).toLocalDateTime().toString();

    assertThat(Told.of(ASituation.at("2026-03-17T09:00").flow(FULL).account("turn")))
        .isEqualTo("later %s: before-its-turn".formatted(local));
    assertThat(Told.of(ASituation.at(local).flow(FULL).account("turn"))).isEqualTo("yes");
    assertThat(Told.of(ASituation.at("2026-03-17T16:00").flow(FULL).account("turn")))
        .as("after its turn it is prompt")
        .isEqualTo("yes");
    assertThat(Gate.earliest(ASituation.at("2026-03-16T22:00").flow(FULL).build(), due()))
        .as("what waits for the window waits for the turn")
        .contains(turn);
  }

  @Test
  void what_comes_due_after_its_turn_has_another_one_within_the_window_of_that_day() {
    for (int minute = 0; minute < 24 * 60; minute += 7) {
      String at = DAY.atStartOfDay().plusMinutes(minute).toString();
      Situation asked = ASituation.at(at).flow(FULL).build();
      Instant turn = asked.turn();
      assertThat(turn).isBetween(asked.at(), asked.moment().opens().plus(Duration.ofHours(24)));
      if (asked.window().isOpen(asked.at())) {
        assertThat(asked.window().isOpen(turn)).isTrue();
        assertThat(asked.day(turn)).isEqualTo(DAY);
        Instant between = asked.at().plus(Duration.between(asked.at(), turn).dividedBy(2));
        assertThat(asked.at(between).turn()).as("the same from any time before it").isEqualTo(turn);
      }
    }
  }

  @Test
  void where_little_is_due_a_turn_comes_at_once() {
    Situation asked = ASituation.at("2026-03-17T14:00").build();

    assertThat(asked.turn()).isEqualTo(asked.at());
  }

  @Test
  void no_turn_leaves_the_window_or_the_day() {
    for (int day = 0; day < 60; day++) {
      LocalDate on = DAY.plusDays(day);
      Situation asked = ASituation.at(on + "T00:00").sendsFrom("18:30").flow(FULL).build();
      Instant first = asked.window().nextOpen(on);
      Instant turn = asked.opening(on);
      assertThat(asked.window().isOpen(turn)).isTrue();
      assertThat(asked.window().isOpen(turn.plus(Duration.ofMinutes(10)))).isTrue();
      assertThat(asked.day(turn)).isEqualTo(asked.day(first));
    }
  }

  @Test
  void a_receipt_does_not_wait_for_a_turn() {
    assertThat(AccountRules.FOR_ACKNOWLEDGEMENT).doesNotContain(AccountRules.TURN);
    assertThat(AccountRules.BY_HAND).doesNotContain(AccountRules.TURN);
  }

  @ParameterizedTest
  @CsvSource({"EVERY_CREDITOR", "THIS_CREDITOR"})
  void while_the_operator_stops_sending_everything_waits_but_a_call_by_hand(StoppedFor whom) {
    ASituation stopped = ASituation.at("2026-03-17T10:00").flow(MailFlow.FREE.stoppedFor(whom));

    assertThat(Told.of(stopped.account("sending-stopped")))
        .isEqualTo("later 2026-03-19T09:00: sending-stopped");
    assertThat(AccountRules.FOR_ACKNOWLEDGEMENT).contains(AccountRules.SENDING_STOPPED);
    assertThat(AccountRules.BY_HAND).doesNotContain(AccountRules.SENDING_STOPPED);
  }

  private static PartLevel due() {
    return ASituation.now().due(Level.FRIENDLY);
  }
}
