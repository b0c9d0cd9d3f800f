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
      case Verdict.Deferred later ->
          "later %s: %s"
              .formatted(
                  later.until().atZone(ZoneId.of(zone)).toLocalDateTime(),
                  later.finding().reason());
      case Verdict.Prohibited no -> "no: " + no.finding().reason();
    };
  }
}
