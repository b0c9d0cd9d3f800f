package dev.relance.local.command;

import dev.relance.local.conformance.CaseFile;
import dev.relance.pack.Documents;
import dev.relance.pack.LawFile;
import dev.relance.record.Json;
import dev.relance.record.NotJson;
import dev.relance.source.Flaw;
import dev.relance.source.FlawedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A folder of packs and rates that are newer than the shipped ones.
 *
 * @param files the readable ones, by name
 * @param cases their conformance cases
 * @param flaws everything that is wrong with any file
 * @param others the names of everything else in the folder
 */
record PackFiles(
    List<LawFile> files, List<CaseFile> cases, List<String> flaws, List<String> others) {
  private static final String ENDING = ".json";

  /** No folder. */
  static final PackFiles NONE = new PackFiles(List.of(), List.of(), List.of(), List.of());

  PackFiles {
    files = List.copyOf(files);
    cases = List.copyOf(cases);
    flaws = List.copyOf(flaws);
    others = List.copyOf(others);
  }

  /**
   * Reads and checks a folder. An unreadable file does not hide the flaws of others.
   *
   * @throws FlawedFile for a folder without a file to read
   */
  static PackFiles read(Path folder) {
    List<Path> all = within(folder);
    List<Path> documents = all.stream().filter(PackFiles::isDocument).toList();
    Path cases = folder.resolve(CaseFile.FOLDER);
    List<String> others =
        all.stream()
            .filter(file -> !isDocument(file) && !file.equals(cases))
            .map(PackFiles::name)
            .toList();
    if (documents.isEmpty()) {
      throw FlawedFile.of(folder.toString(), "no-packs", others.size(), String.join(", ", others));
    }
    var flaws = new ArrayList<String>();
    List<LawFile> files = read(documents, "", LawFile::new, flaws);
    List<CaseFile> asked =
        Files.isDirectory(cases)
            ? read(
                within(cases).stream().filter(PackFiles::isDocument).toList(),
                CaseFile.FOLDER + "/",
                CaseFile::new,
                flaws)
            : List.of();
    flaws.addAll(Documents.flaws(files));
    return new PackFiles(files, asked, flaws, others);
  }

  private static boolean isDocument(Path file) {
    return name(file).endsWith(ENDING);
  }

  private static <T> List<T> read(
      List<Path> documents,
      String before,
      BiFunction<String, Map<String, ?>, T> made,
      List<String> flaws) {
    var files = new ArrayList<T>();
    for (Path file : documents) {
      String name = before + name(file);
      try {
        files.add(made.apply(name, Json.object(Files.readString(file))));
      } catch (NotJson e) {
        flaws.add(name + ": " + e.getMessage());
      } catch (IOException e) {
        flaws.add(name + ": " + unreadable(file));
      }
    }
    return files;
  }

  /** The same for a folder without flaws; others are refused. */
  static List<LawFile> sound(Path folder) {
    PackFiles read = read(folder);
    if (!read.flaws.isEmpty()) {
      throw new FlawedFile(
          read.flaws.stream()
              .map(flaw -> new Flaw(folder.toString(), flaw, LawWords.text("remedy")))
              .toList());
    }
    return read.files;
  }

  private static String unreadable(Path file) {
    return LawWords.text(Files.isDirectory(file) ? "folder-within" : "unreadable");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<Path> within(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw FlawedFile.of(folder.toString(), "no-pack-folder");
    }
  }
}
