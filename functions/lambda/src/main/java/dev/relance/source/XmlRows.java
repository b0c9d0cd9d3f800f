package dev.relance.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an XML document. A cell is named by its path below the first element, such as {@code
 * LegalMonetaryTotal/PayableAmount} or {@code .../PayableAmount/@currencyID}. Of elements with the
 * same path the first counts; the path with {@code []} behind it has the texts of all.
 */
final class XmlRows {
  private static final String ALL = "[]";
  private final Map<String, String> cells = new LinkedHashMap<>();

  static Rows read(String file, InputStream in, Format.XmlTree format, Mapping mapping) {
    XmlElement document = XmlElement.read(file, in);
    XmlElement root =
        document
            .itselfOrChild(format.root())
            .orElseThrow(() -> FlawedFile.of(file, "other-root", document.name(), format.root()));
    List<String> path = format.each().isEmpty() ? List.of() : List.of(format.each().split("/"));
    List<Row> rows = new ArrayList<>();
    for (List<XmlElement> chain : chains(root, path)) {
      var read = new XmlRows();
      read.add("", chain);
      long number = rows.size() + 1L;
      var place = new Row.Place(Flaw.text("entry", file, number), number, List.of());
      rows.add(new Row(place, read.cells, mapping.functions()));
    }
    return new Rows(List.of(), rows, List.of());
  }

  /** From the root down to each row. Where the path ends early, its last element is the row. */
  private static List<List<XmlElement>> chains(XmlElement root, List<String> path) {
    List<XmlElement> next = path.isEmpty() ? List.of() : root.named(path.getFirst());
    if (next.isEmpty()) {
      return List.of(List.of(root));
    }
    List<List<XmlElement>> all = new ArrayList<>();
    for (XmlElement child : next) {
      for (List<XmlElement> rest : chains(child, path.subList(1, path.size()))) {
        List<XmlElement> chain = new ArrayList<>(List.of(root));
        chain.addAll(rest);
        all.add(chain);
      }
    }
    return all;
  }

  private void add(String path, List<XmlElement> chain) {
    XmlElement element = chain.getFirst();
    List<XmlElement> below = chain.subList(1, chain.size());
    element.attributes().forEach((name, value) -> put(below(path, "@" + name), value));
    if (!element.text().isEmpty()) {
      put(path, element.text());
    }
    for (XmlElement child : element.children()) {
      String childPath = below(path, child.name());
      if (below.isEmpty() || !child.name().equals(below.getFirst().name())) {
        add(childPath, List.of(child));
      } else if (child == below.getFirst()) {
        add(childPath, below);
      }
    }
  }

  private void put(String path, String text) {
    cells.putIfAbsent(path, text);
    cells.merge(path + ALL, text, (before, more) -> before + " " + more);
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }
}
