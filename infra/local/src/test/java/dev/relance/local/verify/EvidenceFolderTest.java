package dev.relance.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.document.Phrases;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Defect;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.invoice.AccountId;
import dev.relance.source.FlawedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The archive as it is copied from its bucket, and what a verifier says of each defect. */
class EvidenceFolderTest {
  private static final List<String> LINES = lines("d-1");

  private Path dir;

  @BeforeEach
  void aCopyOfTheArchive(@TempDir Path temp) {
    dir = temp;
    write("evidence/acme/d-1/000000001-000000002.jsonl", lines(1, 2));
    write("evidence/acme/d-1/000000003-000000005.jsonl", lines(3, 5));
    write("evidence/acme/d-2/000000001-000000005.jsonl", String.join("\n", lines("d-2")) + "\n");
  }

  @Test
  void a_copy_of_the_archive_is_whole_and_its_ends_are_not_known() {
    EvidenceFolder.Checked checked = EvidenceFolder.check(dir);

    assertThat(checked).isEqualTo(new EvidenceFolder.Checked(2, 10, 0, 0, List.of(), false));
  }

  @Test
  void copies_that_overlap_are_whole_as_long_as_they_are_the_same() {
    write("evidence/acme/d-1/000000002-000000004.jsonl", lines(2, 4));
    assertThat(defects()).isEmpty();

    write("evidence/acme/d-1/000000002-000000004.jsonl", lines(2, 4).replace("t-4", "t-9"));
    assertThat(defects()).containsExactly(Defect.COPIES_DIFFER);
    assertThat(EvidenceFolder.check(dir).broken().getFirst().where())
        .isEqualTo("account acme/d-1, entry 4");
  }

  @Test
  void a_file_that_is_missing_or_out_of_order_is_found() {
    write("evidence/acme/d-1/000000003-000000005.jsonl", lines(3, 3) + lines(5, 5) + lines(4, 4));
    assertThat(defects()).containsExactly(Defect.WRONG_SEQUENCE);

    delete("evidence/acme/d-1/000000003-000000005.jsonl");
    assertThat(defects()).as("only a list of ends could tell").isEmpty();
    write("evidence-heads.json", heads());
    assertThat(defects()).containsExactly(Defect.WRONG_END);

    write("evidence/acme/d-1/000000003-000000005.jsonl", lines(3, 5));
    delete("evidence/acme/d-1/000000001-000000002.jsonl");
    assertThat(defects()).containsExactly(Defect.WRONG_SEQUENCE);
  }

  @Test
  void a_name_that_does_not_fit_is_found() {
    write("evidence/acme/d-1/000000003-000000006.jsonl", lines(3, 5));
    write("evidence/acme/d-1/3-5.jsonl", lines(3, 5));
    write("evidence/elsewhere.jsonl", lines(1, 5));

    assertThat(defects()).containsExactly(Defect.WRONG_NAME, Defect.WRONG_NAME, Defect.WRONG_NAME);
  }

  @Test
  void what_is_no_entry_any_more_is_found_for_what_it_is() {
    String line = LINES.get(2);
    String file = "evidence/acme/d-1/000000003-000000003.jsonl";
    delete("evidence/acme/d-1/000000003-000000005.jsonl");

    assertThat(with(file, line.replace("t-3", "t-\u00ff"), StandardCharsets.ISO_8859_1))
        .containsExactly(Defect.NOT_TEXT);
    for (String broken :
        List.of(
            "",
            "{",
            "[]",
            "\ufeff" + line,
            line + line,
            line.replace("\"format\":1", "\"format\":1.5"),
            line.replace("\"format\":1", "\"format\":null"),
            line.replace("\"format\":1", "\"format\":9007199254740993"),
            line.replace("{\"account\"", "{\"event\":\"x\",\"account\""))) {
      assertThat(with(file, broken, StandardCharsets.UTF_8))
          .as(broken)
          .containsExactly(Defect.NOT_JSON);
    }
    assertThat(with(file, line.replace("acme/d-1", "acme/d-2"), StandardCharsets.UTF_8))
        .containsExactly(Defect.WRONG_ACCOUNT);
    assertThat(with(file, line.replace("\"sequence\":3", "\"sequence\":4"), StandardCharsets.UTF_8))
        .containsExactly(Defect.WRONG_SEQUENCE);
    assertThat(with(file, line.replace("t-3", "t-4"), StandardCharsets.UTF_8))
        .containsExactly(Defect.WRONG_HASH);
    assertThat(with(file, line.replace(":{", ": {").replace(",\"", ", \""), StandardCharsets.UTF_8))
        .containsExactly(Defect.NOT_CANONICAL);
  }

  @Test
  void a_last_line_that_is_cut_off_is_found() {
    write("evidence/acme/d-1/000000003-000000005.jsonl", lines(3, 5).stripTrailing());

    assertThat(defects()).containsExactly(Defect.CUT_OFF);
  }

  @Test
  void a_list_of_ends_is_compared_wherever_there_is_one() {
    write("evidence-heads.json", heads());
    assertThat(EvidenceFolder.check(dir).areEndsKnown()).isTrue();
    assertThat(defects()).isEmpty();

    write("evidence-heads.json", "{}");
    assertThat(defects()).containsExactly(Defect.NOT_LISTED, Defect.NOT_LISTED);
    write("evidence-heads.json", "{");
    assertThat(defects()).containsExactly(Defect.NO_HEADS);
  }

  @Test
  void a_folder_without_evidence_is_refused() {
    assertThatThrownBy(() -> EvidenceFolder.check(dir.resolve("evidence")))
        .isInstanceOf(FlawedFile.class)
        .hasMessageContaining("a copy of the archive");
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  void every_defect_is_told_in_words(Defect defect) {
    assertThat(Phrases.of("local.verify.defects").has(defect.word())).isTrue();
    assertThat(Broken.entry("acme/d-1", 1234, defect).line())
        .startsWith("account acme/d-1, entry 1234: ")
        .contains(defect.word());
  }

  private List<Defect> with(String file, String line, java.nio.charset.Charset charset) {
    write(file, (line + "\n").getBytes(charset));
    return defects();
  }

  private List<Defect> defects() {
    return EvidenceFolder.check(dir).broken().stream().map(Broken::defect).toList();
  }

  private static String heads() {
    return "{\"acme/d-1\": %s, \"acme/d-2\": %s}".formatted(head("d-1"), head("d-2"));
  }

  private static String head(String debtor) {
    Entry last = entries(debtor).getLast();
    return "{\"hash\": \"%s\", \"sequence\": 5}".formatted(last.hash());
  }

  /** The lines from one entry to another, inclusive. */
  private static String lines(int first, int last) {
    return String.join("\n", LINES.subList(first - 1, last)) + "\n";
  }

  private static List<String> lines(String debtor) {
    return entries(debtor).stream().map(Entry::line).toList();
  }

  private static List<Entry> entries(String debtor) {
    var events = new ArrayList<Event>();
    IntStream.rangeClosed(1, 5).forEach(i -> events.add(new Event.MessageRefused("t-" + i, "no")));
    return Entry.chain(
        new AccountId("acme", debtor),
        ChainHead.START,
        Instant.parse("2026-03-17T08:30:00Z"),
        events);
  }

  private void write(String file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String file, byte[] bytes) {
    try {
      Path path = dir.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String file) {
    try {
      Files.delete(dir.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
