package dev.relance.local.redrive;

/** The failure queues of a stack. */
enum FailureQueue {
  RECORDS("RecordsDeadLetters"),
  FOLLOW_UPS("FollowUpsDeadLetters"),
  MAIL_EVENTS("MailEventsDeadLetters"),
  EVIDENCE("EvidenceDeadLetters"),
  SOURCES("SourcesDeadLetters");

  private final String output;

  FailureQueue(String output) {
    this.output = output;
  }

  /** The output of the stack that names it. */
  String output() {
    return output;
  }
}
