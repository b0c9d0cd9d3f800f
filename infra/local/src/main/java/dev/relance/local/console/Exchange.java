package dev.relance.local.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A browser's request, and the ways to answer it. No answer may be cached. */
final class Exchange {
  private static final int LONGEST_FORM = 500_000;
  private static final String HTML = "text/html; charset=utf-8";
  private static final String OWN_PAGES =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-src 'self';"
          + " img-src data:; base-uri 'none'; frame-ancestors 'self'";

  /** HTML that others wrote is isolated from everything around it. */
  private static final String FOREIGN_PAGE =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

  private final HttpExchange http;
  private final byte[] body;

  Exchange(HttpExchange http) throws IOException {
    this.http = http;
    this.body = http.getRequestBody().readNBytes(LONGEST_FORM + 1);
  }

  /** The method and the first part of the path: {@code GET mailbox}; HEAD is a GET. */
  String route() {
    return (isGet() ? "GET" : http.getRequestMethod()) + " " + part(0);
  }

  boolean isGet() {
    return http.getRequestMethod().equals("GET") || http.getRequestMethod().equals("HEAD");
  }

  /** A part of the path, counted from 0; empty text if there is none. */
  String part(int number) {
    String[] parts = http.getRequestURI().getPath().substring(1).split("/", -1);
    return number < parts.length ? parts[number] : "";
  }

  /** A header; empty text if the browser sent none. */
  String header(String name) {
    return Optional.ofNullable(http.getRequestHeaders().getFirst(name)).orElse("");
  }

  /** A member of the address. */
  String asked(String name) {
    return member(Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse(""), name);
  }

  /**
   * A member of the form.
   *
   * @throws RefusedRequest if the form is larger than any of ours or cannot be read
   */
  String sent(String name) {
    return member(form(), name);
  }

  /**
   * The whole form, as it was sent.
   *
   * @throws RefusedRequest if it is larger than any of ours
   */
  String form() {
    if (body.length > LONGEST_FORM) {
      throw new RefusedRequest(RefusedRequest.Why.TOO_LARGE);
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  void page(int status, String html) throws IOException {
    send(status, HTML, OWN_PAGES, html.getBytes(StandardCharsets.UTF_8));
  }

  void foreignPage(String html) throws IOException {
    send(200, HTML, FOREIGN_PAGE, html.getBytes(StandardCharsets.UTF_8));
  }

  void file(String name, byte[] content) throws IOException {
    http.getResponseHeaders()
        .set("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    send(200, "message/rfc822", OWN_PAGES, content);
  }

  /** Has the browser keep a cookie. */
  void keep(String cookie) {
    http.getResponseHeaders().set("Set-Cookie", cookie);
  }

  void seeOther(String path) throws IOException {
    http.getResponseHeaders().set("Location", path);
    send(303, HTML, OWN_PAGES, new byte[0]);
  }

  private void send(int status, String type, String policy, byte[] body) throws IOException {
    var headers = http.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    boolean hasBody = body.length > 0 && !http.getRequestMethod().equals("HEAD");
    http.sendResponseHeaders(status, hasBody ? body.length : -1);
    if (hasBody) {
      http.getResponseBody().write(body);
    }
  }

  /** The last member of a name; empty text if there is none. */
  private static String member(String encoded, String name) {
    return Arrays.stream(encoded.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && decoded(pair[0]).equals(name))
        .map(pair -> decoded(pair[1]))
        .reduce("", (_, last) -> last);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(RefusedRequest.Why.UNREADABLE);
    }
  }
}
