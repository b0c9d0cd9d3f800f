package dev.relance.local.command;

import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code relance demo}: the sample book, 150 days, told as a story. */
@Command(
    name = "demo",
    description = "Runs 150 days of two small businesses and tells what happened.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final Duration DAYS = Duration.ofDays(150);

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--out",
      description = "The folder for the files that it leaves (default: ${DEFAULT-VALUE}).",
      defaultValue = "target/demo")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Override
  public Integer call() {
    Book book = BookReader.sample();
    Instant from = book.first().orElseThrow();
    PrintWriter print = spec.commandLine().getOut();
    var rehearsed =
        new Rehearsal(spec.commandLine().getErr(), new OwnRules())
            .run(book, from, from.plus(DAYS), out);
    print.print(Story.of(rehearsed.result()));
    print.println();
    print.print(Told.figures(rehearsed, out));
    print.flush();
    return 0;
  }
}
