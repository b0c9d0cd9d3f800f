package dev.relance.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A fact stays typed until a person reads it. The rooms between the records and the words never
 * look into a text, so that what a person wrote is never taken for a word of ours.
 */
class NothingIsParsedTest {
  /** From the words on the ground to the plan, and all that tells it to a person. */
  private static final List<String> ROOMS =
      List.of(
          "vocabulary",
          "finding",
          "plan",
          "court",
          "gate",
          "escalation",
          "wording",
          "decide",
          "account",
          "summary",
          "local.report");

  /**
   * What may look into a text: others' writing made safe, lines broken, letters and digits set in a
   * language, and the keys of sources, which stand in brackets in every citation of a pack.
   */
  private static final Set<String> TYPOGRAPHERS =
      Set.of("Plain", "Columns", "Wording", "StatementWords", "Sources");

  private static final Set<String> LOOKS =
      Set.of(
          "matches",
          "split",
          "splitWithDelimiters",
          "startsWith",
          "endsWith",
          "contains",
          "contentEquals",
          "indexOf",
          "lastIndexOf",
          "regionMatches",
          "substring",
          "subSequence",
          "replace",
          "replaceAll",
          "replaceFirst");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("tests.jar"))
          .importPackages("dev.relance");

  @Test
  void no_text_of_ours_is_parsed() {
    assertThat(
            ALL.stream()
                .filter(NothingIsParsedTest::isBound)
                .flatMap(NothingIsParsedTest::looks)
                .toList())
        .isEmpty();
  }

  @Test
  void a_look_into_a_text_is_found() {
    JavaClass parser = new ClassFileImporter().importClass(Parser.class);

    assertThat(looks(parser)).hasSize(3);
  }

  /**
   * A text that says what was found would be parsed again by whoever needs the value. What is wrong
   * with a line of a book is told only to the person who wrote it.
   */
  @Test
  void what_was_found_is_no_text() {
    assertThat(
            ALL.stream()
                .filter(type -> !type.getPackageName().equals("dev.relance.local.book"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(String.class))
                .filter(
                    field -> Set.of("found", "expected", "rule", "matter").contains(name(field)))
                .map(JavaField::getFullName))
        .isEmpty();
  }

  private static String name(JavaField field) {
    return field.getName();
  }

  private static boolean isBound(JavaClass type) {
    return ROOMS.stream().anyMatch(room -> isIn(type, "dev.relance." + room))
        && !TYPOGRAPHERS.contains(outermost(type).getSimpleName());
  }

  private static boolean isIn(JavaClass type, String room) {
    return type.getPackageName().equals(room);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(NothingIsParsedTest::outermost).orElse(type);
  }

  /** Calls and references of methods that look into a text. */
  private static Stream<String> looks(JavaClass type) {
    return type.getAccessesFromSelf().stream()
        .filter(NothingIsParsedTest::isLook)
        .map(JavaAccess::getDescription);
  }

  private static boolean isLook(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.isEquivalentTo(Pattern.class)
        || owner.isEquivalentTo(Matcher.class)
        || (owner.isAssignableTo(CharSequence.class)
            && LOOKS.contains(access.getTarget().getName()));
  }

  /** Looks into a text by a call, by a reference and by a pattern. */
  private static final class Parser {
    static boolean isOfHouse(List<String> cites) {
      return cites.stream().anyMatch("house rule"::startsWith)
          || cites.getFirst().endsWith("rule")
          || Pattern.matches("house.*", cites.getFirst());
    }
  }
}
