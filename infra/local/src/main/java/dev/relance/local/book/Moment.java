package dev.relance.local.book;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a record is written: the date of a column at a local time of day. A time that a clock change
 * leaves out is taken as much later as the clock goes forward; of a time that comes twice, the
 * first is meant.
 */
record Moment(CalendarDay day, LocalTime time, ZoneId zone) {

  /** The instant for a row; empty when the date is optional and not there. */
  Optional<Instant> in(Row row) {
    return day.in(row).map(date -> date.atTime(time).atZone(zone).toInstant());
  }
}
