package dev.relance.source;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A mustache template over the columns of a row: {@code invoice#{{Number}}}. */
public final class RowTemplate {
  private static final Mustache.Compiler MUSTACHE =
      Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);

  /** What the template engine takes as text if nothing closes it. */
  private static final String OPENING = "{{";

  private final Template template;
  private final List<String> columns;

  private RowTemplate(Mustache.Compiler compiler, String source, Functions functions) {
    try {
      this.template = compiler.compile(source);
    } catch (MustacheException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    var names = new Names();
    template.visit(names);
    names.all.stream().filter(functions::has).forEach(functions::named);
    this.columns =
        names.all.stream()
            .filter(name -> !functions.has(name) && !functions.isGiven(name))
            .toList();
  }

  /**
   * Reads a template that refuses empty cells.
   *
   * @throws IllegalArgumentException if it is not a template, or names an unknown function
   */
  static RowTemplate of(String source, Functions functions) {
    return new RowTemplate(MUSTACHE, source, functions);
  }

  /** The same for a template in which an empty cell is an empty text. */
  static RowTemplate ofAnyCells(String source, Functions functions) {
    return new RowTemplate(MUSTACHE.defaultValue(""), source, functions);
  }

  /** The columns that it names, in order. */
  List<String> columns() {
    return columns;
  }

  /**
   * The text for a row.
   *
   * @throws FlawedFile if a required cell is empty, or a function cannot read its text
   */
  String in(Row row) {
    try {
      return template.execute(row);
    } catch (MustacheException.Context e) {
      throw FlawedFile.of(row.place(e.key), "empty-cell", e.key);
    } catch (FlawedFile e) {
      throw e.at(row.place(row.lastRead()));
    }
  }

  private static final class Names implements Mustache.Visitor {
    private final Set<String> all = new LinkedHashSet<>();

    @Override
    public void visitText(String text) {
      if (text.contains(OPENING)) {
        throw new IllegalArgumentException(Flaw.text("open-tag", text));
      }
    }

    @Override
    public void visitVariable(String name) {
      all.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
      return false;
    }

    @Override
    public boolean visitSection(String name) {
      all.add(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      return visitSection(name);
    }
  }
}
