package dev.relance.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.browser.Chrome.Screen;
import dev.relance.local.console.Console;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.Replay;
import dev.relance.local.report.ReportPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;

/** Every page as its reader sees it, and every form sent without a script. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesInABrowserTest {
  private static final Duration PLAYED = Duration.ofDays(70);
  private static final int MOST_MAILS = 60;

  private static final Map<String, String> PAGES = new LinkedHashMap<>();
  private static Console console;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    try (Chrome chrome = Chrome.start(Screen.DESKTOP, false)) {
      console = Console.start(0);
      for (int month = 0; month < 2; month++) {
        chrome.open(console.address().toString());
        chrome.follow("button[value=P30D]");
      }
      PAGES.putAll(pages(chrome));
    }
    PAGES.put(
        "report", Files.writeString(folder.resolve("report.html"), report()).toUri().toString());
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_page_is_readable_on_its_screen(Screen screen) throws IOException {
    try (Chrome chrome = Chrome.start(screen, true)) {
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        chrome.open(page.getValue());
        assertThat(chrome.text()).as(page.getKey()).doesNotContain("no longer valid");
        chrome.unfold();
        look(chrome, page.getKey(), screen);
      }
    }
  }

  /** It ends what the others look at, and its last answers stop all mail. */
  @Test
  @Order(Integer.MAX_VALUE)
  void what_follows_each_answer_of_a_debtor_is_readable() throws IOException {
    try (Chrome chrome = Chrome.start(Screen.PHONE, true)) {
      for (String topic :
          List.of("plan", "promise", "paid", "address", "wrong", "wrong-person", "stop")) {
        chrome.open(page("debtor"));
        fold(chrome, topic);
        switch (topic) {
          case "plan" -> chrome.one("#first").sendKeys(tomorrow(chrome.one("#first")));
          case "promise" -> chrome.one("#day").sendKeys(tomorrow(chrome.one("#day")));
          case "paid" -> chrome.one("#paid-words").sendKeys("yesterday, 77");
          case "address" -> chrome.one("#address-email").sendKeys("new@kestrelby.example");
          default -> assertThat(chrome.all("#" + topic + " button")).hasSize(1);
        }
        send(chrome, topic);
        look(chrome, "debtor-says-" + topic, Screen.PHONE);
        assertThat(chrome.all(".notice")).as(topic + ": " + chrome.text()).isNotEmpty();
      }
    }
  }

  /** A payment is thanked for, so the receipt is shown first. */
  @ParameterizedTest
  @Order(1)
  @EnumSource
  void what_an_owner_says_is_shown_before_the_debtor_reads_it(Screen screen) throws IOException {
    try (Chrome chrome = Chrome.start(screen, true)) {
      chrome.open(page("owner"));
      fold(chrome, "paid");
      send(chrome, "paid");
      look(chrome, "owner-shown-first", screen);
      assertThat(chrome.all("iframe")).as(chrome.text()).hasSize(1);

      chrome.open(page("desk"));
      chrome.open(page("desk-account"));
      fold(chrome, "paid");
      send(chrome, "paid");
      look(chrome, "desk-account-shown-first", screen);
      assertThat(chrome.all("iframe")).as(chrome.text()).hasSize(1);

      chrome.open(page("desk-account"));
      fold(chrome, "plan");
      chrome.one("#plan-part1Sum").sendKeys("much");
      send(chrome, "plan");
      look(chrome, "desk-account-plan-flawed", screen);
      assertThat(chrome.all("#plan-part1Sum-flaw")).as(chrome.text()).isNotEmpty();
      assertThat(chrome.all("#plan-part2Day-flaw")).as(chrome.text()).isNotEmpty();
    }
  }

  private static void look(Chrome chrome, String name, Screen screen) throws IOException {
    chrome.picture(name, screen);
    assertThat(chrome.findings()).as(name).isEmpty();
    assertThat(chrome.isTooWide()).as("%s scrolls sideways", name).isFalse();
  }

  @Test
  void a_debtor_answers_without_any_script() {
    try (Chrome chrome = Chrome.start(Screen.PHONE, false)) {
      String page = page("debtor");

      chrome.open(page);
      fold(chrome, "paid");
      chrome.one("#paid-words").sendKeys("yesterday, 77");
      send(chrome, "paid");
      assertThat(chrome.all("[role=status]")).as(chrome.text()).isNotEmpty();

      chrome.open(page);
      fold(chrome, "plan");
      chrome.one("#parts option:nth-child(2)").click();
      chrome.one("#first").sendKeys(tomorrow(chrome.one("#first")));
      send(chrome, "plan");
      assertThat(chrome.all("section.notice li")).hasSize(3);
      chrome.follow("section.notice button");
      assertThat(chrome.all("[role=status]")).as(chrome.text()).isNotEmpty();

      chrome.open(page);
      fold(chrome, "address");
      send(chrome, "address");
      assertThat(chrome.all("[role=status]")).as(chrome.text()).isNotEmpty();
    }
  }

  @Test
  void an_owner_answers_on_the_desk_without_any_script() {
    try (Chrome chrome = Chrome.start(Screen.DESKTOP, false)) {
      chrome.open(page("desk"));
      chrome.open(page("desk-account"));
      fold(chrome, "settle");
      chrome.one("#settle button").click();
      assertThat(chrome.all("#settle-agreed:invalid")).hasSize(1);
      chrome.one("#settle-agreed").sendKeys("much");
      chrome.one("#settle-payUntil").sendKeys(tomorrow(chrome.one("#settle-payUntil")));
      send(chrome, "settle");
      assertThat(chrome.all("[role=status]")).as(chrome.text()).isNotEmpty();
      assertThat(chrome.all("#settle-agreed-flaw")).as(chrome.text()).isNotEmpty();
    }
  }

  @Test
  void one_click_stops_the_mail() {
    try (Chrome chrome = Chrome.start(Screen.PHONE, false)) {
      chrome.open(page("stop"));
      String asked = chrome.text();
      chrome.follow("form button");

      assertThat(chrome.text()).isNotEqualTo(asked);
      assertThat(chrome.all("form")).isEmpty();
    }
  }

  private static String page(String name) {
    return Objects.requireNonNull(PAGES.get(name), name);
  }

  private static void fold(Chrome chrome, String topic) {
    chrome.one("#" + topic + " > summary").click();
  }

  private static void send(Chrome chrome, String topic) {
    chrome.follow("#" + topic + " button");
  }

  /** As it is typed into the field of an English browser. */
  private static String tomorrow(WebElement field) {
    return LocalDate.parse(String.valueOf(field.getDomAttribute("min")))
        .plusDays(1)
        .format(DateTimeFormatter.ofPattern("MMdduuuu", Locale.ROOT));
  }

  /** Each page by a name. The pages behind links are those of the newest mails that link them. */
  private static Map<String, String> pages(Chrome chrome) {
    URI root = console.address();
    var pages = new LinkedHashMap<String, String>();
    pages.put("console", root.toString());
    pages.put("console-mailbox", root.resolve("/mailbox").toString());
    pages.put("console-records", root.resolve("/records").toString());
    pages.put(
        "console-account",
        root.resolve("/accounts?id=atelier-lumen%2Fkestrelby-interiors").toString());
    chrome.open(root.resolve("/mailbox").toString());
    var mails =
        chrome.all("a[href^='/mailbox/']").stream()
            .map(a -> String.valueOf(a.getDomProperty("href")))
            .limit(MOST_MAILS)
            .toList();
    for (String mail : mails) {
      chrome.open(mail);
      for (WebElement a : chrome.all("li > a")) {
        String link = String.valueOf(a.getDomProperty("href"));
        for (Map.Entry<String, String> kind :
            Map.of("/account/", "debtor", "/question/", "owner", "/stop/", "stop", "/desk/", "desk")
                .entrySet()) {
          if (link.contains(kind.getKey())) {
            pages.putIfAbsent(kind.getValue(), link);
            pages.putIfAbsent("console-mail", chrome.address());
          }
        }
      }
    }
    assertThat(pages).containsKeys("debtor", "owner", "stop", "desk", "console-mail");
    chrome.open(Objects.requireNonNull(pages.get("desk")));
    pages.put(
        "desk-account",
        String.valueOf(chrome.one("a[href^='/desk/account/']").getDomProperty("href")));
    return pages;
  }

  private static String report() {
    Book book = BookReader.sample();
    Instant from = book.first().orElseThrow();
    try (LocalRelance relance = LocalRelance.start(from)) {
      Replay replay = new Replay(relance, book);
      replay.advanceTo(from.plus(PLAYED), _ -> {});
      return ReportPage.html(replay.result());
    }
  }
}
