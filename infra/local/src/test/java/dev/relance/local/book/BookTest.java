package dev.relance.local.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
  private final Path folder;

  BookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_line_begins_with_its_time_and_keys_and_keeps_the_order_of_its_fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", "17");
    fields.put("credits", List.of());
    fields.put("autoPay", true);
    Optional<Instant> at = Optional.of(Instant.parse("2026-01-05T08:00:00Z"));

    assertThat(new BookLine(1, at, "me", "invoice#17", fields).json())
        .isEqualTo(
            "{\"at\":\"2026-01-05T08:00:00Z\",\"creditorId\":\"me\",\"record\":\"invoice#17\","
                + "\"number\":\"17\",\"credits\":[],\"autoPay\":true}");
  }

  @Test
  void what_is_written_reads_as_the_same_book_and_is_written_as_the_same_bytes_again()
      throws IOException {
    Path once = folder.resolve("once.jsonl");
    Path twice = folder.resolve("twice.jsonl");

    BookReader.sample().write(once);
    Book read = BookReader.read(once).sound();
    read.write(twice);

    assertThat(twice).hasSameBinaryContentAs(once);
    assertThat(read.lines())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("number")
        .isEqualTo(BookReader.sample().lines());
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("once.jsonl", "twice.jsonl");
  }

  @Test
  void a_book_that_is_there_is_replaced_as_a_whole() throws IOException {
    Path file = Files.writeString(folder.resolve("book.jsonl"), "x".repeat(100_000));

    new Book(List.of(), List.of(), List.of()).write(file);

    assertThat(file).isEmptyFile();
  }
}
