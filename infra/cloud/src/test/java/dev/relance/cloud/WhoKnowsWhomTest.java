package dev.relance.cloud;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class WhoKnowsWhomTest {
  @Test
  void the_cloud_knows_nothing_of_relance() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.relance..").and(not(resideInAPackage("dev.relance.cloud"))))
        .check(new ClassFileImporter().importPackages("dev.relance.cloud"));
  }

  @Test
  void its_time_is_its_own() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(new ClassFileImporter().importPackages("dev.relance.cloud"));
  }
}
