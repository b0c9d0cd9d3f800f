package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.relance.record.Json;
import java.util.Map;
import java.util.TreeMap;

/** Logs trouble as one JSON line: keys and codes, never what a record says. */
final class Trouble {
  private Trouble() {}

  static void log(Context context, String key, RuntimeException trouble) {
    StackTraceElement[] trace = trouble.getStackTrace();
    var line =
        new TreeMap<String, Object>(
            Map.of(
                "level",
                "ERROR",
                "message",
                "could not be taken in; it is delivered again",
                "key",
                key,
                "trouble",
                trouble.getClass().getName()));
    if (trace.length > 0) {
      line.put("at", trace[0].toString());
    }
    context.getLogger().log(Json.write(line));
  }
}
