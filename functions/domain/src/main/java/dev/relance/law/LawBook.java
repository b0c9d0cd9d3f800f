package dev.relance.law;

import dev.relance.time.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All law packs, and which of them apply where and when. */
public record LawBook(List<LawPack> packs) {
  public LawBook {
    packs = List.copyOf(packs);
    requireDefault(packs);
    requireNoOverlap(packs);
  }

  /**
   * The packs that apply at a place on a day: country, then region, then city. Each of them must
   * permit a contact. The DEFAULT pack always applies; the packs of a place add to it.
   */
  public List<LawPack> holding(Place place, LocalDate on) {
    return those(pack -> pack.holdsAt(place, on));
  }

  /**
   * The packs that may apply at a place on a day. If the region or the city is not known, they
   * include the packs of all its parts.
   */
  public List<LawPack> possible(Place place, LocalDate on) {
    return those(pack -> pack.mayHoldAt(place, on));
  }

  /** What all packs that apply at a place on a day say about courts. */
  public CourtLaw courtAt(Place place, LocalDate on) {
    return court(holding(place, on));
  }

  /** What all packs that may apply at a place on a day say about courts. */
  public CourtLaw possibleCourtAt(Place place, LocalDate on) {
    return court(possible(place, on));
  }

  private static CourtLaw court(List<LawPack> packs) {
    return CourtLaw.of(packs.stream().map(LawPack::court).toList());
  }

  private List<LawPack> those(Predicate<LawPack> hold) {
    var holding = new ArrayList<LawPack>();
    for (LawPack pack : packs) {
      if (hold.test(pack)) {
        holding.add(pack);
      }
    }
    return List.copyOf(holding);
  }

  /**
   * This book with newer packs. While a newer pack is in force, it replaces the packs of the same
   * law. On all other days these stay in force, so that no law falls silent.
   */
  public LawBook with(List<LawPack> newer) {
    List<LawPack> kept = packs;
    for (LawPack pack : newer) {
      kept = kept.stream().flatMap(old -> old.outside(pack).stream()).toList();
    }
    return new LawBook(Stream.concat(kept.stream(), newer.stream()).toList());
  }

  private static void requireDefault(List<LawPack> packs) {
    for (LawPack pack : packs) {
      if (pack.code().equals(LawPack.DEFAULT)) {
        return;
      }
    }
    throw new IllegalArgumentException("the law book has no DEFAULT pack");
  }

  private static void requireNoOverlap(List<LawPack> packs) {
    for (LawPack one : packs) {
      for (LawPack other : packs) {
        if (other != one && one.isFollowedTooSoonBy(other)) {
          throw new IllegalArgumentException(
              "law %s: the packs from %s and from %s overlap; end the first with effectiveTo"
                  .formatted(one.code(), one.inForce().first(), other.inForce().first()));
        }
      }
    }
  }
}
