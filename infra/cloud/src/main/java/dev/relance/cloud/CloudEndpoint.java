package dev.relance.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** An address on this machine at which an embedded cloud answers other processes. */
public final class CloudEndpoint implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final EmbeddedCloud cloud;

  /** One thread, so that calls are answered one at a time. */
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  private CloudEndpoint(HttpServer server, EmbeddedCloud cloud) {
    this.server = server;
    this.cloud = cloud;
  }

  /**
   * Opens an address.
   *
   * @param port 0 selects a free one
   * @throws IOException if the port is taken
   */
  public static CloudEndpoint open(EmbeddedCloud cloud, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    var endpoint = new CloudEndpoint(server, cloud);
    server.createContext("/", endpoint::answer);
    server.setExecutor(endpoint.thread);
    server.start();
    return endpoint;
  }

  /** What SDK clients are given as the endpoint of every service. */
  public URI address() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpAnswer answer =
          cloud
              .answer(new HttpCall(request(exchange), body(exchange)))
              .orElseThrow(() -> new IOException("this answer never arrives"));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body().asByteArray();
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static SdkHttpRequest request(HttpExchange exchange) {
    URI asked = exchange.getRequestURI();
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(exchange.getRequestMethod()))
            .uri(URI.create("http://127.0.0.1" + asked));
    exchange.getRequestHeaders().forEach(request::putHeader);
    return request.build();
  }

  private static SdkBytes body(HttpExchange exchange) throws IOException {
    return SdkBytes.fromByteArrayUnsafe(exchange.getRequestBody().readAllBytes());
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdown();
  }
}
