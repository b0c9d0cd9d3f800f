package dev.relance.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.relance.cloud.Service.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service on a free loopback port; it answers calls, and lets faults strike them. */
final class LoopbackServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  static {
    // Read once, when the JDK's server is loaded. Without it each answer waits 40 ms for an ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Service service;
  private final Faults faults;
  private final Function<HttpCall, Operation> router;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  private LoopbackServer(
      Service service, Faults faults, Function<HttpCall, Operation> router, HttpServer server) {
    this.service = service;
    this.faults = faults;
    this.router = router;
    this.server = server;
  }

  static LoopbackServer start(
      Service service, Faults faults, Function<HttpCall, Operation> router) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
      LoopbackServer server = new LoopbackServer(service, faults, router, http);
      http.createContext("/", server::handle);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Closing an exchange that was not answered drops the connection. */
  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpCall call = HttpCall.read(exchange);
      if (isRepetitionOfUnanswered(call)) {
        return;
      }
      Optional<HttpAnswer> answer = answer(call);
      if (answer.isPresent()) {
        send(exchange, answer.get());
      } else {
        call.attempt().ifPresent(unanswered::add);
      }
    }
  }

  /** The JDK's client silently repeats a call without body when its connection drops. */
  private boolean isRepetitionOfUnanswered(HttpCall call) {
    return call.attempt().filter(unanswered::remove).isPresent();
  }

  private Optional<HttpAnswer> answer(HttpCall call) {
    try {
      Operation operation = router.apply(call);
      Optional<Fault> fault = faults.strike(operation.name());
      return fault.isEmpty() ? Optional.of(operation.perform()) : struck(operation, fault.get());
    } catch (ServiceError e) {
      return Optional.of(service.refusal(e));
    } catch (RuntimeException e) {
      return Optional.of(service.refusal(new ServiceError(500, "InternalFailure", e.toString())));
    }
  }

  private Optional<HttpAnswer> struck(Operation operation, Fault fault) {
    return switch (fault) {
      case Fault.Throttled() -> throw service.throttled();
      case Fault.Refused(int status, String code, String message) ->
          throw new ServiceError(status, code, message);
      case Fault.LostRequest() -> Optional.empty();
      case Fault.LostAnswer() -> {
        operation.perform();
        yield Optional.empty();
      }
    };
  }

  private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().asByteArrayUnsafe();
    boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), hasBody ? body.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(body);
    }
  }
}
