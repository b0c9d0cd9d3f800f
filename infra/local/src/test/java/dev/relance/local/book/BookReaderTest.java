package dev.relance.local.book;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.source.Flaw;
import dev.relance.source.FlawedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookReaderTest {
  private static final String GOOD =
      "{\"creditorId\":\"me\",\"record\":\"debtor#1\",\"name\":\"A\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"creditorId":"me"                                        | not valid JSON
          {"creditorId":"me",,}                                     | not valid JSON
          ["creditorId","me"]                                       | not valid JSON: no JSON object
          "invoice#1"                                               | not valid JSON: no JSON object
          {"creditorId":"me","record":"x"} {}                       | not valid JSON: more text after the JSON (character 35)
          {"record":"invoice#1"}                                    | 'creditorId' is missing
          {"creditorId":"me"}                                       | 'record' is missing
          {"creditorId":"","record":"invoice#1"}                    | 'creditorId' is ''
          {"creditorId":5,"record":"invoice#1"}                     | 'creditorId' is not text
          {"creditorId":"me","record":null}                         | 'record' is not text
          {"event":"bounce","creditorId":"me","debtor":"d"}         | the event: at is missing
          {"event":"fire","creditorId":"me","debtor":"d","at":"2026-03-02T10:00:00Z"} | event: 'fire' is none of bounce, complaint, reply, page-action
          {"event":"page-action","creditorId":"me","debtor":"d","at":"2026-03-02T10:00:00Z","form":{}} | form: topic is missing
          {"event":"reply","creditorId":"me","debtor":"d","at":"2026-03-02T10:00:00Z"} | text is missing
          {"creditorId":"me","record":"x","at":"yesterday"}         | 'at' is 'yesterday'
          {"creditorId":"me","record":"x","at":"2026-02-30T00:00:00Z"} | 'at' is '2026-02-30T00:00:00Z'
          {"creditorId":"me","record":"x","at":"2026-01-05"}        | 'at' is '2026-01-05'
          {"creditorId":"me","record":"x","at":1767600000}          | 'at' is '1767600000'
          {"creditorId":"me","record":"x","at":null}                | 'at' is 'null'
          {"creditorId":"me","record":"x","at":"1969-12-31T23:59:59Z"} | 'at' is 1969-12-31T23:59:59Z
          {"creditorId":"me","record":"x","at":"+10000-01-01T00:00:00Z"} | 'at' is +10000-01-01T00:00:00Z
          {"creditorId":"me","record":"x","total":"1","total":"2"}  | not valid JSON: 'total' is there twice (character 52)
          {"creditorId":"me","record":"x","a":{"b":1,"b":1}}        | not valid JSON: 'b' is there twice (character 47)
          # a number that the table cannot keep, or that would fill the memory when written out
          {"creditorId":"me","record":"x","n":1e999999999}          | not valid JSON: a number too large or too small to be meant
          {"creditorId":"me","record":"x","n":1e-131}               | number '1E-131' has too many digits
          {"creditorId":"me","record":"x","n":NaN}                  | not valid JSON
          """)
  void a_bad_line_is_told_with_file_line_finding_and_remedy(String line, String found) {
    assertThatThrownBy(() -> read(GOOD + "\n" + line + "\n" + GOOD))
        .isInstanceOf(FlawedFile.class)
        .hasMessageStartingWith("june.jsonl line 2: " + found)
        .hasMessageMatching("(?s).+; (write|keep) .+");
  }

  @Test
  void without_skipping_the_first_twenty_bad_lines_are_listed_and_the_rest_is_counted() {
    String bad = "{\n".repeat(1_023);

    assertThatThrownBy(() -> read(GOOD + "\n" + bad))
        .hasMessageStartingWith("june.jsonl line 2: ")
        .hasMessageContaining("june.jsonl line 21: ")
        .hasMessageNotContaining("june.jsonl line 22: ")
        .hasMessageEndingWith("and 1,003 more")
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(FlawedFile.class))
        .satisfies(refused -> assertThat(refused.flaws()).hasSize(1_023));
  }

  @Test
  void with_skipping_the_rest_goes_on_and_the_bad_lines_are_told() throws IOException {
    Book book = BookReader.read("june.jsonl", in(GOOD + "\n{\n" + GOOD));

    assertThat(book.lines()).extracting(BookLine::number).containsExactly(1, 3);
    assertThat(book.flaws()).extracting(Flaw::where).containsExactly("june.jsonl line 2");
  }

  @Test
  void empty_lines_comments_a_byte_order_mark_and_windows_line_ends_are_passed_over()
      throws IOException {
    Book book = read("\uFEFF# a comment\r\n\r\n   \n  # another\n" + GOOD + "\r\n" + GOOD);

    assertThat(book.lines()).extracting(BookLine::number).containsExactly(5, 6);
    assertThat(book.lines().getFirst().fields()).isEqualTo(Map.of("name", "A"));
  }

  @Test
  void an_empty_book_is_a_book() throws IOException {
    assertThat(read("").lines()).isEmpty();
    assertThat(read("").first()).isEmpty();
    assertThat(read("").last()).isEmpty();
  }

  @Test
  void lines_come_in_the_order_of_writing_those_without_a_time_first_and_ties_as_in_the_file()
      throws IOException {
    Book book =
        read(
            """
            {"at":"2026-03-01T00:00:00Z","creditorId":"me","record":"invoice#late"}
            {"at":"2026-02-01T00:00:00Z","creditorId":"me","record":"invoice#b"}
            {"creditorId":"me","record":"creditor"}
            {"at":"2026-02-01T01:00:00+01:00","creditorId":"you","record":"invoice#a"}
            {"creditorId":"me","record":"debtor#1"}
            """);

    assertThat(book.lines())
        .extracting(BookLine::record)
        .containsExactly("creditor", "debtor#1", "invoice#b", "invoice#a", "invoice#late");
    assertThat(book.first()).contains(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(book.last()).contains(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(book.linesByKind()).isEqualTo(Map.of("creditor", 1, "debtor", 1, "invoice", 3));
  }

  @Test
  void fields_keep_their_order_and_numbers_are_exact() throws IOException {
    var fields =
        read("{\"creditorId\":\"me\",\"z\":0.10,\"record\":\"x#1\",\"a\":{\"n\":12345678901234567890},"
                 + "\"l\":[1,true,null,\"t\"],\"nothing\":null}")
            .lines()
            .getFirst()
            .fields();

    assertThat(fields.keySet()).containsExactly("z", "a", "l", "nothing");
    assertThat(fields.get("z")).isEqualTo(new BigDecimal("0.10"));
    assertThat(fields.get("a")).isEqualTo(Map.of("n", new BigDecimal("12345678901234567890")));
    assertThat((List<?>) fields.get("l")).hasSize(4).last().isEqualTo("t");
    assertThat(fields).containsEntry("nothing", null);
  }

  @ParameterizedTest
  @CsvSource({"contact#1,true", "decision#1,true", "invoice#1,false", "debtor#1,false"})
  void the_time_of_writing_is_also_a_field_of_contacts_and_decisions(String record, boolean is)
      throws IOException {
    Book book =
        read(
            "{\"at\":\"2026-01-05T09:00:00+01:00\",\"creditorId\":\"me\",\"record\":\"%s\"}"
                .formatted(record));

    var fields = book.lines().getFirst().fields();

    assertThat(fields).isEqualTo(is ? Map.of("at", "2026-01-05T08:00:00Z") : Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "400000, true",
    "500000, true",
    "1048576, true", // exactly one megabyte
    "1048577, false",
    "9000000, false"
  })
  void a_line_may_have_one_megabyte(int bytes, boolean isRead) throws IOException {
    String start = "{\"creditorId\":\"me\",\"record\":\"invoice#1\",\"notes\":\"";
    String line = start + "x".repeat(bytes - start.length() - 2) + "\"}";

    Book book = BookReader.read("june.jsonl", in(line + "\n" + GOOD));

    assertThat(book.lines()).hasSize(isRead ? 2 : 1);
    assertThat(book.flaws())
        .extracting(Flaw::found)
        .isEqualTo(isRead ? List.of() : List.of("a line of more than 1,048,576 bytes"));
  }

  @Test
  void text_in_another_character_set_is_a_bad_line_and_not_a_wrong_letter() throws IOException {
    byte[] latin = GOOD.replace("\"A\"", "\"Lumière\"").getBytes(ISO_8859_1);

    Book book = BookReader.read("june.jsonl", new ByteArrayInputStream(latin));

    assertThat(book.flaws()).extracting(Flaw::found).containsExactly("text that is not UTF-8");
  }

  @Test
  void a_message_never_carries_control_characters_or_a_whole_line_from_the_file() {
    String line =
        "{\"creditorId\":\"me\",\"record\":\"x\",\"at\":\"\\u001b[2J%s\"}"
            .formatted("y".repeat(1_000));

    assertThatThrownBy(() -> read(line)).message().doesNotContain("\u001b").hasSizeLessThan(300);
  }

  @Test
  void a_missing_file_is_told_with_its_path() {
    assertThatThrownBy(() -> BookReader.read(Path.of("no", "such.jsonl")))
        .hasMessage("%s: there is no such file; check the path", Path.of("no", "such.jsonl"));
  }

  @Test
  void a_book_of_a_hundred_thousand_lines_is_read() throws IOException {
    String lines =
        IntStream.range(0, 100_000)
            .mapToObj(
                i ->
                    "{\"at\":\"2026-01-%02dT08:00:00Z\",\"creditorId\":\"me\",\"record\":\"invoice#%d\","
                            .formatted(1 + i % 28, i)
                        + "\"number\":\"%d\",\"debtor\":\"d\",\"issueDate\":\"2026-01-01\"}"
                            .formatted(i))
            .collect(Collectors.joining("\n"));

    Book book = read(lines);

    assertThat(book.lines()).hasSize(100_000);
    assertThat(book.last()).contains(Instant.parse("2026-01-28T08:00:00Z"));
  }

  private static Book read(String text) throws IOException {
    return BookReader.read("june.jsonl", in(text)).sound();
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
