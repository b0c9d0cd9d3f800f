package dev.relance.source;

import dev.relance.source.Rows.BadRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document says, by its mapping. A row counts as a whole or not at all.
 *
 * @param columns the first line of a table; none for other documents
 * @param rows how many rows it has
 * @param emissions what its good rows contribute
 * @param bad the other rows
 */
public record Reading(List<String> columns, int rows, List<Emission> emissions, List<BadRow> bad) {
  private static final Comparator<BadRow> BY_LINE =
      Comparator.comparingLong(row -> row.place().number());

  public Reading {
    emissions = List.copyOf(emissions);
    bad = bad.stream().sorted(BY_LINE).toList();
  }

  /**
   * Reads a document to the end of a stream.
   *
   * @param name what messages call it
   * @throws FlawedFile if it cannot be read at all
   */
  public static Reading of(String name, InputStream in, Mapping mapping) throws IOException {
    Rows rows = Rows.read(name, in, mapping);
    var reader = new Reader(mapping);
    rows.rows().forEach(reader::add);
    List<BadRow> bad = new ArrayList<>(rows.bad());
    bad.addAll(reader.bad);
    return new Reading(
        rows.columns(), rows.rows().size() + rows.bad().size(), reader.emissions, bad);
  }

  /** The same without some rows. */
  public Reading without(Map<Row, List<Flaw>> flaws) {
    List<BadRow> all = new ArrayList<>(bad);
    flaws.forEach((row, why) -> all.add(new BadRow(row.place(), why)));
    return new Reading(
        columns,
        rows,
        emissions.stream().filter(emission -> !flaws.containsKey(emission.row())).toList(),
        all);
  }

  /** Every reason why a row is left out, in the order of the document. */
  public List<Flaw> flaws() {
    return bad.stream().flatMap(row -> row.flaws().stream()).toList();
  }

  private static final class Reader {
    private final Mapping mapping;
    private final List<Emission> emissions = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<String, List<String>> originOfRecord = new HashMap<>();

    Reader(Mapping mapping) {
      this.mapping = mapping;
    }

    void add(Row row) {
      List<Emission> made = new ArrayList<>();
      List<Flaw> flaws = new ArrayList<>();
      for (MappedRecord entry : mapping.entries()) {
        try {
          Emission.of(entry, row, emissions.size() + made.size())
              .ifPresent(
                  emission -> {
                    requireOneOrigin(emission);
                    made.add(emission);
                  });
        } catch (FlawedFile e) {
          flaws.addAll(e.flaws());
        }
      }
      if (flaws.isEmpty()) {
        emissions.addAll(made);
      } else {
        bad.add(new BadRow(row.place(), flaws));
      }
    }

    /** Two different texts that would become the same key are refused. */
    private void requireOneOrigin(Emission emission) {
      List<String> columns = emission.entry().key().columns();
      List<String> origin = columns.stream().map(emission.row()::cell).toList();
      List<String> earlier = originOfRecord.putIfAbsent(emission.record(), origin);
      if (earlier != null && !earlier.equals(origin)) {
        throw FlawedFile.of(
            emission.row().place(columns.isEmpty() ? "" : columns.getFirst()),
            "same-key",
            String.join(", ", origin),
            String.join(", ", earlier),
            emission.record());
      }
    }
  }
}
