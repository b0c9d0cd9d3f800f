package dev.relance.cloud;

import java.util.Map;
import java.util.function.Supplier;

/** A service of ours on loopback, and how it words its errors on the wire. */
enum Service {
  SES(429, "TooManyRequestsException"),
  SCHEDULER(429, "ThrottlingException"),
  EVENT_BRIDGE(400, "ThrottlingException"),
  S3(503, "SlowDown");

  private final int throttledStatus;
  private final String throttledCode;

  Service(int throttledStatus, String throttledCode) {
    this.throttledStatus = throttledStatus;
    this.throttledCode = throttledCode;
  }

  /** One call of an API operation: its name, and what the service does and answers. */
  record Operation(String name, Supplier<HttpAnswer> deed) {
    HttpAnswer perform() {
      return deed.get();
    }
  }

  /** The error that this service answers when it is called too fast. */
  ServiceError throttled() {
    return new ServiceError(throttledStatus, throttledCode, "Rate exceeded");
  }

  /** An error in this service's wire format. */
  HttpAnswer refusal(ServiceError error) {
    return switch (this) {
      case SES -> restJson(error, "message");
      case SCHEDULER -> restJson(error, "Message");
      case EVENT_BRIDGE ->
          HttpAnswer.json(
              error.status(),
              Map.of("Content-Type", "application/x-amz-json-1.1"),
              Map.of("__type", error.code(), "message", error.reason()));
      case S3 ->
          HttpAnswer.xml(
              error.status(),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
                  .formatted(Xml.escaped(error.code()), Xml.escaped(error.reason())));
    };
  }

  private static HttpAnswer restJson(ServiceError error, String messageField) {
    return HttpAnswer.json(
        error.status(),
        Map.of("Content-Type", "application/json", "x-amzn-ErrorType", error.code()),
        Map.of(messageField, error.reason()));
  }
}
