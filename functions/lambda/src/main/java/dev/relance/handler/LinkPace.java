package dev.relance.handler;

import dev.relance.document.Sha256;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds back a link that is opened faster than people and mail scanners do, before anything is read
 * for it. Each instance of a function counts for itself, so nothing is written for a look.
 */
public final class LinkPace {
  private static final int MOST_A_MINUTE = 30;
  private static final int NAME_BYTES = 12;

  private final Map<String, Integer> opened = new HashMap<>();
  private final InstantSource clock;
  private Instant minute = Instant.EPOCH;

  /** A pace that counts minutes on a clock. */
  public LinkPace(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts a request; true if the link had enough of them in this minute. */
  public synchronized boolean isTooFast(String token) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      opened.clear();
    }
    return opened.merge(Sha256.hex(token, NAME_BYTES), 1, Integer::sum) > MOST_A_MINUTE;
  }
}
