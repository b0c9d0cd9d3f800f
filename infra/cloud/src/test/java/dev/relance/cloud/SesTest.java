package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SesException;

class SesTest {
  private static final String RAW = "Subject: \u00e9 & + =\r\n\r\nPay.\r\n";

  private final EmbeddedCloud cloud = ACloud.started();
  private final SesClient ses = ACloud.client(SesClient.builder(), cloud);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void a_mail_is_kept_with_exactly_its_bytes_and_what_was_said_of_it() {
    String id = ses.sendRawEmail(mail("a@debtor.example").build()).messageId();

    assertThat(cloud.ses().mailbox())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.messageId()).isEqualTo(id);
              assertThat(mail.raw().asUtf8String()).isEqualTo(RAW);
              assertThat(mail.from()).isEqualTo("billing@acme.example");
              assertThat(mail.destination()).containsExactly("a@debtor.example");
              assertThat(mail.tags()).containsEntry("touchpoint", "t-1");
              assertThat(mail.configurationSet()).isEqualTo("set");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "a@debtor.example, Email Delivered PT2S, ",
    "a+bounce@debtor.example, Email Bounced PT5S, ",
    "a@bounce.test, Email Bounced PT5S, ",
    "a+softbounce@debtor.example, Email Bounced PT5S, ",
    "a+suppressed@debtor.example, Email Bounced PT1S, ",
    "a+complaint@debtor.example, Email Delivered PT2S, " + "Email Complaint Received PT1H2S",
    "a+news@debtor.example, Email Delivered PT2S, ",
  })
  void the_address_says_what_is_reported(String address, String first, @Nullable String second) {
    ses.sendRawEmail(mail(address).build());

    List<MailReport> events = cloud.ses().dueEvents(ACloud.NOW.plus(Duration.ofDays(1)));

    assertThat(events)
        .extracting(e -> e.detailType() + " " + Duration.between(ACloud.NOW, e.dueAt()))
        .containsExactlyElementsOf(second == null ? List.of(first) : List.of(first, second));
    assertThat(events)
        .allSatisfy(
            e ->
                assertThat(Fields.of(e.envelope()).orElseThrow().object("detail").object("mail"))
                    .satisfies(mail -> assertThat(mail.object("tags").has("touchpoint")).isTrue()));
  }

  @Test
  void reports_come_when_they_are_due_and_once() {
    ses.sendRawEmail(mail("a@debtor.example").build());

    assertThat(cloud.ses().dueEvents(ACloud.NOW.plusSeconds(1))).isEmpty();
    assertThat(cloud.ses().nextEventDue()).contains(ACloud.NOW.plusSeconds(2));
    assertThat(cloud.ses().dueEvents(ACloud.NOW.plusSeconds(2))).hasSize(1);
    assertThat(cloud.ses().nextEventDue()).isEmpty();
  }

  @Test
  void nothing_is_reported_without_a_configuration_set() {
    ses.sendRawEmail(mail("a@debtor.example").configurationSetName(null).build());

    assertThat(cloud.ses().nextEventDue()).isEmpty();
  }

  @Test
  void a_tag_that_ses_does_not_take_is_refused() {
    MessageTag tag = MessageTag.builder().name("account").value("acme/d").build();

    assertThatThrownBy(() -> ses.sendRawEmail(mail("a@debtor.example").tags(tag).build()))
        .isInstanceOf(SesException.class)
        .hasMessageContaining("acme/d");
    assertThat(cloud.ses().mailbox()).isEmpty();
  }

  @Test
  void a_mail_over_ten_megabytes_is_refused() {
    SdkBytes large = SdkBytes.fromByteArray(new byte[10 * 1024 * 1024 + 1]);

    assertThatThrownBy(
            () ->
                ses.sendRawEmail(
                    mail("a@debtor.example").rawMessage(raw -> raw.data(large)).build()))
        .isInstanceOf(MessageRejectedException.class);
  }

  @Test
  void the_quota_counts_what_was_sent() {
    ses.sendRawEmail(mail("a@debtor.example").build());

    assertThat(ses.getSendQuota().sentLast24Hours()).isEqualTo(1.0);
  }

  private static SendRawEmailRequest.Builder mail(String to) {
    return SendRawEmailRequest.builder()
        .source("billing@acme.example")
        .destinations(to)
        .rawMessage(raw -> raw.data(SdkBytes.fromUtf8String(RAW)))
        .tags(MessageTag.builder().name("touchpoint").value("t-1").build())
        .configurationSetName("set");
  }
}
