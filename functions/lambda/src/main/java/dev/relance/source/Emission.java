package dev.relance.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one row contributes to one record.
 *
 * @param at when; at the start of the replay if empty
 * @param order increases over the rows and, within a row, over the entries of the mapping
 * @param row where it comes from
 * @param fields its content; an update has only what changes
 */
public record Emission(
    Optional<Instant> at,
    int order,
    Row row,
    String record,
    MappedRecord entry,
    Map<String, Object> fields) {
  private static final Pattern KEY =
      Pattern.compile("[a-z]+#[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}|creditor");
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]['['VV']']");

  /**
   * By time. At the same instant, whole records come before updates, then in the order of the file.
   */
  public static final Comparator<Emission> AS_WRITTEN =
      Comparator.comparing(Emission::instant)
          .thenComparing(Emission::isUpdate)
          .thenComparing(Emission::order);

  /** Whether its key is a text in which the number of an invoice stands. */
  boolean isNamed() {
    return entry.kind().isNamed();
  }

  /** What a row contributes to a record; empty if the row does not become it. */
  static Optional<Emission> of(MappedRecord entry, Row row, int order) {
    if (entry.when().stream().anyMatch(condition -> condition.in(row).isBlank())) {
      return Optional.empty();
    }
    String record = entry.key().in(row);
    if (!entry.kind().isNamed() && !KEY.matcher(record).matches()) {
      String column = entry.key().columns().stream().findFirst().orElse("");
      throw FlawedFile.of(row.place(column), "not-a-key", Flaw.quote(record), column);
    }
    return Optional.of(
        new Emission(
            entry.at().map(template -> written(template.in(row), row, entry.zone())),
            order,
            row,
            record,
            entry,
            entry.fields().in(row)));
  }

  /** The same for another record, which was found by what this one names. */
  public Emission of(String found) {
    return new Emission(at, order, row, found, entry, fields);
  }

  /** The record as it is after this, if nobody else has said what this entry says. */
  public Map<String, Object> appliedTo(Map<String, ?> now) {
    return appliedTo(now, entry.taken());
  }

  /**
   * The record as it is after this.
   *
   * @param now its members before; none if it is not there
   * @param taken what this entry said of it before, and now takes away
   */
  public Map<String, Object> appliedTo(Map<String, ?> now, Set<String> taken) {
    var next = new LinkedHashMap<String, Object>(entry.kind().isUpdate() ? now : fields);
    if (!entry.kind().isUpdate()) {
      now.forEach((name, value) -> keep(next, name, value));
      return next;
    }
    next.keySet().removeAll(taken);
    fields.forEach((name, value) -> next.merge(name, value, Emission::joined));
    return next;
  }

  /** What an entry does not name stays as it is. */
  private void keep(Map<String, Object> next, String name, Object value) {
    if (!entry.fields().members().containsKey(name)) {
      next.putIfAbsent(name, value);
    }
  }

  /** A list becomes longer; an item takes the place of one with the same id. */
  private static Object joined(Object old, Object added) {
    if (old instanceof Collection<?> first && added instanceof Collection<?> more) {
      List<Object> all = new ArrayList<>(first);
      more.stream()
          .flatMap(item -> id(item).stream())
          .forEach(id -> all.removeIf(o -> id(o).equals(Optional.of(id))));
      all.addAll(more);
      return all;
    }
    return added;
  }

  /** What tells an item of a list from others, if anything does. */
  static Optional<Object> id(Object item) {
    return item instanceof Map<?, ?> members
        ? Optional.ofNullable(members.get("id"))
        : Optional.empty();
  }

  /** The mapping that says it. */
  String source() {
    return row.source();
  }

  public Instant instant() {
    return at.orElse(Instant.MIN);
  }

  public boolean isUpdate() {
    return entry.kind().isUpdate();
  }

  public Emission movedTo(Optional<Instant> later) {
    return new Emission(later, order, row, record, entry, fields);
  }

  /**
   * A local time that a clock change skips moves by the length of the change. Of a time that comes
   * twice, the first is used.
   */
  private static Instant written(String text, Row row, ZoneId zone) {
    try {
      return switch (LOCAL_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from)) {
        case ZonedDateTime zoned -> zoned.toInstant();
        case TemporalAccessor local -> LocalDateTime.from(local).atZone(zone).toInstant();
      };
    } catch (DateTimeException e) {
      throw FlawedFile.of(row.place(row.lastRead()), "not-a-local-time", Flaw.quote(text));
    }
  }
}
