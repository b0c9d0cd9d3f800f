package dev.relance.local.redrive;

import dev.relance.document.Document;
import dev.relance.record.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A letter in a failure queue.
 *
 * @param receipt with which it is removed
 */
record DeadLetter(FailureQueue queue, String receipt, Content content) {
  /** Where Lambda keeps the payload of a call. */
  private static final String WRAPPED = "requestPayload";

  /** What failed. */
  sealed interface Content {
    /**
     * Changes of a table, in an object that Lambda has kept.
     *
     * @param givenUp when Lambda gave them up
     */
    record Batch(Function function, String bucket, String key, Instant givenUp)
        implements Content {}

    /** The call of a function. */
    record Call(Function function, String payload) implements Content {}

    /** A sweep; the next one does its work. */
    record Sweep() implements Content {}

    /** Nobody knows what it says. */
    record Unreadable() implements Content {}
  }

  /** The functions that a letter can ask to call again. */
  enum Function {
    FOLLOW_UP_DUE("OnFollowUpDue"),
    SUMMARY_DUE("OnSummaryDue"),
    MAIL_EVENT("OnMailEvent"),
    REPLY_RECEIVED("OnReplyReceived"),
    RECORD_WRITTEN("OnRecordWritten"),
    EVIDENCE_WRITTEN("OnEvidenceWritten"),
    SOURCE_EVENT("OnSourceEvent");

    private final String id;

    Function(String id) {
      this.id = id;
    }

    /** Its name after that of the stack. */
    String id() {
      return id;
    }

    private static Optional<Function> named(String arn) {
      return Arrays.stream(values())
          .filter(function -> arn.contains("-" + function.id))
          .findFirst();
    }
  }

  /** Reads the body of a letter. An event of S3 means another thing in each queue. */
  static Content read(FailureQueue queue, String body) {
    try {
      Document letter = new Document("", Json.object(body));
      return switch (queue) {
        case RECORDS -> batch(Function.RECORD_WRITTEN, letter);
        case EVIDENCE -> batch(Function.EVIDENCE_WRITTEN, letter);
        case SOURCES -> sourceEvent(letter);
        case FOLLOW_UPS, MAIL_EVENTS -> read(letter);
      };
    } catch (IllegalArgumentException e) {
      return new Content.Unreadable();
    }
  }

  private static Content read(Document letter) {
    return letter
        .optionalObject(WRAPPED)
        .map(payload -> call(letter, payload))
        .orElseGet(() -> call(letter));
  }

  private static Content sourceEvent(Document letter) {
    return call(Function.SOURCE_EVENT, letter.optionalObject(WRAPPED).orElse(letter));
  }

  private static Content call(Function function, Document payload) {
    return new Content.Call(function, Json.write(payload.members()));
  }

  private static Content batch(Function function, Document letter) {
    Document created = letter.object("detail");
    return new Content.Batch(
        function,
        created.object("bucket").text("name"),
        created.object("object").text("key"),
        letter.instant("time"));
  }

  /** Lambda wraps the payload of a call, and says whose it was. */
  private static Content call(Document letter, Document payload) {
    return letter
        .optionalObject("requestContext")
        .flatMap(context -> context.optionalText("functionArn"))
        .flatMap(Function::named)
        .map(function -> call(function, payload))
        .orElseGet(() -> call(payload));
  }

  /** The scheduler and the event bus keep the payload as it is. */
  private static Content call(Document payload) {
    Map<String, ?> members = payload.members();
    if (members.isEmpty()) {
      return new Content.Sweep();
    }
    if (members.containsKey("account")) {
      return call(Function.FOLLOW_UP_DUE, payload);
    }
    if (members.containsKey("creditorId")) {
      return call(Function.SUMMARY_DUE, payload);
    }
    return switch (payload.optionalText("source").orElse("")) {
      case "aws.ses" -> call(Function.MAIL_EVENT, payload);
      case "aws.s3" -> call(Function.REPLY_RECEIVED, payload);
      default -> new Content.Unreadable();
    };
  }
}
