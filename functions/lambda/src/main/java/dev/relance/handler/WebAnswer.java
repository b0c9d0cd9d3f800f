package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse.APIGatewayV2HTTPResponseBuilder;
import dev.relance.page.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a browser gets: never kept, never framed, without scripts and without foreign content. */
final class WebAnswer {
  private static final Map<String, String> HEADERS =
      Map.of(
          "content-type", "text/html; charset=utf-8",
          "cache-control", "no-store",
          "referrer-policy", "no-referrer",
          "content-security-policy",
              "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self';"
                  + " frame-ancestors 'none'; base-uri 'none'",
          "x-content-type-options", "nosniff");

  private WebAnswer() {}

  static APIGatewayV2HTTPResponse page(Page page) {
    return withHeaders(HEADERS).withStatusCode(page.status()).withBody(page.html()).build();
  }

  /**
   * Another page of ours, with a session that ends with the browser's or with its token. It must be
   * Lax: a link in a mail comes from another site.
   */
  static APIGatewayV2HTTPResponse enter(String path, String session) {
    var headers = new TreeMap<>(HEADERS);
    headers.put("location", path);
    return withHeaders(headers)
        .withStatusCode(303)
        .withCookies(
            List.of(WebRequest.SESSION + session + "; Path=/; HttpOnly; Secure; SameSite=Lax"))
        .withBody("")
        .build();
  }

  private static APIGatewayV2HTTPResponseBuilder withHeaders(Map<String, String> headers) {
    return APIGatewayV2HTTPResponse.builder().withHeaders(headers);
  }
}
