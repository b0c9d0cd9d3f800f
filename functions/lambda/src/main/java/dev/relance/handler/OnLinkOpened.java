package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.relance.journey.StopFurtherMail;
import dev.relance.message.StopPage;
import dev.relance.tree.Tree;
import java.util.Map;

/** A debtor opened the link that stops e-mail: GET only shows the page, POST acts. */
public final class OnLinkOpened
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {
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

  /** Over other adapters than those of the environment. */
  public OnLinkOpened(Wiring wiring) {
    this.stopFurtherMail = wiring.stopFurtherMail();
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    Tree request = new Tree("", event);
    String token = request.object("pathParameters").text("token");
    String method = request.object("requestContext").object("http").text("method");
    StopPage page =
        method.equals("POST") ? stopFurtherMail.stop(token) : stopFurtherMail.ask(token);
    return Map.of("statusCode", page.status(), "headers", HEADERS, "body", page.html());
  }
}
