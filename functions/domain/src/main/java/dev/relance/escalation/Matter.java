package dev.relance.escalation;

import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.RequiredContent.Content;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Written;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What a question is about, besides its invoices. */
public sealed interface Matter {
  /** Nothing more. */
  record Nothing() implements Matter {}

  /** The level that waits. */
  record OfLevel(Level level) implements Matter {}

  /** The rule that is in the way of every level. */
  record OfRule(Rule rule) implements Matter {}

  /** An e-mail address of the debtor. */
  record OfAddress(String address) implements Matter {}

  /** A message of which nobody knows whether it went out. */
  record UnconfirmedSend(Level level, LocalDate on) implements Matter {}

  /**
   * A promise that was not kept.
   *
   * @param sum empty when all that is owed was promised
   */
  record BrokenPromise(LocalDate by, Optional<Money> sum) implements Matter {}

  /** How much is due. */
  record Sum(Money due) implements Matter {}

  /** For how many days an invoice is past due at the least. */
  record Age(int days) implements Matter {}

  /** The day on which a claim may end by time. */
  record EndOfClaim(LocalDate lastDay) implements Matter {}

  /** How often in a row the mail service refused a message. */
  record Refusals(int inARow) implements Matter {}

  /** The limit that leaves no room. */
  record NoRoom(ContactLimit limit) implements Matter {}

  /** What the debtor or the owner wrote. */
  record Quoted(Written words) implements Matter {}

  /** What a message must say and does not. */
  record LeftOut(Content content) implements Matter {}

  /** What a message must not say and does. */
  record Forbidden(Topic topic) implements Matter {}

  /** What a rule found. */
  record Found(Finding finding) implements Matter {}
}
