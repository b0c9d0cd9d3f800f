package dev.relance.local;

import com.samskivert.mustache.Mustache;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The pages of the report and of the console, which escape everything that others wrote. */
public final class HtmlPage {
  private static final Mustache.Compiler TEMPLATES =
      Mustache.compiler().defaultValue("").emptyStringIsFalse(true).withLoader(HtmlPage::template);

  private HtmlPage() {}

  /** A page with its values filled in. */
  public static String of(String name, Map<String, ?> values) {
    return TEMPLATES.compile(template(name)).execute(values);
  }

  private static Reader template(String name) {
    String file = "pages/%s.mustache".formatted(name);
    return new InputStreamReader(
        Objects.requireNonNull(HtmlPage.class.getResourceAsStream(file), file),
        StandardCharsets.UTF_8);
  }
}
