package dev.relance.story;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.cloud.SentMail;
import dev.relance.handler.OnLinkOpened;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens the links of messages, and sends the forms of the pages behind them. */
final class Browser {
  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  private static final Pattern PAGE = Pattern.compile("https://\\S+/account/\\S+?(?=#)");

  private final OnLinkOpened function;

  Browser(Diary diary) {
    this.function = new OnLinkOpened(diary.relance().wiring());
  }

  /** The link to the debtor's page in a message. */
  String page(SentMail mail) {
    Matcher link = PAGE.matcher(Diary.text(mail));
    if (!link.find()) {
      throw new IllegalArgumentException("no page in this message: " + Diary.text(mail));
    }
    return link.group();
  }

  /** The page behind a link. */
  APIGatewayV2HTTPResponse open(String link) {
    return LambdaRuntime.invoke(function, request(link, "GET"), LambdaContext.of(_ -> {}));
  }

  /** Opens a link, and sends a form of its page. */
  String fillIn(String link, Map<String, String> fields) {
    return send(link, fields, nonce(open(link).getBody()));
  }

  /** Sends a form of a page that was opened before. */
  String send(String link, Map<String, String> fields, String nonce) {
    var all = new TreeMap<>(fields);
    all.put("nonce", nonce);
    APIGatewayV2HTTPEvent request = request(link, "POST");
    request.setBody(
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&")));
    return LambdaRuntime.invoke(function, request, LambdaContext.of(_ -> {})).getBody();
  }

  static String nonce(String page) {
    Matcher nonce = NONCE.matcher(page);
    if (!nonce.find()) {
      throw new IllegalArgumentException("no form on this page: " + page);
    }
    return nonce.group(1);
  }

  private static APIGatewayV2HTTPEvent request(String link, String method) {
    URI address = URI.create(link);
    String[] path = address.getPath().split("/");
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey("%s /%s/{token}".formatted(method, path[1]))
        .withPathParameters(Map.of("token", path[2]))
        .withQueryStringParameters(
            Optional.ofNullable(address.getQuery())
                .map(query -> Map.of("language", query.split("=")[1]))
                .orElse(Map.of()))
        .withRequestContext(
            RequestContext.builder()
                .withHttp(RequestContext.Http.builder().withMethod(method).build())
                .build())
        .build();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
