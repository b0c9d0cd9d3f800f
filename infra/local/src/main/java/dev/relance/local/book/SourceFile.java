package dev.relance.local.book;

import dev.relance.source.FlawedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody named on the command line. */
public final class SourceFile {
  private SourceFile() {}

  /** Works with the opened file, whose name is given without its folders. */
  public interface FileReading<T> {
    T from(String name, InputStream in) throws IOException;
  }

  /**
   * Opens a file, reads it and closes it.
   *
   * @throws FlawedFile if there is no such file or it cannot be read
   */
  public static <T> T read(Path file, FileReading<T> reading) {
    if (!Files.isRegularFile(file)) {
      throw FlawedFile.of(file.toString(), Files.isDirectory(file) ? "folder" : "no-file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return reading.from(String.valueOf(file.getFileName()), in);
    } catch (IOException e) {
      throw FlawedFile.of(file.toString(), "unreadable", FileTrouble.of(e));
    }
  }
}
