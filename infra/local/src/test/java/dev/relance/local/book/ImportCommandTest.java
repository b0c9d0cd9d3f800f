package dev.relance.local.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
  private final Path folder;
  private final Path mapping;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  ImportCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.mapping =
        Files.writeString(
            folder.resolve("mapping.json"),
            Mappings.mapping("{'name':'d','record':'debtor#{who}','fields':{}}"));
  }

  @Test
  void an_export_becomes_a_book_and_the_summary_is_printed() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who\na\n");
    Path book = folder.resolve("june.jsonl");

    assertThat(run(csv, book)).isZero();

    assertThat(out.toString()).isEqualToIgnoringNewLines("1 rows became 1 records (1 debtor)");
    assertThat(book).hasContent("{\"creditorId\":\"me\",\"record\":\"debtor#a\"}");
  }

  @Test
  void a_flawed_export_is_told_and_leaves_no_book() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who\na\nb b\n");
    Path book = folder.resolve("june.jsonl");

    assertThat(run(csv, book)).isEqualTo(1);

    assertThat(err.toString()).startsWith("june.csv line 3, column who: 'b b', not an id");
    assertThat(book).doesNotExist();
  }

  @Test
  void neither_the_export_nor_the_mapping_is_overwritten() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who\na\n");

    assertThat(run(csv, csv)).isEqualTo(1);
    assertThat(run(csv, folder.resolve("x").resolve("..").resolve("mapping.json"))).isEqualTo(1);

    assertThat(csv).hasContent("who\na\n");
    assertThat(err.toString()).contains("june.csv: one of the files to read; name another file");
  }

  @Test
  void an_export_that_is_not_there_is_told() {
    assertThat(run(folder.resolve("none.csv"), folder.resolve("june.jsonl"))).isEqualTo(1);
    assertThat(err.toString()).contains("none.csv: there is no such file; check the path");
  }

  private int run(Path csv, Path book) {
    return new CommandLine(new ImportCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(csv.toString(), "--mapping", mapping.toString(), "--out", book.toString());
  }
}
