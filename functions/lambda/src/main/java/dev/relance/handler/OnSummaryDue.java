package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.relance.aws.SummaryDue;
import dev.relance.journey.SummariseForOwner;
import java.io.InputStream;
import java.io.OutputStream;

/** An owner's summary is due: what needs a decision, what happened, and why. */
public final class OnSummaryDue implements RequestStreamHandler {
  private final SummariseForOwner summariseForOwner;

  public OnSummaryDue() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnSummaryDue(Wiring wiring) {
    this.summariseForOwner = wiring.summariseForOwner();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    summariseForOwner.summarise(SummaryDue.read(event).creditorId());
  }
}
