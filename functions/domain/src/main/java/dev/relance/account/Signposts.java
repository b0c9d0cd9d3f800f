package dev.relance.account;

import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names by which an answer finds its account: the handle in the address to which debtors reply,
 * and the ids that the mail service gave to our messages.
 */
public final class Signposts {
  private Signposts() {}

  /** The names that new entries of an account bring; none if no message is among them. */
  public static List<String> of(AccountId account, List<Entry> entries) {
    return entries.stream().flatMap(entry -> of(account, entry.event())).distinct().toList();
  }

  private static Stream<String> of(AccountId account, Event event) {
    if (event instanceof Event.MessageAccepted accepted) {
      return Stream.of(accepted.messageId(), account.handle());
    }
    return event instanceof Event.AcknowledgementAccepted accepted
        ? Stream.of(accepted.messageId(), account.handle())
        : Stream.of();
  }
}
