package dev.relance.local.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody named on the command line. */
public record SourceFile(Path path) {

  /** What is done with the opened file. */
  public interface Reading<T> {
    T from(InputStream in) throws IOException;
  }

  /** The name by which messages call the file, without its folders. */
  String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /**
   * Opens the file, reads it and closes it.
   *
   * @throws FlawedFile if there is no such file or it cannot be read
   */
  public <T> T read(Reading<T> reading) {
    if (!Files.isRegularFile(path)) {
      throw FlawedFile.of(path.toString(), Files.isDirectory(path) ? "folder" : "no-file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return reading.from(in);
    } catch (IOException e) {
      throw FlawedFile.of(path.toString(), "unreadable", e.getMessage());
    }
  }
}
