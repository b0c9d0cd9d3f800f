package dev.relance.law;

import dev.relance.document.Document;
import dev.relance.time.Place;
import dev.relance.time.Regions;
import java.util.List;
import java.util.Optional;

/**
 * Where in its jurisdiction a rule applies.
 *
 * @param part the only part; the whole jurisdiction if absent
 * @param except parts where it does not apply
 */
public record Territory(Optional<String> part, List<String> except) {
  public Territory {
    part.ifPresent(Regions::require);
    except = List.copyOf(except);
    except.forEach(Regions::require);
  }

  static Territory read(RuleReading rule) {
    Document entry = rule.entry();
    Territory read =
        entry.make(
            "place", () -> new Territory(entry.optionalText("place"), entry.texts("except")));
    read.part.ifPresent(code -> rule.say("place", new Said.PlaceCode(code)));
    if (!read.except.isEmpty()) {
      rule.say(
          "except", new Said.Series(read.except.stream().<Said>map(Said.PlaceCode::new).toList()));
    }
    return read;
  }

  /** Whether it holds at a place. */
  boolean includes(Place place) {
    return part.map(place::isWithin).orElse(true) && !excludes(place);
  }

  /**
   * Whether it may apply at a place: it does, or the place is not known precisely enough to exclude
   * it.
   */
  boolean mayInclude(Place place) {
    return place.region().isEmpty() ? !excludes(place) : includes(place);
  }

  /** Whether it applies only in a part of its jurisdiction. */
  boolean isPart() {
    return part.isPresent() || !except.isEmpty();
  }

  private boolean excludes(Place place) {
    return except.stream().anyMatch(place::isWithin);
  }
}
