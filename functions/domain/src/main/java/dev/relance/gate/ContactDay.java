package dev.relance.gate;

import dev.relance.invoice.Contact;
import dev.relance.plan.Account;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * One contact on a day of the debtor's calendar.
 *
 * @param invoices ids of the invoices it was about; empty means all
 * @param channels the channels that it may have used
 * @param isConversation whether somebody spoke with the debtor
 * @param hasFailed whether it is known to have reached nobody or the wrong person; it counts anyway
 */
public record ContactDay(
    LocalDate on,
    Set<String> invoices,
    Set<Channel> channels,
    boolean isConversation,
    boolean hasFailed) {

  /** Every contact with the debtor, by message or by hand. */
  static List<ContactDay> of(Account account) {
    var days = new ArrayList<ContactDay>();
    for (Touchpoint sent : account.history().touchpoints()) {
      if (sent.isContact()) {
        days.add(of(account, sent));
      }
    }
    for (Contact contact : account.contacts()) {
      days.add(of(account, contact));
    }
    return Collections.unmodifiableList(days);
  }

  private static ContactDay of(Account account, Touchpoint sent) {
    return new ContactDay(
        account.day(sent.at()), sent.items().keySet(), Set.of(Channel.EMAIL), false, false);
  }

  private static ContactDay of(Account account, Contact contact) {
    return new ContactDay(
        account.day(contact.at()),
        Set.copyOf(contact.invoices()),
        contact.channel().countsAs(),
        contact.isConversation(),
        contact.hasFailed());
  }

  boolean concerns(String invoiceId) {
    return invoices.isEmpty() || invoices.contains(invoiceId);
  }
}
