package dev.relance.letter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.handler.LinkPace;
import dev.relance.handler.Wiring;
import dev.relance.journey.MakeLetter;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** An owner opened a letter that is to be posted. */
public final class OnLetterOpened
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Map<String, String> HEADERS =
      Map.of(
          "content-type", "application/pdf",
          "content-disposition", "inline; filename=letter.pdf",
          "cache-control", "no-store",
          "referrer-policy", "no-referrer",
          "x-content-type-options", "nosniff");

  private final LinkPace pace;
  private final MakeLetter makeLetter;

  public OnLetterOpened() {
    this(Wiring.ofEnvironment());
  }

  /** For tests with other adapters than the environment's. */
  public OnLetterOpened(Wiring wiring) {
    this.pace = wiring.linkPace();
    this.makeLetter = wiring.makeLetter(LetterPdf::of);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    if (pace.isTooFast(token(event))) {
      return refused(429);
    }
    return makeLetter.make(token(event)).map(OnLetterOpened::answer).orElseGet(() -> refused(404));
  }

  private static String token(APIGatewayV2HTTPEvent event) {
    return Objects.requireNonNullElse(event.getPathParameters(), Map.<String, String>of())
        .getOrDefault("token", "");
  }

  private static APIGatewayV2HTTPResponse refused(int status) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
  }

  private static APIGatewayV2HTTPResponse answer(byte[] pdf) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(HEADERS)
        .withIsBase64Encoded(true)
        .withBody(Base64.getEncoder().encodeToString(pdf))
        .build();
  }
}
