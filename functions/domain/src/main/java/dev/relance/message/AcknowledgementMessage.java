package dev.relance.message;

import dev.relance.invoice.Creditor;
import dev.relance.message.Reminder.Reader;
import dev.relance.plan.Acknowledgement;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Everything that one acknowledgement says.
 *
 * @param touchpoint the id of the message in evidence
 * @param at the instant of the decision to send
 * @param saysPurpose whether it must say that it is an attempt to collect a debt
 */
public record AcknowledgementMessage(
    String touchpoint,
    Creditor creditor,
    Reader reader,
    Acknowledgement acknowledgement,
    Instant at,
    boolean saysPurpose) {

  /** The debtor's day on which it is written. */
  public LocalDate on() {
    return at.atZone(reader.zone()).toLocalDate();
  }
}
