package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private final Path folder;
  private final Path mapping;

  ImportCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.mapping =
        Files.writeString(
            folder.resolve("mapping.json"),
            """
            {"mapping": "m", "version": 1, "creditorId": "me", "zone": "Europe/Paris",
             "rows": [{"name": "d", "record": "debtor#{{who}}", "fields": {}}]}
            """);
  }

  @Test
  void an_export_becomes_a_book_and_the_summary_is_printed() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who\na\n");
    Path book = folder.resolve("june.jsonl");

    Called called = run(csv, book);

    assertThat(called.code()).isZero();
    assertThat(called.out()).isEqualToIgnoringNewLines("1 row became 1 record (1 debtor)");
    assertThat(book).hasContent("{\"creditorId\":\"me\",\"record\":\"debtor#a\"}");
  }

  @Test
  void a_flawed_export_is_told_and_leaves_no_book() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who\na\nb b\n");
    Path book = folder.resolve("june.jsonl");

    Called called = run(csv, book);

    assertThat(called.code()).isEqualTo(1);
    assertThat(called.err())
        .startsWith("relance: june.csv line 3, column who: 'debtor#b b', not a key");
    assertThat(book).doesNotExist();
  }

  @Test
  void neither_the_export_nor_the_mapping_is_overwritten() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who\na\n");

    Called called = run(csv, csv);
    assertThat(called.code()).isEqualTo(1);
    assertThat(run(csv, folder.resolve("x").resolve("..").resolve("mapping.json")).code())
        .isEqualTo(1);

    assertThat(csv).hasContent("who\na\n");
    assertThat(called.err()).contains("june.csv: one of the files to read; name another file");
  }

  @Test
  void an_export_that_is_not_there_is_told() {
    Called called = run(folder.resolve("none.csv"), folder.resolve("june.jsonl"));

    assertThat(called.code()).isEqualTo(1);
    assertThat(called.err()).contains("none.csv: there is no such file; check the path");
  }

  private Called run(Path csv, Path book) {
    return Called.relance(
        "import", csv.toString(), "--mapping", mapping.toString(), "--out", book.toString());
  }
}
