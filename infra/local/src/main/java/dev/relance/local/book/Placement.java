package dev.relance.local.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what the rows contribute in the order of writing. */
final class Placement {
  private final Set<String> atStart;
  private final Map<String, Emission> earliest = new HashMap<>();
  private final List<Flaw> flaws = new ArrayList<>();

  private Placement(Set<String> atStart) {
    this.atStart = atStart;
  }

  /**
   * What is written, in the order of writing.
   *
   * @param moved how many updates are dated before their record and are written with it, because no
   *     record can be updated before it exists
   */
  record Ordered(List<Emission> emissions, int moved) {}

  /**
   * Orders what the rows contribute.
   *
   * @param atStart the keys of the records that are written at the start
   * @throws FlawedFile if a record is written twice where the mapping does not allow it, or an
   *     update has no record
   */
  static Ordered of(Set<String> atStart, List<Emission> emissions) {
    Placement placement = new Placement(atStart);
    emissions.stream().filter(e -> !e.entry().isUpdate()).forEach(placement::note);
    emissions.stream().filter(e -> e.entry().isUpdate()).forEach(placement::requireRecord);
    if (!placement.flaws.isEmpty()) {
      throw new FlawedFile(placement.flaws);
    }
    return new Ordered(
        emissions.stream().map(placement::placed).sorted(Emission.AS_WRITTEN).toList(),
        Math.toIntExact(emissions.stream().filter(placement::isTooEarly).count()));
  }

  private void note(Emission whole) {
    Emission first = earliest.get(whole.record());
    if ((first != null || atStart.contains(whole.record())) && !whole.entry().once()) {
      flaws.add(again(whole, first == null ? "the mapping's start" : first.place()));
    }
    if (first == null || whole.instant().isBefore(first.instant())) {
      earliest.put(whole.record(), whole);
    }
  }

  private void requireRecord(Emission update) {
    if (!earliest.containsKey(update.record()) && !atStart.contains(update.record())) {
      flaws.add(
          new Flaw(
              update.place(),
              "%s updates %s, which no row writes"
                  .formatted(update.entry().name(), update.record()),
              "add the row that writes it, or a \"when\" that leaves this update out"));
    }
  }

  private boolean isTooEarly(Emission emission) {
    return emission.instant().isBefore(existsFrom(emission.record()));
  }

  private Emission placed(Emission emission) {
    Emission whole = earliest.get(emission.record());
    return whole != null && isTooEarly(emission) ? emission.movedTo(whole.at()) : emission;
  }

  private Instant existsFrom(String record) {
    Emission whole = earliest.get(record);
    return whole == null || atStart.contains(record) ? Instant.MIN : whole.instant();
  }

  private static Flaw again(Emission whole, String earlier) {
    return new Flaw(
        whole.place(),
        "%s again, already written by %s".formatted(whole.record(), earlier),
        "remove one of the rows, or let the mapping's entry '%s' say \"once\": true"
            .formatted(whole.entry().name()));
  }
}
