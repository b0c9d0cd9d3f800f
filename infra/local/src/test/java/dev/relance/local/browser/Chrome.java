package dev.relance.local.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium that a test drives. Without one the test is skipped and says so. */
final class Chrome implements AutoCloseable {
  /** How wide a screen is. */
  enum Screen {
    PHONE("phone", 390),
    DESKTOP("desktop", 1280);

    private final String word;
    private final int width;

    Screen(String word, int width) {
      this.word = word;
      this.width = width;
    }
  }

  /** It warns of each version of Chromium that is newer than itself. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int SHORTEST = 700;
  private static final int TALLEST = 6_000;
  private static final String FINDINGS =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document).then(
        found => done(found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(', '))),
        failed => done([String(failed)]));
      """;

  /** A form that was sent brings its page in its own time. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ChromeDriver driver;

  private Chrome(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts one.
   *
   * @param runsScripts whether the scripts of pages run; ours have none
   */
  static Chrome start(Screen screen, boolean runsScripts) {
    Optional<Path> browser = found("chromium");
    Optional<Path> tool = found("chromedriver");
    assumeTrue(
        browser.isPresent() && tool.isPresent(),
        "there is no Chromium with its driver here: pages are not opened in a browser");
    SELENIUM.setLevel(Level.SEVERE);
    var options = new ChromeOptions();
    options.setBinary(browser.get().toString());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en");
    options.setExperimentalOption(
        "prefs",
        Map.of("profile.managed_default_content_settings.javascript", runsScripts ? 1 : 2));
    var service =
        new ChromeDriverService.Builder().usingDriverExecutable(tool.get().toFile()).build();
    var driver = new ChromeDriver(service, options);
    var chrome = new Chrome(driver);
    chrome.size(screen, SHORTEST);
    return chrome;
  }

  private static Optional<Path> found(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void open(String address) {
    driver.get(address);
  }

  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  /** Every place of a page that a selector finds. */
  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /**
   * Clicks on what leads to another page, and waits until that page is there: what is read before
   * is the old one, or fails midway.
   */
  void follow(String selector) {
    WebElement left = one("html");
    one(selector).click();
    new WebDriverWait(driver, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(ExpectedConditions.stalenessOf(left));
  }

  /** What axe finds on the page. */
  List<String> findings() {
    driver.executeScript(axe());
    Object found = Objects.requireNonNull(driver.executeAsyncScript(FINDINGS));
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** Whether something is wider than the screen. */
  boolean isTooWide() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  /** Opens every fold, so that all of the page is looked at. */
  void unfold() {
    driver.executeScript(
        "document.querySelectorAll('details').forEach(fold => fold.setAttribute('open', ''))");
  }

  /** Keeps a picture of the whole page. */
  void picture(String name, Screen screen) throws IOException {
    Object height = driver.executeScript("return document.documentElement.scrollHeight");
    size(screen, (int) Math.min(TALLEST, Long.parseLong(String.valueOf(height)) + SHORTEST / 5));
    Files.createDirectories(SCREENSHOTS);
    Files.write(
        SCREENSHOTS.resolve("%s-%s.png".formatted(name, screen.word)),
        driver.getScreenshotAs(OutputType.BYTES));
    size(screen, SHORTEST);
  }

  private void size(Screen screen, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", screen.width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.manage().window().setSize(new Dimension(screen.width, height));
  }

  private static String axe() {
    try (InputStream in = Objects.requireNonNull(Chrome.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
