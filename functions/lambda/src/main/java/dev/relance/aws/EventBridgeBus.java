package dev.relance.aws;

import dev.relance.document.Lazy;
import dev.relance.evidence.Announcement;
import dev.relance.evidence.AnnouncementCodec;
import dev.relance.evidence.Bus;
import dev.relance.record.Json;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** Announcements on an EventBridge bus, ten per call. */
public final class EventBridgeBus implements Bus {
  private static final int MOST_PER_CALL = 10;
  private static final String SOURCE = "dev.relance";

  private final Lazy<EventBridgeClient> eventBridge;
  private final Settings settings;

  public EventBridgeBus(Clients clients, Settings settings) {
    this.eventBridge = clients.eventBridge();
    this.settings = settings;
  }

  @Override
  public void announce(List<Announcement> announcements) {
    for (int from = 0; from < announcements.size(); from += MOST_PER_CALL) {
      List<PutEventsRequestEntry> entries =
          announcements.subList(from, Math.min(announcements.size(), from + MOST_PER_CALL)).stream()
              .map(this::entry)
              .toList();
      PutEventsResponse answer = eventBridge.value().putEvents(r -> r.entries(entries));
      if (answer.failedEntryCount() > 0) {
        throw new IllegalStateException(
            "the bus refused %d of %d announcements"
                .formatted(answer.failedEntryCount(), entries.size()));
      }
    }
  }

  private PutEventsRequestEntry entry(Announcement announcement) {
    return PutEventsRequestEntry.builder()
        .eventBusName(settings.eventBus())
        .source(SOURCE)
        .detailType(announcement.news().type().word())
        .time(announcement.at())
        .detail(Json.write(AnnouncementCodec.members(announcement)))
        .build();
  }
}
