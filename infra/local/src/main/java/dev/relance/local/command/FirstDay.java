package dev.relance.local.command;

import dev.relance.local.book.Book;
import dev.relance.local.book.FlawedFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where simulated time starts; lines without a time are written there. */
final class FirstDay {
  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First day, UTC (default: when the first line with a time was written).")
  private @Nullable LocalDate day;

  /** The instant at which a book starts. */
  Instant start(Path file, Book book) {
    return Optional.ofNullable(day)
        .map(first -> first.atStartOfDay().toInstant(ZoneOffset.UTC))
        .or(book::first)
        .orElseThrow(
            () ->
                FlawedFile.of(file.toString(), book.lines().isEmpty() ? "no-records" : "no-time"));
  }
}
