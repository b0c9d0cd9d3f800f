package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.EventBus.BusEvent;
import dev.relance.document.Document;
import dev.relance.evidence.News;
import dev.relance.record.DocumentSchema;
import dev.relance.record.Json;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas of {@code events/out} are those of the events that are really announced. */
class OutboundSchemasTest {
  private static final Path FOLDER = Path.of("..", "..", "events", "out");
  private static final String ASYNC_API = "asyncapi.json";

  @Test
  void every_event_that_a_year_announces_is_as_its_schema_says() {
    try (Diary diary = Diary.opens("2026-02-02T20:00")) {
      happens(diary);

      List<BusEvent> events = diary.cloud().eventBus().events();
      assertThat(events).extracting(BusEvent::detailType).contains(namesOfTheYear());
      assertThat(events)
          .allSatisfy(
              event -> {
                assertThat(flaws(event)).as(event.detail()).isEmpty();
                assertThat(Json.object(event.detail()).keySet())
                    .as(event.detail())
                    .isSubsetOf(schema(event.detailType()).object("properties").members().keySet());
              });
    }
  }

  @ParameterizedTest
  @EnumSource(News.Type.class)
  void every_kind_of_event_has_its_schema_and_stands_in_the_async_api(News.Type type) {
    Document api = document(ASYNC_API);

    assertThat(schema(type.word()).text("title")).isEqualTo(type.word());
    assertThat(
            api.object("components")
                .object("messages")
                .object(type.word())
                .object("payload")
                .object("properties")
                .object("detail")
                .text("$ref"))
        .isEqualTo("./%s.json".formatted(type.word()));
    assertThat(api.object("channels").object("events").object("messages").members())
        .containsKey(type.word());
  }

  @Test
  void there_is_a_schema_for_nothing_else() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(News.Type.values().length + 1);
    }
  }

  @Test
  void every_word_of_a_list_is_in_its_schema_and_no_other() {
    assertThat(words("FollowUpSent", "level")).isEqualTo(words(Level.values()));
    assertThat(words("FollowUpEscalated", "question"))
        .hasSameElementsAs(words(QuestionKind.values()));
    assertThat(
            schema("FollowUpEscalated")
                .object("properties")
                .object("answers")
                .object("items")
                .texts("enum"))
        .hasSameElementsAs(words(Answer.values()));
  }

  private static void happens(Diary diary) {
    diary.writes(creditor(), debtor("bistro", "bo@bistro.example"), invoice("A-1", "2026-02-02"));
    diary.writes(invoice("A-2", "2026-02-20").with("currency", "euro"));
    diary.on("2026-03-20T20:00");
    diary.writes(
        invoice("A-1", "2026-02-02")
            .with("disputed", Map.of("since", "2026-03-01", "reason", "late", "amount", "10.00")));
    diary.on("2026-03-25T20:00");
    diary
        .relance()
        .write(
            List.of(
                SourceItems.of(
                    "contact#call-1",
                    Map.of(
                        "debtor", Records.DEBTOR,
                        "at", "2026-03-25T18:00:00Z",
                        "channel", "call",
                        "outcome", "payment-promised",
                        "promise", Map.of("date", "2026-04-10")))));
    diary.on("2026-04-20T20:00");
    diary.writes(invoice("A-1", "2026-02-02").paid("2026-04-20", "120.00"));
    diary.on("2026-04-24T20:00");
  }

  private static String[] namesOfTheYear() {
    return new String[] {
      "FollowUpSent",
      "AcknowledgementSent",
      "FollowUpDeferred",
      "FollowUpEscalated",
      "RecordRejected",
      "DisputeRaised",
      "PromiseMade",
      "CaseClosed"
    };
  }

  private static List<String> flaws(BusEvent event) {
    return new DocumentSchema(event.detailType(), schema(event.detailType()))
        .flaws(Json.object(event.detail()));
  }

  private static List<String> words(String event, String member) {
    return schema(event).object("properties").object(member).texts("enum");
  }

  private static List<String> words(Word... words) {
    return Stream.of(words).map(Word::word).toList();
  }

  private static Document schema(String event) {
    return document(event + ".json");
  }

  private static Document document(String file) {
    return new Document("", Json.object(text(file)));
  }

  private static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
