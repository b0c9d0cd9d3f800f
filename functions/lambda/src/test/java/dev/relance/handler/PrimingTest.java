package dev.relance.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.aws.Settings;
import dev.relance.cloud.Template;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrimingTest {
  @Test
  void one_reminder_is_composed_and_leaves_for_nowhere() {
    System.setProperty("aws.accessKeyId", "embedded");
    System.setProperty("aws.secretAccessKey", "embedded");
    var priming = new Priming();

    priming.run(
        new Settings(
            Template.above(Path.of(""), "relance", Map.of("SenderIdentity", "*")).environment()));

    assertThat(priming.sent()).isEqualTo(1);
  }
}
