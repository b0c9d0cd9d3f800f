package dev.relance.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.document.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of packs and the types of rules say the same. */
class RuleTypesTest {
  private static final Document SCHEMA = Survey.document("law.schema.json");

  static Stream<String> lists() {
    return LawPack.lists().stream().map(RuleList::name);
  }

  @Test
  void each_list_of_the_schema_has_a_type_of_rule() {
    assertThat(SCHEMA.object("$defs").members().keySet().stream().filter(RuleTypesTest::isRule))
        .containsExactlyInAnyOrderElementsOf(lists().toList());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_type_reads_every_member_that_the_schema_knows_and_no_other(String list) {
    var asked = new TreeSet<String>();
    entries(list)
        .forEach(
            entry -> rules(list).read(new Document("entry", new Watched(entry.members(), asked))));

    assertThat(asked).isEqualTo(new TreeSet<>(members(list).keySet()));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_word_that_the_schema_does_not_list_is_refused_with_those_that_it_lists(String list) {
    Document entry = entries(list).findFirst().orElseThrow();

    members(list)
        .forEach(
            (member, says) -> {
              if (says instanceof Map<?, ?> map && map.get("enum") instanceof List<?> words) {
                assertThat(words).allMatch(word -> isRead(list, member, word));
                if (!SAID_ONLY.contains(list + "." + member)) {
                  assertThatIllegalArgumentException()
                      .isThrownBy(() -> rules(list).read(with(entry, member, "nonsense")))
                      .withMessageContainingAll(
                          words.stream().map(String::valueOf).toArray(String[]::new));
                }
              }
            });
  }

  /** No code depends on these words; the schema alone refuses others. */
  private static final Set<String> SAID_ONLY =
      Set.of(
          "caps.counts",
          "caps.consent",
          "coolDowns.after",
          "consents.withoutConsent",
          "fixedSums.per",
          "interest.base",
          "routes.costs",
          "retention.from");

  @ParameterizedTest
  @MethodSource("lists")
  void the_document_about_the_law_names_each_list(String list) throws Exception {
    assertThat(Files.readString(Path.of("../../infra/docs/LAW.md"))).contains("`" + list + "`");
  }

  /** Whether some entry may say a word; not each goes with what else an entry says. */
  private static boolean isRead(String list, String member, Object word) {
    return entries(list)
        .anyMatch(
            entry -> {
              try {
                rules(list).read(with(entry, member, word));
                return true;
              } catch (IllegalArgumentException e) {
                return false;
              }
            });
  }

  private static boolean isRule(String name) {
    return Boolean.FALSE.equals(definition(name).members().get("unevaluatedProperties"));
  }

  private static Document definition(String name) {
    return SCHEMA.object("$defs").object(name);
  }

  private static RuleList<?> rules(String list) {
    return LawPack.lists().stream()
        .filter(one -> one.name().equals(list))
        .findFirst()
        .orElseThrow();
  }

  /** What the schema knows of a list, with what every rule has. */
  private static Map<String, Object> members(String list) {
    Document definition = definition(list);
    var members = new LinkedHashMap<String, Object>(properties(list));
    members.putAll(properties("basis"));
    if (definition.members().containsKey("allOf")) {
      members.putAll(properties("territory"));
    }
    return members;
  }

  private static Map<String, ?> properties(String name) {
    return definition(name).object("properties").members();
  }

  /** Every entry of every pack that ships. */
  private static Stream<Document> entries(String list) {
    return Survey.held()
        .filter(held -> held.path().replaceAll("\\[.*", "").endsWith("." + list))
        .map(Survey.Held::entry);
  }

  private static Document with(Document entry, String member, @Nullable Object value) {
    var members = new LinkedHashMap<String, Object>(entry.members());
    members.put(member, Objects.requireNonNull(value));
    return new Document("entry", members);
  }

  /** Members that remember who was asked for. */
  private static final class Watched extends AbstractMap<String, Object> {
    private final Map<String, ?> members;
    private final Set<String> asked;

    Watched(Map<String, ?> members, Set<String> asked) {
      this.members = members;
      this.asked = asked;
    }

    @Override
    public @Nullable Object get(Object name) {
      asked.add((String) name);
      return members.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
      asked.add((String) name);
      return members.containsKey(name);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<Map.Entry<String, Object>> entrySet() {
      return ((Map<String, Object>) members).entrySet();
    }
  }
}
