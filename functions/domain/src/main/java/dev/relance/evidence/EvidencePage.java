package dev.relance.evidence;

import dev.relance.invoice.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Consecutive entries of one account; at least one. */
public record EvidencePage(List<Entry> entries) {
  public EvidencePage {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a page of evidence without an entry");
    }
  }

  /**
   * Puts pages in order and joins consecutive ones. They may come in any order and more than once.
   */
  public static List<EvidencePage> joined(Collection<EvidencePage> pages) {
    var byAccount = new TreeMap<AccountId, SortedMap<Long, Entry>>();
    pages.stream()
        .flatMap(page -> page.entries().stream())
        .forEach(
            entry ->
                byAccount
                    .computeIfAbsent(entry.account(), _ -> new TreeMap<>())
                    .put(entry.sequence(), entry));
    return byAccount.values().stream().flatMap(of -> runs(of.values()).stream()).toList();
  }

  /** Whose evidence it is. */
  public AccountId account() {
    return entries.getFirst().account();
  }

  /** The sequence of the first entry. */
  public long first() {
    return entries.getFirst().sequence();
  }

  /** The sequence of the last entry. */
  public long last() {
    return entries.getLast().sequence();
  }

  /** The entries as they are kept, in order. */
  public List<String> lines() {
    return entries.stream().map(Entry::line).toList();
  }

  private static List<EvidencePage> runs(Collection<Entry> ordered) {
    var runs = new ArrayList<List<Entry>>();
    for (Entry entry : ordered) {
      if (runs.isEmpty() || runs.getLast().getLast().sequence() + 1 != entry.sequence()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(entry);
    }
    return runs.stream().map(EvidencePage::new).toList();
  }
}
