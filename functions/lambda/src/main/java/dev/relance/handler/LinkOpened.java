package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Locale;
import java.util.Optional;

/**
 * A request for the page behind a link.
 *
 * @param token whose link it is
 * @param language of the page; English if the link names none
 * @param isPost whether it asks to act
 */
record LinkOpened(String token, Locale language, boolean isPost) {
  static LinkOpened read(APIGatewayV2HTTPEvent event) {
    return new LinkOpened(
        Optional.ofNullable(event.getPathParameters().get("token"))
            .orElseThrow(() -> new IllegalArgumentException("pathParameters.token is missing")),
        Optional.ofNullable(event.getQueryStringParameters())
            .map(parameters -> parameters.get("language"))
            .map(Locale::forLanguageTag)
            .orElse(Locale.ENGLISH),
        event.getRequestContext().getHttp().getMethod().equals("POST"));
  }
}
