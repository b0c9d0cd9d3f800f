package dev.relance.log;

import static dev.relance.vocabulary.PutOffCause.PAUSED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.amazonaws.services.lambda.runtime.Context;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.EventType;
import dev.relance.evidence.EvidencePage;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.journey.TakeInReply;
import dev.relance.journey.WatchMail.Watched;
import dev.relance.plan.Touchpoint;
import dev.relance.record.Json;
import dev.relance.source.TakeInSource;
import dev.relance.vocabulary.PutOffCause;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an invocation tells the operator, a JSON object per line. Some counts are metrics of
 * CloudWatch as well, in its embedded metric format.
 */
public final class FunctionLog {
  /** The events that an operator watches. CloudWatch charges for each metric. */
  private static final List<EventType> WATCHED =
      List.of(
          EventType.MESSAGE_ACCEPTED,
          EventType.MESSAGE_REFUSED,
          EventType.MESSAGE_PUT_OFF,
          EventType.MESSAGE_UNCONFIRMED,
          EventType.FOLLOW_UP_DEFERRED,
          EventType.FOLLOW_UP_ESCALATED,
          EventType.REPLY_RECEIVED,
          EventType.ADDRESS_SUPPRESSED,
          EventType.CASE_CLOSED);

  private static final String SENDING_PAUSED = "sending-paused";
  private static final String MISSED = "missed";
  private static final String DUE = "due-in-a-day";
  private static final String QUOTA_USED = "quota-used-percent";
  private static final String SENDING_STOPPED = "sending-stopped";
  private static final String FAILED = "failed";
  private static final String UNKNOWN_REPLY = "unknown-reply";
  private static final String REFUSED = "refused";
  private static final String SOURCE_ROWS_REFUSED = "source-rows-refused";

  private final Context context;
  private final Instant now;

  /**
   * The log of one invocation.
   *
   * @param now the moment of its metrics
   */
  public FunctionLog(Context context, Instant now) {
    this.context = context;
    this.now = now;
  }

  /** The names of all metrics. */
  static List<String> metrics() {
    return Stream.concat(
            WATCHED.stream().map(Word::word),
            Stream.of(
                SENDING_PAUSED,
                MISSED,
                DUE,
                QUOTA_USED,
                SENDING_STOPPED,
                REFUSED,
                FAILED,
                UNKNOWN_REPLY,
                SOURCE_ROWS_REFUSED))
        .toList();
  }

  /** A sweep ended, with the number of accounts that were woken, and what was seen of the mail. */
  public void swept(int missed, Watched mail) {
    Map<String, Object> facts =
        Map.of(
            MISSED,
            missed,
            DUE,
            mail.due(),
            QUOTA_USED,
            mail.quotaUsed(),
            SENDING_STOPPED,
            mail.isStopped() ? 1 : 0);
    write(LogCode.SWEEP_DONE, facts, List.of(MISSED, DUE, QUOTA_USED, SENDING_STOPPED));
  }

  /** A link opened nothing, or a form did not count. */
  public void linkRefused() {
    write(LogCode.LINK_REFUSED, Map.of(REFUSED, 1), List.of(REFUSED));
  }

  /**
   * Evidence was handed on. It is counted by creditor and event; what is delivered twice counts
   * twice. The creditor is no dimension of the metrics, because each would cost.
   */
  public void handedOn(List<EvidencePage> pages) {
    pages.stream()
        .collect(groupingBy(page -> page.account().creditorId(), TreeMap::new, toList()))
        .forEach(this::handedOn);
  }

