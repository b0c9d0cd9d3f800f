package dev.relance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.AccountId;
import dev.relance.plan.WakeUps;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link WakeUps}. */
public abstract class WakeUpsContract {
  protected static final Instant NOW = Instant.parse("2026-03-17T08:30:00Z");
  private static final AccountId ID = new AccountId("acme", "bistro.with.a-long_name@example");
  private static final Optional<Instant> NONE = Optional.empty();
  private static final Optional<Instant> SOON = Optional.of(NOW.plusSeconds(3600));
  private static final Optional<Instant> LATER = Optional.of(NOW.plusSeconds(90_000));

  protected abstract WakeUps wakeUps();

  /** The timer that is set for an account. */
  protected abstract Optional<Instant> timer(AccountId id);

  @Test
  void a_timer_is_set_moved_and_removed() {
    wakeUps().set(ID, NONE, SOON, NOW);
    assertThat(timer(ID)).isEqualTo(SOON);

    wakeUps().set(ID, SOON, LATER, NOW);
    assertThat(timer(ID)).isEqualTo(LATER);

    wakeUps().set(ID, LATER, NONE, NOW);
    assertThat(timer(ID)).isEmpty();
  }

  @Test
  void a_wrong_belief_does_no_harm() {
    wakeUps().set(ID, SOON, LATER, NOW);
    assertThat(timer(ID)).as("none was set").isEqualTo(LATER);

    wakeUps().set(ID, NONE, SOON, NOW);
    assertThat(timer(ID)).as("one was set").isEqualTo(SOON);

    wakeUps().set(ID, SOON, NONE, NOW);
    wakeUps().set(ID, SOON, NONE, NOW);
    assertThat(timer(ID)).as("removed already").isEmpty();
  }

  @Test
  void a_time_that_has_passed_means_at_once() {
    wakeUps().set(ID, NONE, Optional.of(NOW.minusSeconds(86_400)), NOW);

    assertThat(timer(ID).orElseThrow()).isBetween(NOW, NOW.plusSeconds(120));
  }

  @Test
  void each_account_has_its_own_timer() {
    AccountId other = new AccountId("acme", "bistro");
    AccountId namesake = new AccountId("acme2", "bistro");
    wakeUps().set(other, NONE, SOON, NOW);
    wakeUps().set(namesake, NONE, LATER, NOW);

    wakeUps().set(other, SOON, NONE, NOW);

    assertThat(timer(other)).isEmpty();
    assertThat(timer(namesake)).isEqualTo(LATER);
  }
}
