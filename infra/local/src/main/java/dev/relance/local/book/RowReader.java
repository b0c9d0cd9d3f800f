package dev.relance.local.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns rows into what they contribute to records, and collects what is wrong with them. */
final class RowReader {
  private static final Pattern KEY = Pattern.compile("[a-z]+#[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}");

  private final CsvMapping mapping;
  private final List<Emission> emissions = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, List<String>> originOfRecord = new HashMap<>();

  RowReader(CsvMapping mapping) {
    this.mapping = mapping;
  }

  void read(Row row) {
    mapping.entries().forEach(entry -> read(row, entry));
  }

  /** What all rows contribute, in the order of the file. */
  List<Emission> emissions() {
    return emissions;
  }

  List<Flaw> flaws() {
    return flaws;
  }

  private void read(Row row, Entry entry) {
    try {
      if (entry.holds(row)) {
        emissions.add(emission(row, entry));
      }
    } catch (FlawedFile e) {
      flaws.addAll(e.flaws());
    }
  }

  private Emission emission(Row row, Entry entry) {
    String record = record(row, entry.key());
    Optional<Instant> at = entry.at().flatMap(moment -> moment.in(row));
    Map<String, Object> fields = entry.fields().values(row);
    return new Emission(at, emissions.size(), row.place(), record, entry, fields);
  }

  /** The key, refused when two different texts would have become the same key. */
  private String record(Row row, Template key) {
    String record = key.require(row);
    String column = key.columns().findFirst().orElse("");
    if (!KEY.matcher(record).matches()) {
      throw row.flaw(
          column,
          "an id: '%s' must have 1 to 64 letters, digits or . _ : @ + - after the #"
              .formatted(record),
          "write {%s|id} in the mapping, or use another column".formatted(column));
    }
    List<String> origin = key.unchanged(row);
    List<String> earlier = originOfRecord.putIfAbsent(record, origin);
    if (earlier != null && !earlier.equals(origin)) {
      throw row.flaw(
          column,
          "text of its own: %s already became %s".formatted(earlier, record),
          "use a column that tells them apart");
    }
    return record;
  }
}
