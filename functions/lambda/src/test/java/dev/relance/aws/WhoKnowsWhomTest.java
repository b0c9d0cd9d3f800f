package dev.relance.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WhoKnowsWhomTest {
  @Test
  void what_is_deployed_knows_neither_the_embedded_cloud_nor_the_command() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.relance.cloud..", "dev.relance.local..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.relance.cloud..", "dev.relance.local..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("tests.jar"))
                .importPackages("dev.relance"));
  }
}
