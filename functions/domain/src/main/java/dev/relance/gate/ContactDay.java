package dev.relance.gate;

import dev.relance.invoice.Contact;
import dev.relance.plan.Account;
import dev.relance.vocabulary.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    return Stream.concat(
            account.history().touchpoints().stream()
                .filter(t -> t.isContact())
                .map(
                    t ->
                        new ContactDay(
                            account.day(t.at()),
                            t.items().keySet(),
                            Set.of(Channel.EMAIL),
                            false,
                            false)),
            account.contacts().stream().map(c -> of(account, c)))
        .toList();
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
