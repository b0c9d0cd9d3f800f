package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.local.house.House;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the two first commands is what they print. */
class ReadmeTest {
  private static final String FENCE = "```";
  private static final String GAP = "...";

  @Test
  void the_readme_shows_what_the_first_two_commands_print(@TempDir Path out) {
    assertThat(Called.relance("demo", "--out", out.toString()).out().lines().toList())
        .containsSubsequence(shown("$ ./relance demo"));
    assertThat(Called.relance("verify", out.toString()).out().lines().toList())
        .containsSubsequence(shown("$ ./relance verify target/demo"));
  }

  @Test
  void the_readme_fits_on_two_screens() {
    assertThat(House.text("README.md").lines()).hasSizeLessThanOrEqualTo(90);
  }

  /** The lines below a command up to the end of its block, without the gaps. */
  private static List<String> shown(String command) {
    List<String> lines = House.text("README.md").lines().toList();
    var shown = new ArrayList<String>();
    for (String line : lines.subList(lines.indexOf(command) + 1, lines.size())) {
      if (line.equals(FENCE)) {
        break;
      }
      if (!line.equals(GAP)) {
        shown.add(line);
      }
    }
    assertThat(shown).isNotEmpty();
    return shown;
  }
}
