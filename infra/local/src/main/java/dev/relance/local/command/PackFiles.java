package dev.relance.local.command;

import dev.relance.local.book.FlawedFile;
import dev.relance.record.Json;
import dev.relance.record.LawFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a folder of packs and rates that are newer than those that ship. */
final class PackFiles {
  private PackFiles() {}

  /** The files of a folder by name; what is in them is not checked yet. */
  static List<LawFile> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(PackFiles::file)
          .toList();
    } catch (IOException e) {
      throw new FlawedFile(folder.toString(), String.valueOf(e.getMessage()), LawText.remedy());
    }
  }

  private static LawFile file(Path file) {
    try {
      return new LawFile(String.valueOf(file.getFileName()), Json.object(Files.readString(file)));
    } catch (IOException | UncheckedIOException e) {
      throw new FlawedFile(file.toString(), String.valueOf(e.getMessage()), LawText.remedy());
    }
  }
}
