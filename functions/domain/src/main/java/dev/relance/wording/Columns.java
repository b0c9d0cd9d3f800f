package dev.relance.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Plain text in lines of at most 72 columns. Columns are characters as a reader sees them. */
public final class Columns {
  /** The width of a line. */
  public static final int WIDTH = 72;

  private Columns() {}

  /** A left and a right text on one line, or on two lines if one is too short. */
  public static String row(String left, String right) {
    int gap = WIDTH - width(left) - width(right);
    return gap >= 2
        ? left + " ".repeat(gap) + right
        : left + "\n" + " ".repeat(Math.max(0, WIDTH - width(right))) + right;
  }

  /** A label and a value in two columns; labels of one list share a width. */
  public static String pair(String label, String value, int labelWidth) {
    return label + " ".repeat(labelWidth - width(label) + 2) + value;
  }

  /** Breaks long lines at spaces, and indents continuation lines. Links stay whole. */
  public static String wrap(String text) {
    return text.lines().map(Columns::wrapLine).collect(Collectors.joining("\n")) + "\n";
  }

  private static String wrapLine(String line) {
    if (width(line) <= WIDTH) {
      return line.stripTrailing();
    }
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder(indent);
    for (String word : line.strip().split(" +")) {
      boolean isFirst = current.length() == indent.length();
      if (!isFirst && width(current) + 1 + width(word) > WIDTH) {
        lines.add(current.toString());
        current = new StringBuilder(indent);
        isFirst = true;
      }
      current.append(isFirst ? "" : " ").append(word);
    }
    lines.add(current.toString());
    return String.join("\n", lines);
  }

  private static int width(CharSequence text) {
    return (int) text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).count();
  }
}
