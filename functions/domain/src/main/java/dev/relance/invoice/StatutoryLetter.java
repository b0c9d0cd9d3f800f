package dev.relance.invoice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The letter that the governing law requires before interest and costs may be claimed.
 *
 * @param receivedOn the day on which the debtor received it
 * @param dispatch how it was sent, if recorded
 * @param sentOn the day on which it was sent, if recorded
 */
public record StatutoryLetter(
    LocalDate receivedOn, Optional<Dispatch> dispatch, Optional<LocalDate> sentOn) {
  public StatutoryLetter {
    if (sentOn.filter(day -> day.isAfter(receivedOn)).isPresent()) {
      throw new IllegalArgumentException(
          "letter.sentOn: %s is after receivedOn %s; correct it"
              .formatted(sentOn.get(), receivedOn));
    }
  }

  /** Whether it may have gone by post. */
  public boolean isByPost() {
    return dispatch.map(Dispatch::isByPost).orElse(true);
  }

  /** The latest day on which it can have been sent. */
  public LocalDate sentByDay() {
    return sentOn.orElse(receivedOn);
  }
}
