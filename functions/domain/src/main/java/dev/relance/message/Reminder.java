package dev.relance.message;

import dev.relance.interest.Statement;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Happening;
import dev.relance.plan.OtherInvoice;
import dev.relance.plan.Round;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Tone;
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
 * @param touchpoint the id of the message in evidence
 * @param round what is due, and what else is open
 * @param at the instant of the decision to send
 * @param account what it says of the account as a whole
 */
public record Reminder(
    String touchpoint,
    Creditor creditor,
    Reader reader,
    Round round,
    Instant at,
    LegalContent legal,
    AccountContent account) {
  /** The strictest level among the items; it sets the tone. */
  public Rung leading() {
    return round.leading().rung();
  }

  /** The invoices and their levels, strictest first, then oldest due date first; at least one. */
  public List<DueLevel> items() {
    return round.items();
  }

  /** Every other open invoice, which it lists with its state. */
  public List<OtherInvoice> others() {
    return round.others();
  }

  /**
   * The reader.
   *
   * @param to the one address of the recipient
   * @param zone the debtor's zone; dates in the text are local
   */
  public record Reader(Debtor debtor, String to, Locale language, ZoneId zone, ReaderLinks links) {}

  /**
   * The reader's own links, if links are served.
   *
   * @param page the https address of the page on which the reader can answer
   * @param stop the https address that stops further e-mail in one click
   * @param reply the e-mail address at which an answer is heard
   */
  public record ReaderLinks(Optional<String> page, Optional<String> stop, Optional<String> reply) {
    /** No links are served. */
    public static final ReaderLinks NONE =
        new ReaderLinks(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What it says because of law, contract or the owner's decision.
   *
   * @param saysPurpose whether the law requires the message to say that it is an attempt to collect
   *     a debt
   * @param statements what is owed by law and contract, by invoice id, if the level of the message
   *     asks for it
   * @param step the step that the owner decided and its day, only for the level {@code intent}
   */
  public record LegalContent(
      boolean saysPurpose, Map<String, Statement> statements, Optional<AnnouncedStep> step) {
    public LegalContent {
      statements = Map.copyOf(statements);
    }
  }

  /**
   * What it says of the account as a whole.
   *
   * @param since what happened since the debtor last heard from us, oldest first
   * @param hasComplained whether the debtor has said that something was wrong with an invoice that
   *     it asks for
   * @param statement everything open, if the level shows it and every open invoice may be named
   * @param tone how warmly it speaks
   */
  public record AccountContent(
      List<Happening> since,
      boolean hasComplained,
      Optional<AccountStatement> statement,
      Tone tone) {
    /** It says nothing of it. */
    public static final AccountContent NONE =
        new AccountContent(List.of(), false, Optional.empty(), Tone.PLAIN);

    public AccountContent {
      since = List.copyOf(since);
    }
  }

  /** The debtor's day on which it is written. */
  public LocalDate on() {
    return at.atZone(reader.zone()).toLocalDate();
  }
}
