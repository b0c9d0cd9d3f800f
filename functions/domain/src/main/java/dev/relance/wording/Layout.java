package dev.relance.wording;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * The layout of a message in its two forms. Values are escaped in the HTML form. The text form
 * leaves them unchanged and is wrapped.
 */
public final class Layout {
  private final Template html;
  private final Template text;

  /** Compiles two files of a name from a class's folder. */
  public Layout(Class<?> beside, String name) {
    html = compiler().escapeHTML(true).compile(read(beside, name + ".html.mustache"));
    text = compiler().escapeHTML(false).compile(read(beside, name + ".txt.mustache"));
  }

  /** A page that has no form as plain text. */
  public static Template page(Class<?> beside, String name) {
    return compiler().escapeHTML(true).compile(read(beside, name + ".html.mustache"));
  }

  /** The HTML form. */
  public String html(Map<String, ?> values) {
    return html.execute(values);
  }

  /** The text form, in lines of at most {@link Columns#WIDTH} columns unless links are longer. */
  public String text(Map<String, ?> values) {
    return Columns.wrap(text.execute(values));
  }

  private static Mustache.Compiler compiler() {
    return Mustache.compiler()
        .strictSections(true)
        .emptyStringIsFalse(true)
        .withLoader(name -> new StringReader(read(Layout.class, name + ".mustache")));
  }

  private static String read(Class<?> beside, String file) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
