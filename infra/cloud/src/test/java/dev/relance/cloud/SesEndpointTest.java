package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

class SesEndpointTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.250Z");
  private static final byte[] MIME =
      "Subject: h\u00e9llo\r\n\r\n\u0000\u00ff body\r\n".getBytes(StandardCharsets.UTF_8);

  private final MovableClock clock = MovableClock.at(NOON);
  private final Faults faults = new Faults();
  private final SesEndpoint ses = new SesEndpoint(clock);
  private final LoopbackServer server = LoopbackServer.start(Service.SES, faults, ses::route);
  private final SesV2Client client = Clients.client(SesV2Client.builder(), server.uri());

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void an_accepted_message_is_kept_byte_for_byte() {
    String id = send("Bob <bob@debtor.test>");

    assertThat(ses.mailbox())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.messageId()).isEqualTo(id).hasSize(60);
              assertThat(mail.raw().asByteArray()).isEqualTo(MIME);
              assertThat(mail.acceptedAt()).isEqualTo(NOON);
              assertThat(mail.from()).isEqualTo("desk@creditor.test");
              assertThat(mail.destination()).containsExactly("bob@debtor.test");
              assertThat(mail.tags()).isEqualTo(Map.of("touchpoint", "t-1"));
              assertThat(mail.configurationSet()).isEqualTo("relance");
            });
  }

  @Test
  void a_message_is_reported_sent_at_once_and_delivered_after_two_seconds() {
    send("bob@debtor.test");

    assertThat(ses.nextEventDue()).contains(NOON);
    assertThat(ses.dueEvents(NOON)).extracting(MailEvent::detailType).containsExactly("Email Sent");
    assertThat(ses.nextEventDue()).contains(NOON.plusSeconds(2));
    assertThat(ses.dueEvents(NOON.plusMillis(1999))).isEmpty();
    assertThat(ses.dueEvents(NOON.plusSeconds(2)))
        .extracting(MailEvent::detailType)
        .containsExactly("Email Delivered");
    assertThat(ses.nextEventDue()).isEmpty();
  }

  @Test
  void a_report_comes_in_the_envelope_of_event_bridge() throws IOException {
    String id = send("bob@debtor.test");

    Map<String, Object> event = object(ses.dueEvents(clock.instant()).getFirst().json());

    assertThat(event)
        .containsEntry("version", "0")
        .containsEntry("source", "aws.ses")
        .containsEntry("detail-type", "Email Sent")
        .containsEntry("time", "2026-03-02T12:00:00Z")
        .containsEntry("region", "eu-west-1")
        .containsKeys("id", "account", "resources");
    assertThat(event.get("detail"))
        .isEqualTo(
            Map.of(
                "eventType",
                "Send",
                "send",
                Map.of(),
                "mail",
                Map.of(
                    "timestamp",
                    "2026-03-02T12:00:00.250Z",
                    "source",
                    "desk@creditor.test",
                    "sendingAccountId",
                    "123456789012",
                    "messageId",
                    id,
                    "destination",
                    List.of("bob@debtor.test"),
                    "headersTruncated",
                    false,
                    "tags",
                    Map.of(
                        "ses:configuration-set",
                        List.of("relance"),
                        "ses:source-ip",
                        List.of("127.0.0.1"),
                        "touchpoint",
                        List.of("t-1")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bob+bounce@debtor.test     | 5 | Permanent | General
          bob@bounce.test            | 5 | Permanent | General
          Bob+BOUNCE@debtor.test     | 5 | Permanent | General
          bob+softbounce@debtor.test | 5 | Transient | General
          bob+suppressed@debtor.test | 1 | Permanent | OnAccountSuppressionList
          """)
  void the_address_says_how_a_message_bounces(
      String address, long seconds, String type, String subType) {
    send(address);

    List<MailEvent> events = ses.dueEvents(NOON.plusSeconds(seconds));

    assertThat(events)
        .extracting(MailEvent::detailType)
        .containsExactly("Email Sent", "Email Bounced");
    assertThat(events.getLast().dueAt()).isEqualTo(NOON.plusSeconds(seconds));
    Fields bounce = new Fields(events.getLast().envelope()).object("detail").object("bounce");
    assertThat(bounce.text("bounceType")).isEqualTo(type);
    assertThat(bounce.text("bounceSubType")).isEqualTo(subType);
    assertThat(bounce.objects("bouncedRecipients"))
        .extracting(recipient -> recipient.text("emailAddress"))
        .containsExactly(address);
    assertThat(ses.nextEventDue()).isEmpty();
  }

  @Test
  void a_complaint_follows_an_hour_after_delivery() {
    send("bob+complaint@debtor.test");

    List<MailEvent> events = ses.dueEvents(NOON.plusSeconds(3602));

    assertThat(events)
        .extracting(MailEvent::detailType)
        .containsExactly("Email Sent", "Email Delivered", "Email Complaint Received");
    assertThat(events)
        .extracting(MailEvent::dueAt)
        .containsExactly(NOON, NOON.plusSeconds(2), NOON.plusSeconds(3602));
  }

  @Test
  void reports_of_several_messages_come_in_order_of_time() {
    send("a+bounce@debtor.test");
    clock.moveTo(NOON.plusSeconds(1));
    send("b@debtor.test");

    assertThat(ses.dueEvents(NOON.plusSeconds(60)))
        .extracting(MailEvent::detailType)
        .containsExactly("Email Sent", "Email Sent", "Email Delivered", "Email Bounced");
  }

  @Test
  void nothing_is_reported_about_a_message_without_configuration_set() {
    send(request -> request.configurationSetName(null));

    assertThat(ses.nextEventDue()).isEmpty();
  }

  @Test
  void a_request_that_does_not_fit_is_refused_and_nothing_is_kept() {
    assertThatThrownBy(() -> send(r -> r.destination(d -> d.toAddresses("no address"))))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> send(r -> r.destination(d -> d.toAddresses(List.of()))))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("Recipient count is 0");
    assertThatThrownBy(() -> send(r -> r.emailTags(tag("a b", "c"))))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("Invalid tag");
    assertThatThrownBy(
            () -> send(r -> r.content(c -> c.simple(s -> s.subject(t -> t.data("hello"))))))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("raw content only");
    assertThat(ses.mailbox()).isEmpty();
  }

  @Test
  void the_errors_of_the_service_reach_the_client_as_its_own_exceptions() {
    faults.next("SendEmail", Fault.throttled());
    faults.next("SendEmail", Fault.refused(400, "MessageRejected", "Email address not verified"));
    faults.next("SendEmail", Fault.refused(400, "AccountSuspendedException", "suspended"));

    assertThatThrownBy(() -> send("bob@debtor.test"))
        .isInstanceOf(TooManyRequestsException.class)
        .extracting("statusCode")
        .isEqualTo(429);
    assertThatThrownBy(() -> send("bob@debtor.test"))
        .isInstanceOf(MessageRejectedException.class)
        .hasMessageContaining("Email address not verified");
    assertThatThrownBy(() -> send("bob@debtor.test")).isInstanceOf(AccountSuspendedException.class);
    assertThat(ses.mailbox()).isEmpty();
  }

  @Test
  void a_lost_answer_leaves_exactly_one_message_and_a_caller_who_does_not_know() {
    send("first@debtor.test"); // so that the connection is an old one, which the JDK might retry
    faults.next("SendEmail", Fault.afterEffect());

    assertThatThrownBy(() -> send("bob@debtor.test")).isInstanceOf(SdkClientException.class);

    assertThat(ses.acceptedAfter(1)).hasSize(1);
    assertThat(send("bob@debtor.test")).isNotEmpty();
    assertThat(ses.accepted()).isEqualTo(3);
  }

  @Test
  void a_lost_request_leaves_nothing() {
    faults.next("SendEmail", Fault.beforeEffect());

    assertThatThrownBy(() -> send("bob@debtor.test")).isInstanceOf(SdkClientException.class);

    assertThat(ses.mailbox()).isEmpty();
  }

  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  private String send(String address) {
    return send(request -> request.destination(to -> to.toAddresses(address)));
  }

  private String send(Consumer<SendEmailRequest.Builder> change) {
    SendEmailRequest.Builder request =
        SendEmailRequest.builder()
            .fromEmailAddress("Accounts <desk@creditor.test>")
            .destination(to -> to.toAddresses("bob@debtor.test"))
            .configurationSetName("relance")
            .emailTags(tag("touchpoint", "t-1"))
            .content(content -> content.raw(raw -> raw.data(SdkBytes.fromByteArray(MIME))));
    change.accept(request);
    return client.sendEmail(request.build()).messageId();
  }

  private static Map<String, Object> object(byte[] json) {
    return Json.object(new String(json, java.nio.charset.StandardCharsets.UTF_8)).orElseThrow();
  }
}
