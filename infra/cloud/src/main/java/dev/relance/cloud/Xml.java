package dev.relance.cloud;

/** Text made safe to stand inside an XML element. */
final class Xml {
  private Xml() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }

  static String element(String name, Object content) {
    return "<%s>%s</%s>".formatted(name, escaped(String.valueOf(content)), name);
  }
}
