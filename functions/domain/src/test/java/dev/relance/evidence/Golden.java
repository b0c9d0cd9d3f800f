package dev.relance.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Files whose bytes are held: what evidence looks like once it is written. */
final class Golden {
  private Golden() {}

  /** The lines of a file. */
  static List<String> lines(String file) {
    try (InputStream stream =
        Objects.requireNonNull(Golden.class.getResourceAsStream("golden/" + file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only line of a file. */
  static String line(String file) {
    return lines(file).getFirst();
  }
}
