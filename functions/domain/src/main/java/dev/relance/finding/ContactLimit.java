package dev.relance.finding;

import dev.relance.law.Cap;
import dev.relance.law.Channels;

/** At most so many contacts in so many days. */
public record ContactLimit(Cap.Per per, int max, int days, Channels channels) {
  /** The limit that a cap sets, without its source. */
  public static ContactLimit of(Cap cap) {
    return new ContactLimit(cap.per(), cap.max(), cap.days(), cap.channels());
  }
}
