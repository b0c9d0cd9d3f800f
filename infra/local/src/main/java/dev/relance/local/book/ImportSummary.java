package dev.relance.local.book;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What became of a CSV export.
 *
 * @param rows how many rows were read
 * @param records how many records the book writes, those at the start included
 * @param recordsByKind the same, by kind of record
 * @param first when the first record with a time is written
 * @param last when the last one is
 * @param repeats how many rows only said again what a record already said
 * @param moved how many updates were dated before their record and are written with it
 */
public record ImportSummary(
    long rows,
    int records,
    SortedMap<String, Integer> recordsByKind,
    Optional<Instant> first,
    Optional<Instant> last,
    int repeats,
    int moved) {

  static ImportSummary of(long rows, Book book, int repeats, int moved) {
    return new ImportSummary(
        rows, book.lines().size(), book.linesByKind(), book.first(), book.last(), repeats, moved);
  }

  @Override
  public String toString() {
    String kinds =
        recordsByKind.entrySet().stream()
            .map(kind -> "%,d %s".formatted(kind.getValue(), kind.getKey()))
            .collect(Collectors.joining(", "));
    return "%,d rows became %,d records (%s)%s%s%s"
        .formatted(
            rows,
            records,
            kinds,
            first.map(from -> ", written %s to %s".formatted(from, last.orElse(from))).orElse(""),
            counted(repeats, "repeats left out"),
            counted(moved, "updates dated before their record and written with it"));
  }

  private static String counted(int count, String what) {
    return count == 0 ? "" : "; %,d %s".formatted(count, what);
  }
}
