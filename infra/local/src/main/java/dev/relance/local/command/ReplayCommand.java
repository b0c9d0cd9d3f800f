package dev.relance.local.command;

import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.book.FlawedFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code relance replay}: a book through the deployed functions in simulated time. */
@Command(
    name = "replay",
    description = "Runs the deployed functions over a book of records, in simulated time.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final int DAYS_AFTER_LAST_LINE = 90;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "BOOK", description = "The book: JSON Lines, one record a line.")
  @SuppressWarnings("NullAway.Init")
  private Path book;

  @Mixin private final FirstDay from = new FirstDay();

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "Last day, inclusive, UTC (default: 90 days after the last line).")
  private @Nullable LocalDate until;

  @Mixin private final OwnRules own = new OwnRules();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the files that it leaves.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(names = "--skip-bad", description = "Leave bad lines out instead of refusing the book.")
  private boolean skipsBad;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Book read = (skipsBad ? BookReader.skippingBad() : BookReader.strict()).read(book);
    var rehearsal = new Rehearsal(err, own);
    rehearsal.tellFlaws(read);
    Instant start = from.start(book, read);
    Instant end = end(read, start);
    if (end.isBefore(start)) {
      throw FlawedFile.of(
          book.toString(), "ends-before-start", CallText.utc(end), CallText.utc(start));
    }
    var rehearsed = rehearsal.run(read, start, end, out);
    spec.commandLine().getOut().print(Told.figures(rehearsed, out));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private Instant end(Book read, Instant start) {
    return Optional.ofNullable(until)
        .map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1))
        .or(() -> read.last().map(last -> last.plus(Duration.ofDays(DAYS_AFTER_LAST_LINE))))
        .orElseGet(() -> start.plus(Duration.ofDays(DAYS_AFTER_LAST_LINE)));
  }
}
