package dev.relance.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.relance.cloud.LambdaContext;
import dev.relance.delivery.MailQuota.Quota;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.EvidencePage;
import dev.relance.finding.ContactLimit;
import dev.relance.finding.Finding;
import dev.relance.invoice.AccountId;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.journey.WatchMail.Watched;
import dev.relance.law.Cap;
import dev.relance.law.Channels;
import dev.relance.law.Source;
import dev.relance.plan.Touchpoint;
import dev.relance.record.Json;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.PutOffCause;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunctionLogTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Event HELD_BACK =
      new Event.FollowUpDeferred(
          "A-1",
          Optional.empty(),
          Level.FIRM,
          new Event.FollowUpDeferred.Cause(
              Rule.DEBTOR_CAP,
              new Finding.LimitReached(
                  new ContactLimit(Cap.Per.DEBTOR, 2, 7, Channels.ALL), 2, LocalDate.EPOCH),
              Source.HOUSE),
          "DEFAULT@2026-11-23",
          Optional.empty());

  private final List<LogLevel> levels = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final FunctionLog log = new FunctionLog(LambdaContext.of(new Recorder()), NOW);

  @Test
  void a_line_is_one_json_object_with_its_level_and_its_request() {
    log.swept(3, new Watched(9_000, new Quota(14, 10_000, 4_000), 90, true));

    assertThat(levels).containsExactly(LogLevel.INFO);
    assertThat(lines)
        .singleElement()
        .extracting(Json::object)
        .isEqualTo(
            Map.of(
                "level",
                "INFO",
                "message",
                "sweep-done",
                "AWSRequestId",
                "local",
                "missed",
                3L,
                "due-in-a-day",
                9_000L,
                "quota-used-percent",
                90L,
                "sending-stopped",
                1L,
                "FunctionName",
                "local",
                "_aws",
                metrics("missed", "due-in-a-day", "quota-used-percent", "sending-stopped")));
  }

  @Test
  void a_refused_link_counts_once_and_the_line_says_nothing_of_it() {
    log.linkRefused();

    assertThat(levels).containsExactly(LogLevel.WARN);
    assertThat(lines)
        .singleElement()
        .extracting(Json::object)
        .isEqualTo(
            Map.of(
                "level", "WARN",
                "message", "link-refused",
                "AWSRequestId", "local",
                "refused", 1L,
                "FunctionName", "local",
                "_aws", metrics("refused")));
  }

  @Test
  void evidence_is_counted_by_event_and_only_what_is_watched_is_a_metric() {
    Event accepted = new Event.MessageAccepted("t-7", "0100018c-1", Level.FIRM, List.of("A-1"));
    Event closed = new Event.QuestionClosed(QuestionKind.DISPUTED, List.of("A-1"));

    Event putOff = new Event.MessagePutOff("t-8", PutOffCause.PAUSED, "paused");

    log.handedOn(List.of(page(accepted, closed, HELD_BACK), page(accepted, putOff)));

    assertThat(lines)
        .singleElement()
        .extracting(Json::object)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("level", "INFO"),
                Map.entry("message", "evidence-handed-on"),
                Map.entry("AWSRequestId", "local"),
                Map.entry("message-accepted", 2L),
                Map.entry("message-put-off", 1L),
                Map.entry("sending-paused", 1L),
                Map.entry("follow-up-deferred", 1L),
                Map.entry("question-closed", 1L),
                Map.entry("creditorId", "lumen"),
                Map.entry("reported", Map.of()),
                Map.entry("heldBackBy", Map.of("debtor-cap", 1L)),
                Map.entry("putOffBy", Map.of("paused", 1L)),
                Map.entry("FunctionName", "local"),
                Map.entry(
                    "_aws",
                    metrics(
                        "message-accepted",
                        "message-put-off",
                        "follow-up-deferred",
                        "sending-paused"))));
  }

  /** So that a query over the log gives the rates of each creditor. */
  @Test
  void each_creditor_has_a_line_of_its_own_with_what_was_reported_of_its_messages() {
    Event bounced = reported(Touchpoint.Fate.BOUNCED);
    Event complained = reported(Touchpoint.Fate.COMPLAINED);

    log.handedOn(
        List.of(page("lumen", bounced, complained), page("acme", bounced), page("lumen", bounced)));

    assertThat(lines.stream().map(Json::object))
        .extracting(line -> line.get("creditorId"), line -> line.get("reported"))
        .containsExactly(
            tuple("acme", Map.of("bounced", 1L)),
            tuple("lumen", Map.of("bounced", 2L, "complained", 1L)));
  }

  private static Event reported(Touchpoint.Fate fate) {
    return new Event.DeliveryReported("t-7", fate, NOW, "a@d.example", "");
  }

  private static EvidencePage page(Event... events) {
    return page("lumen", events);
  }

  private static EvidencePage page(String creditorId, Event... events) {
    return new EvidencePage(
        Entry.chain(new AccountId(creditorId, "d-1"), ChainHead.START, NOW, List.of(events)));
  }

  /** The metrics of a line, as CloudWatch wants them told. */
  private static Map<String, Object> metrics(String... names) {
    return Map.of(
        "Timestamp",
        NOW.toEpochMilli(),
        "CloudWatchMetrics",
        List.of(
            Map.of(
                "Namespace",
                "Relance",
                "Dimensions",
                List.of(List.of("FunctionName")),
                "Metrics",
                Stream.of(names).map(name -> Map.of("Name", name, "Unit", "Count")).toList())));
  }

  @Test
  void trouble_is_told_by_key_type_and_place_and_not_by_what_a_record_says() {
    RuntimeException trouble = new IllegalStateException("compta@miravelle.example owes 120.00");

    log.notTakenIn(new RecordKey("atelier-lumen", "invoice#2026-041"), trouble);

    assertThat(levels).containsExactly(LogLevel.ERROR);
    assertThat(lines)
        .singleElement()
        .extracting(Json::object)
        .satisfies(
            line ->
                assertThat(line)
                    .containsEntry("level", "ERROR")
                    .containsEntry("creditorId", "atelier-lumen")
                    .containsEntry("record", "invoice#2026-041")
                    .containsEntry("trouble", "java.lang.IllegalStateException")
                    .containsKey("at"));
    assertThat(lines.getFirst()).doesNotContain("compta").doesNotContain("120.00");
  }

  @Test
  void slf4j_finds_one_provider_and_does_not_complain_at_start() throws IOException {
    String service = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

    assertThat(Collections.list(FunctionLog.class.getClassLoader().getResources(service)))
        .hasSize(1);
  }

  /** Takes bytes alone: Lambda would wrap a text into JSON once more. */
  private final class Recorder implements LambdaLogger {
    @Override
    public void log(String message) {
      throw new AssertionError("a text is wrapped: " + message);
    }

    @Override
    public void log(byte[] message) {
      throw new AssertionError("a line without a level");
    }

    @Override
    public void log(byte[] message, LogLevel level) {
      levels.add(level);
      lines.add(new String(message, StandardCharsets.UTF_8));
    }
  }
}
