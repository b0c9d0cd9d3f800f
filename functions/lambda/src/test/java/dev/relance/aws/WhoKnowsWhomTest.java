package dev.relance.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
import java.util.List;
import org.junit.jupiter.api.Test;

class WhoKnowsWhomTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("tests.jar"))
          .importPackages("dev.relance");

  @Test
  void what_is_deployed_knows_neither_the_embedded_cloud_nor_the_command() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.relance.cloud..", "dev.relance.local..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.relance.cloud..", "dev.relance.local..")
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
