package dev.relance.local.book;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
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
    description = "Turns a CSV export into a book, by a mapping that says what each row becomes.",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  private static final int REFUSED = 1;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv", description = "The export; its first line names columns.")
  @SuppressWarnings("NullAway.Init")
  private Path csv;

  @Option(
      names = "--mapping",
      paramLabel = "FILE.json",
      required = true,
      description = "Which records a row becomes.")
  @SuppressWarnings("NullAway.Init")
  private Path mapping;

  @Option(
      names = "--out",
      paramLabel = "BOOK",
      required = true,
      description = "The book to write (JSON Lines); one that is there is replaced.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      refuseToOverwriteSources();
      CsvImport.Imported imported = CsvImport.of(csv, CsvMapping.read(mapping));
      BookWriter.write(imported.book(), out);
      spec.commandLine().getOut().println(imported.summary());
      return 0;
    } catch (FlawedFile | UncheckedIOException e) {
      err.println(e.getMessage());
      return REFUSED;
    }
  }

  private void refuseToOverwriteSources() {
    Path target = out.toAbsolutePath().normalize();
    if (target.equals(csv.toAbsolutePath().normalize())
        || target.equals(mapping.toAbsolutePath().normalize())) {
      throw new FlawedFile(out.toString(), "one of the files to read", "name another file");
    }
  }
}
