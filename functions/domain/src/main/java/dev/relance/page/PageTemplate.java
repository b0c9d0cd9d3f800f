package dev.relance.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Compiles the layout of a page. Every value is escaped. */
public final class PageTemplate {
  private PageTemplate() {}

  static Template of(String name) {
    return of(PageTemplate.class, name);
  }

  /**
   * The layout of a page of another room. The parts that pages share are in this room.
   *
   * @param room a class of that room
   */
  public static Template of(Class<?> room, String name) {
    return Mustache.compiler()
        .strictSections(true)
        .emptyStringIsFalse(true)
        .withLoader(part -> new StringReader(read(PageTemplate.class, part + ".mustache")))
        .compile(read(room, name + ".html.mustache"));
  }

  private static String read(Class<?> room, String file) {
    try (InputStream in = Objects.requireNonNull(room.getResourceAsStream(file), file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
