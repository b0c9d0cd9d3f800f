package dev.relance.journey;

import dev.relance.document.Document;
import dev.relance.evidence.Archive;
import dev.relance.evidence.Bus;
import dev.relance.evidence.Bus.Announcement;
import dev.relance.invoice.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Hands evidence on: a copy to the archive, and news to the systems that listen. */
public final class HandOnEvidence {
  private static final Map<String, String> TYPES =
      Map.of(
          "message-accepted", "FollowUpSent",
          "follow-up-deferred", "FollowUpDeferred",
          "follow-up-escalated", "FollowUpEscalated",
          "case-closed", "CaseClosed");

  private final Archive archive;
  private final Bus bus;

  public HandOnEvidence(Archive archive, Bus bus) {
    this.archive = archive;
    this.bus = bus;
  }

  /** An entry as it was written: its line, and the same read into a tree. */
  public record Written(String line, Document entry) {
    AccountId account() {
      return AccountId.parse(entry.text("account"));
    }
  }

  /** Hands entries on, in order; doing it again does no harm. */
  public void handOn(List<Written> entries) {
    var byAccount = new LinkedHashMap<AccountId, List<Written>>();
    entries.forEach(e -> byAccount.computeIfAbsent(e.account(), _ -> new ArrayList<>()).add(e));
    byAccount.forEach(
        (account, written) ->
            archive.keep(
                account,
                written.getFirst().entry().whole("sequence"),
                written.stream().map(Written::line).toList()));
    List<Announcement> news =
        entries.stream().flatMap(e -> announcement(e.entry()).stream()).toList();
    if (!news.isEmpty()) {
      bus.announce(news);
    }
  }

  private static Optional<Announcement> announcement(Document entry) {
    return type(entry)
        .map(
            type ->
                new Announcement(
                    type,
                    AccountId.parse(entry.text("account")).creditorId(),
                    entry.instant("at"),
                    detail(entry)));
  }

  private static Optional<String> type(Document entry) {
    return switch (entry.text("event")) {
      case "invoice-recorded" ->
          entry.text("status").equals("disputed") ? Optional.of("DisputeRaised") : Optional.empty();
      case "instruction-recorded" ->
          switch (entry.text("kind")) {
            case "dispute" -> Optional.of("DisputeRaised");
            case "promise", "plan" -> Optional.of("PromiseMade");
            default -> Optional.empty();
          };
      default -> Optional.ofNullable(TYPES.get(entry.text("event")));
    };
  }

  private static Map<String, ?> detail(Document entry) {
    var detail = new TreeMap<String, Object>(entry.members());
    detail.keySet().removeAll(List.of("previous", "event"));
    return detail;
  }
}
