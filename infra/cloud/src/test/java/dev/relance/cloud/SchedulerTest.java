package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.cloud.Scheduler.Firing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.SchedulerException;

class SchedulerTest {
  private final EmbeddedCloud cloud = ACloud.started();
  private final SchedulerClient scheduler = ACloud.client(SchedulerClient.builder(), cloud);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void schedules_fire_in_order_of_time_then_name_with_what_they_hold() {
    create("late", "at(2026-03-17T10:00:00)", "UTC");
    create("b", "at(2026-03-17T09:00:00)", "UTC");
    create("a", "at(2026-03-17T10:00:00)", "Europe/Paris");

    List<Firing> firings = cloud.scheduler().fire(Instant.parse("2026-03-17T09:30:00Z"));

    assertThat(firings)
        .extracting(Firing::input)
        .containsExactly("{\"name\":\"a\"}", "{\"name\":\"b\"}");
    assertThat(firings.getFirst().targetArn()).isEqualTo("arn:target");
    assertThat(cloud.scheduler().nextDue()).contains(Instant.parse("2026-03-17T10:00:00Z"));
    assertThat(cloud.scheduler().schedules()).extracting(Schedule::name).containsExactly("late");
  }

  @Test
  void one_that_is_there_cannot_be_made_again_but_changed_and_removed() {
    create("a", "at(2026-03-17T09:00:00)", "UTC");
    assertThatThrownBy(() -> create("a", "at(2026-03-17T10:00:00)", "UTC"))
        .isInstanceOf(ConflictException.class);

    update("a", "at(2026-03-18T10:00:00)");
    assertThat(cloud.scheduler().nextDue()).contains(Instant.parse("2026-03-18T10:00:00Z"));

    scheduler.deleteSchedule(r -> r.name("a").groupName("group"));
    assertThat(cloud.scheduler().nextDue()).isEmpty();
  }

  @Test
  void one_that_is_not_there_is_not_found() {
    assertThatThrownBy(() -> update("a", "at(2026-03-18T10:00:00)"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> scheduler.deleteSchedule(r -> r.name("a").groupName("group")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // a working day, a week-end, and the Sunday on which clocks go forward
    "cron(0 7 ? * MON-FRI *), Europe/Paris, 2026-03-17T08:30:00Z, 2026-03-18T06:00:00Z",
    "cron(0 7 ? * MON-FRI *), Europe/Paris, 2026-03-27T07:00:00Z, 2026-03-30T05:00:00Z",
    "cron(30 2 ? * SUN *), Europe/Paris, 2026-03-23T08:30:00Z, 2026-04-05T00:30:00Z",
    "cron(30 2 ? * SUN *), Europe/Paris, 2026-10-19T08:30:00Z, 2026-10-25T00:30:00Z",
    "cron(0 7 ? * MON *), America/New_York, 2026-03-17T08:30:00Z, 2026-03-23T11:00:00Z",
  })
  void a_recurring_one_keeps_its_local_time(String cron, String zone, String made, String next) {
    cloud.clock().moveTo(Instant.parse(made));
    create("a", cron, zone);

    assertThat(cloud.scheduler().nextDue()).contains(Instant.parse(next));
    cloud.scheduler().fire(Instant.parse(next));
    assertThat(cloud.scheduler().nextDue().orElseThrow())
        .isAfter(Instant.parse(next))
        .isBefore(Instant.parse(next).plus(Duration.ofDays(8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "at(soon)", "at(2026-13-17T09:00:00)", "cron(0 7 ? * FUN *)", "rate(1 day)"})
  void another_expression_is_refused(String expression) {
    assertThatThrownBy(() -> create("a", expression, "UTC")).isInstanceOf(SchedulerException.class);
    assertThat(cloud.scheduler().schedules()).isEmpty();
  }

  @Test
  void a_name_that_is_too_long_is_refused() {
    assertThatThrownBy(() -> create("a".repeat(65), "at(2026-03-17T09:00:00)", "UTC"))
        .isInstanceOf(SchedulerException.class);
  }

  private void create(String name, String expression, String zone) {
    scheduler.createSchedule(
        r ->
            r.name(name)
                .groupName("group")
                .scheduleExpression(expression)
                .scheduleExpressionTimezone(zone)
                .flexibleTimeWindow(w -> w.mode(FlexibleTimeWindowMode.OFF))
                .actionAfterCompletion(ActionAfterCompletion.DELETE)
                .target(
                    t ->
                        t.arn("arn:target")
                            .roleArn("arn:role")
                            .input("{\"name\":\"%s\"}".formatted(name))));
  }

  private void update(String name, String expression) {
    scheduler.updateSchedule(
        r ->
            r.name(name)
                .groupName("group")
                .scheduleExpression(expression)
                .scheduleExpressionTimezone("UTC")
                .flexibleTimeWindow(w -> w.mode(FlexibleTimeWindowMode.OFF))
                .target(t -> t.arn("arn:target").roleArn("arn:role").input("{}")));
  }
}
