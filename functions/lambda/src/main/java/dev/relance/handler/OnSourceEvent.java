package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.relance.record.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A source tells something: by a webhook, by a file, or by an event of Stripe on EventBridge. It is
 * kept as it came, and becomes records.
 */
public final class OnSourceEvent implements RequestStreamHandler {
  private final Wiring wiring;
  private final SourceDoor door;

  public OnSourceEvent() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnSourceEvent(Wiring wiring) {
    this.wiring = wiring;
    this.door = wiring.sourceDoor();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    SourceDoor.Answer opened = door.open(SourceEvent.read(Json.object(event)));
    opened.taken().ifPresent(wiring.log(context)::sourceTaken);
    String json = Json.write(Map.of("statusCode", opened.status()));
    answer.write(json.getBytes(StandardCharsets.UTF_8));
  }
}
