package dev.relance.escalation;

import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Written;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a written recap tells of a conversation.
 *
 * @param on its day in the debtor's zone
 * @param promisedBy the promised day, if the debtor promised to pay
 * @param promised how much; empty when everything owed was promised
 * @param agreed what was agreed besides, as it was recorded for the debtor
 * @param numbers the numbers of the invoices that it was about
 */
public record Conversation(
    Channel channel,
    LocalDate on,
    ContactOutcome outcome,
    Optional<LocalDate> promisedBy,
    Optional<Money> promised,
    Optional<Written> agreed,
    List<String> numbers) {
  public Conversation {
    numbers = List.copyOf(numbers);
  }

  /** What was recorded of a conversation. A promised sum is in the currency of its invoices. */
  public static Conversation of(Contact contact, List<Invoice> about, ZoneId zone) {
    return new Conversation(
        contact.channel(),
        contact.at().atZone(zone).toLocalDate(),
        contact.outcome(),
        contact.promise().map(Promise::date),
        contact
            .promise()
            .flatMap(Promise::amount)
            .flatMap(
                sum ->
                    about.stream()
                        .findFirst()
                        .map(invoice -> Money.of(invoice.total().getCurrencyUnit(), sum))),
        contact.particulars().recap().map(Written::new),
        about.stream().map(Invoice::number).toList());
  }
}
