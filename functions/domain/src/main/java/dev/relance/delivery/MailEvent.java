package dev.relance.delivery;

import dev.relance.plan.Touchpoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * News about a message from the mail service. It may come late, twice or in any order.
 *
 * @param tags the tags with which the message was sent
 * @param addresses the recipients that the news is about
 * @param isPermanent for a bounce, whether the address will never accept mail; a full mailbox is
 *     not permanent
 * @param detail the mail service's own codes
 */
public record MailEvent(
    Map<String, String> tags,
    Touchpoint.Fate fate,
    Instant at,
    List<String> addresses,
    boolean isPermanent,
    String detail) {
  public MailEvent {
    tags = Map.copyOf(tags);
    addresses = List.copyOf(addresses);
  }
}
