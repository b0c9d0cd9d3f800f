package dev.relance.local.replay;

import dev.relance.cloud.EmbeddedCloud;
import dev.relance.cloud.LocalDynamoDb;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The environment that the template would give the functions, for the embedded cloud. */
final class LocalSettings {
  static final String SUMMARY_TARGET =
      "arn:aws:lambda:eu-west-1:123456789012:function:OnSummaryDue";
  private static final String FOLLOW_UP_TARGET =
      "arn:aws:lambda:eu-west-1:123456789012:function:OnFollowUpDue";

  private LocalSettings() {}

  static Map<String, String> of(
      EmbeddedCloud cloud, Optional<String> policies, Optional<String> law) {
    var variables = new TreeMap<String, String>();
    variables.put("AWS_REGION", cloud.region().id());
    variables.put("RECORDS_TABLE", LocalDynamoDb.RECORDS);
    variables.put("FOLLOW_UPS_TABLE", LocalDynamoDb.FOLLOW_UPS);
    variables.put("EVIDENCE_TABLE", LocalDynamoDb.EVIDENCE);
    variables.put("CONFIGURATION_SET", "relance");
    variables.put("SCHEDULE_GROUP", "relance");
    variables.put("SCHEDULER_ROLE_ARN", "arn:aws:iam::123456789012:role/relance-scheduler");
    variables.put("FOLLOW_UP_TARGET_ARN", FOLLOW_UP_TARGET);
    variables.put("SUMMARY_TARGET_ARN", SUMMARY_TARGET);
    variables.put("SCHEDULE_DLQ_ARN", "arn:aws:sqs:eu-west-1:123456789012:relance-timers");
    variables.put("EVENT_BUS", "relance");
    variables.put("ARCHIVE_BUCKET", "relance-evidence");
    variables.put("RETAIN_YEARS", "10");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamoDb().toString());
    variables.put("AWS_ENDPOINT_URL_SESV2", cloud.ses().toString());
    variables.put("AWS_ENDPOINT_URL_SCHEDULER", cloud.scheduler().toString());
    variables.put("AWS_ENDPOINT_URL_S3", cloud.s3().toString());
    variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", cloud.eventBus().toString());
    variables.put("LINK_BASE", "https://links.relance.example");
    variables.put("LINK_KEY", "the embedded cloud signs links with this, which is no secret");
    policies.ifPresent(text -> variables.put("POLICIES", text));
    law.ifPresent(text -> variables.put("LAW", text));
    return variables;
  }
}
