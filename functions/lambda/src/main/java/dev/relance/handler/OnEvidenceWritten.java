package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.relance.evidence.EvidencePage;
import dev.relance.journey.HandOnEvidence;
import java.util.List;

/** Evidence was written: a locked copy is stored, and other systems are told. */
public final class OnEvidenceWritten implements RequestHandler<DynamodbEvent, String> {
  private final Wiring wiring;
  private final HandOnEvidence handOnEvidence;

  public OnEvidenceWritten() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnEvidenceWritten(Wiring wiring) {
    this.wiring = wiring;
    this.handOnEvidence = wiring.handOnEvidence();
  }

  @Override
  public String handleRequest(DynamodbEvent event, Context context) {
    List<EvidencePage> handedOn = handOnEvidence.handOn(EvidenceWritten.read(event));
    wiring.log(context).handedOn(handedOn);
    return "done";
  }
}
