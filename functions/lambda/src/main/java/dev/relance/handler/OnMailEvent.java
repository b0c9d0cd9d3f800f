package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.relance.journey.RecordDelivery;

/**
 * The mail service reports on a message. The report becomes evidence, and a bounce has
 * consequences.
 */
public final class OnMailEvent implements RequestHandler<ScheduledEvent, String> {
  private final RecordDelivery recordDelivery;

  public OnMailEvent() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnMailEvent(Wiring wiring) {
    this.recordDelivery = wiring.recordDelivery();
  }

  @Override
  public String handleRequest(ScheduledEvent event, Context context) {
    SesNews.read(event).ifPresent(recordDelivery::record);
    return "done";
  }
}
