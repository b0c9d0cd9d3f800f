package dev.relance.evidence;

import dev.relance.invoice.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An announcement to other systems.
 *
 * @param written where evidence holds it; empty if it belongs to no account
 */
public record Announcement(
    News news, String creditorId, Instant at, Optional<EvidencePlace> written) {

  /** The announcement of an entry of evidence. */
  public static List<Announcement> of(Entry entry) {
    return NewsOfEvents.of(entry.event()).stream()
        .map(
            news ->
                new Announcement(
                    news,
                    entry.account().creditorId(),
                    entry.at(),
                    Optional.of(new EvidencePlace(entry.account(), entry.head()))))
        .toList();
  }

  /** A place in evidence: whose chain, and the entry's sequence and hash. */
  public record EvidencePlace(AccountId account, ChainHead head) {}
}
