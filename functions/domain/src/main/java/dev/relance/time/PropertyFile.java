package dev.relance.time;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** A list of codes in a file beside these classes. */
final class PropertyFile {
  private PropertyFile() {}

  static Properties read(String name) {
    try (var stream =
        Objects.requireNonNull(
            PropertyFile.class.getResourceAsStream(name), () -> name + " is missing")) {
      var codes = new Properties();
      codes.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
