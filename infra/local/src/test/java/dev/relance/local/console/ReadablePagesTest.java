package dev.relance.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.Replay;
import dev.relance.local.report.ReportPage;
import dev.relance.page.Axe;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An operator can read the report and the console on every screen, by day and by night. */
class ReadablePagesTest {
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  @BeforeAll
  static void open() throws Exception {
    PAGES.put("report", report());
    try (Console console = Console.start(0);
        HttpClient browser = HttpClient.newHttpClient()) {
      URI root = URI.create("http://127.0.0.1:" + console.address().getPort());
      for (String path :
          List.of(
              "/",
              "/mailbox",
              "/records",
              "/accounts?id=atelier-lumen%2Fkestrelby-interiors",
              "/nowhere")) {
        var request = HttpRequest.newBuilder(root.resolve(path)).build();
        PAGES.put(path, browser.send(request, BodyHandlers.ofString()).body());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Axe.Look.class)
  void axe_finds_nothing(Axe.Look look, @TempDir Path folder) {
    assertThat(Axe.findings(folder, PAGES, look)).isEmpty();
  }

  private static String report() {
    Book book = BookReader.sample();
    Instant from = book.first().orElseThrow();
    try (LocalRelance relance = LocalRelance.start(from)) {
      Replay replay = new Replay(relance, book);
      replay.advanceTo(from.plus(Duration.ofDays(70)), _ -> {});
      return ReportPage.html(replay.result());
    }
  }
}
