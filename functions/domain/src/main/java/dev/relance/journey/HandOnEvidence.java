package dev.relance.journey;

import dev.relance.evidence.Announcement;
import dev.relance.evidence.Archive;
import dev.relance.evidence.Bus;
import dev.relance.evidence.EvidencePage;
import java.util.List;

/** Hands evidence on: a copy to the archive, and news to other systems. */
public final class HandOnEvidence {
  private final Archive archive;
  private final Bus bus;

  public HandOnEvidence(Archive archive, Bus bus) {
    this.archive = archive;
    this.bus = bus;
  }

  /**
   * Hands on pages in any order. Doing it again is harmless.
   *
   * @return the pages as they were kept: in order, and each entry once
   */
  public List<EvidencePage> handOn(List<EvidencePage> pages) {
    List<EvidencePage> joined = EvidencePage.joined(pages);
    List<Announcement> news =
        joined.stream()
            .flatMap(page -> page.entries().stream())
            .flatMap(entry -> Announcement.of(entry).stream())
            .toList();

    joined.forEach(archive::keep);
    if (!news.isEmpty()) {
      bus.announce(news);
    }
    return joined;
  }
}
