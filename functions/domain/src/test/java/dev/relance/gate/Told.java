package dev.relance.gate;

import java.time.ZoneId;

/** An answer in a few words: yes, later with its local time and reason, or no with its reason. */
final class Told {
  private Told() {}

  static String of(Verdict verdict) {
    return of(verdict, "Europe/Paris");
  }

  static String of(Verdict verdict, String zone) {
    return switch (verdict) {
      case Verdict.Permitted _ -> "yes";
      case Verdict.Deferred(String _, Verdict.Grounds g, java.time.Instant until) ->
          "later %s: %s".formatted(until.atZone(ZoneId.of(zone)).toLocalDateTime(), g.reason());
      case Verdict.Prohibited(String _, Verdict.Grounds g) -> "no: " + g.reason();
    };
  }
}
