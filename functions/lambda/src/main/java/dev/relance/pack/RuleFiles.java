package dev.relance.pack;

import dev.relance.document.Document;
import dev.relance.record.Json;
import dev.relance.record.NotJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The policies and the law that an operator adds to those that ship.
 *
 * @param policies each with its file as its path
 * @param law packs and published rates
 */
public record RuleFiles(List<Document> policies, List<LawFile> law) {
  /** Nothing besides what ships. */
  public static final RuleFiles NONE = new RuleFiles(List.of(), List.of());

  private static final String POLICIES = "policies";
  private static final String LAW = "law";

  public RuleFiles {
    policies = List.copyOf(policies);
    law = List.copyOf(law);
  }

  /**
   * The JSON files in {@code policies} and {@code law} below a folder, in order. A folder that is
   * missing holds none.
   *
   * @throws IllegalArgumentException for a file that is not JSON, with its name and the place in it
   */
  public static RuleFiles in(Path folder) {
    var policies = new ArrayList<Document>();
    for (Path file : files(folder.resolve(POLICIES))) {
      policies.add(document(POLICIES, file));
    }
    var law = new ArrayList<LawFile>();
    for (Path file : files(folder.resolve(LAW))) {
      Document document = document(LAW, file);
      law.add(new LawFile(document.path(), document.members()));
    }
    return new RuleFiles(policies, law);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      var inOrder = new ArrayList<Path>();
      files.forEach(inOrder::add);
      Collections.sort(inOrder);
      return inOrder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(String kind, Path file) {
    String name = kind + "/" + file.getFileName();
    try {
      return new Document(name, Json.object(Files.readString(file)));
    } catch (NotJson e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
