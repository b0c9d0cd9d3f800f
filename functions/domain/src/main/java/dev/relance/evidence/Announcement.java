package dev.relance.evidence;

import dev.relance.invoice.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that other systems are told.
 *
 * @param written where evidence holds it; empty for what no account knows of
 */
public record Announcement(News news, String creditorId, Instant at, Optional<Written> written) {

  /** What an entry of evidence announces. */
  public static List<Announcement> of(Entry entry) {
    return News.of(entry.event()).stream()
        .map(
            news ->
                new Announcement(
                    news,
                    entry.account().creditorId(),
                    entry.at(),
                    Optional.of(new Written(entry.account(), entry.head()))))
        .toList();
  }

  /** A place in evidence: whose chain, and the entry's sequence and hash. */
  public record Written(AccountId account, ChainHead head) {}
}
