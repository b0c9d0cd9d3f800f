package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.relance.journey.SweepMissed;
import dev.relance.journey.WatchMail;
import dev.relance.journey.WatchMail.Watched;

/** The regular sweep: missed accounts are woken again, and the quota of mail is watched. */
public final class OnSweepDue implements RequestHandler<ScheduledEvent, String> {
  private final Wiring wiring;
  private final WatchMail watchMail;
  private final SweepMissed sweepMissed;

  public OnSweepDue() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnSweepDue(Wiring wiring) {
    this.wiring = wiring;
    this.watchMail = wiring.watchMail();
    this.sweepMissed = wiring.sweepMissed();
  }

  @Override
  public String handleRequest(ScheduledEvent event, Context context) {
    Watched watched = watchMail.watch();
    int missed = sweepMissed.sweep(watched.quota().perSecond());
    wiring.log(context).swept(missed, watched);
    return "done";
  }
}
