package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.relance.journey.SweepMissed;

/** The regular sweep: missed accounts are woken again. */
public final class OnSweepDue implements RequestHandler<ScheduledEvent, String> {
  private final Wiring wiring;
  private final SweepMissed sweepMissed;

  public OnSweepDue() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnSweepDue(Wiring wiring) {
    this.wiring = wiring;
    this.sweepMissed = wiring.sweepMissed();
  }

  @Override
  public String handleRequest(ScheduledEvent event, Context context) {
    int missed = sweepMissed.sweep();
    wiring.log(context).swept(missed);
    return "done";
  }
}
