package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.document.Lazy;
import dev.relance.journey.DecideForOwner;
import dev.relance.journey.ListenToDebtor;
import dev.relance.journey.StopFurtherMail;
import dev.relance.page.Page;
import java.util.Map;

/**
 * A debtor opened a link of a message, or an owner one of a summary. GET only shows the page; POST
 * acts.
 */
public final class OnLinkOpened
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Map<String, String> HEADERS =
      Map.of(
          "content-type", "text/html; charset=utf-8",
          "cache-control", "no-store",
          "referrer-policy", "no-referrer",
          "content-security-policy",
              "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self';"
                  + " frame-ancestors 'none'; base-uri 'none'",
          "x-content-type-options", "nosniff");

  private final Wiring wiring;
  private final StopFurtherMail stopFurtherMail;
  private final Lazy<ListenToDebtor> listenToDebtor;
  private final Lazy<DecideForOwner> decideForOwner;

  public OnLinkOpened() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnLinkOpened(Wiring wiring) {
    this.wiring = wiring;
    this.stopFurtherMail = wiring.stopFurtherMail();
    this.listenToDebtor = new Lazy<>(wiring::listenToDebtor);
    this.decideForOwner = new Lazy<>(wiring::decideForOwner);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    Page page = answer(LinkOpened.read(event));
    if (page.isRefusal()) {
      wiring.log(context).linkRefused();
    }
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(page.status())
        .withHeaders(HEADERS)
        .withBody(page.html())
        .build();
  }

  private Page answer(LinkOpened opened) {
    return switch (opened.place()) {
      case STOP ->
          opened.isPost()
              ? stopFurtherMail.stop(opened.token(), opened.language())
              : stopFurtherMail.ask(opened.token(), opened.language());
      case ACCOUNT ->
          opened.isPost()
              ? listenToDebtor.value().hear(opened.token(), opened.language(), opened.fields())
              : listenToDebtor.value().show(opened.token(), opened.language());
      case QUESTION ->
          opened.isPost()
              ? decideForOwner.value().decide(opened.token(), opened.fields())
              : decideForOwner.value().show(opened.token());
    };
  }
}
