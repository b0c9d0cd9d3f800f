package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.local.house.House;
import dev.relance.local.house.JavaForms;
import dev.relance.record.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the two first commands is what they print. */
class ReadmeTest {
  private static final List<String> LINES =
      List.of(
          "messages.jsonl",
          "acknowledgements.jsonl",
          "silences.jsonl",
          "escalations.jsonl",
          "rejections.jsonl");
  private static final String FENCE = "```";
  private static final String GAP = "...";

  @TempDir
  @SuppressWarnings("NullAway") // JUnit makes the folder before any test
  private static Path out;

  private static String demo = "";

  @BeforeAll
  static void runs() {
    demo = Called.relance("demo", "--out", out.toString()).out();
  }

  @Test
  void the_readme_shows_what_the_first_two_commands_print() {
    assertThat(demo.lines().toList()).containsSubsequence(shown("$ ./relance demo"));
    assertThat(verified().lines().toList())
        .containsSubsequence(shown("$ ./relance verify target/demo"));
  }

  @Test
  void what_the_demo_shows_are_words() throws IOException {
    assertThat(JavaForms.in(demo)).isEmpty();
    assertThat(JavaForms.in(verified())).isEmpty();
    assertThat(JavaForms.inPage(Files.readString(out.resolve("report.html")))).isEmpty();
    for (String file : LINES) {
      assertThat(Files.readAllLines(out.resolve(file)))
          .as(file)
          .allSatisfy(line -> assertThat(JavaForms.in(said(Json.object(line)))).isEmpty());
    }
  }

  @Test
  void what_verify_says_of_a_broken_copy_are_words(@TempDir Path copy) throws IOException {
    Path evidence = Files.createDirectories(copy.resolve("evidence"));
    try (Stream<Path> files = Files.list(out.resolve("evidence"))) {
      Path first = files.sorted().findFirst().orElseThrow();
      Files.writeString(
          evidence.resolve(first.getFileName()), Files.readString(first).replace("e", "E"));
    }
    Called called = Called.relance("verify", copy.toString());
    assertThat(called.code()).isEqualTo(1);
    assertThat(JavaForms.in(called.out())).isEmpty();
  }

  /** Every text in a document; what is absent is absent. */
  private static String said(Object value) {
    return switch (value) {
      case String text -> text + "\n";
      case Map<?, ?> members ->
          members.values().stream()
              .filter(Objects::nonNull)
              .map(ReadmeTest::said)
              .collect(Collectors.joining());
      case List<?> items -> items.stream().map(ReadmeTest::said).collect(Collectors.joining());
      default -> "";
    };
  }

  private static String verified() {
    return Called.relance("verify", out.toString()).out();
  }

  @Test
  void the_operators_read_what_the_demo_costs() throws IOException {
    var summary = new Document("", Json.object(Files.readString(out.resolve("summary.json"))));
    Document bill = summary.object("billForThousandMessages");
    List<String> rows =
        House.text("infra/docs/OPERATE.md").lines().filter(line -> line.startsWith("| ")).toList();

    assertThat(bill.object("items").members().keySet())
        .allSatisfy(
            item -> {
              Document used = bill.object("items").object(item);
              assertThat(rows)
                  .as(item)
                  .anyMatch(
                      row ->
                          row.endsWith(
                              "| %s | %s |".formatted(used.text("each"), used.text("dollars"))));
            });
    assertThat(bill.object("unitsByFunction").members().keySet())
        .allSatisfy(
            function -> {
              Document units = bill.object("unitsByFunction").object(function);
              assertThat(rows)
                  .contains(
                      "| %s | %s | %s | %s |"
                          .formatted(
                              function,
                              units.text("written"),
                              units.text("inIndexes"),
                              units.text("read")));
            });
    assertThat(rows)
        .anyMatch(
            row ->
                row.endsWith(
                    "| %s, %s times SES alone |"
                        .formatted(
                            bill.text("dollarsOnEssentials"),
                            bill.text("timesMailsOnEssentials"))));
  }

  @Test
  void the_readme_fits_on_two_screens() {
    assertThat(House.text("README.md").lines()).hasSizeLessThanOrEqualTo(90);
  }

  /** The lines below a command up to the end of its block, without the gaps. */
  private static List<String> shown(String command) {
    List<String> lines = House.text("README.md").lines().toList();
    var shown = new ArrayList<String>();
    for (String line : lines.subList(lines.indexOf(command) + 1, lines.size())) {
      if (line.equals(FENCE)) {
        break;
      }
      if (!line.equals(GAP)) {
        shown.add(line);
      }
    }
    assertThat(shown).isNotEmpty();
    return shown;
  }
}
