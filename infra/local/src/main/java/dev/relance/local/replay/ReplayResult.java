package dev.relance.local.replay;

import static dev.relance.delivery.Postman.TOUCHPOINT_TAG;

import dev.relance.cloud.SentMail;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.AcknowledgementDeferred;
import dev.relance.evidence.Event.InvoiceRecorded;
import dev.relance.evidence.HeldBack;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.plan.Account;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The results of a replay.
 *
 * @param accounts in order of their ids
 * @param refusals rejected records, in order of time
 * @param mails everything that was sent, in order of time
 */
public record ReplayResult(
    Instant from,
    Instant until,
    List<AccountStory> accounts,
    List<RejectedRecord> refusals,
    List<SentMail> mails,
    Usage usage) {

  /** The mails to owners, in order of time. */
  public List<SentMail> summaries() {
    return mails.stream().filter(mail -> !mail.tags().containsKey(TOUCHPOINT_TAG)).toList();
  }

  /** The bytes of a message as they were sent; empty if it was not accepted. */
  Optional<byte[]> sent(String touchpoint) {
    return mails.stream()
        .filter(mail -> touchpoint.equals(mail.tags().get(TOUCHPOINT_TAG)))
        .map(mail -> mail.raw().asByteArray())
        .findFirst();
  }

  /** The evidence of one account, in order. */
  public record AccountStory(
      AccountId account,
      String creditorName,
      String debtorName,
      Locale language,
      ZoneId zone,
      List<Entry> entries) {
    public AccountStory {
      entries = List.copyOf(entries);
    }

    /** The story of an account that its evidence tells, with the names that are recorded now. */
    public static AccountStory of(Account account, List<Entry> entries) {
      return new AccountStory(
          account.id(),
          account.creditor().map(Creditor::name).orElse(account.id().creditorId()),
          account.debtor().map(Debtor::name).orElse(account.id().debtorId()),
          account.creditor().map(Creditor::language).orElse(Locale.ENGLISH),
          account.zone(),
          entries);
    }

    /** The events of one type, in order. */
    public <E extends Event> Stream<E> events(Class<E> type) {
      return entries.stream().map(Entry::event).filter(type::isInstance).map(type::cast);
    }

    /** The last recording of each invoice, in the order of their ids. */
    public Stream<InvoiceRecorded> invoices() {
      var last = new TreeMap<String, InvoiceRecorded>();
      events(InvoiceRecorded.class).forEach(invoice -> last.put(invoice.invoice(), invoice));
      return last.values().stream();
    }

    /** How many messages were held back, acknowledgements included. */
    public long silences() {
      return heldBack().size() + events(AcknowledgementDeferred.class).count();
    }

    /** The reminders that were held back, in order. */
    public List<HeldBack> heldBack() {
      return HeldBack.of(entries);
    }
  }
}
