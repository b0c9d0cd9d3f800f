package dev.relance.local.replay;

import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;

/**
 * What a replay left.
 *
 * @param accounts in order of their ids
 * @param refusals records that were not accepted, in order of time
 * @param summaries the owners' summary mails as sent, in order of time
 * @param calls AWS calls of the functions, by service and operation
 * @param remindersByCalls how many reminders took how many calls in the function that sent them
 */
public record ReplayResult(
    Instant from,
    Instant until,
    List<AccountStory> accounts,
    List<Refusal> refusals,
    List<SummaryMail> summaries,
    SortedMap<String, Long> calls,
    SortedMap<Long, Integer> remindersByCalls) {

  /**
   * The evidence of one account.
   *
   * @param lines exactly what is hashed, in order
   * @param entries the same lines read as trees
   */
  public record AccountStory(
      AccountId account,
      String creditorName,
      String debtorName,
      String language,
      String timeZone,
      List<String> lines,
      List<Document> entries) {
    private static final List<String> SAME =
        List.of("at", "level", "rule", "reason", "expected", "found", "nextPossible");

    /** The messages that were held back, in order; of one message, an entry for each invoice. */
    public List<List<Document>> silences() {
      var together = new LinkedHashMap<List<String>, List<Document>>();
      for (Document entry : entries) {
        if (entry.text("event").equals("follow-up-deferred")) {
          List<String> message = SAME.stream().map(n -> entry.optionalText(n).orElse("")).toList();
          together.computeIfAbsent(message, _ -> new ArrayList<>()).add(entry);
        }
      }
      return List.copyOf(together.values());
    }
  }

  /** A summary mail to an owner. */
  public record SummaryMail(Instant at, String to, byte[] mime) {}
}
