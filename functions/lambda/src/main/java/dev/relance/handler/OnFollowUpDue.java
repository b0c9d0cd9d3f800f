package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.relance.aws.FollowUpDue;
import dev.relance.aws.Settings;
import dev.relance.journey.PlanAccounts;
import dev.relance.journey.SendFollowUp;
import java.io.InputStream;
import java.io.OutputStream;

/** An account is due: every rule is asked, and at most one message goes out. */
public final class OnFollowUpDue implements RequestStreamHandler {
  private final SendFollowUp sendFollowUp;
  private final PlanAccounts planAccounts;

  public OnFollowUpDue() {
    this(Wiring.ofEnvironment());
    Settings settings = Settings.ofEnvironment();
    if (settings.isForSnapshot()) {
      new Priming().run(settings);
    }
  }

  /** For tests with other adapters than the environment's. */
  public OnFollowUpDue(Wiring wiring) {
    this.sendFollowUp = wiring.sendFollowUp();
    this.planAccounts = wiring.planAccounts();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    switch (FollowUpDue.read(event)) {
      case FollowUpDue.OfAccount due -> sendFollowUp.followUp(due.account());
      case FollowUpDue.OfCreditor due -> planAccounts.ofCreditor(due.creditorId(), due.after());
    }
  }
}
