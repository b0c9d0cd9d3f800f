package dev.relance.plan;

import dev.relance.invoice.Contact;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.NoticeKind;
import dev.relance.law.Limitation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The reminders of an invoice. */
public final class Reminders {
  private static final Set<NoticeKind> DEMANDS =
      Set.of(NoticeKind.REMINDER, NoticeKind.FORMAL_NOTICE, NoticeKind.NOTICE_OF_CLAIM);

  private Reminders() {}

  /** The demands for an invoice that reached the debtor up to a day, inclusive. */
  public static Limitation.Demands demands(Account account, Invoice invoice, LocalDate on) {
    List<Contact> byHand =
        account.contacts().stream()
            .filter(contact -> contact.concerns(invoice.id()) && !contact.hasFailed())
            .toList();
    return new Limitation.Demands(
        Stream.concat(
                deliveredOn(account, invoice, on).stream(),
                byHand.stream().flatMap(Reminders::provedOn).filter(day -> !day.isAfter(on)))
            .toList(),
        byHand.stream()
            .filter(Contact::isConversation)
            .map(contact -> account.day(contact.at()))
            .filter(day -> !day.isAfter(on))
            .toList());
  }

  /** Without proof of its receipt a letter by hand is no demand that arrived. */
  private static Stream<LocalDate> provedOn(Contact contact) {
    return contact.notice().stream()
        .filter(notice -> DEMANDS.contains(notice.kind()))
        .flatMap(notice -> notice.receivedOn().stream());
  }

  /** The days up to and including a day on which reminders were delivered, in ascending order. */
  public static List<LocalDate> deliveredOn(Account account, Invoice invoice, LocalDate on) {
    return account.history().of(invoice.id()).levels().stream()
        .filter(past -> past.outcome() == LevelOutcome.SERVED)
        .map(PastLevel::on)
        .filter(day -> !day.isAfter(on))
        .sorted()
        .toList();
  }
}
