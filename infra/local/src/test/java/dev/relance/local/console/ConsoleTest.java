package dev.relance.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.local.house.JavaForms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static Console console;

  @BeforeAll
  static void start() throws IOException {
    console = Console.start(0);
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void the_clock_moves_and_mail_goes_out() throws Exception {
    String before = get("/mailbox").body();

    HttpResponse<String> moved = post("/clock", Map.of("by", "mail", "back", "/mailbox"));

    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(moved.headers().firstValue("Location")).contains("/mailbox");
    assertThat(mails(get("/mailbox").body())).isGreaterThan(mails(before));
  }

  /** The debtor follows the link of a mail, answers there, replies, and the mail bounces. */
  @Test
  void a_reader_answers_on_the_page_and_by_mail() throws Exception {
    while (!get("/mailbox").body().contains("/mailbox/4\"")) {
      post("/clock", Map.of("by", "mail"));
    }
    String mail = get("/mailbox/4").body();
    String link = between(mail, "<li><a href=\"", "\"").replace("&#x3D;", "=");
    HttpResponse<String> page = get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("name=\"nonce\"");
    String nonce = between(page.body(), "name=\"nonce\" value=\"", "\"");
    var form = Map.of("topic", "paid", "words", "77", "nonce", nonce);

    assertThat(post(link, form).body()).contains("class=\"notice\"");
    assertThat(post(link, form).statusCode()).isEqualTo(409);

    String mime = between(mail, "<textarea id=\"mime\" name=\"mime\">", "</textarea>");
    for (String deed : List.of("reply", "full", "complain", "bounce")) {
      assertThat(
              post(
                      "/outside",
                      Map.of("mail", "4", "deed", deed, "mime", "Subject: x\n\nstop", "back", "/"))
                  .statusCode())
          .isEqualTo(303);
    }
    assertThat(mime).contains("In-Reply-To").contains("reply+");
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }

  @Test
  void a_day_in_the_past_moves_nothing() throws Exception {
    String now = now();

    assertThat(post("/clock", Map.of("by", "day", "to", "2020-01-01")).statusCode()).isEqualTo(303);

    assertThat(now()).isEqualTo(now);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "9999-01-01", ""})
  void a_day_that_is_none_is_refused(String day) throws Exception {
    assertThat(post("/clock", Map.of("by", "day", "to", day)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/clock", "/outside"})
  void looking_changes_nothing(String path) throws Exception {
    String now = now();

    assertThat(get(path + "?by=P30D&kind=approve").statusCode()).isEqualTo(405);

    assertThat(now()).isEqualTo(now);
  }

  @Test
  void a_form_from_elsewhere_changes_nothing() throws Exception {
    String now = now();

    assertThat(post("/clock", Map.of("by", "P30D", "token", "0".repeat(64))).statusCode())
        .isEqualTo(403);
    assertThat(post("/clock", Map.of("by", "P30D", "token", "")).statusCode()).isEqualTo(403);
    assertThat(raw("POST /clock HTTP/1.1", "Host: " + host(), "Origin: http://evil.example"))
        .startsWith("HTTP/1.1 403");

    assertThat(now()).isEqualTo(now);
  }

  @Test
  void another_name_for_this_machine_is_refused() throws Exception {
    assertThat(raw("GET / HTTP/1.1", "Host: rebound.example:" + console.address().getPort()))
        .startsWith("HTTP/1.1 403");
    assertThat(raw("GET / HTTP/1.1", "Host: " + host())).startsWith("HTTP/1.1 200");
  }

  @Test
  void what_the_pages_show_are_words() throws Exception {
    String home = get("/").body();
    assertThat(JavaForms.inPage(home)).isEmpty();
    assertThat(JavaForms.inPage(get("/mailbox").body())).isEmpty();
    List<String> accounts =
        Pattern.compile("href=\"(/accounts[^\"]+)\"")
            .matcher(home)
            .results()
            .map(link -> link.group(1).replace("&amp;", "&"))
            .toList();
    assertThat(accounts).hasSizeGreaterThan(5);
    for (String account : accounts) {
      assertThat(JavaForms.inPage(get(account).body())).as(account).isEmpty();
    }
  }

  @Test
  void what_others_wrote_is_escaped() throws Exception {
    write(
        """
        {"creditorId": "atelier-lumen", "record": "debtor#hostile", "name": "<script>alert(1)</script> & Co",
         "kind": "company", "emails": ["x@hostile.example"], "country": "FR", "timeZone": "Europe/Paris"}
        """);
    write(
        """
        {"creditorId": "atelier-lumen", "record": "invoice#H1", "number": "<img src=x onerror=alert(1)>",
         "debtor": "hostile", "issueDate": "2026-01-01", "dueDate": "2026-02-01", "currency": "EUR", "total": "90.00"}
        """);

    String home = get("/").body();
    String account = get("/accounts?id=atelier-lumen%2Fhostile").body();

    assertThat(home + account).contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
    assertThat(account).contains("&lt;img src").doesNotContain("<img");
  }

  @Test
  void a_record_that_is_not_accepted_shows_why() throws Exception {
    write(
        """
        {"creditorId": "atelier-lumen", "record": "invoice#BAD", "number": "BAD", "debtor": "hotel-miravelle",
         "issueDate": "2026-03-01", "dueDate": "2026-02-01", "currency": "EUR", "total": "90.00"}
        """);

    assertThat(get("/records").body())
        .contains("invoice#BAD")
        .contains("dueDate 2026-02-01 is before issueDate 2026-03-01");
  }

  @Test
  void a_text_that_is_no_record_comes_back_with_the_reason() throws Exception {
    HttpResponse<String> answer = post("/records", Map.of("json", "{\"creditorId\": "));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("not valid JSON").contains("{&quot;creditorId&quot;: ");
  }

  @Test
  void an_answer_to_a_question_is_a_decision_and_closes_it() throws Exception {
    write(
        """
        {"creditorId": "atelier-lumen", "record": "debtor#asked", "name": "Asked SARL", "kind": "company",
         "emails": ["a@asked.example"], "country": "FR", "timeZone": "Europe/Paris"}
        """);
    write(
        """
        {"creditorId": "atelier-lumen", "record": "invoice#Q1", "number": "Q1", "debtor": "asked",
         "issueDate": "2026-01-01", "dueDate": "2026-02-01", "currency": "EUR", "total": "60000.00"}
        """);
    String door = found("/owner?id=atelier-lumen%2Fasked");
    HttpResponse<String> opened = get(door);
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    String desk = withCookie("/desk", cookie, Optional.empty());
    assertThat(desk).contains("Une somme importante");
    String account = linked("\"(/desk/account/[^\"]+)\">Asked SARL", desk);
    String page = withCookie(account, cookie, Optional.empty());
    String nonce = linked("name=\"nonce\" value=\"([^\"]+)\"", page);

    withCookie(account, cookie, Optional.of("answer=resume&confirmed=yes&nonce=" + nonce));

    assertThat(withCookie(account, cookie, Optional.empty()))
        .contains("Rien n’attend votre réponse")
        .contains("Le responsable a repris les messages");
  }

  private static String found(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String linked(String pattern, String page) {
    var matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return Objects.requireNonNull(matcher.group(1));
  }

  private static String withCookie(String path, String cookie, Optional<String> form)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Cookie", cookie);
    form.ifPresent(sent -> request.POST(BodyPublishers.ofString(sent)));
    return BROWSER.send(request.build(), BodyHandlers.ofString()).body();
  }

  @Test
  void a_mail_is_shown_in_a_frame_that_can_do_nothing() throws Exception {
    HttpResponse<String> page = get("/mailbox/0/page");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox")
        .contains("default-src 'none'");
    assertThat(get("/mailbox/0").body()).contains("sandbox").contains("As plain text");
    assertThat(get("/mailbox/0/file").headers().firstValue("Content-Disposition").orElseThrow())
        .contains("message-0.eml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/mailbox/99999", "/mailbox/x", "/mailbox/-1", "/accounts?id=a/b"})
  void what_is_not_there_is_not_found(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is nothing here");
  }

  @Test
  void after_a_form_the_browser_goes_to_our_own_pages_only() throws Exception {
    for (String back :
        new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example"}) {
      assertThat(
              post("/clock", Map.of("by", "PT1H", "back", back)).headers().firstValue("Location"))
          .contains("/");
    }
  }

  @Test
  void a_port_that_is_taken_is_told_before_anything_starts() {
    assertThatThrownBy(() -> Console.start(console.address().getPort()))
        .isInstanceOf(BindException.class);
  }

  private static void write(String json) throws Exception {
    assertThat(post("/records", Map.of("json", json)).statusCode()).isEqualTo(303);
  }

  private static String now() throws Exception {
    var shown = Pattern.compile("It is <b>([^<]+)</b>").matcher(get("/").body());
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  private static long mails(String page) {
    return Pattern.compile("href=\"/mailbox/\\d+\"").matcher(page).results().count();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return BROWSER.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    var members = new TreeMap<>(form);
    if (!form.containsKey("token")) {
      var token = TOKEN.matcher(get("/").body());
      assertThat(token.find()).isTrue();
      members.put("token", token.group(1));
    }
    String body =
        members.entrySet().stream()
            .map(m -> m.getKey() + "=" + URLEncoder.encode(m.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return BROWSER.send(
        HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private static URI at(String path) {
    return URI.create("http://" + host() + path);
  }

  private static String host() {
    return "127.0.0.1:" + console.address().getPort();
  }

  /** A request with headers that the JDK's client would not send. */
  private static String raw(String... lines) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", console.address().getPort())) {
      var request = new ByteArrayOutputStream();
      try (var print = new PrintStream(request, true, StandardCharsets.UTF_8)) {
        Arrays.stream(lines).forEach(line -> print.print(line + "\r\n"));
        print.print("Content-Length: 0\r\nConnection: close\r\n\r\n");
      }
      socket.getOutputStream().write(request.toByteArray());
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
