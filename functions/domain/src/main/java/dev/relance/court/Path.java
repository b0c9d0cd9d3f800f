package dev.relance.court;

import dev.relance.law.CourtTrack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A way to a court, and all that it asks for. */
public record Path(CourtTrack track, List<Need> needs) {
  public Path {
    needs = List.copyOf(needs);
  }

  /** Whether nothing but time is missing. */
  public boolean isPrepared() {
    return needs.stream().allMatch(n -> n instanceof Need.Done || n instanceof Need.Waiting);
  }

  /** The first day on which it can be taken; empty where a person must act, or it is closed. */
  public Optional<LocalDate> openFrom() {
    return isPrepared() ? Optional.of(waitedFrom()) : Optional.empty();
  }

  /** Whether it can be taken on a day. */
  public boolean isOpen(LocalDate on) {
    return openFrom().filter(from -> !from.isAfter(on)).isPresent();
  }

  /** Whether nothing that a person does opens it. */
  public boolean isRuledOut() {
    return needs.stream().anyMatch(Need.RuledOut.class::isInstance);
  }

  /** The first day on which every wait has ended; the beginning of time without any. */
  LocalDate waitedFrom() {
    return needs.stream()
        .filter(Need.Waiting.class::isInstance)
        .map(need -> ((Need.Waiting) need).from())
        .reduce(LocalDate.MIN, (a, b) -> a.isAfter(b) ? a : b);
  }
}
