package dev.relance.handler;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import dev.relance.cloud.EventBus;
import dev.relance.cloud.Fault;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.cloud.StreamBatch;
import dev.relance.cloud.Verdicts;
import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.record.Json;
import dev.relance.story.Diary;
import dev.relance.story.Records;
import dev.relance.story.Records.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every file of {@code events/} is driven through its handler, and shows what it must. */
class EventsTest {
  private static final AccountId MIRAVELLE = new AccountId("atelier-lumen", "d-100");
  private static final String ADDRESS = "compta@miravelle.example";

  /** The function that prints letters drives its own. */
  private static final String OF_LETTERS = "letter-opened.json";

  private final Diary diary = Diary.opens("2026-03-18T20:00");
  private final Context context = LambdaContext.of(_ -> {});

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void every_other_file_is_driven_here() throws IOException {
    try (Stream<Path> files = Files.list(EventFile.FOLDER).filter(Files::isRegularFile)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.equals(OF_LETTERS)))
          .containsExactlyInAnyOrder(
              "desk-opened.json",
              "evidence-written.json",
              "follow-up-due.json",
              "link-opened.json",
              "mail-event-bounce.json",
              "mail-event.json",
              "record-written.json",
              "reply-received.json",
              "source-event.json",
              "summary-due.json",
              "sweep-due.json");
    }
  }

  @Test
  void records_that_were_written_are_taken_in() {
    EventFile event = EventFile.of("record-written");
    put(event);

    byte[] answer = LambdaRuntime.invoke(new OnRecordWritten(wiring()), event.bytes(), context);

    assertThat(tree(answer).members()).isEqualTo(Map.of("batchItemFailures", List.of()));
    assertThat(diary.evidence(MIRAVELLE)).isNotEmpty();
    assertThat(diary.evidence(MIRAVELLE).getFirst().text("event")).isEqualTo("invoice-recorded");
    assertThat(diary.cloud().scheduler().schedules()).isNotEmpty();
  }

  @Test
  void one_record_that_cannot_be_taken_in_is_delivered_again_alone() {
    EventFile event = EventFile.of("record-written");
    put(event);
    diary.faults().next("Query", new Fault.ApiError(400, "AccessDeniedException", "no"));

    byte[] answer = LambdaRuntime.invoke(new OnRecordWritten(wiring()), event.bytes(), context);

    assertThat(StreamBatch.failures(answer))
        .isNotEmpty()
        .hasSizeLessThan(event.document().objects("Records").size());
  }

  @Test
  void a_follow_up_that_is_due_goes_out() {
    isOwed();
    diary.cloud().clock().moveTo(diary.instant("2026-03-19T09:00"));

    LambdaRuntime.invoke(
        new OnFollowUpDue(wiring()), EventFile.of("follow-up-due").bytes(), context);

    assertThat(diary.reminders())
        .singleElement()
        .satisfies(m -> assertThat(m.destination()).containsExactly(ADDRESS));
    assertThat(diary.evidence(MIRAVELLE).getLast().text("event")).isEqualTo("message-accepted");
  }

  @Test
  void a_timer_that_comes_too_early_too_late_or_for_nobody_does_nothing() {
    isOwed();
    var handler = new OnFollowUpDue(wiring());
    LambdaRuntime.invoke(handler, EventFile.of("follow-up-due").bytes(), context);
    assertThat(diary.reminders()).as("at night").isEmpty();

    LambdaRuntime.invoke(handler, json(Map.of("account", "atelier-lumen/nobody")), context);
    LambdaRuntime.invoke(handler, json(Map.of("account", "nobody/nobody")), context);
    assertThat(diary.reminders()).isEmpty();

    byte[] malformed = json(Map.of("account", "no slash"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LambdaRuntime.invoke(handler, malformed, context));
    byte[] empty = json(Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LambdaRuntime.invoke(handler, empty, context))
        .withMessageContaining("creditorId");
  }

  @Test
  void a_delivery_is_noted_once() {
    String touchpoint = isSent();
    var handler = new OnMailEvent(wiring());
    byte[] event = EventFile.of("mail-event").about(touchpoint).bytes();

    LambdaRuntime.invoke(handler, event, context);
    LambdaRuntime.invoke(handler, event, context);

    assertThat(diary.evidence(MIRAVELLE))
        .filteredOn(e -> e.optionalText("fate").filter("delivered"::equals).isPresent())
        .hasSize(1);
  }

  @Test
  void a_bounce_makes_the_level_due_again_and_stops_the_address() {
    String touchpoint = isSent();

    LambdaRuntime.invoke(
        new OnMailEvent(wiring()),
        EventFile.of("mail-event-bounce").about(touchpoint).bytes(),
        context);

    assertThat(diary.evidence(MIRAVELLE).getLast().text("event")).isEqualTo("address-suppressed");
    assertThat(diary.evidence(MIRAVELLE).getLast().text("address")).isEqualTo(ADDRESS);
  }

  @Test
  void a_reply_that_was_received_goes_on_record() {
    isSent();
    String key =
        diary
            .cloud()
            .inbound()
            .receive(
                diary.relance().name("Replies"),
                ADDRESS,
                "atelier-lumen@replies.relance.example",
                "From: %s\r\nSubject: 2026-041\r\n\r\nSTOP".formatted(ADDRESS).getBytes(UTF_8),
                Verdicts.GENUINE);

    LambdaRuntime.invoke(
        new OnReplyReceived(wiring()),
        EventFile.of("reply-received").with("mail/7b1bd4q5v1nn9m3o3a2v0k6d8s2f1g0h", key).bytes(),
        context);
    diary.on("2026-03-19T12:00");

    assertThat(diary.evidence(MIRAVELLE))
        .filteredOn(e -> e.text("event").equals("reply-received"))
        .singleElement()
        .satisfies(reply -> assertThat(reply.texts("topics")).containsExactly("stop"));
  }

  @Test
  void what_a_source_sends_becomes_records_if_it_is_signed() throws Exception {
    diary.writes(creditor().of("atelier-lumen"));
    diary.cloud().secrets().put("relance/source/stripe/atelier-lumen", "whsec");
    EventFile event = EventFile.of("source-event");
    var handler = new OnSourceEvent(wiring());
    String unsigned = event.document().object("headers").text("stripe-signature");
    assertThat(tree(LambdaRuntime.invoke(handler, event.bytes(), context)).whole("statusCode"))
        .isEqualTo(401);
    long now = diary.instant("2026-03-18T20:00").getEpochSecond();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("whsec".getBytes(UTF_8), "HmacSHA256"));
    byte[] signed = mac.doFinal((now + "." + event.document().text("body")).getBytes(UTF_8));
    String signature = "t=%d,v1=%s".formatted(now, HexFormat.of().formatHex(signed));

    byte[] answer = LambdaRuntime.invoke(handler, event.with(unsigned, signature).bytes(), context);
    diary.on("2026-03-19T12:00");

    assertThat(tree(answer).whole("statusCode")).isEqualTo(200);
    assertThat(diary.evidence(new AccountId("atelier-lumen", "cus_1"))).isNotEmpty();
  }

  @Test
  void news_of_a_message_that_is_not_ours_changes_nothing() {
    isSent();
    int before = diary.evidence(MIRAVELLE).size();

    LambdaRuntime.invoke(
        new OnMailEvent(wiring()),
        EventFile.of("mail-event-bounce").about("0d36f910fb0b04c9-99").bytes(),
        context);

    assertThat(diary.evidence(MIRAVELLE)).hasSize(before);
  }

  @Test
  void a_link_that_opens_no_desk_shows_the_door_in_its_language() {
    byte[] answer =
        LambdaRuntime.invoke(
            new OnDeskOpened(wiring()), EventFile.of("desk-opened").bytes(), context);

    assertThat(tree(answer).whole("statusCode")).isEqualTo(404);
    assertThat(tree(answer).text("body")).contains("Ce lien ne donne plus accès à un espace");
  }

  @Test
  void the_stop_link_acts_on_a_post_alone() {
    isOwed();
    var handler = new OnLinkOpened(wiring());
    EventFile post = EventFile.of("link-opened");

    byte[] shown =
        LambdaRuntime.invoke(
            handler, post.with("\"method\": \"POST\"", "\"method\": \"GET\"").bytes(), context);
    assertThat(tree(shown).whole("statusCode")).isEqualTo(200);
    assertThat(tree(shown).object("headers").text("cache-control")).isEqualTo("no-store");
    assertThat(tree(shown).text("body")).contains("<form");
    diary.on("2026-03-19T20:00");
    assertThat(diary.messages(MIRAVELLE)).as("looking stops nothing").hasSize(1);

    byte[] done = LambdaRuntime.invoke(handler, post.bytes(), context);
    assertThat(tree(done).whole("statusCode")).isEqualTo(200);
    diary.on("2026-06-30T20:00");
    assertThat(diary.messages(MIRAVELLE)).hasSize(1);
  }

  @Test
  void a_stop_link_that_was_altered_is_not_known() {
    isOwed();
    EventFile event = EventFile.of("link-opened");
    String token = event.document().object("pathParameters").text("token");
    for (int i = 0; i < token.length(); i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, i) + other + token.substring(i + 1);

      byte[] answer =
          LambdaRuntime.invoke(
              new OnLinkOpened(wiring()), event.with(token, forged).bytes(), context);

      assertThat(tree(answer).whole("statusCode")).as(forged).isNotEqualTo(200);
    }
    diary.on("2026-03-19T20:00");
    assertThat(diary.messages(MIRAVELLE)).hasSize(1);
  }

  @Test
  void the_owner_gets_a_summary_when_it_is_due() {
    isOwed();
    diary.on("2026-03-19T20:00");
    int before = diary.summaries().size();

    LambdaRuntime.invoke(new OnSummaryDue(wiring()), EventFile.of("summary-due").bytes(), context);

    assertThat(diary.summaries()).hasSize(before + 1);
    assertThat(diary.summaries()).last().isEqualTo(Records.OWNER);
  }

  @Test
  void a_sweep_wakes_what_was_missed() {
    isOwed();
    diary.outageUntil("2026-03-20T09:30");
    assertThat(diary.reminders()).isEmpty();

    LambdaRuntime.invoke(new OnSweepDue(wiring()), EventFile.of("sweep-due").bytes(), context);
    diary.on("2026-03-20T10:00");

    assertThat(diary.reminders()).hasSize(1);
  }

  @Test
  void evidence_is_copied_and_announced() {
    LambdaRuntime.invoke(
        new OnEvidenceWritten(wiring()), EventFile.of("evidence-written").bytes(), context);

    assertThat(diary.cloud().s3().objects(diary.relance().name("EvidenceArchive"))).isNotEmpty();
    assertThat(diary.cloud().eventBus().events())
        .extracting(EventBus.BusEvent::detailType)
        .contains("FollowUpSent");
  }

  /** An invoice that is a day past due on the 19th. */
  private void isOwed() {
    Written debtor = debtor("d-100", ADDRESS, "reception@miravelle.example").of("atelier-lumen");
    diary.writes(
        creditor().of("atelier-lumen"),
        debtor,
        invoice("2026-041", "2026-03-18").of("atelier-lumen").from("d-100"));
  }

  private String isSent() {
    isOwed();
    diary.cloud().clock().moveTo(diary.instant("2026-03-19T09:00"));
    diary.timerFires(MIRAVELLE);
    return diary.reminders().getFirst().tags().getOrDefault("touchpoint", "");
  }

  private Wiring wiring() {
    return diary.relance().wiring();
  }

  /** Puts the new images of a stream event into the Records table. */
  private void put(EventFile event) {
    String table = diary.relance().name("RecordsTable");
    event
        .newImages()
        .forEach(item -> diary.cloud().tables().putItem(r -> r.tableName(table).item(item)));
  }

  private static Document tree(byte[] json) {
    return new Document("", Json.object(new ByteArrayInputStream(json)));
  }

  private static byte[] json(Map<String, String> payload) {
    return Json.write(payload).getBytes(StandardCharsets.UTF_8);
  }
}
