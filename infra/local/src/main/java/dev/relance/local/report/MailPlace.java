package dev.relance.local.report;

import dev.relance.evidence.Entry;
import dev.relance.local.MailFile;

/** Where a page finds a message. */
@FunctionalInterface
public interface MailPlace {
  /** The link to the message of an entry. */
  String of(Entry entry, String touchpoint);

  /** In the folder of a replay, beside its report. */
  static String besidesTheReport(Entry entry, String touchpoint) {
    return "mail/" + MailFile.name(entry).orElseThrow();
  }
}
