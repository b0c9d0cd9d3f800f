package dev.relance.local.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rows contribute, in the order of writing.
 *
 * @param moved how many updates are dated before their record and are written with it, because no
 *     record can be updated before it exists
 */
record Placement(List<Emission> inOrder, int moved) {

  /**
   * Orders what the rows contribute.
   *
   * @param atStart the keys of the records that are written at the start
   * @throws FlawedFile if a record is written twice where the mapping does not allow it, or an
   *     update has no record
   */
  static Placement of(Set<String> atStart, List<Emission> emissions) {
    var flaws = new ArrayList<Flaw>();
    Map<String, Emission> earliest = earliest(atStart, emissions, flaws);
    var placed = new ArrayList<Emission>();
    int moved = 0;
    for (Emission emission : emissions) {
      Emission whole = earliest.get(emission.record());
      if (atStart.contains(emission.record())) {
        placed.add(emission);
      } else if (whole == null) {
        String update = emission.entry().name();
        flaws.add(Flaw.of(emission.place(), "no-record", update, emission.record()));
      } else if (emission.instant().isBefore(whole.instant())) {
        placed.add(emission.movedTo(whole.at()));
        moved++;
      } else {
        placed.add(emission);
      }
    }
    if (!flaws.isEmpty()) {
      throw new FlawedFile(flaws);
    }
    placed.sort(Emission.AS_WRITTEN);
    return new Placement(placed, moved);
  }

  /** The first writing of each record as a whole. */
  private static Map<String, Emission> earliest(
      Set<String> atStart, List<Emission> emissions, List<Flaw> flaws) {
    var earliest = new HashMap<String, Emission>();
    for (Emission whole : emissions) {
      if (whole.isUpdate()) {
        continue;
      }
      Emission first = earliest.get(whole.record());
      if ((first != null || atStart.contains(whole.record())) && !whole.entry().kind().once()) {
        String by = first == null ? Flaw.text("the-start") : first.place();
        flaws.add(Flaw.of(whole.place(), "again", whole.record(), by, whole.entry().name()));
      }
      if (first == null || whole.instant().isBefore(first.instant())) {
        earliest.put(whole.record(), whole);
      }
    }
    return earliest;
  }
}
