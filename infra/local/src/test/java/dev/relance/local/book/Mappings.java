package dev.relance.local.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.relance.source.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Mappings and exports that tests are made of; quotes are written as apostrophes. */
final class Mappings {
  private Mappings() {}

  /** A mapping of Paris time whose rows become these records. */
  static String mapping(String rows) {
    return json("{'mapping':'m','version':1,'creditorId':'me','zone':'Europe/Paris','tables':"
            + "{'kind':{'P':'consumer','':'company'},'invoice':{'INV':'yes','PAY':'','TIP':''},"
            + "'payment':{'INV':'','PAY':'yes','TIP':'yes'}},'rows':[%s]}")
        .formatted(json(rows));
  }

  static String json(String apostrophes) {
    return apostrophes.replace('\'', '"');
  }

  static Mapping read(String mapping) {
    return Mapping.read("mapping.json", new ByteArrayInputStream(mapping.getBytes(UTF_8)));
  }

  static ImportedBook importing(String rows, String csv) throws IOException {
    return SourceImport.of(
            "june.csv", new ByteArrayInputStream(csv.getBytes(UTF_8)), read(mapping(rows)))
        .sound();
  }

  /** The lines of the book that an export becomes, as they are written. */
  static List<String> lines(String rows, String csv) throws IOException {
    return importing(rows, csv).book().lines().stream()
        .map(BookLine::json)
        .map(line -> line.replace('"', '\'').replace("'creditorId':'me',", ""))
        .toList();
  }

  /** The value that one field gets from one row. */
  static Object value(String field, String column, String cell) throws IOException {
    String rows = "{'name':'n','record':'invoice#{{id}}','fields':{'field':%s}}".formatted(field);
    String csv = "id,%s%n1,\"%s\"%n".formatted(column, cell);
    return importing(rows, csv)
        .book()
        .lines()
        .getFirst()
        .fields()
        .getOrDefault("field", "left out");
  }
}
