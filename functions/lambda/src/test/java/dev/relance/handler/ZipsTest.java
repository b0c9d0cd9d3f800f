package dev.relance.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left out of the zip of most functions is not missed there. */
class ZipsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern LEFT_OUT =
      Pattern.compile(".*(software.amazon.awssdk.(s3|eventbridge)|commons-csv)[^a-z-].*");

  static List<String> functions() throws IOException {
    return found("relance-follow-up[.]zip\\s+Handler: ([\\w.]+)::");
  }

  private static List<String> found(String inTemplate) throws IOException {
    return Pattern.compile(inTemplate)
        .matcher(Files.readString(ROOT.resolve("template.yaml")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_starts_without_the_clients_of_s3_and_eventbridge(String handler)
      throws Exception {
    try (var zip = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
      assertThat(zip.loadClass(handler).getDeclaredConstructor().newInstance()).isNotNull();
    }
  }

  @Test
  void they_are_left_out_here() {
    assertThat(jars()).noneMatch(jar -> jar.getPath().contains("awssdk/s3/"));
    assertThat(classPath()).anyMatch(entry -> entry.contains("awssdk/s3/"));
  }

  @Test
  void every_function_ships_in_a_zip_that_is_built() throws IOException {
    List<String> zips = found("CodeUri: (\\S+)/target/relance-\\S+[.]zip\\s+Handler: ");

    assertThat(zips).hasSameSizeAs(found("Handler: ([\\w.]+)::"));
    assertThat(zips).allMatch(module -> Files.exists(ROOT.resolve(module + "/src/assembly")));
    assertThat(found("functions/lambda/target/relance-([\\w-]+)[.]zip"))
        .allMatch(zip -> Files.exists(Path.of("src/assembly/%s.xml".formatted(zip))));
  }

  private static URL[] jars() {
    return classPath()
        .filter(entry -> !LEFT_OUT.matcher(entry).matches())
        .map(ZipsTest::url)
        .toArray(URL[]::new);
  }

  private static Stream<String> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
