package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MovableClockTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final MovableClock clock = MovableClock.at(NOON);

  @Test
  void it_shows_the_instant_it_was_moved_to() {
    clock.moveTo(NOON.plusSeconds(1));

    assertThat(clock.instant()).isEqualTo("2026-03-02T12:00:01Z");
  }

  @Test
  void it_may_be_moved_to_where_it_stands() {
    clock.moveTo(NOON);

    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void it_refuses_to_go_back_and_names_both_instants() {
    assertThatThrownBy(() -> clock.moveTo(NOON.minusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-03-02T12:00:00Z")
        .hasMessageContaining("2026-03-02T11:59:59.999999999Z");
    assertThat(clock.instant()).isEqualTo(NOON);
  }
}
