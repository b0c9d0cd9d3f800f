package dev.relance.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.record.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TidyTest {
  private static final Pattern FUNCTION = Pattern.compile("On[A-Z][A-Za-z]+Function(?=:)");

  static Stream<Path> rules() {
    return Stream.of("law", "policy")
        .flatMap(
            folder ->
                House.files("functions/domain/src/main/resources/dev/relance/" + folder, ".json"))
        .filter(file -> !file.toString().endsWith(".schema.json"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_limit_cites_its_source_and_says_why(Path file) throws Exception {
    Document document =
        new Document(file.getFileName().toString(), Json.object(Files.readString(file)));

    assertThat(uncited(document)).isEmpty();
  }

  /** A part that says whom it binds must say where it comes from and why; a rate, where from. */
  private static List<String> uncited(@Nullable Object part) {
    return switch (part) {
      case Document tree -> uncited(tree.members());
      case Map<?, ?> map ->
          Stream.concat(
                  map.containsKey("bound") && !map.containsKey("why")
                          || (map.containsKey("bound") || map.containsKey("verified"))
                              && !map.containsKey("cites")
                      ? Stream.of(map.toString())
                      : Stream.of(),
                  map.values().stream().flatMap(v -> uncited(v).stream()))
              .toList();
      case List<?> list -> list.stream().flatMap(v -> uncited(v).stream()).toList();
      case null, default -> List.of();
    };
  }

  @Test
  void the_architecture_names_each_function_of_the_template() {
    var template =
        FUNCTION.matcher(House.text("template.yaml")).results().map(r -> r.group()).toList();
    String architecture = House.text("infra/docs/ARCHITECTURE.md");

    assertThat(template)
        .hasSizeGreaterThan(6)
        .allMatch(name -> architecture.contains("`" + name + "`"));
  }

  @Test
  void each_function_of_the_template_has_its_handler_and_its_event() {
    FUNCTION
        .matcher(House.text("template.yaml"))
        .results()
        .map(r -> r.group().replaceAll("^On|Function$", ""))
        .forEach(
            trigger -> {
              assertThat(House.sources())
                  .anyMatch(source -> source.endsWith("On%s.java".formatted(trigger)));
              assertThat(House.ROOT.resolve("events/%s.json".formatted(words(trigger)))).exists();
            });
  }

  @Test
  void the_template_fits_a_screen_and_names_the_code_of_each_function() {
    String template = House.text("template.yaml");

    assertThat(template.lines()).allMatch(line -> line.length() <= 111);
    assertThat(template.lines().filter(line -> line.startsWith("      CodeUri: ")))
        .hasSameSizeAs(FUNCTION.matcher(template).results().toList());
  }

  @Test
  void every_package_says_what_it_is_and_is_null_marked() {
    var packages =
        House.sources().stream()
            .map(Path::getParent)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(packages)
        .allSatisfy(
            folder ->
                assertThat(
                        Files.exists(folder.resolve("package-info.java"))
                            ? Files.readString(folder.resolve("package-info.java"))
                            : Files.readString(twin(folder).resolve("package-info.java")))
                    .contains("NullMarked")
                    .contains("/**"));
  }

  /** The package of the same name among the main sources. */
  private static Path twin(Path folder) {
    return Path.of(folder.toString().replace("/src/test/", "/src/main/"));
  }

  @Test
  void both_languages_have_the_same_texts() throws Exception {
    for (Path english :
        House.files("functions/domain/src/main/resources", "_en.properties").toList()) {
      Path french = Path.of(english.toString().replace("_en.", "_fr."));

      assertThat(keys(french)).as(french.toString()).isEqualTo(keys(english));
    }
  }

  private static TreeSet<String> keys(Path file) throws Exception {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static String words(String trigger) {
    return trigger.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }
}
