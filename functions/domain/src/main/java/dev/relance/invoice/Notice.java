package dev.relance.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step towards court that somebody took by hand.
 *
 * @param dispatch how it was sent
 * @param receivedOn the day of receipt, if it can be proved
 * @param answeredOn the day on which the debtor answered and asked for time or documents
 * @param enclosures what went with it
 */
public record Notice(
    NoticeKind kind,
    Dispatch dispatch,
    Optional<LocalDate> receivedOn,
    Optional<LocalDate> answeredOn,
    List<String> enclosures) {
  public Notice {
    enclosures = List.copyOf(enclosures);
  }
}
