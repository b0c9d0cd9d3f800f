package dev.relance.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code infra/docs/OPERATE.md} to the template and to the log. */
class OperateDocumentTest {
  private static final Path ROOT = root();

  private final String document = text("infra/docs/OPERATE.md");
  private final String template = text("template.yaml");

  OperateDocumentTest() throws IOException {}

  @ParameterizedTest
  @ValueSource(strings = {"Parameters", "Outputs"})
  void every_parameter_and_output_is_explained(String section) {
    assertThat(rows(section)).containsExactlyInAnyOrderElementsOf(names(section, ""));
  }

  @Test
  void every_alarm_and_every_failure_queue_is_explained() {
    assertThat(rows("What to watch"))
        .containsExactlyInAnyOrderElementsOf(
            names("Resources", "    Type: AWS::CloudWatch::Alarm"));
    assertThat(rows("Failure queues"))
        .containsExactlyInAnyOrderElementsOf(names("Resources", "    Type: AWS::SQS::Queue\n"));
  }

  @Test
  void what_stays_when_a_stack_is_removed_is_what_the_template_retains() {
    assertThat(rows("Remove a stack"))
        .containsExactlyInAnyOrderElementsOf(
            names("Resources", "    DeletionPolicy: Retain\n    UpdateReplacePolicy: Retain\n"));
  }

  @Test
  void every_metric_is_explained() {
    assertThat(rows("Metrics")).containsExactlyElementsOf(FunctionLog.metrics());
    assertThat(FunctionLog.metrics())
        .containsAll(shown("Namespace: Relance\n +MetricName: ([\\w-]+)"))
        .containsAll(shown("\"Relance\", \"([\\w-]+)\""));
  }

  /** The names of metrics that an alarm watches or the dashboard shows. */
  private List<String> shown(String pattern) {
    List<String> names =
        Pattern.compile(pattern).matcher(template).results().map(name -> name.group(1)).toList();
    assertThat(names).isNotEmpty();
    return names;
  }

  @ParameterizedTest
  @EnumSource(LogCode.class)
  void every_line_of_the_log_is_explained(LogCode code) {
    assertThat(document).contains("| `%s` | %s |".formatted(code.word(), code.level()));
  }

  /** The first cells of the table in a section of the document. */
  private List<String> rows(String section) {
    return Pattern.compile("(?m)^\\| `([\\w-]+)` \\|")
        .matcher(part(document, "## " + section + "\n", "\n##+ "))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  /** The names in a section of the template whose entries contain a text. */
  private List<String> names(String section, String containing) {
    String entries = part(template, "\n" + section + ":\n", "\n[A-Z]");
    return Stream.of(entries.split("(?m)(?=^  \\w+:)"))
        .filter(entry -> entry.contains(containing))
        .flatMap(entry -> Pattern.compile("^  (\\w+):").matcher(entry).results())
        .map(name -> name.group(1))
        .toList();
  }

  private static String part(String text, String after, String until) {
    assertThat(text).contains(after);
    return text.substring(text.indexOf(after) + after.length()).split(until)[0];
  }

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = Optional.ofNullable(folder.getParent()).orElseThrow();
    }
    return folder;
  }
}
