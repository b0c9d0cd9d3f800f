package dev.relance.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.report.ReportPage;
import dev.relance.local.verify.Broken;
import dev.relance.local.verify.EvidenceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFilesTest {
  private static Path dir = Path.of("");
  private static Path first = Path.of("");

  @BeforeAll
  static void run(@TempDir Path folder) {
    dir = folder;
    first = replayed("first");
  }

  @Test
  void the_same_book_gives_the_same_bytes() {
    assertThat(hashes(replayed("second"))).isEqualTo(hashes(first)).hasSizeGreaterThan(50);
  }

  /** An order that hangs on the process would let two replays of one book differ. */
  @Test
  void the_heads_are_written_in_an_order_of_their_own() throws IOException {
    assertThat(Files.readString(first.resolve("evidence-heads.json")).lines())
        .filteredOn(line -> line.contains("\"hash\"") || line.contains("\"sequence\""))
        .first()
        .asString()
        .contains("hash");
  }

  @Test
  void a_message_is_named_by_its_day_its_debtor_and_its_level() throws IOException {
    List<String> names =
        files(first.resolve("mail")).map(file -> file.getFileName().toString()).toList();
    assertThat(names)
        .allMatch(name -> name.matches("2026-\\d\\d-\\d\\d~[^~]+~[^~]+~[a-z-]+~\\d+\\.eml"))
        .contains("2026-02-12~atelier-lumen~kestrelby-interiors~courtesy~3.eml");

    Path file = first.resolve("mail").resolve(names.getFirst());
    Path moved = file.resolveSibling("2026-02-12~a~b~firm~1.eml");
    Files.move(file, moved);
    assertThat(broken()).isNotEmpty();
    Files.move(moved, file);
  }

  @Test
  void what_was_not_altered_is_found_whole() {
    EvidenceFolder.Checked checked = EvidenceFolder.check(first);

    assertThat(checked.broken()).isEmpty();
    assertThat(checked.entries()).isGreaterThan(100);
    assertThat(checked.messages()).isGreaterThan(20);
  }

  @Test
  void any_altered_byte_of_evidence_or_mail_is_found() throws IOException {
    var random = new Random(20260302);
    List<Path> files =
        Stream.concat(files(first.resolve("evidence")), files(first.resolve("mail"))).toList();
    for (int i = 0; i < 60; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      int at = random.nextInt(bytes.length);
      byte[] altered = bytes.clone();
      altered[at] ^= (byte) (1 << random.nextInt(8));

      Files.write(file, altered);
      List<String> broken = broken();
      Files.write(file, bytes);

      assertThat(broken).as("byte %d of %s".formatted(at, file.getFileName())).isNotEmpty();
    }
    assertThat(broken()).isEmpty();
  }

  @Test
  void a_line_or_a_file_that_is_missing_doubled_or_moved_is_found() throws IOException {
    Path file = files(first.resolve("evidence")).toList().getFirst();
    List<String> lines = Files.readAllLines(file);
    String account = file.getFileName().toString().replace(".jsonl", "").replace("~", "/");

    for (int i : new int[] {0, 1, lines.size() - 1}) {
      List<String> without = new ArrayList<>(lines);
      without.remove(i);
      assertThat(brokenWith(file, without)).anyMatch(b -> b.contains(account));
      List<String> doubled = new ArrayList<>(lines);
      doubled.add(i, lines.get(i));
      assertThat(brokenWith(file, doubled)).anyMatch(b -> b.contains(account));
    }
    List<String> appended = new ArrayList<>(lines);
    appended.add("");
    appended.add(lines.getLast());
    assertThat(brokenWith(file, appended)).anyMatch(b -> b.contains(account));
    List<String> swapped = new ArrayList<>(lines);
    Collections.swap(swapped, 0, 1);
    assertThat(brokenWith(file, swapped)).anyMatch(b -> b.contains(account));
    assertThat(brokenWith(file, List.of())).anyMatch(b -> b.contains(account));

    byte[] kept = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(broken()).anyMatch(b -> b.contains(account));
    Files.write(file, kept);
  }

  @Test
  void a_list_of_heads_that_was_altered_is_found() throws IOException {
    Path heads = first.resolve("evidence-heads.json");
    byte[] kept = Files.readAllBytes(heads);
    for (String text : List.of("", "{", "{\"a/b\": 1}", "\u00ff")) {
      Files.writeString(heads, text);
      assertThat(broken()).as(text).isNotEmpty();
    }
    Files.write(heads, kept);
  }

  private static List<String> broken() {
    return EvidenceFolder.check(first).broken().stream().map(Broken::line).toList();
  }

  private static List<String> brokenWith(Path file, List<String> lines) throws IOException {
    byte[] kept = Files.readAllBytes(file);
    Files.write(file, lines);
    List<String> broken = broken();
    Files.write(file, kept);
    return broken;
  }

  private static Path replayed(String name) {
    Book book = BookReader.sample();
    Instant from = book.first().orElseThrow();
    Path out = dir.resolve(name);
    try (LocalRelance relance = LocalRelance.start(from)) {
      Replay replay = new Replay(relance, book);
      replay.advanceTo(from.plus(Duration.ofDays(70)), _ -> {});
      Files.createDirectories(out);
      OutputFiles.write(out, replay.result());
      Files.writeString(out.resolve("report.html"), ReportPage.html(replay.result()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }

  private static Map<String, String> hashes(Path folder) {
    var hashes = new TreeMap<String, String>();
    files(folder).forEach(f -> hashes.put(folder.relativize(f).toString(), hash(f)));
    return hashes;
  }

  private static String hash(Path file) {
    try {
      return HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException | java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
