package dev.relance.local.command;

import dev.relance.local.book.CsvImport;
import dev.relance.local.book.CsvMapping;
import dev.relance.local.book.FlawedFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code relance import}: turns a CSV export into a book. */
@Command(
    name = "import",
    resourceBundle = "dev.relance.local.command.import",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv", descriptionKey = "csv")
  @SuppressWarnings("NullAway.Init")
  private Path csv;

  @Option(names = "--mapping", paramLabel = "FILE.json", required = true)
  @SuppressWarnings("NullAway.Init")
  private Path mapping;

  @Option(names = "--out", paramLabel = "BOOK", required = true)
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Override
  public Integer call() {
    Path target = out.toAbsolutePath().normalize();
    if (target.equals(csv.toAbsolutePath().normalize())
        || target.equals(mapping.toAbsolutePath().normalize())) {
      throw FlawedFile.of(out.toString(), "own-source");
    }
    CsvImport.Imported imported = CsvImport.of(csv, CsvMapping.read(mapping));
    imported.book().write(out);
    spec.commandLine().getOut().println(imported.summary());
    return 0;
  }
}
