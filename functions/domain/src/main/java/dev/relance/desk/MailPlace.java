package dev.relance.desk;

import dev.relance.evidence.Entry;

/** Where a message is found. */
@FunctionalInterface
public interface MailPlace {
  /** The link to the message of an entry; empty text if there is none. */
  String of(Entry entry, String touchpoint);
}