  private void handedOn(String creditorId, List<EvidencePage> pages) {
    List<Event> events =
        pages.stream().flatMap(page -> page.entries().stream()).map(Entry::event).toList();
    Map<String, Object> counts = new TreeMap<>(counted(events.stream().map(EventType::of)));
    counts.put("creditorId", creditorId);
    counts.put("reported", counted(events.stream().flatMap(FunctionLog::reported)));
    counts.put("heldBackBy", counted(events.stream().flatMap(FunctionLog::heldBackBy)));
    counts.put("putOffBy", counted(events.stream().flatMap(FunctionLog::putOffBy)));
    long paused = events.stream().flatMap(FunctionLog::putOffBy).filter(PAUSED::equals).count();
    if (paused > 0) {
      counts.put(SENDING_PAUSED, paused);
    }
    List<String> watched =
        Stream.concat(WATCHED.stream().map(Word::word), Stream.of(SENDING_PAUSED))
            .filter(counts::containsKey)
            .toList();
    write(LogCode.EVIDENCE_HANDED_ON, counts, watched);
  }

  private static Map<String, Long> counted(Stream<? extends Word> words) {
    return words.collect(groupingBy(Word::word, TreeMap::new, counting()));
  }

  private static Stream<Rule> heldBackBy(Event event) {
    return event instanceof Event.FollowUpDeferred deferred
        ? Stream.of(deferred.objection().rule())
        : Stream.empty();
  }

  private static Stream<Touchpoint.Fate> reported(Event event) {
    return event instanceof Event.DeliveryReported report
        ? Stream.of(report.fate())
        : Stream.empty();
  }

  private static Stream<PutOffCause> putOffBy(Event event) {
    return event instanceof Event.MessagePutOff putOff ? Stream.of(putOff.cause()) : Stream.empty();
  }

  /** A record could not be taken in. The stream delivers it again. */
  public void notTakenIn(RecordKey key, RuntimeException trouble) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("creditorId", key.creditorId());
    facts.put("record", key.record());
    facts.put("trouble", trouble.getClass().getName());
    Stream.of(trouble.getStackTrace()).limit(1).forEach(at -> facts.put("at", at.toString()));
    facts.put(FAILED, 1);
    write(LogCode.RECORD_NOT_TAKEN_IN, facts, List.of(FAILED));
  }

  /** What became of a mail. */
  public void received(String key, TakeInReply.Taken taken) {
    switch (taken) {
      case MATCHED -> write(LogCode.REPLY_MATCHED, Map.of("object", key), List.of());
      case TOLD -> write(LogCode.REPLY_UNMATCHED, Map.of("object", key), List.of());
      case UNKNOWN ->
          write(
              LogCode.REPLY_UNKNOWN,
              Map.of("object", key, UNKNOWN_REPLY, 1),
              List.of(UNKNOWN_REPLY));
    }
  }

  /** What became of a document of a source. Its copy in the archive has the reasons beside it. */
  public void sourceTaken(TakeInSource.Taken taken) {
    Map<String, ?> facts =
        Map.of(
            "object",
            taken.object(),
            "written",
            taken.written(),
            SOURCE_ROWS_REFUSED,
            taken.refused());
    if (taken.refused() > 0) {
      write(LogCode.SOURCE_REFUSED, facts, List.of(SOURCE_ROWS_REFUSED));
    } else {
      write(LogCode.SOURCE_TAKEN, facts, List.of());
    }
  }

  private void write(LogCode code, Map<String, ?> facts, Collection<String> metrics) {
    var line = new LinkedHashMap<String, Object>();
    line.put("level", code.level().name());
    line.put("message", code.word());
    line.put("AWSRequestId", context.getAwsRequestId());
    line.putAll(facts);
    if (!metrics.isEmpty()) {
      line.put("FunctionName", context.getFunctionName());
      line.put("_aws", embedded(metrics));
    }
    // Lambda wraps a text into JSON of its own, but passes bytes on unchanged.
    context.getLogger().log(Json.write(line).getBytes(StandardCharsets.UTF_8), code.level());
  }

  private Map<String, ?> embedded(Collection<String> metrics) {
    return Map.of(
        "Timestamp",
        now.toEpochMilli(),
        "CloudWatchMetrics",
        List.of(
            Map.of(
                "Namespace",
                "Relance",
                "Dimensions",
                List.of(List.of("FunctionName")),
                "Metrics",
                metrics.stream().map(name -> Map.of("Name", name, "Unit", "Count")).toList())));
  }
}
