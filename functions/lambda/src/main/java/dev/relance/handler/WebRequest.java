package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request for a page.
 *
 * @param route the method and the path with its parameters
 * @param token of the link; empty text if the path has none
 * @param language of the page; English if the link names none
 * @param isPost whether it asks to act
 * @param fields of the form that was sent; none if there is no form, or if it is longer than any of
 *     ours
 * @param session what the browser keeps while its owner is at the desk; empty text if nothing
 */
record WebRequest(
    String route,
    String token,
    Locale language,
    boolean isPost,
    Map<String, String> fields,
    String session) {
  /** The cookie of a session. The prefix binds it to this host and to TLS. */
  static final String SESSION = "__Host-desk=";

  private static final int LONGEST_FORM = 8_192;

  /** A page, by the end of its route. */
  interface Place {
    /** The path of the route. */
    String path();
  }

  static WebRequest read(APIGatewayV2HTTPEvent event) {
    return new WebRequest(
        event.getRouteKey(),
        Optional.ofNullable(event.getPathParameters())
            .map(parameters -> parameters.get("token"))
            .orElse(""),
        Optional.ofNullable(event.getQueryStringParameters())
            .map(parameters -> parameters.get("language"))
            .map(Locale::forLanguageTag)
            .orElse(Locale.ENGLISH),
        event.getRequestContext().getHttp().getMethod().equals("POST"),
        Optional.ofNullable(event.getBody())
            .filter(body -> body.length() <= LONGEST_FORM)
            .map(body -> form(event.getIsBase64Encoded() ? decoded(body) : body))
            .orElse(Map.of()),
        Optional.ofNullable(event.getCookies()).orElse(List.of()).stream()
            .filter(cookie -> cookie.startsWith(SESSION))
            .map(cookie -> cookie.substring(SESSION.length()))
            .findFirst()
            .orElse(""));
  }

  /** Which of some pages it asks for. */
  <P extends Place> P place(P[] places) {
    String path = route.substring(route.indexOf(' ') + 1);
    return Stream.of(places)
        .filter(place -> place.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("routeKey " + route));
  }

  private static Map<String, String> form(String body) {
    var fields = new TreeMap<String, String>();
    for (String field : body.split("&")) {
      String[] parts = field.split("=", 2);
      if (parts.length == 2) {
        fields.putIfAbsent(parts[0], value(parts[1]));
      }
    }
    return fields;
  }

  /** A value that is no form encoding is no answer. */
  private static String value(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String decoded(String body) {
    try {
      return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
