package dev.relance.reply;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a page. Nothing of the page itself is kept, and nothing in it is fetched or run. */
final class HtmlText {
  private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template");
  private static final Set<String> LINES =
      Set.of("br", "p", "div", "tr", "li", "h1", "h2", "h3", "table", "blockquote", "hr");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("euro", "€"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("agrave", "à"),
          Map.entry("ccedil", "ç"),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"),
          Map.entry("uuml", "ü"),
          Map.entry("szlig", "ß"),
          Map.entry("ntilde", "ñ"),
          Map.entry("rsquo", "’"));

  /** The mark of a quotation in the pages of common programs. */
  private static final Pattern QUOTATION =
      Pattern.compile("gmail_quote|moz-cite-prefix|yahoo_quoted|divrplyfwdmsg|type=\"?cite");

  private static final int LONGEST_ENTITY = 10;

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private HtmlText(String html) {
    this.html = html;
  }

  static String of(String html) {
    var page = new HtmlText(html);
    page.read();
    return page.text.toString().strip();
  }

  private void read() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        tag();
      } else if (c == '&') {
        entity();
      } else {
        character(c);
        at++;
      }
    }
  }

  /** A break in the source is a space. */
  private void character(char c) {
    char seen = Character.isWhitespace(c) ? ' ' : c;
    boolean isAfterSpace = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    if (seen != ' ' || !isAfterSpace) {
      text.append(seen);
    }
  }

  private void tag() {
    if (html.startsWith("<!--", at)) {
      at = after("-->", at);
      return;
    }
    int end = html.indexOf('>', at);
    String inside = html.substring(at + 1, end < 0 ? html.length() : end).toLowerCase(Locale.ROOT);
    at = end < 0 ? html.length() : end + 1;
    if (QUOTATION.matcher(inside).find()) {
      at = html.length();
      return;
    }
    String name = name(inside);
    if (UNSEEN.contains(name) && !inside.startsWith("/")) {
      skip(name);
    } else if (LINES.contains(name)) {
      text.append('\n');
    }
  }

  private static String name(String inside) {
    int from = inside.startsWith("/") ? 1 : 0;
    int to = from;
    while (to < inside.length() && Character.isLetterOrDigit(inside.charAt(to))) {
      to++;
    }
    return inside.substring(from, to);
  }

  private void skip(String name) {
    String closing = "</" + name;
    for (int from = at; from >= 0 && from < html.length(); from++) {
      from = html.indexOf("</", from);
      if (from < 0) {
        break;
      }
      if (html.regionMatches(true, from, closing, 0, closing.length())) {
        at = after(">", from);
        return;
      }
    }
    at = html.length();
  }

  private int after(String mark, int from) {
    int found = html.indexOf(mark, from);
    return found < 0 ? html.length() : found + mark.length();
  }

  private void entity() {
    int end = html.indexOf(';', at);
    Optional<String> said =
        end < 0 || end - at > LONGEST_ENTITY
            ? Optional.empty()
            : meaning(html.substring(at + 1, end));
    text.append(said.orElse("&"));
    at = said.isPresent() ? end + 1 : at + 1;
  }

  private static Optional<String> meaning(String name) {
    if (!name.startsWith("#")) {
      return Optional.ofNullable(NAMED.get(name.toLowerCase(Locale.ROOT)));
    }
    boolean isHex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
    try {
      int code = Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
      return Character.isValidCodePoint(code) && !isSurrogate(code)
          ? Optional.of(Character.toString(code))
          : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }
}
