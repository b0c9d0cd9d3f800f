package dev.relance.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.relance.document.Document;
import dev.relance.evidence.CanonicalForm;
import dev.relance.local.book.Book;
import dev.relance.local.book.BookReader;
import dev.relance.local.house.House;
import dev.relance.local.replay.LocalRelance;
import dev.relance.local.replay.OutputFiles;
import dev.relance.local.replay.Replay;
import dev.relance.record.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code relance verify} and the verifier in Python find the same defects. */
class VerifiersAgreeTest {
  private static final int ALTERATIONS = 60;
  private static final Path GOLDEN =
      House.ROOT.resolve(
          "functions/domain/src/test/resources/dev/relance/evidence/golden/chain.jsonl");
  private static final Pattern WORDS =
      Pattern.compile("(?m)^\\| ([a-z ]+) \\| [^|]*\\| ((?:`[a-z-]+` )+)\\|$");
  private static final Pattern WORD = Pattern.compile("[a-z-]+");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| [a-z ]+ \\| (always|optional|instead) \\|");
  private static final String HEADS = "evidence-heads.json";

  private static Path replay = Path.of("");
  private static Path archive = Path.of("");

  private static Optional<PythonVerifier> python = Optional.empty();

  @TempDir private Path dir = Path.of("");

  @BeforeAll
  static void bothLayouts(@TempDir Path folder) {
    assumeTrue(PythonVerifier.isThere(), "python3 is missing: the two verifiers were not compared");
    python = Optional.of(new PythonVerifier());
    replay = replayed(folder.resolve("replay"), Duration.ofDays(8));
    archive = folder.resolve("archive");
    files(replay.resolve("evidence")).forEach(VerifiersAgreeTest::archive);
    write(archive.resolve(HEADS), bytes(replay.resolve(HEADS)));
  }

  @AfterAll
  static void end() {
    python.ifPresent(PythonVerifier::close);
  }

  @Test
  void both_accept_what_nobody_touched() {
    assertThat(files(replay.resolve("mail"))).isNotEmpty();
    assertThat(both(replay)).isEmpty();
    assertThat(both(archive)).isEmpty();
    assertThat(both(chain(entries()))).isEmpty();
  }

  /** Its level alone would hide what it is. */
  @Test
  void both_look_for_a_monthly_statement_under_its_own_word() throws IOException {
    Path out = replayed(dir.resolve("statements"), Duration.ofDays(60));
    assertThat(both(out)).isEmpty();

    Path statement =
        files(out.resolve("mail")).stream()
            .filter(file -> file.getFileName().toString().split("~")[3].equals("statement"))
            .findFirst()
            .orElseThrow();
    String name = statement.getFileName().toString();
    Files.move(statement, statement.resolveSibling(name.replace("~statement~", "~friendly~")));
    assertThat(both(out)).isNotEmpty();
  }

  /** The other verifier cannot drift: the specification is held to the program by a test. */
  @Test
  void the_verifier_in_python_knows_the_words_and_the_members_of_the_specification() {
    Document known = PythonVerifier.tables();
    Document words = known.object("words");
    Map<String, List<String>> specified = specifiedWords();
    assertThat(words.members().keySet()).isEqualTo(specified.keySet());
    specified.forEach((list, all) -> assertThat(words.texts(list)).as(list).isEqualTo(all));
    Document tables = known.object("tables");
    tables
        .members()
        .keySet()
        .forEach(name -> assertThat(tables.texts(name)).as(name).isEqualTo(specifiedRows(name)));
  }

  @Test
  void the_verifier_in_python_reads_pages_of_both_formats_from_an_export_of_the_table() {
    String items = item(1, "page-1.gz") + item(2, "page-2.zlib");
    write(dir.resolve("data/pages.json.gz"), gzipped(items));
    assertThat(python.orElseThrow().codes(dir)).isEmpty();

    write(dir.resolve("data/pages.json.gz"), gzipped(item(2, "page-2.zlib")));
    assertThat(python.orElseThrow().codes(dir)).containsExactly("wrong-sequence");
  }

  /** A page as DynamoDB exports it. */
  private static String item(int sequence, String page) {
    byte[] entries =
        bytes(
            House.ROOT.resolve(
                "functions/lambda/src/test/resources/dev/relance/aws/golden/" + page));
    return Json.write(
            Map.of(
                "Item",
                Map.of(
                    "account", Map.of("S", "acme/bistro"),
                    "sequence", Map.of("N", Integer.toString(sequence)),
                    "entries", Map.of("B", Base64.getEncoder().encodeToString(entries)))))
        + "\n";
  }

