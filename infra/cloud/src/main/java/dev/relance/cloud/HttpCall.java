package dev.relance.cloud;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** One HTTP request as it came over the wire, its body read to the end. */
record HttpCall(
    String method, String path, Map<String, String> query, Headers headers, SdkBytes body) {

  static HttpCall read(HttpExchange exchange) throws IOException {
    return new HttpCall(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        parameters(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestHeaders(),
        SdkBytes.fromByteArrayUnsafe(exchange.getRequestBody().readAllBytes()));
  }

  /** A header's first value, if the client sent it; names are not case-sensitive. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  /** A query parameter; empty if absent. */
  String query(String name) {
    return query.getOrDefault(name, "");
  }

  Fields json() {
    return Fields.of(body.asByteArrayUnsafe());
  }

  /** What tells one attempt of an SDK client from all others; empty for other clients. */
  Optional<String> attempt() {
    return header("amz-sdk-invocation-id")
        .map(id -> id + " " + header("amz-sdk-request").orElse(""));
  }

  private static Map<String, String> parameters(@Nullable String raw) {
    Map<String, String> query = new TreeMap<>();
    for (String part : raw == null ? new String[0] : raw.split("&")) {
      int equals = part.indexOf('=');
      query.put(
          decode(equals < 0 ? part : part.substring(0, equals)),
          equals < 0 ? "" : decode(part.substring(equals + 1)));
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
