package dev.relance.local.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameContaining;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhoKnowsWhomTest {
  /** The sentence of the journey, from the ground floor up. */
  private static final List<String> SENTENCE =
      List.of(
          "vocabulary",
          "document",
          "time",
          "money",
          "invoice",
          "law",
          "policy",
          "interest",
          "finding",
          "plan",
          "court",
          "gate",
          "escalation",
          "wording",
          "mail",
          "message",
          "delivery",
          "evidence",
          "decide",
          "account",
          "summary",
          "journey");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("tests.jar"))
          .importPackages("dev.relance");

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
  void the_domain_knows_neither_aws_nor_json_nor_its_adapters() {
    noClasses()
        .that()
        .resideInAnyPackage(SENTENCE.stream().map(s -> "dev.relance." + s).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon..",
            "com.amazonaws..",
            "com.fasterxml..",
            "dev.relance.aws..",
            "dev.relance.handler..",
            "dev.relance.record..",
            "dev.relance.local..")
        .check(ALL);
  }

  @Test
  void nobody_but_the_wiring_knows_what_time_it_really_is() {
    noClasses()
        .that(not(resideInAPackage("dev.relance.local.command")))
        .and()
        .doNotHaveSimpleName("Wiring")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
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
    noClasses()
        .that()
        .resideInAnyPackage(SENTENCE.stream().map(s -> "dev.relance." + s).toArray(String[]::new))
        .should(useFloatingPoint())
        .check(ALL);
  }

  @Test
  void a_handler_has_one_public_method() {
    classes()
        .that()
        .implement(RequestHandler.class)
        .or()
        .implement(RequestStreamHandler.class)
        .should(haveOnePublicMethod())
        .check(ALL);
  }

  @Test
  void packages_form_no_cycles() {
    slices().matching("dev.relance.(**)").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void only_the_command_and_the_log_of_the_functions_write_to_the_terminal() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
        ALL.that(
            not(resideInAPackage("dev.relance.local.command"))
                .and(not(nameContaining("replay.LocalRelance")))));
  }

  private static ArchCondition<JavaClass> useFloatingPoint() {
    return condition(
        "use double or float",
        (type, events) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(d -> d.getTargetClass().getName().matches("double|float|java.lang.Double"))
                .forEach(d -> events.add(SimpleConditionEvent.satisfied(d, d.getDescription()))));
  }

  private static ArchCondition<JavaClass> haveOnePublicMethod() {
    return condition(
        "have one public method",
        (type, events) -> {
          List<String> methods =
              type.getMethods().stream()
                  .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                  .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                  .map(JavaMethod::getName)
                  .toList();
          if (methods.size() != 1) {
            events.add(SimpleConditionEvent.violated(type, type.getSimpleName() + " " + methods));
          }
        });
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
