package dev.relance.log;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/** What a log line can say. {@code infra/docs/OPERATE.md} explains each. */
enum LogCode {
  LINK_REFUSED(LogLevel.WARN, "link-refused"),
  SWEEP_DONE(LogLevel.INFO, "sweep-done"),
  EVIDENCE_HANDED_ON(LogLevel.INFO, "evidence-handed-on"),
  RECORD_NOT_TAKEN_IN(LogLevel.ERROR, "record-not-taken-in"),
  REPLY_MATCHED(LogLevel.INFO, "reply-matched"),
  REPLY_UNMATCHED(LogLevel.INFO, "reply-unmatched"),
  REPLY_UNKNOWN(LogLevel.WARN, "reply-unknown"),
  SOURCE_TAKEN(LogLevel.INFO, "source-taken"),
  SOURCE_REFUSED(LogLevel.WARN, "source-refused");

  private final LogLevel level;
  private final String word;

  LogCode(LogLevel level, String word) {
    this.level = level;
    this.word = word;
  }

  LogLevel level() {
    return level;
  }

  String word() {
    return word;
  }
}
