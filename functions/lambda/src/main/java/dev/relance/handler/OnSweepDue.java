package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.relance.journey.SweepMissed;
import dev.relance.record.Json;
import java.util.Map;

/** The regular sweep: what was missed is woken again. */
public final class OnSweepDue implements RequestHandler<Map<String, Object>, String> {
  private final SweepMissed sweepMissed;

  public OnSweepDue() {
    this(Wiring.ofEnvironment());
  }

  /** Over other adapters than those of the environment. */
  public OnSweepDue(Wiring wiring) {
    this.sweepMissed = wiring.sweepMissed();
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    int missed = sweepMissed.sweep();
    context
        .getLogger()
        .log(Json.write(Map.of("level", "INFO", "message", "swept", "missed", missed)));
    return "done";
  }
}
