package dev.relance.cloud;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/** A service of AWS: how its calls are signed, and how its errors look on the wire. */
enum Service {
  DYNAMO_DB("dynamodb", "DynamoDb", 400, "ProvisionedThroughputExceededException"),
  SCHEDULER("scheduler", "Scheduler", 429, "ThrottlingException"),
  SES("ses", "Ses", 400, "Throttling"),
  S3("s3", "S3", 503, "SlowDown"),
  EVENT_BRIDGE("events", "EventBridge", 400, "ThrottlingException"),
  SECRETS_MANAGER("secretsmanager", "SecretsManager", 400, "ThrottlingException"),
  CLOUD_FORMATION("cloudformation", "CloudFormation", 400, "Throttling"),
  SQS("sqs", "Sqs", 400, "ThrottlingException"),
  LAMBDA("lambda", "Lambda", 429, "TooManyRequestsException");

  private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/[^/]+/[^/]+/([^/]+)/");

  private final String signingName;
  private final String sdkName;
  private final int throttledStatus;
  private final String throttledCode;

  Service(String signingName, String sdkName, int throttledStatus, String throttledCode) {
    this.signingName = signingName;
    this.sdkName = sdkName;
    this.throttledStatus = throttledStatus;
    this.throttledCode = throttledCode;
  }

  /** The service for which a call was signed, whatever its address. */
  static Service of(HttpCall call) {
    Matcher scope = SCOPE.matcher(call.header("authorization"));
    String name = scope.find() ? scope.group(1) : "";
    return Arrays.stream(values())
        .filter(service -> service.signingName.equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no service signs as '%s'".formatted(name)));
  }

  /** How the SDK calls the service. */
  String sdkName() {
    return sdkName;
  }

  /** The error that this service answers when it is called too fast. */
  ServiceError throttled() {
    return new ServiceError(throttledStatus, throttledCode, "Rate exceeded");
  }

  /** An error in this service's wire format. */
  HttpAnswer refusal(ServiceError error) {
    String body =
        switch (this) {
          case DYNAMO_DB, EVENT_BRIDGE, SECRETS_MANAGER, SQS, LAMBDA ->
              Fields.json(Map.of("__type", error.code(), "message", error.reason()));
          case SCHEDULER -> Fields.json(Map.of("Message", error.reason()));
          case SES, CLOUD_FORMATION ->
              "<ErrorResponse>%s<RequestId>none</RequestId></ErrorResponse>".formatted(xml(error));
          case S3 -> xml(error);
        };
    return new HttpAnswer(
        error.status(), Map.of("x-amzn-ErrorType", error.code()), SdkBytes.fromUtf8String(body));
  }

  private static String xml(ServiceError error) {
    return "<Error><Code>%s</Code><Message>%s</Message></Error>"
        .formatted(escaped(error.code()), escaped(error.reason()));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
