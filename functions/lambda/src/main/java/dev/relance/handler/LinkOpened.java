package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request for the page behind a link.
 *
 * @param token whose link it is
 * @param language of the page; English if the link names none
 * @param isPost whether it asks to act
 * @param place which page the link opens
 * @param fields of the form that was sent; none if there is no form, or if it is longer than any of
 *     ours
 */
record LinkOpened(
    String token, Locale language, boolean isPost, Place place, Map<String, String> fields) {
  /** The pages, by the end of their routes. */
  enum Place {
    ACCOUNT(" /account/{token}"),
    STOP(" /stop/{token}"),
    QUESTION(" /question/{token}");

    private final String route;

    Place(String route) {
      this.route = route;
    }

    private static Place of(String routeKey) {
      return Stream.of(values())
          .filter(place -> routeKey.endsWith(place.route))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("routeKey " + routeKey));
    }
  }

  private static final int LONGEST_FORM = 8_192;

  static LinkOpened read(APIGatewayV2HTTPEvent event) {
    return new LinkOpened(
        Optional.ofNullable(event.getPathParameters().get("token"))
            .orElseThrow(() -> new IllegalArgumentException("pathParameters.token is missing")),
        Optional.ofNullable(event.getQueryStringParameters())
            .map(parameters -> parameters.get("language"))
            .map(Locale::forLanguageTag)
            .orElse(Locale.ENGLISH),
        event.getRequestContext().getHttp().getMethod().equals("POST"),
        Place.of(event.getRouteKey()),
        Optional.ofNullable(event.getBody())
            .filter(body -> body.length() <= LONGEST_FORM)
            .map(body -> form(event.getIsBase64Encoded() ? decoded(body) : body))
            .orElse(Map.of()));
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
