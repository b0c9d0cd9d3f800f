package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.relance.journey.SummariseForOwner;
import dev.relance.tree.Tree;
import java.util.Map;

/** It is time for an owner's summary: what needs a decision, what happened, and why. */
public final class OnSummaryDue implements RequestHandler<Map<String, Object>, String> {
  private final SummariseForOwner summariseForOwner;

  public OnSummaryDue() {
    this(Wiring.ofEnvironment());
  }

  /** Over other adapters than those of the environment. */
  public OnSummaryDue(Wiring wiring) {
    this.summariseForOwner = wiring.summariseForOwner();
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    summariseForOwner.summarise(new Tree("", event).text("creditorId"));
    return "done";
  }
}
