package dev.relance.cloud;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkBytes;

/** Lambda: it invokes the functions that it knows, and waits for their answer. */
public final class Functions {
  private static final String CALLED = "/2015-03-31/functions/";

  private final Map<String, UnaryOperator<byte[]>> known = new HashMap<>();

  /** Knows a function by its name. */
  public synchronized void know(String name, UnaryOperator<byte[]> function) {
    known.put(name, function);
  }

  Operation route(HttpCall call) {
    String[] parts = call.path().substring(CALLED.length()).split("/", 2);
    return new Operation("Invoke", () -> invoked(parts[0], call.body().asByteArray()));
  }

  private HttpAnswer invoked(String name, byte[] event) {
    try {
      return new HttpAnswer(
          200, Map.of(), SdkBytes.fromByteArrayUnsafe(function(name).apply(event)));
    } catch (ServiceError e) {
      throw e;
    } catch (RuntimeException e) {
      return new HttpAnswer(
          200,
          Map.of("X-Amz-Function-Error", "Unhandled"),
          SdkBytes.fromUtf8String(Fields.json(Map.of("errorMessage", String.valueOf(e)))));
    }
  }

  private synchronized UnaryOperator<byte[]> function(String name) {
    UnaryOperator<byte[]> function = known.get(name);
    if (function == null) {
      throw new ServiceError(404, "ResourceNotFoundException", "Function not found: " + name);
    }
    return function;
  }
}
