package dev.relance.log;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.record.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A code in words: its text, else the code with spaces for hyphens. */
public final class FunctionLog {
  private final LambdaLogger logger;
  private final String requestId;

  FunctionLog(LambdaLogger logger, String requestId) {
    this.logger = logger;
    this.requestId = requestId;
  }

  /** The log of one invocation. */
  public static FunctionLog of(Context context) {
    return new FunctionLog(context.getLogger(), context.getAwsRequestId());
  }

  /** A sweep ended, with the number of accounts that were woken. */
  public void swept(int missed) {
    write(LogCode.SWEEP_DONE, Map.of("missed", missed));
  }

  /** A record could not be taken in. The stream delivers it again. */
  public void notTakenIn(RecordKey key, RuntimeException trouble) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("creditorId", key.creditorId());
    facts.put("record", key.record());
    facts.put("trouble", trouble.getClass().getName());
    StackTraceElement[] trace = trouble.getStackTrace();
    if (trace.length > 0) {
      facts.put("at", trace[0].toString());
    }
    write(LogCode.RECORD_NOT_TAKEN_IN, facts);
  }

  private void write(LogCode code, Map<String, Object> facts) {
    var line = new LinkedHashMap<String, Object>();
    line.put("level", code.level().name());
    line.put("message", code.word());
    line.put("AWSRequestId", requestId);
    line.putAll(facts);
    // Lambda wraps a text into JSON of its own, but passes bytes on unchanged.
    logger.log(Json.write(line).getBytes(StandardCharsets.UTF_8), code.level());
  }
}
