package dev.relance.local.command;

import dev.relance.local.book.Flaw;
import dev.relance.local.book.FlawedFile;
import dev.relance.record.Documents;
import dev.relance.record.Json;
import dev.relance.record.LawFile;
import dev.relance.record.NotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of packs and rates that are newer than those that ship.
 *
 * @param files those that can be read, by name
 * @param flaws everything that is wrong with any file
 */
record PackFiles(List<LawFile> files, List<String> flaws) {
  /** No folder. */
  static final PackFiles NONE = new PackFiles(List.of(), List.of());

  PackFiles {
    files = List.copyOf(files);
    flaws = List.copyOf(flaws);
  }

  /** Reads and checks a folder; a file that cannot be read does not hide the flaws of others. */
  static PackFiles read(Path folder) {
    var files = new ArrayList<LawFile>();
    var flaws = new ArrayList<String>();
    for (Path file : documents(folder)) {
      String name = String.valueOf(file.getFileName());
      try {
        files.add(new LawFile(name, Json.object(Files.readString(file))));
      } catch (NotJson e) {
        flaws.add(name + ": " + e.getMessage());
      } catch (IOException e) {
        flaws.add(name + ": not readable as UTF-8 text");
      }
    }
    flaws.addAll(Documents.flaws(files));
    return new PackFiles(files, flaws);
  }

  /** The same of a folder without flaws; others are refused. */
  static List<LawFile> sound(Path folder) {
    PackFiles read = read(folder);
    if (!read.flaws.isEmpty()) {
      throw new FlawedFile(
          read.flaws.stream()
              .map(flaw -> new Flaw(folder.toString(), flaw, LawText.remedy()))
              .toList());
    }
    return read.files;
  }

  private static List<Path> documents(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new FlawedFile(folder.toString(), "no folder that can be read", LawText.remedy());
    }
  }
}
