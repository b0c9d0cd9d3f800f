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
    faults.next("PutItem", new Fault.Throttled());
    faults.next("PutItem", 2, new Fault.LostAnswer());

    assertThat(faults.strike("GetItem")).isEmpty();
    assertThat(faults.strike("PutItem")).contains(new Fault.Throttled());
    assertThat(faults.strike("PutItem")).contains(new Fault.LostAnswer());
    assertThat(faults.strike("PutItem")).contains(new Fault.LostAnswer());
    assertThat(faults.strike("PutItem")).isEmpty();
  }

  @Test
  void a_rule_strikes_the_calls_that_it_names() {
    faults.when(
        call -> call.operation().equals("SendEmail") && call.number() % 2 == 0,
        new Fault.LostRequest());

    assertThat(faults.strike("SendEmail")).isEmpty();
    assertThat(faults.strike("SendEmail")).contains(new Fault.LostRequest());
    assertThat(faults.strike("SendEmail")).isEmpty();
  }

  @Test
  void cleared_faults_strike_no_more() {
    faults.next("PutItem", new Fault.Throttled());
    faults.when(call -> true, new Fault.Throttled());

    faults.clear();

    assertThat(faults.strike("PutItem")).isEmpty();
  }
}
