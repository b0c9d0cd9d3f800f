package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Optional;

/** A request for the page behind a link: whose link it is, and whether it asks to act. */
record LinkOpened(String token, boolean isPost) {
  static LinkOpened read(APIGatewayV2HTTPEvent event) {
    return new LinkOpened(
        Optional.ofNullable(event.getPathParameters().get("token"))
            .orElseThrow(() -> new IllegalArgumentException("pathParameters.token is missing")),
        event.getRequestContext().getHttp().getMethod().equals("POST"));
  }
}
