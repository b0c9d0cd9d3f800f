package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsTest {
  private final Faults faults = new Faults();

  @Test
  void nothing_goes_wrong_unasked() {
    assertThat(faults.strike("PutItem")).isEmpty();
  }

  @Test
  void queued_faults_strike_the_next_calls_of_their_operation_in_order() {
    faults.next("PutItem", Fault.throttled());
    faults.next("PutItem", 2, Fault.afterEffect());

    assertThat(faults.strike("GetItem")).isEmpty();
    assertThat(faults.strike("PutItem")).contains(Fault.throttled());
    assertThat(faults.strike("PutItem")).contains(Fault.afterEffect());
    assertThat(faults.strike("PutItem")).contains(Fault.afterEffect());
    assertThat(faults.strike("PutItem")).isEmpty();
  }

  @Test
  void a_rule_strikes_the_calls_that_it_names() {
    faults.when(
        call -> call.operation().equals("SendEmail") && call.number() % 2 == 0,
        Fault.beforeEffect());

    assertThat(faults.strike("SendEmail")).isEmpty();
    assertThat(faults.strike("SendEmail")).contains(Fault.beforeEffect());
    assertThat(faults.strike("SendEmail")).isEmpty();
  }

  @Test
  void cleared_faults_strike_no_more() {
    faults.next("PutItem", Fault.throttled());
    faults.when(call -> true, Fault.throttled());

    faults.clear();

    assertThat(faults.strike("PutItem")).isEmpty();
  }
}
