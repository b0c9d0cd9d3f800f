package dev.relance.local.replay;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser's request for a page behind a link, as the API hands it on.
 *
 * @param place the first part of the path
 * @param language that the link names
 * @param token empty text if the page has none
 * @param form what is sent; empty if the page is only opened
 * @param cookies that the browser keeps
 */
public record Visit(
    String place, String token, Locale language, Optional<String> form, List<String> cookies) {
  public Visit {
    cookies = List.copyOf(cookies);
  }

  /** A visit by somebody who has no cookies. */
  public Visit(String place, String token, Locale language, Optional<String> form) {
    this(place, token, language, form, List.of());
  }

  /** To send a form of the page. */
  public Visit sending(Map<String, String> fields, String nonce) {
    String form =
        fields.entrySet().stream()
            .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("", "nonce=" + encoded(nonce), ""));
    return new Visit(place, token, language, Optional.of(form), cookies);
  }

  APIGatewayV2HTTPEvent request() {
    String method = form.isPresent() ? "POST" : "GET";
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey("%s /%s%s".formatted(method, place, token.isEmpty() ? "" : "/{token}"))
        .withPathParameters(token.isEmpty() ? Map.of() : Map.of("token", token))
        .withCookies(cookies)
        .withQueryStringParameters(Map.of("language", language.toLanguageTag()))
        .withRequestContext(
            RequestContext.builder()
                .withHttp(RequestContext.Http.builder().withMethod(method).build())
                .build())
        .withBody(form.orElse(""))
        .build();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
