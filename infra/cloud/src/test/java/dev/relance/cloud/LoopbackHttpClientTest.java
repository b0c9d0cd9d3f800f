package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class LoopbackHttpClientTest {
  private final LoopbackHttpClient client = new LoopbackHttpClient();
  private final List<String> received = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void a_call_and_its_answer_arrive_whole() throws IOException {
    String body = "h\u00e9llo ".repeat(50_000);

    HttpExecuteResponse answer = call(SdkHttpMethod.POST, "/fixed?a=b%20c", body);

    assertThat(received).containsExactly("POST /fixed?a=b%20c " + body);
    assertThat(answer.httpResponse().statusCode()).isEqualTo(200);
    assertThat(answer.httpResponse().firstMatchingHeader("X-Test")).contains("yes: it is");
    assertThat(text(answer)).isEqualTo(body);
  }

  @Test
  void an_answer_in_chunks_arrives_whole() throws IOException {
    String body = "0123456789".repeat(20_000);

    assertThat(text(call(SdkHttpMethod.POST, "/chunked", body))).isEqualTo(body);
    assertThat(text(call(SdkHttpMethod.POST, "/chunked", "again"))).isEqualTo("again");
  }

  @Test
  void calls_one_after_another_share_a_connection() throws IOException {
    call(SdkHttpMethod.POST, "/fixed", "one");
    call(SdkHttpMethod.GET, "/fixed", "");
    call(SdkHttpMethod.HEAD, "/fixed", "");

    assertThat(ports).hasSize(3);
    assertThat(ports).containsOnly(ports.getFirst());
  }

  @Test
  void a_dropped_connection_is_an_error_and_never_a_second_call() throws IOException {
    call(SdkHttpMethod.GET, "/fixed", "");

    assertThatThrownBy(() -> call(SdkHttpMethod.GET, "/dropped", ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("without an answer");

    assertThat(received).hasSize(2);
    assertThat(text(call(SdkHttpMethod.POST, "/fixed", "on"))).isEqualTo("on");
  }

  private HttpExecuteResponse call(SdkHttpMethod method, String target, String body)
      throws IOException {
    return client
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(
                    SdkHttpRequest.builder()
                        .method(method)
                        .uri(
                            URI.create(
                                "http://127.0.0.1:" + server.getAddress().getPort() + target))
                        .putHeader("Host", "localhost")
                        .putHeader("Expect", "100-continue")
                        .build())
                .contentStreamProvider(ContentStreamProvider.fromUtf8String(body))
                .build())
        .call();
  }

  private static String text(HttpExecuteResponse answer) throws IOException {
    return new String(answer.responseBody().orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      received.add(
          "%s %s %s"
              .formatted(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  new String(body, StandardCharsets.UTF_8)));
      ports.add(exchange.getRemoteAddress().getPort());
      exchange.getResponseHeaders().set("X-Test", "yes: it is");
      switch (exchange.getRequestURI().getPath()) {
        case "/dropped" -> {}
        case "/chunked" -> send(exchange, 0, body);
        default -> send(exchange, body.length == 0 ? -1 : body.length, body);
      }
    }
  }

  private static void send(HttpExchange exchange, int length, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
