package dev.relance.message;

import dev.relance.interest.Statement;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueLevel;
import dev.relance.policy.Rung;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one reminder says.
 *
 * @param touchpoint the id under which the message is evidence
 * @param leading the strictest level among the items; it sets the tone
 * @param items the invoices and their levels, strictest first, then oldest due date first; at least
 *     one
 * @param at the instant of the decision to send
 * @param stopLink the https address that stops further e-mail in one click, where one is served
 */
public record Reminder(
    String touchpoint,
    Creditor creditor,
    Reader reader,
    Rung leading,
    List<DueLevel> items,
    Instant at,
    Optional<String> stopLink,
    LegalContent legal) {
  public Reminder {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a reminder without an invoice says nothing");
    }
  }

  /**
   * Who reads it.
   *
   * @param to the one address that it goes to
   * @param zone the debtor's zone; dates in the text are local
   */
  public record Reader(Debtor debtor, String to, Locale language, ZoneId zone) {}

  /**
   * What it says because of law, contract or the owner's decision.
   *
   * @param saysPurpose whether law asks the message to say that it asks for a debt to be paid
   * @param statements what is owed by law and contract, by the id of the invoice, where the level
   *     of the message asks for it
   * @param step the step that the owner decided and its day, for the level {@code intent} alone
   */
  public record LegalContent(
      boolean saysPurpose, Map<String, Statement> statements, Optional<AnnouncedStep> step) {
    public LegalContent {
      statements = Map.copyOf(statements);
    }
  }

  /** The debtor's day on which it is written. */
  public LocalDate on() {
    return at.atZone(reader.zone()).toLocalDate();
  }
}
