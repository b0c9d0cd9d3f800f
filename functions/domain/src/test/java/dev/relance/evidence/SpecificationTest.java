package dev.relance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.escalation.Matters;
import dev.relance.finding.Findings;
import dev.relance.finding.Obstacle;
import dev.relance.interest.SumKind;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.ClaimKind;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.NoticeKind;
import dev.relance.law.Cap;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.LimitKind;
import dev.relance.law.RequiredContent.Content;
import dev.relance.law.Source;
import dev.relance.plan.Round;
import dev.relance.plan.Touchpoint;
import dev.relance.reply.Authentication;
import dev.relance.reply.Doubt;
import dev.relance.reply.Sign;
import dev.relance.vocabulary.Answer;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.WhyNotAttached;
import dev.relance.vocabulary.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the tables of {@code infra/docs/EVIDENCE.md} to what is written. */
class SpecificationTest {
  private static final String TEXT = read(Path.of("../../infra/docs/EVIDENCE.md"));
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| ([a-z ]+) \\| (always|optional) \\| .*\\|$");

  /** What has a table of its own, or the members of what it is in. */
  private static final List<String> SHARED =
      List.of(".figures", "computed", ".of", "found", "matter");

  private static final Pattern WORD = Pattern.compile("`([^`]+)`");

  static Stream<Event> whole() {
    return Samples.whole().stream();
  }

  static Stream<Event> least() {
    return Samples.least().stream();
  }

  @ParameterizedTest
  @MethodSource("whole")
  void every_member_of_an_event_is_specified_with_its_type(Event event) {
    Map<String, Object> written = flat(EventCodec.members(event));
    Map<String, Row> specified = rows(event);

    assertThat(written.keySet()).isEqualTo(specified.keySet());
    written.forEach(
        (name, value) ->
            assertThat(isOf(type(specified, name), value))
                .as("%s is a %s: %s", name, type(specified, name), value)
                .isTrue());
  }

