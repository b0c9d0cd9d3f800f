package dev.relance.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What the template tells a function about its surroundings, by environment variable. */
public record Settings(Map<String, String> variables) {
  public Settings {
    variables = Map.copyOf(variables);
  }

  /** The settings of the running function. */
  public static Settings ofEnvironment() {
    return new Settings(System.getenv());
  }

  String region() {
    return required("AWS_REGION");
  }

  String recordsTable() {
    return required("RECORDS_TABLE");
  }

  String followUpsTable() {
    return required("FOLLOW_UPS_TABLE");
  }

  String evidenceTable() {
    return required("EVIDENCE_TABLE");
  }

  String configurationSet() {
    return required("CONFIGURATION_SET");
  }

  String scheduleGroup() {
    return required("SCHEDULE_GROUP");
  }

  String schedulerRoleArn() {
    return required("SCHEDULER_ROLE_ARN");
  }

  String followUpTargetArn() {
    return required("FOLLOW_UP_TARGET_ARN");
  }

  String summaryTargetArn() {
    return required("SUMMARY_TARGET_ARN");
  }

  String scheduleDlqArn() {
    return required("SCHEDULE_DLQ_ARN");
  }

  String eventBus() {
    return required("EVENT_BUS");
  }

  String archiveBucket() {
    return required("ARCHIVE_BUCKET");
  }

  int retainYears() {
    return Integer.parseInt(required("RETAIN_YEARS"));
  }

  /** The mode of the archive's lock: GOVERNANCE or COMPLIANCE. */
  String lockMode() {
    return optional("OBJECT_LOCK_MODE").orElse("GOVERNANCE");
  }

  /** The https address under which links are served, if they are. */
  public Optional<String> linkBase() {
    return optional("LINK_BASE");
  }

  /** The domain that receives replies, if one does. */
  public Optional<String> replyDomain() {
    return optional("REPLY_DOMAIN");
  }

  /** The bucket with the files of invoices, if there is one. */
  Optional<String> invoiceBucket() {
    return optional("INVOICE_BUCKET");
  }

  String repliesBucket() {
    return required("REPLIES_BUCKET");
  }

  /** How the names of the secrets of webhooks begin. */
  String sourceSecrets() {
    return required("SOURCE_SECRETS");
  }

  /** The secret with the keys of links. */
  String linkKeys() {
    return required("LINK_KEYS");
  }

  /** Whether this start is one of which Lambda keeps a snapshot. */
  public boolean isForSnapshot() {
    return optional("AWS_LAMBDA_INITIALIZATION_TYPE").filter("snap-start"::equals).isPresent();
  }

  /** The address of a service, if it is not the public one. */
  Optional<URI> endpoint(String service) {
    return optional("AWS_ENDPOINT_URL_" + service).map(URI::create);
  }

  private Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  private String required(String name) {
    return optional(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "environment variable %s is not set; the template sets it".formatted(name)));
  }
}
