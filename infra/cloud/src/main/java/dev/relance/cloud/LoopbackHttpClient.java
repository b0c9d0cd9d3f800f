package dev.relance.cloud;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The SDK's way to endpoints in this process, over plain HTTP and connections kept open.
 *
 * <p>The JDK's own connections, on which the deployed functions' client rests, probe an open
 * connection for a millisecond before each POST. A replay makes hundreds of thousands of calls. No
 * call is ever repeated here.
 */
final class LoopbackHttpClient implements SdkHttpClient {
  private final Map<Integer, Deque<LoopbackConnection>> idle = new ConcurrentHashMap<>();

  @Override
  public String clientName() {
    return "Loopback";
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request.httpRequest(), body(request.contentStreamProvider()));
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {
    idle.values().forEach(connections -> connections.forEach(LoopbackConnection::close));
    idle.clear();
  }

  private HttpExecuteResponse answer(SdkHttpRequest request, byte[] body) throws IOException {
    Deque<LoopbackConnection> connections =
        idle.computeIfAbsent(request.port(), port -> new ConcurrentLinkedDeque<>());
    LoopbackConnection connection = connection(connections, request);
    boolean kept = false;
    try {
      connection.send(request, body);
      LoopbackConnection.Answer answer = connection.receive(request.method());
      kept = answer.keepsConnection();
      return HttpExecuteResponse.builder()
          .response(answer.head())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
          .build();
    } finally {
      if (kept) {
        connections.push(connection);
      } else {
        connection.close();
      }
    }
  }

  private static LoopbackConnection connection(
      Deque<LoopbackConnection> idle, SdkHttpRequest request) throws IOException {
    for (LoopbackConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (kept.isFresh()) {
        return kept;
      }
      kept.close();
    }
    return LoopbackConnection.open(request.host(), request.port());
  }

  private static byte[] body(Optional<ContentStreamProvider> provider) throws IOException {
    if (provider.isEmpty()) {
      return new byte[0];
    }
    try (InputStream content = provider.get().newStream()) {
      return content.readAllBytes();
    }
  }
}
