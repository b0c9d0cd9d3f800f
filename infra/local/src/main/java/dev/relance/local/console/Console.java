package dev.relance.local.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.relance.cloud.CloudEndpoint;
import dev.relance.cloud.SentMail;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.BookReader;
import dev.relance.local.replay.Visit;
import dev.relance.page.Page;
import dev.relance.source.FlawedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the console on this machine alone. A request that names another host is refused, so that
 * no other web page can reach it under its own name. A form must carry the token of this run.
 */
public final class Console implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final Duration PASSED_AT_START = Duration.ofDays(30);

  /** Their forms carry a token of their own. */
  private static final Set<String> BEHIND_LINKS = Set.of("account", "question", "stop", "desk");

  private final Desk desk = new Desk(BookReader.sample(), PASSED_AT_START);
  private final HttpServer server;
  private final String token = token();
  private final Pages pages = new Pages(desk, token);

  /** One thread, so that requests read or change the desk one at a time. */
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  private final CloudEndpoint services;

  private Console(HttpServer server) throws IOException {
    this.server = server;
    this.services = CloudEndpoint.open(desk.relance().cloud(), 0);
  }

  /**
   * Starts the console with the sample book.
   *
   * @param port 0 selects a free one
   * @throws IOException if the port is taken
   */
  public static Console start(int port) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    Console console = new Console(server);
    server.createContext("/", console::handle);
    server.setExecutor(console.thread);
    server.start();
    return console;
  }

  /** Where it is to be opened. */
  public URI address() {
    return URI.create("http://localhost:%d/".formatted(server.getAddress().getPort()));
  }

  /** Where the services underneath answer other commands, as AWS would. */
  public URI services() {
    return services.address();
  }

  @Override
  public void close() {
    services.close();
    server.stop(0);
    thread.shutdownNow();
    desk.close();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      var exchange = new Exchange(http);
      try {
        requireOurHost(exchange);
        requireOurForm(exchange);
        answer(exchange);
      } catch (RefusedRequest e) {
        exchange.page(e.why().status(), pages.refused(e.why()));
      }
    }
  }

  private void answer(Exchange exchange) throws IOException {
    switch (exchange.route()) {
      case "GET " -> exchange.page(200, pages.home());
      case "GET accounts" -> exchange.page(200, pages.account(known(exchange.asked("id"))));
      case "GET mailbox" -> mailbox(exchange);
      case "GET records" -> exchange.page(200, pages.records("", ""));
      case "GET account", "GET question", "GET stop" -> open(exchange, Optional.empty());
      case "POST account", "POST question", "POST stop" ->
          open(exchange, Optional.of(exchange.form()));
      case "GET owner" -> openDesk(exchange);
      case "GET desk" -> atDesk(exchange, Optional.empty());
      case "POST desk" -> atDesk(exchange, Optional.of(exchange.form()));
      case "POST outside" -> happen(exchange);
      case "POST clock" -> moveClock(exchange);
      case "POST records" -> write(exchange);
      case "GET clock", "GET outside" -> throw new RefusedRequest(RefusedRequest.Why.WRONG_METHOD);
      default -> throw new RefusedRequest(RefusedRequest.Why.NOT_FOUND);
    }
  }

  private void mailbox(Exchange exchange) throws IOException {
    if (exchange.part(1).isEmpty()) {
      exchange.page(200, pages.mailbox());
      return;
    }
    int number = number(exchange.part(1));
    switch (exchange.part(2)) {
      case "" -> exchange.page(200, pages.mail(number));
      case "page" -> exchange.foreignPage(pages.mailPage(number));
      case "file" ->
          exchange.file(
              "message-%d.eml".formatted(number), desk.mailbox().get(number).raw().asByteArray());
      default -> throw new RefusedRequest(RefusedRequest.Why.NOT_FOUND);
    }
  }

  /** A page behind a link of a mail, as its reader sees it. */
  private void open(Exchange exchange, Optional<String> form) throws IOException {
    String language = exchange.asked("language");
    Page page =
        desk.open(
            new Visit(
                exchange.part(0),
                exchange.part(1),
                language.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(language),
                form));
    exchange.page(page.status(), page.html());
  }

  /** The reader of a mail, or a mail service, does something about it. */
  private void happen(Exchange exchange) throws IOException {
    int number = number(exchange.sent("mail"));
    SentMail mail = desk.mailbox().get(number);
    switch (exchange.sent("deed")) {
      case "bounce" -> desk.outside().bounce(mail, true);
      case "full" -> desk.outside().bounce(mail, false);
      case "complain" -> desk.outside().complain(mail);
      case "reply" -> desk.outside().arrive(mail, exchange.sent("mime"));
      default -> throw new RefusedRequest(RefusedRequest.Why.UNREADABLE);
    }
    desk.settle();
    exchange.seeOther(back(exchange));
  }

  private void moveClock(Exchange exchange) throws IOException {
    String by = exchange.sent("by");
    switch (by) {
      case "mail" -> desk.advanceToNextMail();
      case "day" -> desk.advanceTo(noon(exchange.sent("to")));
      default -> desk.advanceTo(desk.now().plus(step(by)));
    }
    exchange.seeOther(back(exchange));
  }

  /** To the desk of the owner, as the link of a summary opens it. */
  private void openDesk(Exchange exchange) throws IOException {
    String link =
        desk.linkForOwner(known(exchange.asked("id")))
            .orElseThrow(() -> new RefusedRequest(RefusedRequest.Why.NOT_FOUND));
    exchange.seeOther(URI.create(link).getPath());
  }

  /** The same function that serves the desk when it is deployed. */
  private void atDesk(Exchange exchange, Optional<String> form) throws IOException {
    boolean hasPlace = !exchange.part(2).isEmpty();
    APIGatewayV2HTTPResponse answer =
        desk.atDesk(
            new Visit(
                hasPlace ? exchange.part(0) + "/" + exchange.part(1) : exchange.part(0),
                exchange.part(hasPlace ? 2 : 1),
                Locale.ENGLISH,
                form,
                List.of(exchange.header("Cookie").split("; "))));
    if (answer.getStatusCode() == 303) {
      exchange.keep(answer.getCookies().getFirst());
      exchange.seeOther(Objects.requireNonNull(answer.getHeaders().get("location")));
    } else {
      exchange.page(answer.getStatusCode(), answer.getBody());
    }
  }

  private void write(Exchange exchange) throws IOException {
    String json = exchange.sent("json");
    byte[] lines = json.replaceAll("\\R", " ").getBytes(StandardCharsets.UTF_8);
    try {
      desk.write(BookReader.read("records", new ByteArrayInputStream(lines)).sound().lines());
      exchange.seeOther("/records");
    } catch (FlawedFile e) {
      exchange.page(400, pages.records(String.valueOf(e.getMessage()), json));
    }
  }

  private AccountId known(String key) {
    return desk.relance().accounts().stream()
        .filter(id -> id.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new RefusedRequest(RefusedRequest.Why.NOT_FOUND));
  }

  /**
   * The number of a mail.
   *
   * @param asked the number itself, or the touchpoint of a reminder
   */
  private int number(String asked) {
    List<SentMail> mails = desk.mailbox();
    for (int i = mails.size() - 1; i >= 0; i--) {
      if (asked.equals(String.valueOf(i)) || asked.equals(mails.get(i).tags().get("touchpoint"))) {
        return i;
      }
    }
    throw new RefusedRequest(RefusedRequest.Why.NOT_FOUND);
  }

  private static Duration step(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedRequest(RefusedRequest.Why.UNREADABLE);
    }
  }

  private Instant noon(String date) {
    try {
      LocalDate day = LocalDate.parse(date);
      if (day.isAfter(desk.now().atZone(ZoneOffset.UTC).toLocalDate().plusYears(2))) {
        throw new RefusedRequest(RefusedRequest.Why.UNREADABLE);
      }
      return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new RefusedRequest(RefusedRequest.Why.UNREADABLE);
    }
  }

  /** Only to pages of our own. */
  private static String back(Exchange exchange) {
    String back = exchange.sent("back");
    return back.matches("/[A-Za-z0-9][^\\r\\n\\\\]*") ? back : "/";
  }

  private void requireOurHost(Exchange exchange) {
    int port = server.getAddress().getPort();
    if (!Set.of("localhost:" + port, "127.0.0.1:" + port).contains(exchange.header("Host"))) {
      throw new RefusedRequest(RefusedRequest.Why.FOREIGN_HOST);
    }
  }

  /** Changes come only from our own forms. The token is compared in constant time. */
  private void requireOurForm(Exchange exchange) {
    if (exchange.isGet()) {
      return;
    }
    String origin = exchange.header("Origin");
    boolean isOurs = origin.isEmpty() || origin.equals("http://" + exchange.header("Host"));
    if (isOurs && BEHIND_LINKS.contains(exchange.part(0))) {
      return;
    }
    byte[] sent = exchange.sent("token").getBytes(StandardCharsets.UTF_8);
    if (!isOurs || !MessageDigest.isEqual(sent, token.getBytes(StandardCharsets.UTF_8))) {
      throw new RefusedRequest(RefusedRequest.Why.FOREIGN_FORM);
    }
  }

  /** The secret of one run. Every form of ours has it, and no other page can know it. */
  private static String token() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
