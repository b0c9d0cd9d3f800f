package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

class SchedulerEndpointTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:function:f:live";

  private final MovableClock clock = MovableClock.at(NOON);
  private final Faults faults = new Faults();
  private final SchedulerEndpoint scheduler = new SchedulerEndpoint(clock);
  private final LoopbackServer server =
      LoopbackServer.start(Service.SCHEDULER, faults, scheduler::route);
  private final SchedulerClient client = Clients.client(SchedulerClient.builder(), server.uri());

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void a_due_schedule_fires_once_and_vanishes() {
    create("a", "at(2026-03-02T13:00:00)");

    assertThat(scheduler.nextDue()).contains(NOON.plusSeconds(3600));
    assertThat(scheduler.fire(NOON.plusSeconds(3599))).isEmpty();
    assertThat(scheduler.fire(NOON.plusSeconds(3600)))
        .containsExactly(
            new Firing("a", "relance", ARN, "{\"account\":\"x\"}", NOON.plusSeconds(3600)));
    assertThat(scheduler.fire(NOON.plusSeconds(9999))).isEmpty();
    assertThatThrownBy(() -> client.getSchedule(g -> g.groupName("relance").name("a")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void due_schedules_fire_in_order_of_time_then_name() {
    create("b", "at(2026-03-02T13:00:00)");
    create("a", "at(2026-03-02T13:00:00)");
    create("c", "at(2026-03-02T12:30:00)");

    assertThat(scheduler.fire(NOON.plusSeconds(3600)))
        .extracting(Firing::name)
        .containsExactly("c", "a", "b");
  }

  @Test
  void a_past_instant_fires_at_once() {
    create("a", "at(2020-01-01T00:00:00)");

    assertThat(scheduler.fire(NOON)).extracting(Firing::name).containsExactly("a");
  }

  @Test
  void a_schedule_that_stays_after_completion_does_not_fire_again() {
    create("a", "at(2026-03-02T13:00:00)", r -> r.actionAfterCompletion("NONE"));

    scheduler.fire(NOON.plusSeconds(3600));

    assertThat(scheduler.nextDue()).isEmpty();
    assertThat(scheduler.schedule("relance", "a")).isPresent();
  }

  @Test
  void what_was_written_can_be_read() {
    create("a", "at(2026-03-02T13:00:00)", r -> r.scheduleExpressionTimezone("Europe/Paris"));

    GetScheduleResponse schedule = client.getSchedule(g -> g.groupName("relance").name("a"));

    assertThat(schedule.arn())
        .isEqualTo("arn:aws:scheduler:eu-west-1:123456789012:schedule/relance/a");
    assertThat(schedule.scheduleExpression()).isEqualTo("at(2026-03-02T13:00:00)");
    assertThat(schedule.scheduleExpressionTimezone()).isEqualTo("Europe/Paris");
    assertThat(schedule.state()).isEqualTo(ScheduleState.ENABLED);
    assertThat(schedule.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.DELETE);
    assertThat(schedule.creationDate()).isEqualTo(NOON);
    assertThat(schedule.target().input()).isEqualTo("{\"account\":\"x\"}");
    assertThat(schedule.target().retryPolicy().maximumRetryAttempts()).isEqualTo(3);
  }

  @Test
  void a_second_schedule_of_a_name_is_a_conflict_except_for_the_same_request() {
    create("a", "at(2026-03-02T13:00:00)", r -> r.clientToken("one"));
    create("a", "at(2026-03-02T13:00:00)", r -> r.clientToken("one"));

    assertThatThrownBy(() -> create("a", "at(2026-03-02T14:00:00)", r -> r.clientToken("two")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Schedule a already exists.");
    assertThat(scheduler.nextDue()).contains(NOON.plusSeconds(3600));
    assertThat(create("a", "at(2026-03-02T14:00:00)", r -> r.groupName("other")))
        .endsWith("other/a");
  }

  @Test
  void an_update_replaces_every_field() {
    create("a", "at(2026-03-02T13:00:00)");
    update("a", "at(2026-03-02T14:00:00)");

    assertThat(scheduler.nextDue()).contains(NOON.plusSeconds(7200));
    scheduler.fire(NOON.plusSeconds(7200));
    assertThat(scheduler.schedule("relance", "a")).as("deletes itself no more").isPresent();
  }

  @Test
  void what_does_not_exist_cannot_be_changed_or_deleted() {
    assertThatThrownBy(() -> update("a", "rate(1 hour)"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> delete("a"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Schedule a does not exist.");
  }

  @Test
  void a_deleted_schedule_does_not_fire() {
    create("a", "at(2026-03-02T13:00:00)");

    delete("a");

    assertThat(scheduler.nextDue()).isEmpty();
    assertThat(scheduler.schedules()).isEmpty();
  }

  @Test
  void a_disabled_schedule_does_not_fire() {
    create("a", "at(2026-03-02T13:00:00)", r -> r.state(ScheduleState.DISABLED));

    assertThat(scheduler.nextDue()).isEmpty();
  }

  @Test
  void a_request_that_does_not_fit_is_refused() {
    assertThatThrownBy(() -> create("a b", "rate(1 hour)")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> create("a".repeat(65), "rate(1 hour)"))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> create("a#b", "rate(1 hour)")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> create("a", "at(tomorrow)"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Invalid Schedule Expression at(tomorrow).");
    assertThatThrownBy(() -> create("a", "rate(1 hour)", r -> r.target(t -> t.arn(ARN))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Target.RoleArn");
    assertThatThrownBy(
            () ->
                create("a", "rate(1 hour)", r -> r.target(t -> t.arn(ARN).roleArn("r").input("{"))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Target.Input");
    assertThat(scheduler.schedules()).isEmpty();
  }

  @Test
  void a_weekly_schedule_keeps_its_local_time_when_the_clocks_change() {
    clock.moveTo(Instant.parse("2026-03-27T12:00:00Z"));
    create("a", "cron(0 9 ? * MON,FRI *)", r -> r.scheduleExpressionTimezone("Europe/Paris"));

    assertThat(scheduler.fire(Instant.parse("2026-04-06T12:00:00Z")))
        .extracting(Firing::scheduledAt)
        .extracting(Instant::toString)
        .containsExactly("2026-03-30T07:00:00Z", "2026-04-03T07:00:00Z", "2026-04-06T07:00:00Z");
  }

  @Test
  void a_rate_fires_at_once_and_for_each_period_until_its_end() {
    create("a", "rate(6 hours)", r -> r.endDate(NOON.plusSeconds(12 * 3600)));

    assertThat(scheduler.fire(NOON.plusSeconds(86400)))
        .extracting(Firing::scheduledAt)
        .containsExactly(NOON, NOON.plusSeconds(6 * 3600), NOON.plusSeconds(12 * 3600));
    assertThat(scheduler.schedules()).isEmpty();
  }

  @Test
  void a_rate_starts_at_its_start_date() {
    create("a", "rate(1 day)", r -> r.startDate(NOON.plusSeconds(3600)));

    assertThat(scheduler.nextDue()).contains(NOON.plusSeconds(3600));
  }

  @Test
  void the_words_of_the_service_are_filled_into_the_input() {
    create(
        "a",
        "at(2026-03-02T13:00:00)",
        r ->
            r.target(
                t -> t.arn(ARN).roleArn("r").input("{\"at\":\"<aws.scheduler.scheduled-time>\"}")));

    assertThat(scheduler.fire(NOON.plusSeconds(3600)))
        .extracting(Firing::input, Firing::name)
        .containsExactly(tuple("{\"at\":\"2026-03-02T13:00:00Z\"}", "a"));
  }

  @Test
  void a_lost_answer_to_a_deletion_is_not_repeated_behind_our_back() {
    create("a", "at(2026-03-02T13:00:00)");
    faults.next("DeleteSchedule", Fault.afterEffect());

    assertThatThrownBy(() -> delete("a")).isInstanceOf(SdkClientException.class);

    assertThat(scheduler.schedules()).isEmpty();
  }

  @Test
  void a_lost_request_for_a_deletion_leaves_the_schedule() {
    create("a", "at(2026-03-02T13:00:00)");
    faults.next("DeleteSchedule", Fault.beforeEffect());

    assertThatThrownBy(() -> delete("a")).isInstanceOf(SdkClientException.class);

    assertThat(scheduler.schedules()).hasSize(1);
  }

  private String create(String name, String expression) {
    return create(name, expression, request -> {});
  }

  private String create(
      String name, String expression, Consumer<CreateScheduleRequest.Builder> change) {
    CreateScheduleRequest.Builder request =
        CreateScheduleRequest.builder()
            .name(name)
            .groupName("relance")
            .scheduleExpression(expression)
            .actionAfterCompletion(ActionAfterCompletion.DELETE)
            .flexibleTimeWindow(window -> window.mode("OFF"))
            .target(
                target ->
                    target
                        .arn(ARN)
                        .roleArn("arn:aws:iam::123456789012:role/r")
                        .input("{\"account\":\"x\"}")
                        .retryPolicy(retry -> retry.maximumRetryAttempts(3)));
    change.accept(request);
    return client.createSchedule(request.build()).scheduleArn();
  }

  private void update(String name, String expression) {
    client.updateSchedule(
        request ->
            request
                .name(name)
                .groupName("relance")
                .scheduleExpression(expression)
                .flexibleTimeWindow(window -> window.mode("OFF"))
                .target(target -> target.arn(ARN).roleArn("r")));
  }

  private void delete(String name) {
    client.deleteSchedule(request -> request.groupName("relance").name(name));
  }
}
