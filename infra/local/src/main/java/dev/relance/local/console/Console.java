package dev.relance.local.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.relance.cloud.SentMail;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.BookLine;
import dev.relance.local.book.BookReader;
import dev.relance.local.book.FlawedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the console on this machine alone. A request that names another host is refused, so that
 * no page elsewhere can reach it under a name of its own; a form must carry the token of this run.
 */
public final class Console implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final Duration PASSED_AT_START = Duration.ofDays(30);
  private static final Map<String, Duration> STEPS =
      Map.of(
          "hour", Duration.ofHours(1),
          "day", Duration.ofDays(1),
          "week", Duration.ofDays(7),
          "month", Duration.ofDays(30));

  private final Desk desk;
  private final HttpServer server;
  private final Pages pages;
  private final FormToken token = FormToken.random();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private int written;

  private Console(Desk desk, HttpServer server) {
    this.desk = desk;
    this.server = server;
    this.pages = new Pages(desk, token);
  }

  /**
   * Starts the console over the sample book.
   *
   * @param port 0 takes a free one
   * @throws IOException if the port is taken
   */
  public static Console start(int port) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    Console console = new Console(Desk.open(BookReader.sample(), PASSED_AT_START), server);
    server.createContext("/", console::handle);
    server.setExecutor(console.thread);
    server.start();
    return console;
  }

  /** Where it is to be opened. */
  public URI address() {
    return URI.create("http://localhost:%d/".formatted(server.getAddress().getPort()));
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdownNow();
    desk.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    try {
      Request request = Request.read(exchange);
      requireOurHost(request);
      return request.isPost() ? post(request) : get(request);
    } catch (Refused e) {
      return pages.refused(e);
    }
  }

  private Reply get(Request request) {
    if (!request.isGet()) {
      throw new Refused(405, Refused.Why.WRONG_METHOD);
    }
    List<String> path = List.of(request.path().substring(1).split("/", -1));
    return switch (path.getFirst()) {
      case "" -> pages.home();
      case "accounts" -> pages.account(known(request.asked("id")));
      case "mailbox" -> path.size() == 1 ? pages.mailbox() : mail(path);
      case "touchpoints" -> pages.mail(number(path.getLast()));
      case "records" -> pages.records("");
      case "clock", "decisions" -> throw new Refused(405, Refused.Why.WRONG_METHOD);
      default -> throw new Refused(404, Refused.Why.NOT_FOUND);
    };
  }

  private Reply mail(List<String> path) {
    int number = index(path.get(1));
    return switch (path.size() == 2 ? "" : path.get(2)) {
      case "" -> pages.mail(number);
      case "page" -> pages.mailPage(number);
      case "file" -> pages.mailFile(number);
      default -> throw new Refused(404, Refused.Why.NOT_FOUND);
    };
  }

  private Reply post(Request request) {
    requireOurForm(request);
    return switch (request.path()) {
      case "/clock" -> moveClock(request);
      case "/decisions" -> decide(request);
      case "/records" -> write(request);
      default -> throw new Refused(404, Refused.Why.NOT_FOUND);
    };
  }

  private Reply moveClock(Request request) {
    String by = request.sent("by");
    if (by.equals("mail")) {
      desk.advanceToNextMail();
    } else if (STEPS.containsKey(by)) {
      desk.advanceTo(desk.now().plus(STEPS.getOrDefault(by, Duration.ZERO)));
    } else {
      desk.advanceTo(day(request.sent("to")));
    }
    return Reply.seeOther(back(request));
  }

  private Reply decide(Request request) {
    AccountId account = known(request.sent("account"));
    Map<String, @org.jspecify.annotations.Nullable Object> fields = new LinkedHashMap<>();
    fields.put("debtor", account.debtorId());
    fields.put("by", "owner");
    fields.put("invoices", List.of(request.sent("invoices").split(" ")));
    for (String member : List.of("kind", "level", "step", "stepDate", "until")) {
      if (!request.sent(member).isEmpty()) {
        fields.put(member, request.sent(member));
      }
    }
    desk.write(
        new BookLine(
            0,
            java.util.Optional.of(desk.now()),
            account.creditorId(),
            "decision#console-%d".formatted(++written),
            fields));
    desk.advanceTo(desk.now().plusSeconds(60));
    return Reply.seeOther(back(request));
  }

  private Reply write(Request request) {
    String json = request.sent("json").replaceAll("\\R", " ");
    try {
      var lines =
          BookReader.strict()
              .read("the form", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
              .lines();
      lines.forEach(desk::write);
      desk.advanceTo(desk.now().plusSeconds(60));
      return Reply.seeOther("/records");
    } catch (IOException | FlawedFile e) {
      return pages.records(String.valueOf(e.getMessage()), request.sent("json"));
    }
  }

  private AccountId known(String key) {
    return desk.accounts().stream()
        .filter(id -> id.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new Refused(404, Refused.Why.NOT_FOUND));
  }

  private int number(String touchpoint) {
    List<SentMail> mails = desk.mailbox();
    for (int i = mails.size() - 1; i >= 0; i--) {
      if (touchpoint.equals(mails.get(i).tags().get("touchpoint"))) {
        return i;
      }
    }
    throw new Refused(404, Refused.Why.NOT_FOUND);
  }

  private int index(String number) {
    if (!number.matches("\\d{1,6}") || Integer.parseInt(number) >= desk.mailbox().size()) {
      throw new Refused(404, Refused.Why.NOT_FOUND);
    }
    return Integer.parseInt(number);
  }

  private Instant day(String date) {
    try {
      LocalDate day = LocalDate.parse(date);
      if (day.isAfter(desk.now().atZone(ZoneOffset.UTC).toLocalDate().plusYears(2))) {
        throw new Refused(400, Refused.Why.UNREADABLE);
      }
      return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new Refused(400, Refused.Why.UNREADABLE, e);
    }
  }

  /** Only to pages of our own. */
  private static String back(Request request) {
    String back = request.sent("back");
    return back.matches("/[A-Za-z0-9][^\\r\\n\\\\]*") ? back : "/";
  }

  private void requireOurHost(Request request) {
    int port = server.getAddress().getPort();
    if (!Set.of("localhost:" + port, "127.0.0.1:" + port).contains(request.host())) {
      throw new Refused(403, Refused.Why.FOREIGN_HOST);
    }
  }

  private void requireOurForm(Request request) {
    boolean isOurs = request.origin().map(("http://" + request.host())::equals).orElse(true);
    if (!isOurs || !token.matches(request.sent("token"))) {
      throw new Refused(403, Refused.Why.FOREIGN_FORM);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean hasBody = reply.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), hasBody ? reply.body().length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(reply.body());
    }
  }
}
