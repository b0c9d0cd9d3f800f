package dev.relance.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of the table says what the calendars say; with -Drelance.holidays=write it is made so.
 */
class HolidayFilesTest {
  private static final boolean WRITES = "write".equals(System.getProperty("relance.holidays"));
  private static final Path FILES = Path.of("src/main/resources/dev/relance/time/holidays");

  @ParameterizedTest
  @MethodSource("countries")
  void the_file_of_a_country_says_what_its_calendars_say(String country) throws IOException {
    List<String> table = Calendars.table(country);
    if (WRITES) {
      Files.write(FILES.resolve(country + ".tsv"), table);
    }

    assertThat(lines(country))
        .as("write it with: mvn -q test -Dtest=HolidayFilesTest -Drelance.holidays=write")
        .isEqualTo(table);
  }

  static Stream<String> countries() {
    return Calendars.countries().stream();
  }

  private static List<String> lines(String country) throws IOException {
    if (WRITES) {
      return Files.readAllLines(FILES.resolve(country + ".tsv"));
    }
    try (var file =
        Objects.requireNonNullElseGet(
            HolidayTable.class.getResourceAsStream("holidays/" + country + ".tsv"),
            InputStream::nullInputStream)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
