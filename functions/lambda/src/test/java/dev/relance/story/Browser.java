package dev.relance.story;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.cloud.SentMail;
import dev.relance.handler.OnDeskOpened;
import dev.relance.handler.OnLinkOpened;
import dev.relance.wording.Plain;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens the links of messages, and sends the forms of the pages behind them. */
public final class Browser {
  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  private static final Pattern PAGE = Pattern.compile("https://\\S+/account/\\S+?(?=#)");

  private final OnLinkOpened links;
  private final OnDeskOpened desk;
  private List<String> cookies = List.of();

  public Browser(Diary diary) {
    this.links = new OnLinkOpened(diary.relance().wiring());
    this.desk = new OnDeskOpened(diary.relance().wiring());
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
  public APIGatewayV2HTTPResponse open(String link) {
    return answer(request(link, "GET"));
  }

  /** Opens a link and goes where it leads, with its cookies. */
  APIGatewayV2HTTPResponse follow(String link) {
    APIGatewayV2HTTPResponse answer = open(link);
    return answer.getStatusCode() == 303
        ? open(Objects.requireNonNull(answer.getHeaders().get("location")))
        : answer;
  }

  /** Whoever has no cookies any more. */
  void forget() {
    cookies = List.of();
  }

  /** A page is read with ordinary spaces. */
  private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent request) {
    boolean isDesk = request.getRouteKey().split("/")[1].equals("desk");
    APIGatewayV2HTTPResponse answer =
        LambdaRuntime.invoke(isDesk ? desk : links, request, LambdaContext.of(_ -> {}));
    if (answer.getCookies() != null) {
      cookies = answer.getCookies().stream().map(cookie -> cookie.split(";")[0]).toList();
    }
    answer.setBody(Plain.withPlainSpaces(Objects.requireNonNullElse(answer.getBody(), "")));
    return answer;
  }

  /** Opens a link, and sends a form of its page. */
  public String fillIn(String link, Map<String, String> fields) {
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
    return answer(request).getBody();
  }

  static String nonce(String page) {
    Matcher nonce = NONCE.matcher(page);
    if (!nonce.find()) {
      throw new IllegalArgumentException("no form on this page: " + page);
    }
    return nonce.group(1);
  }

  private APIGatewayV2HTTPEvent request(String link, String method) {
    URI address = URI.create(link);
    List<String> path = List.of(address.getPath().split("/"));
    boolean hasToken = !address.getPath().equals("/desk");
    String route =
        hasToken
            ? String.join("/", path.subList(0, path.size() - 1)) + "/{token}"
            : address.getPath();
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey(method + " " + route)
        .withPathParameters(hasToken ? Map.of("token", path.getLast()) : Map.of())
        .withQueryStringParameters(
            Optional.ofNullable(address.getQuery())
                .map(query -> Map.of("language", query.split("=")[1]))
                .orElse(Map.of()))
        .withCookies(cookies)
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