  @ParameterizedTest
  @MethodSource("least")
  void what_is_optional_is_what_may_be_absent(Event event) {
    Map<String, Object> written = EventCodec.members(event);
    Map<String, Row> specified = rows(event);

    assertThat(written.keySet())
        .isEqualTo(
            specified.entrySet().stream()
                .filter(row -> !row.getKey().contains(".") && !row.getKey().contains("["))
                .filter(row -> row.getValue().isAlways())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
  }

  @Test
  void every_member_of_a_figure_is_specified_with_its_type() {
    assertSpecified("### Figures\n", FigureCodecTest.figures().map(FigureCodec::members));
  }

  @Test
  void every_member_of_a_finding_is_specified_with_its_type() {
    assertSpecified("### Findings\n", Findings.ofEveryKind().stream().map(FindingCodec::members));
  }

  @Test
  void every_member_of_a_matter_is_specified_with_its_type() {
    assertSpecified("### Matters\n", Matters.ofEveryKind().stream().map(MatterCodec::members));
  }

  private static void assertSpecified(String heading, Stream<Map<String, Object>> all) {
    Map<String, Row> specified = rows(heading);
    Map<String, Object> written = new TreeMap<>();
    all.map(SpecificationTest::flat)
        .forEach(
            flat -> {
              flat.forEach(
                  (name, value) ->
                      assertThat(isOf(type(specified, name), value)).as(name).isTrue());
              written.putAll(flat);
            });

    assertThat(specified.keySet()).isEqualTo(written.keySet());
  }

  @Test
  void no_other_event_is_specified() {
    assertThat(
            Pattern.compile("(?m)^### `([a-z-]+)`$").matcher(TEXT).results().map(m -> m.group(1)))
        .containsExactlyElementsOf(Word.all(EventType.class));
  }

  @Test
  void an_event_without_a_least_sample_has_no_member_that_may_be_absent() {
    List<EventType> sampled = Samples.least().stream().map(EventType::of).toList();
    assertThat(Samples.whole())
        .filteredOn(event -> !sampled.contains(EventType.of(event)))
        .allSatisfy(event -> assertThat(rows(event).values()).allMatch(Row::isAlways));
  }

  @Test
  void every_list_of_words_is_specified() {
    Map<String, List<String>> lists = new TreeMap<>();
    lists.put("figure", Word.all(FigureCodec.FigureWord.class));
    lists.put("kind of sum", Word.all(SumKind.class));
    lists.put("ground", Word.all(CitedCodec.Ground.class));
    lists.put("origin", Word.all(Source.Origin.class));
    lists.put("step of a calculation", Word.all(WorkingCodec.StepWord.class));
    lists.put("rate", Word.all(RateCodec.RateWord.class));
    lists.put("limit", Word.all(LimitKind.class));
    lists.put("refusal", Word.all(RefusalCodec.WireWord.class));
    lists.put("finding", Word.all(FindingCodec.FindingWord.class));
    lists.put("matter", Word.all(MatterCodec.MatterWord.class));
    lists.put("form", Word.all(Round.Form.class));
    lists.put("verdict", Word.all(VerdictCodec.AnswerWord.class));
    lists.put("missing approval", Word.all(ApproversCodec.ApproversWord.class));
    lists.put("gap", Word.all(CourtCodec.GapWord.class));
    lists.put(
        "obstacle",
        Stream.concat(
                Word.all(Obstacle.SimpleObstacle.class).stream(),
                Word.all(CourtCodec.ObstacleWord.class).stream())
            .toList());
    lists.put("stop", Word.all(StopKind.class));
    lists.put("counted for", Word.all(Cap.Per.class));
    lists.put("content", Word.all(Content.class));
    lists.put("topic", Word.all(Topic.class));
    lists.put("level", Word.all(Level.class));
    lists.put("status", Word.all(Event.Status.class));
    lists.put("channel", Word.all(Channel.class));
    lists.put("outcome", Word.all(ContactOutcome.class));
    lists.put("notice", Word.all(NoticeKind.class));
    lists.put("claim", Word.all(ClaimKind.class));
    lists.put("dispatch", Word.all(Dispatch.class));
    lists.put("decision", Word.all(DecisionKind.class));
    lists.put("decided by", Word.all(DecidedBy.class));
    lists.put("reply topic", Word.all(dev.relance.reply.Topic.class));
    lists.put("check of a mail", Word.all(Authentication.Result.class));
    lists.put("doubt about a reply", Word.all(Doubt.class));
    lists.put("sign", Word.all(Sign.class));
    lists.put("legal step", Word.all(LegalStep.class));
    lists.put("rule", Word.all(Rule.class));
    lists.put("reason without a file", Word.all(WhyNotAttached.class));
    lists.put("fate", Word.all(Touchpoint.Fate.class));
    lists.put("question", Word.all(QuestionKind.class));
    lists.put("answer", Word.all(Answer.class));
    lists.forEach(
        (name, words) -> assertThat(words(name)).as(name).containsExactlyElementsOf(words));
  }

  @Test
  void every_defect_that_a_verifier_finds_is_specified() {
    String checks = TEXT.substring(TEXT.indexOf("## 8."), TEXT.indexOf("## 9."));
    assertThat(
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                .matcher(checks)
                .results()
                .map(m -> m.group(1)))
        .containsExactlyElementsOf(Word.all(Defect.class));
  }

  @Test
  void the_example_is_hashed_as_the_text_says() {
    Entry example =
        Entry.chain(
                new AccountId("acme", "bistro"),
                ChainHead.START,
                Instant.parse("2026-03-17T08:30:00Z"),
                List.of(new Event.MessageRefused("t-1", "refus\u00e9")))
            .getFirst();

    assertThat(TEXT.lines()).contains(example.line());
    assertThat(TEXT.lines())
        .contains(example.line().replace("\"hash\":\"%s\",".formatted(example.hash()), ""));
    assertThat(TEXT).contains("`" + example.hash() + "`");
  }

  @Test
  void the_example_files_are_where_the_text_says() {
    assertThat(TEXT).contains("chain.jsonl", "chain-head.txt");
    assertThat(Path.of("src/test/resources/dev/relance/evidence/golden/chain.jsonl")).exists();
  }

  private static String type(Map<String, Row> specified, String name) {
    return Objects.requireNonNull(specified.get(name), name).type();
  }

  private static List<String> words(String list) {
    String row =
        TEXT.lines()
            .filter(line -> line.startsWith("| " + list + " |"))
            .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
            .findFirst()
            .orElse("");
    return WORD.matcher(row).results().map(m -> m.group(1)).toList();
  }

  private static Map<String, Row> rows(Event event) {
    return rows("### `%s`\n".formatted(EventType.of(event).word()));
  }

  private static Map<String, Row> rows(String heading) {
    int start = TEXT.indexOf(heading);
    assertThat(start).as(heading).isPositive();
    int end = TEXT.indexOf("\n#", start + 1);
    Map<String, Row> rows = new TreeMap<>();
    ROW.matcher(TEXT.substring(start, end))
        .results()
        .forEach((MatchResult m) -> rows.put(m.group(1), new Row(m.group(2), m.group(3))));
    return rows;
  }

  /** The members with those of objects and lists, as the specification names them. */
  private static Map<String, Object> flat(Map<String, ?> members) {
    Map<String, Object> flat = new TreeMap<>();
    members.forEach((name, value) -> flat(name, value, flat));
    return flat;
  }

  private static void flat(String path, Object value, Map<String, Object> flat) {
    flat.put(path, value);
    if (SHARED.stream().anyMatch(path::endsWith)) {
      return;
    }
    if (value instanceof Map<?, ?> map && !isOf("sum", value) && !path.endsWith(".confirmed")) {
      map.forEach((name, member) -> flat(path + "." + name, member, flat));
    }
    if (value instanceof List<?> list) {
      list.stream()
          .filter(Map.class::isInstance)
          .map(Map.class::cast)
          .forEach(map -> map.forEach((name, member) -> flat(path + "[]." + name, member, flat)));
    }
  }

  private static boolean isOf(String type, Object value) {
    return switch (type) {
      case "text" -> value instanceof String;
      case "word" -> value instanceof String text && text.matches("[a-z-]+");
      case "touchpoint" -> value instanceof String id && id.matches("[A-Za-z0-9-]+");
      case "date" -> LocalDate.parse((String) value) != null;
      case "instant" -> Instant.parse((String) value) != null;
      case "local time" -> LocalDateTime.parse((String) value) != null;
      case "signed decimal" -> new BigDecimal((String) value) != null;
      case "truth value" -> value instanceof Boolean;
      case "decimal" -> new BigDecimal((String) value).signum() >= 0;
      case "whole number" -> value instanceof Long;
      case "sum" ->
          value instanceof Map<?, ?> sum
              && sum.keySet().equals(java.util.Set.of("amount", "currency"));
      case "object" -> value instanceof Map && !isOf("sum", value);
      case "map of text" -> value instanceof Map<?, ?> map && areAll("text", map.values());
      case "list" -> value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);
      case "list of text" -> value instanceof List<?> list && areAll("text", list);
      case "list of date" -> value instanceof List<?> list && areAll("date", list);
      case "list of word" -> value instanceof List<?> list && areAll("word", list);
      default -> throw new IllegalArgumentException("no type is called " + type);
    };
  }

  private static boolean areAll(String type, java.util.Collection<?> values) {
    return values.stream().allMatch(value -> isOf(type, value));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row of a table. */
  private record Row(String type, String present) {
    boolean isAlways() {
      return present.equals("always");
    }
  }
}
