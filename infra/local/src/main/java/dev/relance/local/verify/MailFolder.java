package dev.relance.local.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The messages of a replay, each in its own file. */
record MailFolder(Path folder) {
  /** Whether a message is there as evidence keeps it. */
  boolean holds(String name, KeptMail kept) {
    Path file = folder.resolve(name);
    try {
      return Files.isRegularFile(file) && kept.isOf(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The other files. */
  List<String> strays(Set<String> known) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !known.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
