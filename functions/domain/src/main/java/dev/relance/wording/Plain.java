package dev.relance.wording;

import java.text.Bidi;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Text that others wrote, made safe for a message or a header. */
public final class Plain {
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]+");
  private static final Pattern MARKS =
      Pattern.compile("(?s)<(style|head)\\b.*?</\\1>|<!--.*?-->|<[^>]*>");

  /** The entities of our layouts and of the escaping; the ampersand comes last. */
  private static final List<Map.Entry<String, String>> ENTITIES =
      List.of(
          Map.entry("&nbsp;", "\u00a0"),
          Map.entry("&ensp;", " "),
          Map.entry("&lt;", "<"),
          Map.entry("&gt;", ">"),
          Map.entry("&quot;", "\""),
          Map.entry("&#39;", "'"),
          Map.entry("&#x60;", "`"),
          Map.entry("&#x3D;", "="),
          Map.entry("&amp;", "&"));

  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private Plain() {}

  /**
   * The text on one line. Control characters, line separators and direction marks become spaces.
   */
  public static String text(String written) {
    return SPACES.matcher(UNWANTED.matcher(written).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** The text on one line. Right-to-left text cannot disturb what surrounds it. */
  public static String name(String written) {
    String text = text(written);
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? FIRST_STRONG_ISOLATE + text + END_OF_ISOLATE
        : text;
  }

  /** The text with spaces at which no line breaks. */
  public static String unbroken(String written) {
    return written.replace(' ', '\u00a0');
  }

  /** The text with plain spaces, as a terminal shows it and a reader searches it. */
  public static String withPlainSpaces(String written) {
    return written.replace('\u00a0', ' ');
  }

  /** The text on one line, without its own full stop at the end. */
  public static String phrase(String written) {
    String text = text(written);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** What a reader sees of our HTML message: its words without markup. */
  public static String ofHtml(String html) {
    String words = MARKS.matcher(html).replaceAll(" ");
    for (Map.Entry<String, String> entity : ENTITIES) {
      words = words.replace(entity.getKey(), entity.getValue());
    }
    return words;
  }

  /** The text on one line, cut to a number of characters. */
  public static String clipped(String written, int characters) {
    return cut(text(written), characters);
  }

  /** A text cut to a number of characters, with its lines. */
  public static String cut(String text, int characters) {
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters));
  }
}
