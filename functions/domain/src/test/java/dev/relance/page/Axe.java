package dev.relance.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Looks at pages in Chromium with axe: contrast, names, order, language, and their width. */
public final class Axe {
  /** The narrowest screen by day, and a window at night. */
  public enum Look {
    PHONE(320, false),
    WINDOW_AT_NIGHT(640, true);

    private final int width;
    private final boolean isDark;

    Look(int width, boolean isDark) {
      this.width = width;
      this.isDark = isDark;
    }
  }

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Axe() {}

  /**
   * Every finding about these pages, by name. Where there is no browser, the test that asks is
   * skipped and says so.
   */
  public static List<String> findings(Path folder, Map<String, String> pages, Look look) {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "there is no Chromium here: pages are not looked at with axe");
    try {
      return findings(folder, browser.orElseThrow(), pages, look);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> browser() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> findings(
      Path folder, Path browser, Map<String, String> pages, Look look)
      throws IOException, InterruptedException {
    var found = new CompletableFuture<String>();
    HttpServer server = server(page(pages, look), found);
    Process process =
        new ProcessBuilder(command(folder, browser, server.getAddress().getPort(), look))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    process
        .onExit()
        .thenRun(() -> found.completeExceptionally(new IllegalStateException("no browser left")));
    try {
      List<String> lines = List.of(found.get(5, TimeUnit.MINUTES).split("\n"));
      assertThat(lines).first().isEqualTo("looked at " + pages.size());
      return lines.subList(1, lines.size());
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(Files.readString(folder.resolve("browser.log")), e);
    } finally {
      end(process);
      server.stop(0);
    }
  }

  /**
   * Its other processes go on writing into the folder for a moment after the browser itself has
   * ended.
   */
  private static void end(Process browser) throws InterruptedException {
    List<ProcessHandle> others = browser.descendants().toList();
    browser.destroy();
    browser.waitFor();
    for (ProcessHandle other : others) {
      other.destroyForcibly();
      other.onExit().join();
    }
  }

  /** The pages wait for nothing but what they load, and say what was found when they are ready. */
  private static HttpServer server(String page, CompletableFuture<String> found)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] script = resource("/axe.min.js");
    byte[] html = page.getBytes(StandardCharsets.UTF_8);
    server.createContext("/axe.html", asked -> answer(asked, "text/html", html));
    server.createContext("/axe.min.js", asked -> answer(asked, "text/javascript", script));
    server.createContext(
        "/found",
        asked -> {
          found.complete(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          answer(asked, "text/plain", new byte[] {'.'});
        });
    server.start();
    return server;
  }

  private static void answer(HttpExchange asked, String type, byte[] body) throws IOException {
    try (asked) {
      asked.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      asked.sendResponseHeaders(200, body.length);
      asked.getResponseBody().write(body);
    }
  }

  private static List<String> command(Path folder, Path browser, int port, Look look) {
    return List.of(
        browser.toString(),
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--user-data-dir=" + folder.resolve("profile"),
        "--window-size=800,4000",
        "--blink-settings=preferredColorScheme=" + (look.isDark ? 0 : 1),
        "http://127.0.0.1:%d/axe.html".formatted(port));
  }

  private static String page(Map<String, String> pages, Look look) throws IOException {
    String coded =
        pages.entrySet().stream()
            .map(page -> "['%s', '%s']".formatted(page.getKey(), base64(page.getValue())))
            .collect(Collectors.joining(",\n"));
    return new String(resource("axe.html"), StandardCharsets.UTF_8)
        .replace("WIDTH", Integer.toString(look.width))
        .replace("PAGES", coded);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }
}
