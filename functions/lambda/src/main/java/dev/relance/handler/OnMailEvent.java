package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.relance.journey.RecordDelivery;
import dev.relance.tree.Tree;
import java.util.Map;

/** The mail service reports on a message: it becomes evidence, and a bounce is acted upon. */
public final class OnMailEvent implements RequestHandler<Map<String, Object>, String> {
  private final RecordDelivery recordDelivery;

  public OnMailEvent() {
    this(Wiring.ofEnvironment());
  }

  /** Over other adapters than those of the environment. */
  public OnMailEvent(Wiring wiring) {
    this.recordDelivery = wiring.recordDelivery();
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    SesNews.read(new Tree("", event)).ifPresent(recordDelivery::record);
    return "done";
  }
}
