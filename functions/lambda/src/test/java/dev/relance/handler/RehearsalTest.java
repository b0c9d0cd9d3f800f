package dev.relance.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.aws.Settings;
import dev.relance.cloud.Template;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  @Test
  void one_reminder_is_composed_and_leaves_for_nowhere() {
    System.setProperty("aws.accessKeyId", "embedded");
    System.setProperty("aws.secretAccessKey", "embedded");
    var rehearsal = new Rehearsal();

    rehearsal.run(
        new Settings(
            Template.above(Path.of(""), "relance", Map.of("SenderIdentity", "*")).environment()));

    assertThat(rehearsal.sent()).isEqualTo(1);
  }
}
