package dev.relance.local.book;

import dev.relance.source.Flaw;
import dev.relance.source.FlawedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The lines of a book in the order of writing: first the lines without a time, then by time. Lines
 * of the same instant stay in their given order.
 *
 * @param events what mail services and debtors do, in order of time
 * @param flaws the lines that were left out because they cannot be read
 * @param files the invoices that lie beside it, by the folder of their creditor and their path
 *     there
 */
public record Book(
    List<BookLine> lines,
    List<BookEvent> events,
    List<Flaw> flaws,
    SortedMap<String, byte[]> files) {
  private static final Comparator<BookLine> BY_TIME =
      Comparator.comparing(line -> line.at().orElse(Instant.MIN));

  public Book {
    lines = lines.stream().sorted(BY_TIME).toList();
    events = events.stream().sorted(Comparator.comparing(BookEvent::at)).toList();
    flaws = List.copyOf(flaws);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** A book without files. */
  public Book(List<BookLine> lines, List<BookEvent> events, List<Flaw> flaws) {
    this(lines, events, flaws, Collections.emptySortedMap());
  }

  /** The same with files. */
  Book with(SortedMap<String, byte[]> more) {
    return new Book(lines, events, flaws, more);
  }

  /**
   * Returns this book if it has no flaws.
   *
   * @throws FlawedFile naming its flaws
   */
  public Book sound() {
    if (!flaws.isEmpty()) {
      throw new FlawedFile(flaws);
    }
    return this;
  }

  /** When the first line with a time is written. */
  public Optional<Instant> first() {
    return lines.stream().flatMap(line -> line.at().stream()).findFirst();
  }

  /** When the last line is written, or the last event happens. */
  public Optional<Instant> last() {
    return Stream.concat(
            lines.stream().flatMap(line -> line.at().stream()), events.stream().map(BookEvent::at))
        .max(Comparator.naturalOrder());
  }

  /** How many lines there are of each kind of record. */
  public SortedMap<String, Integer> linesByKind() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    lines.forEach(line -> counts.merge(line.kind(), 1, Integer::sum));
    return counts;
  }

  /** Writes the book to a temporary file first, so that no half-written book is left. */
  public void write(Path file) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(
          draft,
          Stream.concat(lines.stream().map(BookLine::json), events.stream().map(BookEvent::json))
              .toList());
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw FlawedFile.of(file.toString(), "unwritable", FileTrouble.of(e));
    }
  }
}
