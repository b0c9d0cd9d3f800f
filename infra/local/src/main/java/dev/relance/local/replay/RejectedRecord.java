package dev.relance.local.replay;

import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** A rejected record, whether the table or Relance rejected it. */
public record RejectedRecord(Instant at, String creditorId, String record, List<String> reasons) {
  public RejectedRecord {
    reasons = List.copyOf(reasons);
  }

  /** When, by UTC, as a page shows it. */
  public String when() {
    return Plain.withPlainSpaces(
        Wording.of(Locale.ENGLISH).moment(at.atZone(ZoneOffset.UTC)).alone());
  }
}
