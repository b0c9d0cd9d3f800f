package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.relance.journey.HandOnEvidence;
import dev.relance.tree.Tree;
import java.util.Map;

/** Evidence was written: a locked copy is kept, and other systems are told. */
public final class OnEvidenceWritten implements RequestHandler<Map<String, Object>, String> {
  private final HandOnEvidence handOnEvidence;

  public OnEvidenceWritten() {
    this(Wiring.ofEnvironment());
  }

  /** Over other adapters than those of the environment. */
  public OnEvidenceWritten(Wiring wiring) {
    this.handOnEvidence = wiring.handOnEvidence();
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    handOnEvidence.handOn(EvidenceWritten.read(new Tree("", event)));
    return "done";
  }
}
