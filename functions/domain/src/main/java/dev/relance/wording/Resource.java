package dev.relance.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The files of this room: keys and values in UTF-8. */
final class Resource {
  private Resource() {}

  static Map<String, String> of(String file) {
    return read(Objects.requireNonNull(Resource.class.getResourceAsStream(file), file));
  }

  static Optional<Map<String, String>> ifPresent(String file) {
    return Optional.ofNullable(Resource.class.getResourceAsStream(file)).map(Resource::read);
  }

  private static Map<String, String> read(InputStream file) {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }
}
