package dev.relance.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.record.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionLogTest {
  private final List<LogLevel> levels = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final FunctionLog log = new FunctionLog(new Recorder(), "request-1");

  @Test
  void a_line_is_one_json_object_with_its_level_and_its_request() {
    log.swept(3);

    assertThat(levels).containsExactly(LogLevel.INFO);
    assertThat(lines)
        .singleElement()
        .extracting(Json::object)
        .isEqualTo(
            Map.of(
                "level", "INFO",
                "message", "sweep-done",
                "AWSRequestId", "request-1",
                "missed", 3L));
  }

  @Test
  void trouble_is_told_by_key_type_and_place_and_not_by_what_a_record_says() {
    RuntimeException trouble = new IllegalStateException("compta@miravelle.example owes 120.00");

    log.notTakenIn(new RecordKey("atelier-lumen", "invoice#2026-041"), trouble);

    assertThat(levels).containsExactly(LogLevel.ERROR);
    assertThat(lines)
        .singleElement()
        .extracting(Json::object)
        .satisfies(
            line ->
                assertThat(line)
                    .containsEntry("level", "ERROR")
                    .containsEntry("creditorId", "atelier-lumen")
                    .containsEntry("record", "invoice#2026-041")
                    .containsEntry("trouble", "java.lang.IllegalStateException")
                    .containsKey("at"));
    assertThat(lines.getFirst()).doesNotContain("compta").doesNotContain("120.00");
  }

  @Test
  void slf4j_finds_one_provider_and_does_not_complain_at_start() throws IOException {
    String service = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

    assertThat(Collections.list(FunctionLog.class.getClassLoader().getResources(service)))
        .hasSize(1);
  }

  /** Takes bytes alone: Lambda would wrap a text into JSON once more. */
  private final class Recorder implements LambdaLogger {
    @Override
    public void log(String message) {
      throw new AssertionError("a text is wrapped: " + message);
    }

    @Override
    public void log(byte[] message) {
      throw new AssertionError("a line without a level");
    }

    @Override
    public void log(byte[] message, LogLevel level) {
      levels.add(level);
      lines.add(new String(message, StandardCharsets.UTF_8));
    }
  }
}
