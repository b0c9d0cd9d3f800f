package dev.relance.local.command;

import dev.relance.local.book.Book;
import dev.relance.source.FlawedFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time that a book is replayed for.
 *
 * @param until inclusive
 */
record Span(Instant from, Instant until) {
  private static final Duration AFTER_LAST_LINE = Duration.ofDays(90);

  /**
   * The time between two days, by UTC; the days that are not named follow from the book.
   *
   * @throws FlawedFile if it would end before it starts
   */
  static Span of(Path file, Book book, @Nullable LocalDate from, @Nullable LocalDate until) {
    Instant start = start(file, book, from);
    Instant end =
        Optional.ofNullable(until)
            .map(Span::endOf)
            .orElseGet(() -> book.last().orElse(start).plus(AFTER_LAST_LINE));
    if (end.isBefore(start)) {
      throw FlawedFile.of(
          file.toString(), "ends-before-start", Rehearsal.utc(end), Rehearsal.utc(start));
    }
    return new Span(start, end);
  }

  /** The instant at which a book starts. Lines without a time are written then. */
  static Instant start(Path file, Book book, @Nullable LocalDate from) {
    return Optional.ofNullable(from)
        .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
        .or(book::first)
        .orElseThrow(
            () ->
                FlawedFile.of(file.toString(), book.lines().isEmpty() ? "no-records" : "no-time"));
  }

  /** The last second of a day. */
  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1);
  }
}
