package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.relance.journey.TakeInReply;

/** A mail came in: it goes on the record of its account, or the owner is told. */
public final class OnReplyReceived implements RequestHandler<ScheduledEvent, String> {
  private final Wiring wiring;
  private final TakeInReply takeInReply;

  public OnReplyReceived() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnReplyReceived(Wiring wiring) {
    this.wiring = wiring;
    this.takeInReply = wiring.takeInReply();
  }

  @Override
  public String handleRequest(ScheduledEvent event, Context context) {
    ReplyReceived mail = ReplyReceived.read(event);
    wiring.log(context).received(mail.key(), takeInReply.takeIn(mail.key(), mail.at()));
    return "done";
  }
}
