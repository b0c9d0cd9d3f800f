package dev.relance.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.vocabulary.Word;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
  private static final List<String> OF_EVERY_ENTRY =
      List.of("account", "at", "event", "format", "hash", "previous", "sequence");

  @Test
  void every_type_of_event_has_a_sample() {
    assertThat(Samples.whole().stream().map(EventType::of))
        .containsExactlyInAnyOrder(EventType.values());
  }

  static Stream<Entry> entries() {
    return Samples.chain().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void what_is_written_is_read_back_as_the_same_event(Entry entry) {
    assertThat(Entry.read(entry.line(), JsonTree.of(entry.line()))).isEqualTo(entry);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void an_event_has_no_member_that_every_entry_has(Entry entry) {
    assertThat(EventCodec.members(entry.event()))
        .doesNotContainKeys(OF_EVERY_ENTRY.toArray(String[]::new));
  }

  @Test
  void the_bytes_are_those_of_the_golden_files() {
    for (Event event : Samples.whole()) {
      String type = EventType.of(event).word();
      assertThat(CanonicalForm.write(EventCodec.members(event)))
          .as(type)
          .isEqualTo(Golden.line("whole/" + type + ".json"));
    }
    for (Event event : Samples.least()) {
      String type = EventType.of(event).word();
      assertThat(CanonicalForm.write(EventCodec.members(event)))
          .as(type)
          .isEqualTo(Golden.line("least/" + type + ".json"));
    }
  }

  @Test
  void the_hashes_are_those_of_the_golden_chain() {
    assertThat(Samples.chain().stream().map(Entry::line))
        .containsExactlyElementsOf(Golden.lines("chain.jsonl"));
    assertThat(Samples.chain().getLast().hash()).isEqualTo(Golden.line("chain-head.txt"));
  }

  @Test
  void an_event_or_a_format_that_nobody_knows_is_refused() {
    Map<String, Object> tree =
        new TreeMap<>(JsonTree.of(Samples.chain().getFirst().line()).members());
    tree.put("event", "coffee-made");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entry.read("", new Document("", tree)))
        .withMessageContaining("coffee-made");
    tree.put("format", 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entry.read("", new Document("", tree)))
        .withMessageContaining("format 2");
  }

  @Test
  void a_fingerprint_tells_records_apart_and_is_the_same_for_the_same_one() {
    List<Event> events = Samples.whole();
    assertThat(events.stream().map(EventCodec::fingerprint)).doesNotHaveDuplicates();
    assertThat(EventCodec.fingerprint(events.getFirst()))
        .isEqualTo(EventCodec.fingerprint(Samples.whole().getFirst()))
        .hasSize(16);
    assertThat(Word.all(EventType.class)).doesNotHaveDuplicates();
  }
}
