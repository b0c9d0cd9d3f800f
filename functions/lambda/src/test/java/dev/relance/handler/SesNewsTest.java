package dev.relance.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.relance.delivery.MailEvent;
import dev.relance.plan.Touchpoint.Fate;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SesNewsTest {
  private static final String ENVELOPE =
      """
      {"source": "aws.ses", "time": "2026-03-19T08:00:04Z", "detail": {"eventType": "%s",
        "mail": {"destination": ["compta@miravelle.example"],
          "tags": {"touchpoint": ["0d36f910fb0b04c9-3"], "ses:from-domain": ["a.example", "b.example"]}}%s}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          # type         | what SES adds                                                       | fate       | permanent | codes
          Send           | , "send": {}                                                        | SENT       | false     | send
          Delivery       | , "delivery": {"smtpResponse": "250 OK"}                            | DELIVERED  | false     | delivery
          DeliveryDelay  | , "deliveryDelay": {"delayType": "MailboxFull"}                     | DELAYED    | false     | deliverydelay mailboxfull
          Bounce         | , "bounce": {"bounceType": "Permanent", "bounceSubType": "General"} | BOUNCED    | true      | bounce permanent general
          Bounce         | , "bounce": {"bounceType": "Transient", "bounceSubType": "General"} | BOUNCED    | false     | bounce transient general
          Reject         | , "reject": {"reason": "Bad content"}                               | REJECTED   | false     | reject
          Rendering Failure | , "failure": {"errorMessage": "Attribute 'x' is not present"}    | REJECTED   | false     | rendering failure
          Bounce         | , "bounce": {"bounceType": "Permanent", "bounceSubType": "OnAccountSuppressionList"} | BOUNCED | true | bounce permanent onaccountsuppressionlist
          Bounce         | , "bounce": {"bounceType": "Undetermined", "bounceSubType": "Undetermined"} | BOUNCED | false | bounce undetermined undetermined
          Complaint      | , "complaint": {"complaintSubType": "OnAccountSuppressionList"}     | COMPLAINED | false     | complaint onaccountsuppressionlist
          Complaint      | , "complaint": {"complaintFeedbackType": "abuse"}                   | COMPLAINED | false     | complaint abuse
          """)
  void each_report_has_its_fate(
      String type, String added, Fate fate, boolean isPermanent, String codes) {
    assertThat(read(type, added))
        .hasValueSatisfying(
            news -> {
              assertThat(news.fate()).isEqualTo(fate);
              assertThat(news.isPermanent()).isEqualTo(isPermanent);
              assertThat(news.detail()).isEqualTo(codes);
            });
  }

  @Test
  void a_report_names_its_message_its_time_and_its_addresses() {
    assertThat(read("Delivery", ""))
        .hasValueSatisfying(
            news -> {
              assertThat(news.tags())
                  .containsEntry("touchpoint", "0d36f910fb0b04c9-3")
                  .containsEntry("ses:from-domain", "a.example");
              assertThat(news.at()).isEqualTo(Instant.parse("2026-03-19T08:00:04Z"));
              assertThat(news.addresses()).containsExactly("compta@miravelle.example");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Open", "Click", "Subscription"})
  void what_says_nothing_about_delivery_is_no_news(String type) {
    assertThat(read(type, "")).isEmpty();
  }

  private static Optional<MailEvent> read(String type, String added) {
    return SesNews.read(
        LambdaEventSerializers.serializerFor(
                ScheduledEvent.class, SesNewsTest.class.getClassLoader())
            .fromJson(ENVELOPE.formatted(type, added)));
  }
}
