package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.vocabulary.Word;
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
 * The published rates that legal interest is based on, such as a central bank's key rate for a
 * half-year. A rate that is not listed is missing: nothing is extrapolated.
 *
 * <p>A row applies to the end of its half-year (or its calendar year, for a reference that changes
 * yearly), because the next rate is published then. If a rate is known to have continued, its row
 * names its own last day. A reference that changes by decision has no periods: a row applies until
 * the next one, and the newest names the day up to which it was checked. There may be days without
 * a rate between two rows.
 *
 * @param version as evidence writes it: the day on which they were gathered, and the days of newer
 *     ones
 */
public record ReferenceRates(String version, Map<String, Reference> references) {
  public ReferenceRates {
    references = Map.copyOf(references);
  }

  /** No rates at all. */
  public static final ReferenceRates NONE = new ReferenceRates("", Map.of());

  /** When a reference can change: on 1 January and 1 July, only on 1 January, or on any day. */
  public enum Changes implements Word {
    HALF_YEARLY("half-yearly"),
    YEARLY("yearly"),
    /** On the day of each decision of those who set it. */
    BY_EVENT("by-event");

    private final String word;

    Changes(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** The first day of the period of a day, if it has periods. */
    public Optional<LocalDate> firstOfPeriod(LocalDate day) {
      return switch (this) {
        case HALF_YEARLY ->
            Optional.of(LocalDate.of(day.getYear(), day.getMonthValue() > 6 ? 7 : 1, 1));
        case YEARLY -> Optional.of(LocalDate.of(day.getYear(), 1, 1));
        case BY_EVENT -> Optional.empty();
      };
    }

    /** The last day of the period of a day, if it has periods. */
    public Optional<LocalDate> endOfPeriod(LocalDate day) {
      return firstOfPeriod(day)
          .map(first -> first.plusMonths(this == HALF_YEARLY ? 6 : 12).minusDays(1));
    }
  }

  /** How those who publish a reference round it. */
  public enum Rounded implements Word {
    AS_FOUND("as-found"),
    /** Up to the next half point: 2.15 is published as 2.50 (Finland: Korkolaki 633/1982, 12). */
    UP_TO_HALF_POINT("up-to-half-point"),
    /** It moves by half a point or more, or not at all (the base rate of Austria). */
    MOVES_BY_HALF_POINT("moves-by-half-point");

    private static final BigDecimal HALF_POINT = new BigDecimal("0.5");

    private final String word;

    Rounded(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    private void require(List<PublishedRate> rows) {
      Optional<BigDecimal> before = Optional.empty();
      for (PublishedRate row : rows) {
        if (row.ratePct().isPresent()) {
          BigDecimal pct = row.ratePct().get();
          if (!allows(before, pct)) {
            throw new IllegalArgumentException(
                "the rate %s of %s does not fit a reference that is rounded %s"
                    .formatted(pct.toPlainString(), row.from(), word));
          }
          before = row.ratePct();
        }
      }
    }

    private boolean allows(Optional<BigDecimal> before, BigDecimal pct) {
      return switch (this) {
        case AS_FOUND -> true;
        case UP_TO_HALF_POINT -> pct.remainder(HALF_POINT).signum() == 0;
        case MOVES_BY_HALF_POINT ->
            before
                .map(earlier -> pct.subtract(earlier).abs())
                .filter(move -> move.signum() > 0 && move.compareTo(HALF_POINT) < 0)
                .isEmpty();
      };
    }
  }

  /**
   * One reference.
   *
   * @param rounded how its rates are rounded; a rate that does not fit is refused as mistyped
   * @param rows in ascending order of their first days; a later row ends the earlier ones
   */
  public record Reference(Changes changes, Rounded rounded, List<PublishedRate> rows) {
    public Reference {
      rounded.require(rows);
      rows = List.copyOf(rows);
      for (int i = 1; i < rows.size(); i++) {
        if (!rows.get(i).from().isAfter(rows.get(i - 1).from())) {
          throw new IllegalArgumentException(
              "row %s must come after row %s"
                  .formatted(rows.get(i).from(), rows.get(i - 1).from()));
        }
      }
    }

    /** The row in force on a day, if any; it may have no rate. */
    public Optional<PublishedRate> on(LocalDate day) {
      return rows.reversed().stream()
          .filter(row -> !day.isBefore(row.from()))
          .findFirst()
          .filter(row -> !day.isAfter(row.lastDay()));
    }
  }

