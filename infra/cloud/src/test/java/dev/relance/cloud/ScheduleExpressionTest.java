package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # expression                  | zone             | made                 | first
          at(2026-03-02T09:00:00)       | Europe/Paris     | 2026-03-01T00:00:00Z | 2026-03-02T08:00:00Z
          at(2026-07-02T09:00:00)       | Europe/Paris     | 2026-03-01T00:00:00Z | 2026-07-02T07:00:00Z
          at(2026-03-02T09:00:00)       | ''               | 2026-03-01T00:00:00Z | 2026-03-02T09:00:00Z
          at(2020-01-01T00:00:00)       | UTC              | 2026-03-01T00:00:00Z | 2020-01-01T00:00:00Z
          rate(1 hour)                  | UTC              | 2026-03-01T00:30:00Z | 2026-03-01T00:30:00Z
          # inclusive: made on the very minute
          cron(0 8 * * ? *)             | UTC              | 2026-03-01T08:00:00Z | 2026-03-01T08:00:00Z
          cron(0 8 * * ? *)             | UTC              | 2026-03-01T08:00:01Z | 2026-03-02T08:00:00Z
          # a Sunday
          cron(30 8 ? * MON-FRI *)      | UTC              | 2026-03-01T00:00:00Z | 2026-03-02T08:30:00Z
          cron(30 8 ? * MON,WED *)      | UTC              | 2026-03-02T09:00:00Z | 2026-03-04T08:30:00Z
          cron(30 8 ? * FRI-MON *)      | UTC              | 2026-03-03T09:00:00Z | 2026-03-06T08:30:00Z
          cron(0 9 ? * TUE *)           | America/New_York | 2026-03-04T00:00:00Z | 2026-03-10T13:00:00Z
          # 02:30 does not exist on 29 March in Paris: skipped
          cron(30 2 * * ? *)            | Europe/Paris     | 2026-03-29T00:00:00Z | 2026-03-30T00:30:00Z
          """)
  void the_first_firing(String expression, String zone, Instant made, Instant first) {
    assertThat(ScheduleExpression.parse(expression, zone).first(made)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # expression         | zone         | fired                | next
          rate(5 minutes)      | UTC          | 2026-03-01T08:00:00Z | 2026-03-01T08:05:00Z
          rate(1 day)          | Europe/Paris | 2026-03-28T08:00:00Z | 2026-03-29T08:00:00Z
          cron(0 8 * * ? *)    | UTC          | 2026-03-01T08:00:00Z | 2026-03-02T08:00:00Z
          # the clocks go forward on 29 March: the same local time is an hour earlier
          cron(0 9 * * ? *)    | Europe/Paris | 2026-03-28T08:00:00Z | 2026-03-29T07:00:00Z
          # the clocks go back on 25 October
          cron(0 9 * * ? *)    | Europe/Paris | 2026-10-24T07:00:00Z | 2026-10-25T08:00:00Z
          # 02:30 comes twice on 25 October: only the first time
          cron(30 2 * * ? *)   | Europe/Paris | 2026-10-24T00:30:00Z | 2026-10-25T00:30:00Z
          cron(30 2 * * ? *)   | Europe/Paris | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z
          cron(0 9 ? * FRI *)  | Europe/Paris | 2026-03-27T08:00:00Z | 2026-04-03T07:00:00Z
          """)
  void the_firing_after_one(String expression, String zone, Instant fired, Instant next) {
    assertThat(ScheduleExpression.parse(expression, zone).after(fired)).contains(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "at(2026-03-02)",
        "at(2026-02-30T00:00:00)",
        "at(2026-03-02T09:00:00Z)",
        "rate(0 minutes)",
        "rate(5 seconds)",
        "rate(5)",
        "cron(0 8 * * * *)",
        "cron(0 8 ? * ? *)",
        "cron(0 24 * * ? *)",
        "cron(60 8 * * ? *)",
        "cron(0 8 1 * ? *)",
        "cron(0 8 ? * MOO *)",
        "cron(0 8 ? * MON-WED-FRI *)",
        "cron(0 8 ? * MON, *)",
        "every day"
      })
  void anything_else_is_refused(String expression) {
    assertThatThrownBy(() -> ScheduleExpression.parse(expression, "UTC"))
        .isInstanceOfSatisfying(
            ServiceError.class, e -> assertThat(e.code()).isEqualTo("ValidationException"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Atlantis", "not a zone"})
  void an_unknown_zone_is_refused(String zone) {
    assertThatThrownBy(() -> ScheduleExpression.parse("rate(1 hour)", zone))
        .isInstanceOf(ServiceError.class);
  }
}
