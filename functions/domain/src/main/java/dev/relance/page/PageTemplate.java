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
final class PageTemplate {
  private PageTemplate() {}

  static Template of(String name) {
    return Mustache.compiler()
        .strictSections(true)
        .emptyStringIsFalse(true)
        .withLoader(part -> new StringReader(read(part + ".mustache")))
        .compile(read(name + ".html.mustache"));
  }

  private static String read(String file) {
    try (InputStream in =
            Objects.requireNonNull(PageTemplate.class.getResourceAsStream(file), file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
