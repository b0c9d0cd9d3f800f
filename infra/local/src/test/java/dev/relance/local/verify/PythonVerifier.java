package dev.relance.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.evidence.Defect;
import dev.relance.local.house.House;
import dev.relance.record.Json;
import dev.relance.vocabulary.Word;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The verifier in Python, in one process for all folders: a start costs more than a check. */
final class PythonVerifier implements AutoCloseable {
  private static final Path VERIFIER = House.ROOT.resolve("infra/docs");
  private static final Path SCRIPTS =
      House.ROOT.resolve("infra/local/src/test/resources/dev/relance/local/verify");
  private static final String EXIT_CODE = "exit code ";

  private final Process process;
  private final BufferedWriter folders;
  private final BufferedReader reports;

  PythonVerifier() {
    try {
      process = started("verify_each.py");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folders = process.outputWriter();
    reports = process.inputReader();
  }

  /** The words and the members that it knows, named as in the specification. */
  static Document tables() {
    try {
      return new Document("", Json.object(started("tables.py").getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this machine has Python 3. */
  static boolean isThere() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  /** The codes of the defects in a folder, in the order of the alphabet. */
  List<String> codes(Path folder) {
    try {
      folders.write(folder + "\n");
      folders.flush();
      var said = new ArrayList<String>();
      String line = line();
      while (!line.startsWith(EXIT_CODE)) {
        said.add(line);
        line = line();
      }
      List<String> codes = said.stream().flatMap(PythonVerifier::code).sorted().toList();
      assertThat(line).as(said.toString()).isEqualTo(EXIT_CODE + (codes.isEmpty() ? 0 : 1));
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static Process started(String script) throws IOException {
    return new ProcessBuilder(
            "python3", "-I", SCRIPTS.resolve(script).toString(), VERIFIER.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private String line() throws IOException {
    return Objects.requireNonNull(reports.readLine(), "the verifier ended");
  }

  private static Stream<String> code(String line) {
    return Word.all(Defect.class).stream().filter(code -> line.contains(": " + code + ": "));
  }
}
