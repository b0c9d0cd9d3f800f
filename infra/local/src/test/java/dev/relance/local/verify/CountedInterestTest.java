package dev.relance.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.relance.local.house.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases of interest that the engine is held to come from a script that counts day by day. */
class CountedInterestTest {
  private static final Path FOLDER =
      House.ROOT.resolve("functions/domain/src/test/resources/dev/relance/interest");

  @Test
  void the_cases_are_what_the_script_counts() throws IOException {
    assumeTrue(PythonVerifier.isThere(), "python3 is missing: the cases were not counted again");
    Path cases = FOLDER.resolve("new-places.csv");

    assertThat(counted(cases)).isEqualTo(Files.readAllLines(cases)).hasSizeGreaterThan(100);
  }

  private static List<String> counted(Path cases) throws IOException {
    return new ProcessBuilder(
            "python3", "-I", FOLDER.resolve("count_interest.py").toString(), cases.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .inputReader()
        .lines()
        .toList();
  }
}