  /**
   * A published rate.
   *
   * @param from the first day, inclusive
   * @param lastDay the last day, inclusive, unless a later row begins before it
   * @param ratePct per cent a year, may be below zero; empty when it could not be found
   * @param derived whether nobody read it and it follows from a rule and rates that were read
   */
  public record PublishedRate(
      LocalDate from,
      LocalDate lastDay,
      Optional<BigDecimal> ratePct,
      Citation citation,
      boolean verified,
      boolean derived) {
    public PublishedRate {
      if (lastDay.isBefore(from)) {
        throw new IllegalArgumentException(
            "holdsUntil %s is before from %s".formatted(lastDay, from));
      }
    }
  }

  /**
   * Reads all references.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  public static ReferenceRates read(Document document) {
    Document references = document.object("references");
    var read = new HashMap<String, Reference>();
    for (String name : references.members().keySet()) {
      Document reference = references.object(name);
      Changes changes =
          reference.optionalWord("changes", Changes.class).orElse(Changes.HALF_YEARLY);
      Rounded rounded = reference.optionalWord("rounded", Rounded.class).orElse(Rounded.AS_FOUND);
      List<PublishedRate> rows = rows(reference, changes);
      requireNoOverlap(reference, rows);
      read.put(name, reference.make("rows", () -> new Reference(changes, rounded, rows)));
    }
    return new ReferenceRates(document.text("version"), read);
  }

  /** These rates with newer ones. A newer row replaces the row with the same first day. */
  public ReferenceRates with(ReferenceRates newer) {
    var all = new HashMap<String, Reference>(references);
    newer.references.forEach(
        (name, reference) -> all.merge(name, reference, ReferenceRates::joined));
    return new ReferenceRates(version + " + " + newer.version, all);
  }

  private static Reference joined(Reference older, Reference newer) {
    var rows = new TreeMap<LocalDate, PublishedRate>();
    Stream.concat(older.rows().stream(), newer.rows().stream())
        .forEach(row -> rows.put(row.from(), row));
    return new Reference(newer.changes(), newer.rounded(), List.copyOf(rows.values()));
  }

  /** The row in force on a day, if it exists and has a rate. */
  public Optional<PublishedRate> on(String reference, LocalDate day) {
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
              for (PublishedRate row : found.rows()) {
                days.add(row.from());
                days.add(row.lastDay().plusDays(1));
              }
            });
    return days.stream()
        .filter(day -> day.isAfter(from) && !day.isAfter(to))
        .distinct()
        .sorted()
        .toList();
  }

  /** A row that names its last day must not overlap the next row of its document. */
  private static void requireNoOverlap(Document reference, List<PublishedRate> rows) {
    List<Document> written = reference.objects("rows");
    for (int i = 1; i < rows.size(); i++) {
      Document earlier = written.get(i - 1);
      if (earlier.optionalDate("holdsUntil").isPresent()
          && !rows.get(i - 1).lastDay().isBefore(rows.get(i).from())) {
        throw new IllegalArgumentException(
            "%s: %s is not before the next row, of %s"
                .formatted(
                    earlier.at("holdsUntil"), rows.get(i - 1).lastDay(), rows.get(i).from()));
      }
    }
  }

  private static List<PublishedRate> rows(Document reference, Changes changes) {
    List<Document> written = reference.objects("rows");
    var rows = new ArrayList<PublishedRate>();
    for (int i = 0; i < written.size(); i++) {
      Document row = written.get(i);
      Optional<LocalDate> next =
          i + 1 < written.size() ? Optional.of(written.get(i + 1).date("from")) : Optional.empty();
      rows.add(row.make("holdsUntil", () -> row(row, changes, next)));
    }
    return List.copyOf(rows);
  }

  private static PublishedRate row(Document row, Changes changes, Optional<LocalDate> next) {
    LocalDate from = row.date("from");
    return new PublishedRate(
        from,
        row.optionalDate("holdsUntil")
            .or(() -> changes.endOfPeriod(from))
            .or(() -> next.map(day -> day.minusDays(1)))
            .orElseThrow(ReferenceRates::withoutEnd),
        row.optionalDecimal("ratePct"),
        Citation.read(row),
        row.isTrue("verified"),
        row.isTrue("derived"));
  }

  private static IllegalArgumentException withoutEnd() {
    return new IllegalArgumentException(
        "the newest rate that changes by decision needs the day up to which it was checked");
  }
}
