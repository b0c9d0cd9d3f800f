package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.relance.journey.HandOnEvidence;

/** Evidence was written: a locked copy is stored, and other systems are told. */
public final class OnEvidenceWritten implements RequestHandler<DynamodbEvent, String> {
  private final HandOnEvidence handOnEvidence;

  public OnEvidenceWritten() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnEvidenceWritten(Wiring wiring) {
    this.handOnEvidence = wiring.handOnEvidence();
  }

  @Override
  public String handleRequest(DynamodbEvent event, Context context) {
    handOnEvidence.handOn(EvidenceWritten.read(event));
    return "done";
  }
}
