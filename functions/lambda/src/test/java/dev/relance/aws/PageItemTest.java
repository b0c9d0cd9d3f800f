package dev.relance.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.document.Document;
import dev.relance.evidence.Entry;
import dev.relance.record.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PageItemTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/relance/aws/golden");
  private static final Path SPECIFICATION = Path.of("../../infra/docs/EVIDENCE.md");
  private static final Path DICTIONARY =
      Path.of("src/main/resources/dev/relance/aws/page-dictionary-1.txt");

  private static final AttributeValue NONE = AttributeValue.fromNul(true);

  @Test
  void pages_of_every_format_are_read_for_ever() throws IOException {
    List<String> lines = Files.readAllLines(GOLDEN.resolve("pages.jsonl"));

    assertThat(PageItem.lines(golden("page-1.gz"))).isEqualTo(lines.subList(0, 1));
    assertThat(PageItem.lines(golden("page-2.zlib"))).isEqualTo(lines.subList(1, 3));
  }

  @Test
  void a_page_says_its_format_and_names_its_dictionary() throws IOException {
    List<String> lines = Files.readAllLines(GOLDEN.resolve("pages.jsonl"));
    var page =
        PageItem.of(
            lines.stream()
                .map(line -> Entry.read(line, new Document("", Json.object(line))))
                .toList());
    byte[] entries = page.getOrDefault(PageItem.ENTRIES, NONE).b().asByteArray();

    assertThat(page.getOrDefault("format", NONE).n()).isEqualTo("2");
    assertThat(ByteBuffer.wrap(entries).getInt(2))
        .isEqualTo(ByteBuffer.wrap(golden("page-2.zlib")).getInt(2));
    assertThat(PageItem.lines(entries)).isEqualTo(lines);
  }

  @Test
  void a_page_longer_than_a_block_comes_back_whole() {
    byte[] plain = "one line of many, 17\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);

    assertThat(PageDictionary.inflated(PageDictionary.FIRST.deflated(plain))).isEqualTo(plain);
  }

  @Test
  void a_page_that_is_cut_short_or_names_no_dictionary_of_ours_is_refused() throws IOException {
    byte[] page = golden("page-2.zlib");
    byte[] cut = Arrays.copyOf(page, page.length - 10);
    byte[] foreign = page.clone();
    foreign[5]++;

    assertThatThrownBy(() -> PageItem.lines(cut)).hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> PageItem.lines(foreign)).hasMessageContaining("no dictionary");
  }

  @Test
  void the_dictionary_is_the_one_of_the_specification() throws Exception {
    assertThat(Files.readString(SPECIFICATION))
        .contains(
            "| %d | `%08x` | `%s` |"
                .formatted(
                    Files.size(DICTIONARY),
                    ByteBuffer.wrap(golden("page-2.zlib")).getInt(2),
                    sha256(Files.readAllBytes(DICTIONARY))));
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] golden(String page) throws IOException {
    return Files.readAllBytes(GOLDEN.resolve(page));
  }
}
