package dev.relance.account;

import dev.relance.account.FollowUp.OnRecord;
import dev.relance.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Converts a state of the first format to the second. The first kept record keys without
 * fingerprints, and only texts for silences, questions and sums that were not asked for. The texts
 * are dropped; what still applies is found again at the next look.
 */
final class FirstFormat {
  private FirstFormat() {}

  static Document upgraded(Document state) {
    var recorded = new TreeMap<String, Object>();
    state.texts("recorded").forEach(record -> recorded.put(record, OnRecord.NO_FINGERPRINT));
    return with(
        state,
        Map.of(
            "history", history(state.object("history")).members(),
            "open", List.of(),
            "receipts", state.objects("receipts").stream().map(r -> receipt(r).members()).toList(),
            "recorded", recorded));
  }

  private static Document history(Document history) {
    Document invoices = history.object("progress");
    var progress = new TreeMap<String, Object>();
    invoices
        .members()
        .keySet()
        .forEach(id -> progress.put(id, without(invoices.object(id), "silence").members()));
    return with(
        history,
        Map.of(
            "progress",
            progress,
            "touchpoints",
            history.objects("touchpoints").stream()
                .map(touchpoint -> without(touchpoint, "notAsked").members())
                .toList()));
  }

  private static Document receipt(Document receipt) {
    Optional<Document> remainder =
        receipt.optionalObject("remainder").map(left -> without(left, "notAsked"));
    return remainder
        .map(left -> with(receipt, Map.of("remainder", left.members())))
        .orElse(receipt);
  }

  private static Document with(Document object, Map<String, ?> changed) {
    var members = new TreeMap<String, Object>(object.members());
    members.putAll(changed);
    return new Document(object.path(), members);
  }

  private static Document without(Document object, String member) {
    var members = new TreeMap<String, Object>(object.members());
    members.remove(member);
    return new Document(object.path(), members);
  }
}
