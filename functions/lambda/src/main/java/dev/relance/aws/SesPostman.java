package dev.relance.aws;

import dev.relance.delivery.Postman;
import dev.relance.mail.Mail;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Sends raw mail through SES, once; the client's own retries are off. */
public final class SesPostman implements Postman {
  private static final int SERVER_ERROR = 500;

  private final Clients clients;
  private final Settings settings;

  public SesPostman(Clients clients, Settings settings) {
    this.clients = clients;
    this.settings = settings;
  }

  @Override
  public Answer send(Mail mail, Map<String, String> tags) {
    try {
      return new Answer.Accepted(
          clients
              .ses()
              .sendEmail(
                  r ->
                      r.fromEmailAddress(mail.from())
                          .destination(d -> d.toAddresses(mail.to()))
                          .content(
                              c -> c.raw(raw -> raw.data(SdkBytes.fromByteArray(mail.bytes()))))
                          .configurationSetName(settings.configurationSet())
                          .emailTags(tags(tags)))
              .messageId());
    } catch (SesV2Exception e) {
      String said = "%s %d".formatted(e.awsErrorDetails().errorCode(), e.statusCode());
      return e.statusCode() < SERVER_ERROR ? new Answer.Refused(said) : new Answer.Unknown(said);
    } catch (SdkClientException e) {
      return new Answer.Unknown(e.getClass().getSimpleName());
    }
  }

  private static List<MessageTag> tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> MessageTag.builder().name(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }
}
