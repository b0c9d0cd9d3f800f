package dev.relance.local.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
   * @throws FlawedFile if there is no such file
   */
  public <T> T read(Reading<T> reading) {
    if (Files.isDirectory(path)) {
      throw new FlawedFile(path.toString(), "it is a folder", "name a file");
    }
    if (!Files.isRegularFile(path)) {
      throw new FlawedFile(path.toString(), "there is no such file", "check the path");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return reading.from(in);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }
}
