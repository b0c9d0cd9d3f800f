package dev.relance.message;

import dev.relance.interest.Statement;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Enclosure;
import dev.relance.plan.Happening;
import dev.relance.plan.OtherInvoice;
import dev.relance.plan.Round;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Tone;
import dev.relance.vocabulary.WhyNotAttached;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that one reminder says.
 *
 * @param touchpoint the id of the message in evidence
 * @param round what is due, and what else is open
 * @param at the instant of the decision to send
 * @param account what it says of the account as a whole
 * @param enclosures what became of the files that policy attaches, by invoice id
 */
public record Reminder(
    String touchpoint,
    Creditor creditor,
    Reader reader,
    Round round,
    Instant at,
    LegalContent legal,
    AccountContent account,
    Map<String, Enclosure> enclosures) {
  public Reminder {
    enclosures = Map.copyOf(enclosures);
  }

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

  /** What became of the file of an invoice; empty if none was to be attached. */
  public Optional<Enclosure> enclosure(Invoice invoice) {
    return Optional.ofNullable(enclosures.get(invoice.id()));
  }

  /** The file of an invoice that goes with it. */
  Optional<Enclosure.Attached> attached(Invoice invoice) {
    return switch (enclosures.get(invoice.id())) {
      case Enclosure.Attached file -> Optional.of(file);
      case Enclosure.NotAttached _ -> Optional.empty();
      case null -> Optional.empty();
    };
  }

  /** The numbers of the invoices whose files it was to carry, and why it does not. */
  public SortedMap<String, WhyNotAttached> notAttached() {
    var missing = new TreeMap<String, WhyNotAttached>();
    for (DueLevel item : items()) {
      if (enclosures.get(item.invoice().id()) instanceof Enclosure.NotAttached(var why)) {
        missing.put(item.invoice().number(), why);
      }
    }
    return missing;
  }

  /** The debtor's day on which it is written. */
  public LocalDate on() {
    return at.atZone(reader.zone()).toLocalDate();
  }
}
