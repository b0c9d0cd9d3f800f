package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.desk.DeskDoor;
import dev.relance.document.Lazy;
import dev.relance.journey.ServeDesk;
import dev.relance.page.Page;
import java.util.Map;

/** An owner opened the desk, or works there. GET only shows a page; POST acts. */
public final class OnDeskOpened
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /** The pages of the desk. */
  private enum Place implements WebRequest.Place {
    DOOR("/desk/{token}"),
    DESK("/desk"),
    ACCOUNT("/desk/account/{token}"),
    MESSAGE("/desk/message/{token}");

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
  private final Lazy<ServeDesk> desk;

  public OnDeskOpened() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnDeskOpened(Wiring wiring) {
    this.wiring = wiring;
    this.desk = new Lazy<>(wiring::serveDesk);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    WebRequest request = WebRequest.read(event);
    return switch (request.place(Place.values())) {
      case DOOR -> door(request, context);
      case DESK ->
          page(
              desk().desk(request.session(), request.isPost() ? request.fields() : Map.of()),
              context);
      case ACCOUNT ->
          page(
              request.isPost()
                  ? desk().say(request.session(), request.token(), request.fields())
                  : desk().account(request.session(), request.token()),
              context);
      case MESSAGE -> page(desk().message(request.session(), request.token()), context);
    };
  }

  private APIGatewayV2HTTPResponse door(WebRequest request, Context context) {
    return request.isPost()
        ? page(desk().renew(request.token(), request.language()), context)
        : desk()
            .enter(request.token())
            .map(session -> WebAnswer.enter(Place.DESK.path(), session))
            .orElseGet(() -> page(DeskDoor.CLOSED.in(request.language()), context));
  }

  private APIGatewayV2HTTPResponse page(Page page, Context context) {
    if (page.isRefusal()) {
      wiring.log(context).linkRefused();
    }
    return WebAnswer.page(page);
  }

  private ServeDesk desk() {
    return desk.value();
  }
}
