package dev.relance.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * Every source file is as google-java-format writes it; with -Drelance.format=write it is made so.
 */
class FormatTest {
  private static final boolean WRITES = "write".equals(System.getProperty("relance.format"));
  private final Formatter formatter =
      new Formatter(JavaFormatterOptions.builder().style(Style.GOOGLE).formatJavadoc(true).build());

  @Test
  void every_source_file_is_formatted() throws Exception {
    var unformatted = new ArrayList<Path>();
    for (Path file : House.sources()) {
      String written = Files.readString(file);
      String formatted = formatted(written);
      if (!formatted.equals(written)) {
        if (WRITES) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(House.ROOT.relativize(file));
        }
      }
    }
    assertThat(unformatted)
        .as(
            "format with: mvn -q verify -Dtest=FormatTest -Drelance.format=write"
                + " -Dsurefire.failIfNoSpecifiedTests=false")
        .isEmpty();
  }

  private String formatted(String source) throws FormatterException, IOException {
    return StringWrapper.wrap(
        formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(source)),
        formatter);
  }
}
