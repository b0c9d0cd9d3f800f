package dev.relance.memory;

import dev.relance.evidence.Announcement;
import dev.relance.evidence.Bus;
import java.util.ArrayList;
import java.util.List;

/** Announcements in memory. */
public final class MemoryBus implements Bus {
  private final Trouble trouble;
  private final List<Announcement> heard = new ArrayList<>();

  public MemoryBus(Trouble trouble) {
    this.trouble = trouble;
  }

  @Override
  public void announce(List<Announcement> announcements) {
    trouble.around("announce", () -> heard.addAll(announcements));
  }

  /** What was announced, in order. */
  public List<Announcement> heard() {
    return List.copyOf(heard);
  }
}
