package dev.relance.aws;

import dev.relance.cloud.Fault;
import dev.relance.vocabulary.PutOffCause;

/** How SES says that it takes no mail. */
public final class SesAnswer {
  private SesAnswer() {}

  /** The answer for a cause, with the codes and words that AWS documents. */
  public static Fault.ApiError of(PutOffCause cause) {
    return switch (cause) {
      case RATE -> new Fault.ApiError(400, "Throttling", "Maximum sending rate exceeded.");
      case DAILY_QUOTA -> new Fault.ApiError(400, "Throttling", "Daily message quota exceeded.");
      case PAUSED ->
          new Fault.ApiError(
              400, "AccountSendingPausedException", "Email sending is disabled for your account.");
    };
  }
}
