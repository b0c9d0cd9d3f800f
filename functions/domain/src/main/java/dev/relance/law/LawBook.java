package dev.relance.law;

import dev.relance.time.Place;
import java.util.List;

/** All law packs, and which of them apply to a debtor. */
public record LawBook(List<LawPack> packs) {
  public LawBook {
    packs = List.copyOf(packs);
    if (packs.stream().noneMatch(p -> p.code().equals("DEFAULT"))) {
      throw new IllegalArgumentException("the law book has no DEFAULT pack");
    }
  }

  /**
   * The packs that apply at a place; each of them must permit. The DEFAULT pack always applies, and
   * a place that has packs of its own adds them.
   */
  public List<LawPack> applicable(Place place) {
    return packs.stream()
        .filter(
            p ->
                p.code().equals("DEFAULT")
                    || p.code().equals(place.country())
                    || place.region().filter(p.code()::equals).isPresent())
        .toList();
  }
}
