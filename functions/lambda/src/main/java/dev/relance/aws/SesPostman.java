package dev.relance.aws;

import dev.relance.delivery.Postman;
import dev.relance.document.Lazy;
import dev.relance.mail.Mail;
import dev.relance.vocabulary.PutOffCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SesException;

/** Sends raw mail through SES, once. The client's own retries are off. */
public final class SesPostman implements Postman {
  private static final int SERVER_ERROR = 500;

  /** SES answers with one code when the rate is exceeded and when the quota of the day is. */
  private static final String DAILY_QUOTA = "Daily message quota exceeded";

  private final Lazy<SesClient> ses;
  private final Settings settings;

  public SesPostman(Clients clients, Settings settings) {
    this.ses = clients.ses();
    this.settings = settings;
  }

  @Override
  public SendAnswer send(Mail mail, Map<String, String> tags) {
    try {
      return new SendAnswer.SendAccepted(
          ses.value()
              .sendRawEmail(
                  r ->
                      r.source(mail.from())
                          .destinations(mail.to())
                          .rawMessage(raw -> raw.data(SdkBytes.fromByteArray(mail.bytes())))
                          .configurationSetName(settings.configurationSet())
                          .tags(tags(tags)))
              .messageId());
    } catch (SesException e) {
      return answer(e);
    } catch (SdkClientException e) {
      return new SendAnswer.SendUnknown(e.getClass().getSimpleName());
    }
  }

  private static SendAnswer answer(SesException e) {
    String said = "%s %d".formatted(e.awsErrorDetails().errorCode(), e.statusCode());
    if (e.statusCode() >= SERVER_ERROR) {
      return new SendAnswer.SendUnknown(said);
    }
    return putOff(e.awsErrorDetails())
        .<SendAnswer>map(cause -> new SendAnswer.SendPutOff(cause, said))
        .orElseGet(() -> new SendAnswer.SendRefused(said));
  }

  /** Why SES takes no mail at all. Its older and its newer codes for one thing are both in use. */
  private static Optional<PutOffCause> putOff(AwsErrorDetails error) {
    return switch (error.errorCode()) {
      case "Throttling", "ThrottlingException", "TooManyRequestsException" ->
          Optional.of(
              error.errorMessage().startsWith(DAILY_QUOTA)
                  ? PutOffCause.DAILY_QUOTA
                  : PutOffCause.RATE);
      case "LimitExceeded", "LimitExceededException" -> Optional.of(PutOffCause.DAILY_QUOTA);
      case "AccountSendingPausedException",
          "ConfigurationSetSendingPausedException",
          "SendingPausedException",
          "AccountSuspendedException" ->
          Optional.of(PutOffCause.PAUSED);
      default -> Optional.empty();
    };
  }

  private static List<MessageTag> tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> MessageTag.builder().name(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }
}
