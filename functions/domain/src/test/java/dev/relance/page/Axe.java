package dev.relance.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private static final Pattern BODY = Pattern.compile("(?s)<body>(.*)</body>");

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
    Files.write(folder.resolve("axe.min.js"), resource("/axe.min.js"));
    Path page = folder.resolve("axe.html");
    Files.writeString(page, page(pages, look));
    Path seen = folder.resolve("seen.html");
    Process process =
        new ProcessBuilder(command(folder, browser, page, look))
            .redirectError(folder.resolve("browser.log").toFile())
            .redirectOutput(seen.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("the browser comes to an end").isTrue();
    List<String> lines = lines(Files.readString(seen));
    assertThat(lines).first().isEqualTo("looked at " + pages.size());
    return lines.subList(1, lines.size());
  }

  private static List<String> command(Path folder, Path browser, Path page, Look look) {
    return Stream.concat(
            Stream.of(
                browser.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=800,4000",
                "--virtual-time-budget=600000",
                "--dump-dom"),
            Stream.of(
                "--blink-settings=preferredColorScheme=" + (look.isDark ? 0 : 1),
                page.toUri().toString()))
        .toList();
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

  /** What the page wrote when it was ready; line breaks come as elements. */
  private static List<String> lines(String dom) {
    Matcher body = BODY.matcher(dom);
    assertThat(body.find()).as("the browser shows a page").isTrue();
    return List.of(body.group(1).strip().split("<br>"));
  }
}
