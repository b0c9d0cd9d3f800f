package dev.relance.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom in the domain, which knows no other module. */
class WhoKnowsWhomTest {
  /** The sentence of the journey, from the ground floor up. */
  private static final List<String> SENTENCE =
      List.of(
          "vocabulary",
          "document",
          "time",
          "money",
          "invoice",
          "reply",
          "law",
          "policy",
          "interest",
          "finding",
          "plan",
          "court",
          "gate",
          "escalation",
          "wording",
          "transfer",
          "link",
          "mail",
          "message",
          "page",
          "delivery",
          "evidence",
          "decide",
          "account",
          "summary",
          "desk",
          "journey");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(rooms());

  private static String[] rooms() {
    return SENTENCE.stream().map(room -> "dev.relance." + room).toArray(String[]::new);
  }

  static List<String> stages() {
    return SENTENCE;
  }

  @ParameterizedTest
  @MethodSource("stages")
  void a_stage_knows_nothing_that_is_later_in_the_sentence(String stage) {
    List<String> later = SENTENCE.subList(SENTENCE.indexOf(stage) + 1, SENTENCE.size());
    if (!later.isEmpty()) {
      noClasses()
          .that()
          .resideInAPackage("dev.relance." + stage)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later.stream().map(s -> "dev.relance." + s).toArray(String[]::new))
          .check(ALL);
    }
  }

  @Test
  void the_domain_knows_neither_aws_nor_a_json_library_nor_its_adapters() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon..",
            "com.amazonaws..",
            "com.google.gson..",
            "dev.harrel..",
            "dev.relance.aws..",
            "dev.relance.handler..",
            "dev.relance.record..",
            "dev.relance.pack..")
        .check(ALL);
  }

  /** A new Java must not change a message, and the locale data of the JDK costs a cold start. */
  @Test
  void no_language_of_ours_is_written_by_the_locale_data_of_the_jdk() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.relance.wording", "dev.relance.mail", "dev.relance.message", "dev.relance.summary")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.text.NumberFormat")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.text.DecimalFormat")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.format.TextStyle")
        .orShould()
        .callMethod(DateTimeFormatter.class, "ofPattern", String.class, Locale.class)
        .orShould()
        .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
        .check(ALL);
  }

  @Test
  void no_stage_counts_in_floating_point() {
    noClasses().should(useFloatingPoint()).check(ALL);
  }

  @Test
  void rooms_form_no_cycles() {
    slices().matching("dev.relance.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void the_architecture_lists_the_rooms_in_their_order() throws IOException {
    List<String> listed =
        Files.readAllLines(Path.of("../../infra/docs/ARCHITECTURE.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split(Pattern.quote("|"), -1)[1])
            .flatMap(cell -> Arrays.stream(cell.replace("`", "").split(",", -1)).map(String::strip))
            .filter(SENTENCE::contains)
            .toList();

    assertThat(listed).isEqualTo(SENTENCE);
  }

  private static ArchCondition<JavaClass> useFloatingPoint() {
    return condition(
        "use double or float",
        (type, events) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(d -> d.getTargetClass().getName().matches("double|float|java.lang.Double"))
                .forEach(d -> events.add(SimpleConditionEvent.satisfied(d, d.getDescription()))));
  }

  private static <T> ArchCondition<T> condition(
      String description, java.util.function.BiConsumer<T, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        check.accept(item, events);
      }
    };
  }
}
