package dev.relance.local.conformance;

import dev.relance.court.RouteReadiness;
import dev.relance.vocabulary.Word;

/** How a route to court stands on a day, the freest first. */
enum RouteState implements Word {
  /** It can be taken. */
  OPEN("open"),
  /** Only time is missing. */
  WAITING("waiting"),
  /** A person must do something first, or nobody has verified the route. */
  MISSING("missing"),
  /** Nobody can open it. */
  CLOSED("closed"),
  /** There is no such route, or no claim. */
  NONE("none");

  private final String word;

  RouteState(String word) {
    this.word = word;
  }

  static RouteState of(RouteReadiness route) {
    if (route.isRuledOut()) {
      return CLOSED;
    }
    if (!route.isPrepared()) {
      return MISSING;
    }
    return route.isOpen() ? OPEN : WAITING;
  }

  @Override
  public String word() {
    return word;
  }
}