  private static byte[] gzipped(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static LongStream seeds() {
    return LongStream.of(Long.getLong("relance.seed", 20260317));
  }

  /** A seed can be pinned with {@code -Drelance.seed=N}. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void both_report_each_alteration_by_the_same_codes(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < ALTERATIONS; i++) {
      Path folder = i % 2 == 0 ? replay : archive;
      Path file = oneOf(alterable(folder), random);
      Alteration alteration = oneOf(alterations(file), random);
      byte[] kept = bytes(file);
      alteration
          .of(kept, random)
          .ifPresentOrElse(altered -> write(file, altered), () -> delete(file));
      assertThat(both(folder))
          .as("seed %d, %d: %s in %s", seed, i, alteration, folder.relativize(file))
          .isNotEmpty();
      write(file, kept);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          invoice-recorded,   dueDate,    2026-02-30,                not-specified
          invoice-recorded,   dueDate,    0000-01-01,                not-specified
          invoice-recorded,   dueDate,    +10000-01-01,              not-specified
          invoice-recorded,   at,         2026-03-17T08:30:60Z,      not-specified
          invoice-recorded,   at,         2026-03-17T08:30:00.100Z,  ''
          invoice-recorded,   at,         2026-03-17T08:30:00.10Z,   not-specified
          invoice-recorded,   at,         2026-03-17T08:30:00.000Z,  not-specified
          invoice-recorded,   status,     lost,                      not-specified
          invoice-recorded,   unheardOf,  x,                         not-specified
          invoice-recorded,   format,     1,                         unknown-format
          invoice-recorded,   event,      coffee-made,               not-specified
          invoice-recorded,   balance,    x,                         not-specified
          message-authorized, localTime,  2026-03-17T09:30:00.5,     ''
          message-authorized, localTime,  2026-03-17T09:30:00.50,    not-specified
          message-authorized, touchpoint, ../t-9,                    not-specified
          message-authorized, touchpoint, t-9,                       mail-differs
          follow-up-deferred, found,      x,                         not-specified
          follow-up-deferred, rule,       x,                         not-specified
          acknowledgement-deferred, acknowledgement, x,              not-specified
          question-closed,    question,   x,                         not-specified
          """)
  void both_hold_entries_with_right_hashes_to_the_specification(
      String event, String member, String value, String code) {
    List<Map<String, Object>> entries = entries();
    entries.stream()
        .filter(entry -> event.equals(entry.get("event")))
        .forEach(entry -> entry.put(member, value));

    assertThat(both(chain(entries))).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -0.00, not-specified
          00.00, not-specified
          1e2,   not-specified
          # written out, these fill the memory
          1e999999999,  not-specified
          1e-999999999, not-specified
          -1.00, ''
          """)
  void both_know_the_form_of_a_sum(String amount, String code) {
    List<Map<String, Object>> entries = entries();
    entries.getFirst().put("paid", Map.of("amount", amount, "currency", "EUR"));

    assertThat(both(chain(entries))).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  /** Entry 23 of the golden chain tells of an erasure. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          22, erased, true,  ''
          23, erased, true,  erasure-untold
          22, erased, false, not-specified
          22, number, true,  not-specified
          """)
  void both_accept_erased_entries_that_a_later_one_tells_of(
      int count, String member, boolean value, String code) {
    List<Map<String, Object>> entries = entries();
    entries.stream()
        .limit(count)
        .forEach(
            entry -> {
              entry.keySet().retainAll(List.of("account", "at", "event", "format", "sequence"));
              entry.put("erased", true);
              entry.put(member, value);
            });

    assertThat(both(chain(entries))).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          000000001-000000001,   ''
          0000000001-0000000001, wrong-name
          000000000-000000000,   wrong-name
          00000001-00000001,     wrong-name
          000000002-000000001,   wrong-name
          """)
  void both_know_the_names_of_an_archive(String name, String code) {
    Path file = dir.resolve("evidence/atelier-lumen/d-100/%s.jsonl".formatted(name));
    write(file, (linesOf(GOLDEN).getFirst() + "\n").getBytes(StandardCharsets.UTF_8));

    assertThat(python.orElseThrow().codes(dir)).isEqualTo(java(dir));
    assertThat(both(dir)).contains(code.isEmpty() ? new String[0] : new String[] {code});
  }

  @Test
  void both_refuse_two_layouts_in_one_folder_a_file_without_a_line_and_heads_of_another_shape() {
    Path folder = chain(entries());
    write(folder.resolve("evidence/atelier-lumen/d-200/000000001-000000001.jsonl"), new byte[0]);
    assertThat(both(folder)).containsExactly("wrong-name");

    write(folder.resolve("evidence/atelier-lumen~d-100.jsonl"), bytes(GOLDEN));
    assertThat(both(folder)).contains("wrong-name", "mail-differs");

    Path other = archive.resolveSibling("shape");
    int last = linesOf(GOLDEN).size();
    write(
        other.resolve("evidence/atelier-lumen/d-100/000000001-%09d.jsonl".formatted(last)),
        bytes(GOLDEN));
    write(
        other.resolve(HEADS),
        "{\"atelier-lumen/d-100\": %d}".formatted(last).getBytes(StandardCharsets.UTF_8));
    assertThat(both(other)).containsExactly("wrong-end");
    write(other.resolve(HEADS), "\ufeff{}".getBytes(StandardCharsets.UTF_8));
    assertThat(both(other)).containsExactly("no-heads");
  }

  private static Map<String, List<String>> specifiedWords() {
    Map<String, List<String>> lists = new TreeMap<>();
    WORDS
        .matcher(House.text("infra/docs/EVIDENCE.md"))
        .results()
        .forEach(
            row ->
                lists.put(
                    row.group(1),
                    WORD.matcher(row.group(2)).results().map(MatchResult::group).toList()));
    return lists;
  }

  private static List<String> specifiedRows(String table) {
    String text = House.text("infra/docs/EVIDENCE.md");
    int start =
        Math.max(text.indexOf("### `" + table + "`\n"), text.indexOf("### " + table + "\n"));
    return ROW.matcher(text.substring(start, text.indexOf("\n#", start)))
        .results()
        .map(row -> row.group(1) + " " + row.group(2).replace("instead", "optional"))
        .sorted()
        .toList();
  }

  /** The codes that both report. */
  private static List<String> both(Path folder) {
    List<String> codes = java(folder);
    assertThat(python.orElseThrow().codes(folder)).isEqualTo(codes);
    return codes;
  }

  private static List<String> java(Path folder) {
    return EvidenceFolder.check(folder).broken().stream()
        .map(broken -> broken.defect().word())
        .sorted()
        .toList();
  }

  private static Path replayed(Path out, Duration span) {
    Book book = BookReader.sample();
    Instant from = book.first().orElseThrow();
    try (LocalRelance relance = LocalRelance.start(from)) {
      Replay replay = new Replay(relance, book);
      replay.advanceTo(from.plus(span), _ -> {});
      OutputFiles.write(out, replay.result());
    }
    return out;
  }

  /** Lays a file of a replay out as two files of the archive. */
  private static void archive(Path file) {
    List<String> lines = linesOf(file);
    String account = file.getFileName().toString().replace(".jsonl", "").replace("~", "/");
    int half = (lines.size() + 1) / 2;
    archive(account, lines.subList(0, half), 1);
    if (half < lines.size()) {
      archive(account, lines.subList(half, lines.size()), half + 1);
    }
  }

  private static void archive(String account, List<String> lines, int first) {
    String name = "%09d-%09d.jsonl".formatted(first, first + lines.size() - 1);
    write(
        archive.resolve("evidence").resolve(account).resolve(name),
        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<Map<String, Object>> entries() {
    return linesOf(GOLDEN).stream()
        .<Map<String, Object>>map(line -> new TreeMap<>(Json.object(line)))
        .toList();
  }

  /** A folder with a chain of these entries, whose hashes are right. */
  private Path chain(List<Map<String, Object>> entries) {
    var lines = new ArrayList<String>();
    String previous = "0".repeat(64);
    for (Map<String, Object> entry : entries) {
      entry.remove("hash");
      entry.put("previous", previous);
      previous = hash(CanonicalForm.bytes(entry));
      entry.put("hash", previous);
      lines.add(CanonicalForm.write(entry) + "\n");
    }
    String name = "evidence/atelier-lumen/d-100/000000001-%09d.jsonl".formatted(lines.size());
    write(dir.resolve(name), String.join("", lines).getBytes(StandardCharsets.UTF_8));
    return dir;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The archive has no mail, and only a replay must have a list of heads. */
  private static List<Path> alterable(Path folder) {
    List<String> parts = folder.equals(replay) ? List.of("evidence", "mail") : List.of("evidence");
    return parts.stream().map(folder::resolve).flatMap(part -> files(part).stream()).toList();
  }

  private static List<Alteration> alterations(Path file) {
    boolean hasLines = file.toString().endsWith(".jsonl");
    return Stream.of(Alteration.values())
        .filter(each -> hasLines || !Alteration.OF_LINES.contains(each))
        .filter(each -> each != Alteration.SWAP_LINES || linesOf(file).size() > 1)
        .toList();
  }

  private static <T> T oneOf(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> linesOf(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
