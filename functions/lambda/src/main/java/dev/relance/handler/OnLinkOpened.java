package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.journey.StopFurtherMail;
import dev.relance.message.StopPage;
import java.util.Map;

/** A debtor opened the link that stops e-mail. GET only shows the page; POST acts. */
public final class OnLinkOpened
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Map<String, String> HEADERS =
      Map.of(
          "content-type", "text/html; charset=utf-8",
          "cache-control", "no-store",
          "referrer-policy", "no-referrer",
          "content-security-policy",
              "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors"
                  + " 'none'");

  private final StopFurtherMail stopFurtherMail;

  public OnLinkOpened() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnLinkOpened(Wiring wiring) {
    this.stopFurtherMail = wiring.stopFurtherMail();
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    LinkOpened opened = LinkOpened.read(event);
    StopPage page =
        opened.isPost()
            ? stopFurtherMail.stop(opened.token())
            : stopFurtherMail.ask(opened.token());
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(page.status())
        .withHeaders(HEADERS)
        .withBody(page.html(opened.language()))
        .build();
  }
}
