package dev.relance.local.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository. */
public final class House {
  /** The root of the repository. */
  public static final Path ROOT = root(Path.of("").toAbsolutePath());

  private static final List<String> MODULES =
      List.of(
          "functions/domain", "infra/cloud", "functions/lambda", "functions/letter", "infra/local");

  private House() {}

  /** Every Java source file of every module, in order. */
  static List<Path> sources() {
    return MODULES.stream().flatMap(module -> files(module + "/src", ".java")).toList();
  }

  /** The files under a folder whose names end so, in order. */
  static Stream<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root(Path from) {
    return Files.exists(from.resolve("template.yaml"))
        ? from
        : root(java.util.Objects.requireNonNull(from.getParent(), "no template.yaml above"));
  }
}
