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
import dev.relance.page.StopPage;

/**
 * A debtor opened a link of a message, or an owner one of a summary. GET only shows the page; POST
 * acts.
 */
public final class OnLinkOpened
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /** The pages behind the links of mails. */
  private enum Place implements WebRequest.Place {
    ACCOUNT("/account/{token}"),
    STOP("/stop/{token}"),
    QUESTION("/question/{token}");

    private final String path;

    Place(String path) {
      this.path = path;
    }

    @Override
    public String path() {
      return path;
    }
  }

  private final Wiring wiring;
  private final LinkPace pace;
  private final StopFurtherMail stopFurtherMail;
  private final Lazy<ListenToDebtor> listenToDebtor;
  private final Lazy<DecideForOwner> decideForOwner;

  public OnLinkOpened() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnLinkOpened(Wiring wiring) {
    this.wiring = wiring;
    this.pace = wiring.linkPace();
    this.stopFurtherMail = wiring.stopFurtherMail();
    this.listenToDebtor = new Lazy<>(wiring::listenToDebtor);
    this.decideForOwner = new Lazy<>(wiring::decideForOwner);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    WebRequest opened = WebRequest.read(event);
    Page page =
        pace.isTooFast(opened.token()) ? StopPage.TOO_FAST.in(opened.language()) : answer(opened);
    if (page.isRefusal()) {
      wiring.log(context).linkRefused();
    }
    return WebAnswer.page(page);
  }

  private Page answer(WebRequest opened) {
    return switch (opened.place(Place.values())) {
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
              ? decideForOwner.value().decide(opened.token(), opened.language(), opened.fields())
              : decideForOwner.value().show(opened.token(), opened.language());
    };
  }
}
