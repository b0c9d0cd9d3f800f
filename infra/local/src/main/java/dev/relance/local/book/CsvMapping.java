package dev.relance.local.book;

import dev.relance.document.Document;
import dev.relance.record.DocumentSchema;
import dev.relance.record.Json;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says which records the rows of a CSV export become. {@code mapping.schema.json} describes its
 * form.
 *
 * @param name the name of the mapping
 * @param creditorId whose records they are
 * @param start records that are written at the start, by key
 * @param entries the records that each row becomes, in their order
 */
public record CsvMapping(
    String name,
    String creditorId,
    CsvFormat layout,
    Functions functions,
    Map<String, Map<String, ?>> start,
    List<MappedRecord> entries) {
  private static final DocumentSchema SCHEMA =
      new DocumentSchema(
          "the mapping", Json.resource("/dev/relance/local/book/mapping.schema.json"));

  /** The format of the file: the mark between columns and the character set. */
  record CsvFormat(char delimiter, Charset charset) {}

  /**
   * Reads a mapping from a JSON document.
   *
   * @throws FlawedFile naming the place in the document, what was found and what to do
   */
  public static CsvMapping read(Path file) {
    return SourceFile.read(file, CsvMapping::read);
  }

  static CsvMapping read(String file, InputStream document) {
    try {
      Map<String, Object> members = Json.object(document);
      List<String> flaws = SCHEMA.flaws(members);
      if (!flaws.isEmpty()) {
        throw new FlawedFile(flaws.stream().map(flaw -> Flaw.of(file, "mapping", flaw)).toList());
      }
      return mapping(new Document("", members));
    } catch (IllegalArgumentException e) {
      throw FlawedFile.of(file, "mapping", e.getMessage());
    }
  }

  /** The columns that a file must have, in alphabetical order. */
  public SortedSet<String> columns() {
    return entries.stream()
        .flatMap(MappedRecord::columns)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static CsvMapping mapping(Document mapping) {
    var functions = new Functions(mapping);
    ZoneId zone = mapping.read("zone", ZoneId::of);
    var entries = new ArrayList<MappedRecord>();
    for (Document row : mapping.objects("rows")) {
      entries.add(MappedRecord.read(row, entries, functions, zone));
    }
    return new CsvMapping(
        mapping.text("mapping"),
        mapping.text("creditorId"),
        layout(mapping.optionalObject("csv").orElse(new Document("csv", Map.of()))),
        functions,
        start(mapping.objects("start")),
        List.copyOf(entries));
  }

  private static CsvFormat layout(Document csv) {
    return new CsvFormat(
        csv.optionalText("delimiter").orElse(",").charAt(0),
        csv.optionalText("charset").isPresent()
            ? csv.read("charset", Charset::forName)
            : StandardCharsets.UTF_8);
  }

  private static Map<String, Map<String, ?>> start(List<Document> records) {
    var start = new LinkedHashMap<String, Map<String, ?>>();
    for (Document written : records) {
      String record = written.text("record");
      if (start.put(record, written.object("fields").members()) != null) {
        throw new IllegalArgumentException(Flaw.text("start-again", written.at("record"), record));
      }
    }
    return start;
  }
}
