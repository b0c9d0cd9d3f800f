package dev.relance.aws;

import dev.relance.delivery.Postman;
import dev.relance.document.Lazy;
import dev.relance.mail.Mail;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SesException;

/** Sends raw mail through SES, once. The client's own retries are off. */
public final class SesPostman implements Postman {
  private static final int SERVER_ERROR = 500;

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
      String said = "%s %d".formatted(e.awsErrorDetails().errorCode(), e.statusCode());
      return e.statusCode() < SERVER_ERROR
          ? new SendAnswer.SendRefused(said)
          : new SendAnswer.SendUnknown(said);
    } catch (SdkClientException e) {
      return new SendAnswer.SendUnknown(e.getClass().getSimpleName());
    }
  }

  private static List<MessageTag> tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> MessageTag.builder().name(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }
}
