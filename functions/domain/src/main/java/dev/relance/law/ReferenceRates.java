package dev.relance.law;

import dev.relance.tree.Tree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The published rates on which legal interest is built, such as the key rate of a central bank for
 * a half-year. A rate that is not there is missing: nothing is extrapolated.
 *
 * <p>A row holds from its day until the day before the next row. The newest row holds only until
 * the end of its half-year (or its calendar year, for a reference that changes yearly), because the
 * next rate is published then.
 *
 * @param version as evidence names it: the day on which they were gathered, and the days of newer
 *     ones
 */
public record ReferenceRates(String version, Map<String, Reference> references) {
  public ReferenceRates {
    references = Map.copyOf(references);
  }

  /** No rates at all. */
  public static final ReferenceRates NONE = new ReferenceRates("", Map.of());

  /** How often a reference can change: on 1 January and 1 July, or on 1 January. */
  public enum Changes {
    HALF_YEARLY,
    YEARLY
  }

  /**
   * One reference.
   *
   * @param rows in ascending order of their first days
   */
  public record Reference(Changes changes, List<Row> rows) {
    public Reference {
      rows = List.copyOf(rows);
      for (int i = 1; i < rows.size(); i++) {
        if (!rows.get(i).from().isAfter(rows.get(i - 1).from())) {
          throw new IllegalArgumentException(
              "row %s must come after row %s"
                  .formatted(rows.get(i).from(), rows.get(i - 1).from()));
        }
      }
    }

    /** The last day for which there is a row, inclusive; empty when there are no rows. */
    public Optional<LocalDate> lastDay() {
      return rows.isEmpty() ? Optional.empty() : Optional.of(endOfPeriod(rows.getLast().from()));
    }

    private Optional<Row> on(LocalDate day) {
      return lastDay().filter(last -> !day.isAfter(last)).isEmpty()
          ? Optional.empty()
          : rows.reversed().stream().filter(row -> !day.isBefore(row.from())).findFirst();
    }

    private LocalDate endOfPeriod(LocalDate from) {
      boolean firstHalf = from.getMonthValue() <= 6;
      return changes == Changes.HALF_YEARLY && firstHalf
          ? LocalDate.of(from.getYear(), 6, 30)
          : LocalDate.of(from.getYear(), 12, 31);
    }
  }

  /**
   * A published rate.
   *
   * @param from the first day, inclusive
   * @param ratePct per cent a year, may be below zero; empty when it could not be found
   */
  public record Row(LocalDate from, Optional<BigDecimal> ratePct, String cites, boolean verified) {}

  /**
   * Reads all references.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static ReferenceRates read(Tree document) {
    Tree references = document.object("references");
    var read = new HashMap<String, Reference>();
    for (String name : references.members().keySet()) {
      Tree reference = references.object(name);
      List<Row> rows = reference.objects("rows").stream().map(ReferenceRates::row).toList();
      Changes changes = Trees.code(reference, "changes", Changes.class, Changes.HALF_YEARLY);
      read.put(name, Trees.at(reference, "rows", () -> new Reference(changes, rows)));
    }
    return new ReferenceRates(document.text("version"), read);
  }

  /** These rates with newer ones: a newer row takes the place of the row of the same first day. */
  public ReferenceRates with(ReferenceRates newer) {
    var all = new HashMap<String, Reference>(references);
    newer.references.forEach(
        (name, reference) -> all.merge(name, reference, ReferenceRates::joined));
    return new ReferenceRates(version + " + " + newer.version, all);
  }

  private static Reference joined(Reference older, Reference newer) {
    var rows = new TreeMap<LocalDate, Row>();
    Stream.concat(older.rows().stream(), newer.rows().stream())
        .forEach(row -> rows.put(row.from(), row));
    return new Reference(newer.changes(), List.copyOf(rows.values()));
  }

  /** The row that holds on a day, if it is there and has a rate. */
  public Optional<Row> on(String reference, LocalDate day) {
    return Optional.ofNullable(references.get(reference))
        .flatMap(found -> found.on(day))
        .filter(row -> row.ratePct().isPresent());
  }

  /**
   * The days after {@code from} and up to {@code to}, inclusive, on which a reference may change.
   */
  List<LocalDate> changesBetween(String reference, LocalDate from, LocalDate to) {
    var days = new ArrayList<LocalDate>();
    Optional.ofNullable(references.get(reference))
        .ifPresent(
            found -> {
              found.rows().forEach(row -> days.add(row.from()));
              found.lastDay().ifPresent(last -> days.add(last.plusDays(1)));
            });
    return days.stream().filter(day -> day.isAfter(from) && !day.isAfter(to)).sorted().toList();
  }

  private static Row row(Tree row) {
    return new Row(
        row.date("from"),
        row.optionalDecimal("ratePct"),
        row.text("cites"),
        row.isTrue("verified"));
  }
}
