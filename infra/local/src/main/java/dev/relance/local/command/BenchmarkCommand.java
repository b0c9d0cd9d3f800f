package dev.relance.local.command;

import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code relance benchmark}: what a replay of a book takes, on this machine. */
@Command(
    name = "benchmark",
    description = "Replays a book and prints what it took: time, memory, AWS calls per reminder.",
    mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "BOOK", description = "The book.")
  @SuppressWarnings("NullAway.Init")
  private Path book;

  @Option(names = "--from", required = true, description = "First day, UTC.")
  @SuppressWarnings("NullAway.Init")
  private LocalDate from;

  @Option(names = "--until", required = true, description = "Last day, inclusive, UTC.")
  @SuppressWarnings("NullAway.Init")
  private LocalDate until;

  @Option(names = "--out", description = "The folder for the files.", defaultValue = "target/bench")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Override
  public Integer call() {
    Book read = BookReader.strict().read(book);
    Instant start = from.atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant end = until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1);
    var rehearsed =
        new Rehearsal(spec.commandLine().getErr(), new OwnRules()).run(read, start, end, out);
    Duration ready = rehearsed.start();
    PrintWriter print = spec.commandLine().getOut();
    print.print(Told.figures(rehearsed, out));
    print.printf("  %-34s %10s   at most 5 s%n", "embedded cloud ready after", Told.told(ready));
    print.printf(
        "  %-34s %10s   at most 240 s for the IBM book%n",
        "replay with its files", Told.told(rehearsed.replay()));
    print.printf(
        "  %-34s %7d MB   at most 1024 MB%n", "peak of the Java heap", peakHeapMegabytes());
    print.flush();
    return 0;
  }

  private static long peakHeapMegabytes() {
    return java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / (1024 * 1024);
  }
}
