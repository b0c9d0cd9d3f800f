package dev.relance.local.book;

import dev.relance.record.Json;
import dev.relance.source.Flaw;
import dev.relance.source.FlawedFile;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record as an invoicing system or a person wrote it at some instant.
 *
 * @param number the line of the book, counted from 1
 * @param at when it is written; at the start of the replay if empty
 * @param record the sort key, such as {@code invoice#17}; the same key again replaces the record
 * @param fields the record's own fields in their order, without the keys; in {@code contact#},
 *     {@code decision#} and {@code reply#} records {@code at} is among them, because there it is
 *     also a field. Values are strings, booleans, numbers, maps and lists; a JSON null stays a
 *     null, so that the records table can refuse it with a reason
 */
public record BookLine(
    int number,
    Optional<Instant> at,
    String creditorId,
    String record,
    Map<String, @Nullable Object> fields) {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  public BookLine {
    at.ifPresent(BookLine::requireKnownTimes);
    requireKey("creditorId", creditorId, 2048);
    requireKey("record", record, 1024);
    Map<String, @Nullable Object> own = new LinkedHashMap<>(fields);
    if (tellsItsTime(record)) {
      at.ifPresent(time -> own.put("at", time.toString()));
    }
    fields = Collections.unmodifiableMap(own);
  }

  /** Whether the time at which the record was written is also one of its fields. */
  public boolean tellsItsTime() {
    return tellsItsTime(record);
  }

  private static boolean tellsItsTime(String record) {
    return record.startsWith("contact#")
        || record.startsWith("decision#")
        || record.startsWith("reply#");
  }

  /** What the record is: the key up to its hash sign, such as {@code invoice}. */
  public String kind() {
    int hash = record.indexOf('#');
    return hash < 0 ? record : record.substring(0, hash);
  }

  /** The line as a book writes it, without its end: time, keys, then the fields in their order. */
  public String json() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    at.ifPresent(time -> members.put("at", time.toString()));
    members.put("creditorId", creditorId);
    members.put("record", record);
    fields.forEach(members::putIfAbsent);
    return Json.write(members);
  }

  private static void requireKnownTimes(Instant at) {
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      throw FlawedFile.of("", "time-out-of-range", at);
    }
  }

  private static void requireKey(String name, String value, int longest) {
    if (value.isEmpty() || value.length() > longest) {
      throw FlawedFile.of("", "key-length", name, Flaw.quote(value), longest);
    }
  }
}
