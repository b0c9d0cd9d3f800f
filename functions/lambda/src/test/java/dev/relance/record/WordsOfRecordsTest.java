package dev.relance.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.Word;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that a schema lists are those that the program knows, and no others. */
class WordsOfRecordsTest {
  private static final Document DECISION =
      new Document(
          "decision.schema.json",
          Json.resource("/dev/relance/record/decision.schema.json").members());

  static Stream<Arguments> lists() {
    Document members = DECISION.object("properties");
    return Stream.of(
        Arguments.of(members.object("rule"), leftAside()),
        Arguments.of(members.object("step"), Word.all(LegalStep.class)),
        Arguments.of(members.object("kind"), Word.all(DecisionKind.class)),
        Arguments.of(members.object("by"), Word.all(DecidedBy.class)),
        Arguments.of(DECISION.object("$defs").object("level"), Word.all(Level.class)));
  }

  private static List<String> leftAside() {
    return Stream.of(Rule.values()).filter(Rule::mayBeLeftAside).map(Word::word).toList();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_schema_lists_every_word_and_no_other(Document member, List<String> words) {
    assertThat(member.texts("enum")).containsExactlyInAnyOrderElementsOf(words);
  }
}
