package dev.relance.source;

import java.util.List;
import java.util.Map;

/**
 * The first line of a table, in the names of a mapping. A star before a name only says that a
 * column must be filled in.
 */
record Header(List<String> columns) {
  static Header read(List<String> firstLine, Format.Csv format) {
    return new Header(
        firstLine.stream()
            .map(name -> name.replace("\uFEFF", "").strip().replaceFirst("^\\*", ""))
            .map(name -> known(name, format.aliases()))
            .toList());
  }

  private static String known(String name, Map<String, List<String>> aliases) {
    return aliases.entrySet().stream()
        .filter(column -> column.getValue().contains(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }
}
