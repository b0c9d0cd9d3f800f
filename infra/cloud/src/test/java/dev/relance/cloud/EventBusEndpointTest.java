package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

class EventBusEndpointTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Faults faults = new Faults();
  private final EventBusEndpoint bus = new EventBusEndpoint(MovableClock.at(NOON));
  private final LoopbackServer server =
      LoopbackServer.start(Service.EVENT_BRIDGE, faults, bus::route);
  private final EventBridgeClient client =
      Clients.client(EventBridgeClient.builder(), server.uri());

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void accepted_events_are_kept_and_others_are_refused_one_by_one() {
    PutEventsResponse answer =
        client.putEvents(r -> r.entries(entry("{\"a\":1}"), entry("{"), entry("{\"a\":2}")));

    assertThat(answer.failedEntryCount()).isEqualTo(1);
    assertThat(answer.entries().get(1).errorCode()).isEqualTo("MalformedDetail");
    assertThat(bus.events())
        .containsExactly(
            event(answer.entries().get(0).eventId(), "{\"a\":1}"),
            event(answer.entries().get(2).eventId(), "{\"a\":2}"));
  }

  @Test
  void more_than_ten_events_are_refused_together() {
    List<PutEventsRequestEntry> eleven = Collections.nCopies(11, entry("{}"));

    assertThatThrownBy(() -> client.putEvents(r -> r.entries(eleven)))
        .isInstanceOfSatisfying(
            EventBridgeException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    assertThat(bus.events()).isEmpty();
  }

  @Test
  void the_errors_of_the_service_reach_the_client() {
    faults.next("PutEvents", Fault.serverError());

    assertThatThrownBy(() -> client.putEvents(r -> r.entries(entry("{}"))))
        .isInstanceOfSatisfying(
            EventBridgeException.class, e -> assertThat(e.statusCode()).isEqualTo(500));
  }

  private static PutEventsRequestEntry entry(String detail) {
    return PutEventsRequestEntry.builder()
        .source("relance")
        .detailType("FollowUpSent")
        .detail(detail)
        .eventBusName("outbound")
        .resources("arn:x")
        .build();
  }

  private static BusEvent event(String id, String detail) {
    return new BusEvent(id, NOON, "outbound", "relance", "FollowUpSent", detail, List.of("arn:x"));
  }
}
