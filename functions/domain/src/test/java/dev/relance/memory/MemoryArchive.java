package dev.relance.memory;

import dev.relance.evidence.Archive;
import dev.relance.evidence.EvidencePage;
import dev.relance.invoice.AccountId;
import java.util.List;
import java.util.TreeMap;

/** Copies of evidence in memory. */
public final class MemoryArchive implements Archive {
  private final Trouble trouble;
  private final TreeMap<AccountId, TreeMap<Long, List<String>>> kept = new TreeMap<>();

  public MemoryArchive(Trouble trouble) {
    this.trouble = trouble;
  }

  @Override
  public void keep(EvidencePage page) {
    trouble.around(
        "keep",
        () ->
            kept.computeIfAbsent(page.account(), _ -> new TreeMap<>())
                .put(page.first(), page.lines()));
  }

  /** The lines of an account, in order. */
  public List<String> kept(AccountId account) {
    return kept.getOrDefault(account, new TreeMap<>()).values().stream()
        .flatMap(List::stream)
        .toList();
  }
}
