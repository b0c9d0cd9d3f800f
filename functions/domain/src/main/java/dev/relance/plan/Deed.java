package dev.relance.plan;

import dev.relance.invoice.Contact;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that a person did about an account, as the next summary tells it.
 *
 * @param at when it was taken in
 * @param invoices ids of the invoices; empty means the whole account
 */
public record Deed(Instant at, List<String> invoices, What what) {
  public Deed {
    invoices = List.copyOf(invoices);
  }

  /** What was done. */
  public sealed interface What {}

  /** A contact that was made by hand. */
  public record ByHand(Channel channel, Instant on) implements What {}

  /**
   * A decision of the owner.
   *
   * @param day the day of the step, else the last day of a pause or an agreed sum
   * @param reference how a court or an agency names the case
   */
  public record Decided(
      DecisionKind kind,
      Optional<Level> level,
      Optional<LegalStep> step,
      Optional<LocalDate> day,
      Optional<String> reference)
      implements What {}

  /** A contact as it was taken in. */
  public static Deed of(Contact contact, Instant at) {
    return new Deed(at, contact.invoices(), new ByHand(contact.channel(), contact.at()));
  }

  /** A decision as it was taken in. */
  public static Deed of(DecisionRecord decision, Instant at) {
    return new Deed(
        at,
        decision.invoices(),
        new Decided(
            decision.kind(),
            decision.level(),
            decision.step(),
            decision.stepDate().or(decision::until),
            decision.reference()));
  }
}
