package dev.relance.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What a function may ask of Lambda. Ours ask only for the log, the request and the name. */
public final class LambdaContext {
  private LambdaContext() {}

  /** A context that passes on logged errors. */
  public static Context of(Consumer<String> errors) {
    return of(new ErrorLog(errors));
  }

  /** A context with a log. */
  public static Context of(LambdaLogger log) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, asked, _) ->
                switch (asked.getName()) {
                  case "getLogger" -> log;
                  case "getAwsRequestId", "getFunctionName" -> "local";
                  default -> throw new UnsupportedOperationException(asked.getName());
                });
  }

  private record ErrorLog(Consumer<String> errors) implements LambdaLogger {
    @Override
    public void log(String message) {}

    @Override
    public void log(byte[] message) {}

    @Override
    public void log(byte[] message, LogLevel level) {
      if (level == LogLevel.ERROR) {
        errors.accept(new String(message, StandardCharsets.UTF_8));
      }
    }
  }
}
