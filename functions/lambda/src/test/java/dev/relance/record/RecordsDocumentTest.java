package dev.relance.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.record.RecordContract.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds {@code infra/docs/RECORDS.md} to the schemas. */
class RecordsDocumentTest {
  private static final Set<String> KEY = Set.of("creditorId", "record");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (\\w+)\\n(?s)(.*?)(?=^## |\\z)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| [a-z ]+ \\| (yes|) \\|");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\\n(.*?)```");

  private final String document = text("infra/docs/RECORDS.md");

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void every_member_is_named_and_no_other(RecordKind kind) {
    assertThat(rows(kind).map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(members(kind).map(Member::path).toList());
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void what_is_required_is_marked(RecordKind kind) {
    assertThat(rows(kind).filter(row -> row.group(2).equals("yes")).map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            members(kind).filter(Member::isRequired).map(Member::path).toList());
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void every_word_that_can_be_written_is_named(RecordKind kind) {
    String section = section(kind);

    assertThat(members(kind).flatMap(member -> member.words().stream()))
        .allSatisfy(word -> assertThat(section).contains("`" + word + "`"));
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void every_example_is_accepted(RecordKind kind) {
    var contract =
        new RecordContract("standard"::equals, _ -> false, "FR/fixedCompensation"::equals);
    var examples = EXAMPLE.matcher(section(kind)).results().map(example -> example.group(1));

    assertThat(examples.map(Json::object))
        .isNotEmpty()
        .allSatisfy(
            example ->
                assertThat(
                        contract.read(
                            String.valueOf(example.get("creditorId")),
                            String.valueOf(example.get("record")),
                            example))
                    .isInstanceOf(Reading.Accepted.class));
  }

  @Test
  void a_rejection_reads_as_the_example_says() {
    var contract =
        new RecordContract("standard"::equals, _ -> false, "FR/fixedCompensation"::equals);
    Map<String, Object> invoice =
        EXAMPLE
            .matcher(section(RecordKind.INVOICE))
            .results()
            .map(example -> Json.object(example.group(1)))
            .findFirst()
            .orElseThrow();
    invoice.put("total", "minus one");

    assertThat(contract.read("atelier-lumen", "invoice#2026-041", invoice))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> assertThat(rejected.reasons()).allMatch(document::contains));
  }

  private Stream<MatchResult> rows(RecordKind kind) {
    return ROW.matcher(section(kind)).results();
  }

  private String section(RecordKind kind) {
    return SECTION
        .matcher(document)
        .results()
        .filter(section -> section.group(1).equalsIgnoreCase(kind.word()))
        .map(section -> section.group(2))
        .collect(Collectors.joining());
  }

  /** A member of a record by its path, such as {@code payments[].date}. */
  private record Member(String path, boolean isRequired, List<String> words) {}

  private static Stream<Member> members(RecordKind kind) {
    Map<String, ?> schema =
        Json.resource("/dev/relance/record/%s.schema.json".formatted(kind.word())).members();
    return new Walk(schema).members("", schema).filter(member -> !KEY.contains(member.path()));
  }

  private record Walk(Map<String, ?> schema) {
    Stream<Member> members(String prefix, Map<String, ?> object) {
      Set<?> required = new TreeSet<>(list(object, "required"));
      return child(object, "properties").entrySet().stream()
          .flatMap(
              member ->
                  member(
                      prefix + member.getKey(),
                      required.contains(member.getKey()),
                      resolved(asObject(member.getValue()))));
    }

    private Stream<Member> member(String path, boolean isRequired, Map<String, ?> shape) {
      Map<String, ?> item = resolved(child(shape, "items"));
      List<String> words = Stream.of(shape, item).flatMap(s -> list(s, "enum").stream()).toList();
      return Stream.of(
              Stream.of(new Member(path, isRequired, words)),
              members(path + ".", shape),
              members(path + "[].", item))
          .flatMap(members -> members);
    }

    private Map<String, ?> resolved(Map<String, ?> shape) {
      if (shape.get("$ref") instanceof String ref) {
        return resolved(child(child(schema, "$defs"), ref.substring("#/$defs/".length())));
      }
      return shape;
    }

    private static Map<String, ?> child(Map<String, ?> object, String name) {
      return asObject(object.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> asObject(@Nullable Object value) {
      return value instanceof Map<?, ?> object ? (Map<String, ?>) object : Map.of();
    }

    private static List<String> list(Map<String, ?> object, String name) {
      return object.get(name) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = Optional.ofNullable(folder.getParent()).orElseThrow();
    }
    return folder;
  }
}
