package dev.relance.summary;

import dev.relance.escalation.Question;
import dev.relance.evidence.Event;
import dev.relance.evidence.EventCodec;
import dev.relance.invoice.AccountId;
import java.util.List;

/**
 * A short text by which something open is known again in the next summary. Whatever changes in it
 * changes its mark.
 */
public final class Mark {
  private Mark() {}

  /** The mark of an account's open question. */
  public static String of(AccountId account, Question question) {
    return marked(
        account.debtorId(),
        new Event.FollowUpEscalated(
            question.kind(),
            question.invoices(),
            question.matter().asked(),
            question.kind().answers()));
  }

  /** The mark of a rejected record. */
  public static String of(String record, List<String> reasons) {
    return marked(record, new Event.RecordRejected(record, reasons));
  }

  private static String marked(String name, Event event) {
    return name + " " + EventCodec.fingerprint(event);
  }
}
