package dev.relance.local.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages of a replay, each in its own file. */
record MailFolder(Path folder) {
  private static final String ENDING = ".eml";

  /** Whether a message is there with these bytes. */
  boolean holds(String touchpoint, String mime) {
    Path file = folder.resolve(touchpoint + ENDING);
    try {
      return Files.isRegularFile(file)
          && Arrays.equals(Files.readAllBytes(file), mime.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files that belong to none of these messages. */
  List<String> strays(Set<String> touchpoints) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Set<String> known =
        touchpoints.stream().map(touchpoint -> touchpoint + ENDING).collect(Collectors.toSet());
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
