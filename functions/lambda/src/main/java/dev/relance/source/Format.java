package dev.relance.source;

import dev.relance.document.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the documents of a source are written. */
public sealed interface Format {

  /**
   * A table whose first line names the columns.
   *
   * @param optional columns that a file may lack
   * @param aliases other names of a column, as files in other languages or versions write it
   */
  record Csv(
      char delimiter, Charset charset, Set<String> optional, Map<String, List<String>> aliases)
      implements Format {}

  /**
   * A JSON document.
   *
   * @param each the path of the rows, such as {@code data.object}; empty text for the document
   */
  record JsonTree(String each) implements Format {}

  /**
   * An XML document. Paths have local names only.
   *
   * @param root the name of its first element
   * @param each the path of the rows below it; empty text for the document
   */
  record XmlTree(String root, String each) implements Format {}

  /** The same with another mark between the cells of a table, if there is one. */
  default Format with(Optional<Character> delimiter) {
    return switch (this) {
      case Csv csv ->
          new Csv(delimiter.orElse(csv.delimiter), csv.charset, csv.optional, csv.aliases);
      case JsonTree json -> json;
      case XmlTree xml -> xml;
    };
  }

  /** The format that a mapping names. Without any, it is a table with commas, in UTF-8. */
  static Format read(Document mapping) {
    Optional<Format> json =
        mapping.optionalObject("json").map(o -> new JsonTree(o.optionalText("each").orElse("")));
    Optional<Format> xml =
        mapping
            .optionalObject("xml")
            .map(o -> new XmlTree(o.text("root"), o.optionalText("each").orElse("")));
    return json.or(() -> xml)
        .orElseGet(() -> csv(mapping.optionalObject("csv").orElse(new Document("csv", Map.of()))));
  }

  private static Csv csv(Document csv) {
    var aliases = new LinkedHashMap<String, List<String>>();
    csv.optionalObject("aliases")
        .ifPresent(all -> all.members().keySet().forEach(c -> aliases.put(c, all.texts(c))));
    return new Csv(
        csv.optionalText("delimiter").orElse(",").charAt(0),
        csv.optionalText("charset").isPresent()
            ? csv.read("charset", Charset::forName)
            : StandardCharsets.UTF_8,
        Set.copyOf(csv.texts("optional")),
        aliases);
  }
}
