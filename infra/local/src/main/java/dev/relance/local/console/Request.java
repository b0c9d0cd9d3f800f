package dev.relance.local.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a browser asks.
 *
 * @param host the host that it believes to speak to, its port included
 * @param origin where the form stood that it sends
 * @param query members of the address
 * @param form members of the form; the last of a name counts
 */
record Request(
    String method,
    String path,
    String host,
    Optional<String> origin,
    Map<String, String> query,
    Map<String, String> form) {
  private static final int LONGEST_FORM = 500_000;

  Request {
    query = Collections.unmodifiableMap(new TreeMap<>(query));
    form = Collections.unmodifiableMap(new TreeMap<>(form));
  }

  /**
   * Reads a request.
   *
   * @throws Refused if it is larger than any form of ours or cannot be read
   */
  static Request read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
    if (body.length > LONGEST_FORM) {
      throw new Refused(413, Refused.Why.TOO_LARGE);
    }
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse(""),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin")),
        members(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
        members(new String(body, StandardCharsets.UTF_8)));
  }

  boolean isPost() {
    return method.equals("POST");
  }

  boolean isGet() {
    return method.equals("GET") || method.equals("HEAD");
  }

  String asked(String name) {
    return query.getOrDefault(name, "");
  }

  String sent(String name) {
    return form.getOrDefault(name, "");
  }

  private static Map<String, String> members(String encoded) {
    var members = new TreeMap<String, String>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        members.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return members;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, Refused.Why.UNREADABLE, e);
    }
  }
}
