package dev.relance.evidence;

import dev.relance.evidence.Event.FollowUpDeferred;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message that was held back.
 *
 * @param entry the first entry about it
 * @param why the same for each invoice
 */
public record HeldBack(Entry entry, FollowUpDeferred why, List<String> invoices) {
  public HeldBack {
    invoices = List.copyOf(invoices);
  }

  /** The reminders that were held back, in order. */
  public static List<HeldBack> of(List<Entry> entries) {
    var together = new LinkedHashMap<Object, HeldBack>();
    for (Entry entry : entries) {
      if (entry.event() instanceof FollowUpDeferred deferred) {
        together.merge(
            List.of(
                entry.at(),
                deferred.part(),
                deferred.level(),
                deferred.objection(),
                deferred.nextPossible()),
            new HeldBack(entry, deferred, List.of(deferred.invoice())),
            HeldBack::and);
      }
    }
    return List.copyOf(together.values());
  }

  private HeldBack and(HeldBack more) {
    return new HeldBack(
        entry, why, Stream.concat(invoices.stream(), more.invoices().stream()).toList());
  }
}
