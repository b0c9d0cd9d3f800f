package dev.relance.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies as people write them, in every language, with what they must be understood as. */
class CorpusTest {
  private static final LocalDate CAME_ON = LocalDate.of(2026, 3, 19);
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl");

  /** One reply, with the topics, the promised day and the sign of an automatic reply. */
  record Row(String language, String topics, String promised, String automatic, String mail) {
    static Row of(String language, String block) {
      String[] expected = (block.lines().findFirst().orElseThrow() + " | | ").split("\\|", -1);
      String mail = block.substring(block.indexOf('\n') + 1);
      return new Row(language, expected[0].strip(), expected[1].strip(), expected[2].strip(), mail);
    }

    Reading read() {
      String raw = "From: \"A Debtor\" <ap@grand.example>\n" + mail;
      return Reading.of(ReceivedMail.of(raw.getBytes(StandardCharsets.UTF_8)), CAME_ON);
    }

    @Override
    public String toString() {
      return language + " " + topics + ": " + mail.replace('\n', ' ').strip();
    }
  }

  static List<Row> rows() {
    return LANGUAGES.stream().flatMap(CorpusTest::rows).toList();
  }

  private static Stream<Row> rows(String language) {
    String file = "replies_%s.txt".formatted(language);
    try (var stream = Objects.requireNonNull(CorpusTest.class.getResourceAsStream(file))) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^=== "))
          .filter(block -> !block.isBlank())
          .map(block -> Row.of(language, block));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_reply_is_understood(Row row) {
    Reading reading = row.read();

    assertThat(words(reading)).as(reading.mail().written().said()).isEqualTo(row.topics());
    assertThat(reading.promised().map(LocalDate::toString).orElse("")).isEqualTo(row.promised());
    assertThat(reading.automatic().map(Sign::word).orElse("")).isEqualTo(row.automatic());
  }

  @Test
  void the_corpus_has_every_topic_in_every_language() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(120);
    for (String language : LANGUAGES) {
      assertThat(
              rows().stream()
                  .filter(row -> row.language().equals(language))
                  .flatMap(row -> Arrays.stream(row.topics().split(" "))))
          .as(language)
          .contains(Arrays.stream(Topic.values()).map(Topic::word).toArray(String[]::new));
    }
  }

  private static String words(Reading reading) {
    return reading.said().topics().stream().map(Topic::word).collect(Collectors.joining(" "));
  }
}
