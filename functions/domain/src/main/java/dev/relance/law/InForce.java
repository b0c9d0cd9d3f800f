package dev.relance.law;

import dev.relance.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The days on which a law or a rule is in force, both ends inclusive. */
public record InForce(LocalDate first, LocalDate last) {
  public static final InForce ALWAYS = new InForce(LocalDate.MIN, LocalDate.MAX);

  public InForce {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("%s is before effectiveFrom %s".formatted(last, first));
    }
  }

  /** Reads {@code effectiveFrom} and {@code effectiveTo}; without them it is always in force. */
  static InForce read(Document entry) {
    LocalDate first = entry.optionalDate("effectiveFrom").orElse(LocalDate.MIN);
    LocalDate last = entry.optionalDate("effectiveTo").orElse(LocalDate.MAX);
    return entry.make("effectiveTo", () -> new InForce(first, last));
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The days on which it begins and on which it is over, if it does. */
  Stream<LocalDate> changes() {
    return Stream.concat(
        Stream.of(first).filter(day -> !day.equals(LocalDate.MIN)),
        Stream.of(last).filter(day -> !day.equals(LocalDate.MAX)).map(day -> day.plusDays(1)));
  }

  /** The days in both periods, if there are any. */
  public Optional<InForce> shared(InForce other) {
    LocalDate from = first.isAfter(other.first) ? first : other.first;
    LocalDate to = last.isBefore(other.last) ? last : other.last;
    return to.isBefore(from) ? Optional.empty() : Optional.of(new InForce(from, to));
  }

  /** What remains besides another period: the days before and after it. */
  List<InForce> outside(InForce other) {
    if (shared(other).isEmpty()) {
      return List.of(this);
    }
    var parts = new ArrayList<InForce>();
    if (other.first.isAfter(first)) {
      parts.add(new InForce(first, other.first.minusDays(1)));
    }
    if (other.last.isBefore(last)) {
      parts.add(new InForce(other.last.plusDays(1), last));
    }
    return parts;
  }
}
