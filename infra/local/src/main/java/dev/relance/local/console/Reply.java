package dev.relance.local.console;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the console answers to a request. */
record Reply(int status, Map<String, String> headers, byte[] body) {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-src 'self';"
          + " img-src data:; base-uri 'none'; frame-ancestors 'self'";

  /** A page of ours. */
  static Reply page(int status, String html) {
    return new Reply(status, headers(HTML, POLICY), html.getBytes(StandardCharsets.UTF_8));
  }

  /** What a mail says in HTML, shut off from everything around it. */
  static Reply foreignPage(String html) {
    return new Reply(
        200,
        headers(
            HTML, "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"),
        html.getBytes(StandardCharsets.UTF_8));
  }

  /** A file to keep. */
  static Reply file(String name, byte[] content) {
    Map<String, String> headers = headers("message/rfc822", POLICY);
    headers.put("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    return new Reply(200, headers, content);
  }

  /** Go on and look there. */
  static Reply seeOther(String path) {
    Map<String, String> headers = headers(HTML, POLICY);
    headers.put("Location", path);
    return new Reply(303, headers, new byte[0]);
  }

  private static Map<String, String> headers(String type, String policy) {
    return new TreeMap<>(
        Map.of(
            "Content-Type", type,
            "Content-Security-Policy", policy,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store"));
  }
}
