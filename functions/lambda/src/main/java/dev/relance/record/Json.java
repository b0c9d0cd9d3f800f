package dev.relance.record;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relance.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Reads and writes JSON text as trees; decimals stay exact. */
public final class Json {
  private static final JSON JR =
      JSON.std
          .with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
          .with(JSON.Feature.PRESERVE_FIELD_ORDERING)
          .with(JSON.Feature.WRITE_NULL_PROPERTIES);

  private Json() {}

  /** Reads an object. */
  public static Map<String, Object> object(String json) {
    try {
      return JR.mapFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads an object from a stream of UTF-8. */
  public static Map<String, Object> object(InputStream json) {
    try {
      return JR.mapFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a list. */
  public static java.util.List<Object> list(String json) {
    try {
      return JR.listFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads any value. */
  static Object any(String json) {
    try {
      return JR.anyFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a tree. */
  public static String write(Object tree) {
    try {
      return JR.asString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a tree for people to read, indented. */
  public static String pretty(Object tree) {
    try {
      return JR.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a document that ships with the code.
   *
   * @param path absolute, such as /dev/relance/law/DEFAULT.json
   */
  public static Tree resource(String path) {
    try (InputStream stream = Json.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("resource %s is not in this build".formatted(path));
      }
      return new Tree("", object(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
