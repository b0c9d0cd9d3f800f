package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.relance.journey.SendFollowUp;
import dev.relance.journey.TakeInRecords;
import dev.relance.tree.Tree;
import java.util.Map;

/** An account's time has come: every rule is asked, and at most one message goes out. */
public final class OnFollowUpDue implements RequestHandler<Map<String, Object>, String> {
  private final SendFollowUp sendFollowUp;
  private final TakeInRecords takeInRecords;

  public OnFollowUpDue() {
    this(Wiring.ofEnvironment());
  }

  /** Over other adapters than those of the environment. */
  public OnFollowUpDue(Wiring wiring) {
    this.sendFollowUp = wiring.sendFollowUp();
    this.takeInRecords = wiring.takeInRecords();
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    switch (FollowUpDue.read(new Tree("", event))) {
      case FollowUpDue.OfAccount due -> sendFollowUp.followUp(due.account());
      case FollowUpDue.OfCreditor due -> takeInRecords.replan(due.creditorId(), due.after());
    }
    return "done";
  }
}
