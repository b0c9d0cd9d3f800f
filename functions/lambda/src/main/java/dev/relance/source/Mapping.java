package dev.relance.source;

import dev.relance.document.Document;
import dev.relance.record.DocumentSchema;
import dev.relance.record.Json;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says which records the rows of a document become. {@code mapping.schema.json} describes its form.
 *
 * @param name the name of the mapping
 * @param creditorId whose records they are
 * @param start records that are written at the start, by key
 * @param entries the records that each row becomes, in their order
 */
public record Mapping(
    String name,
    String creditorId,
    Format format,
    Functions functions,
    Map<String, Map<String, ?>> start,
    List<MappedRecord> entries) {
  private static final DocumentSchema SCHEMA =
      new DocumentSchema("the mapping", Json.resource("/dev/relance/source/mapping.schema.json"));

  /**
   * Reads a mapping from a JSON document that says everything itself.
   *
   * @throws FlawedFile naming the place in the document, what was found and what to do
   */
  public static Mapping read(String file, InputStream document) {
    return MappingFile.read(file, document).given(Given.NOTHING);
  }

  /** The flaws of a document against the schema of mappings. */
  static List<String> flaws(Map<String, Object> document) {
    return SCHEMA.flaws(document);
  }

  /** The columns that a file must have, in alphabetical order. */
  public SortedSet<String> columns() {
    return entries.stream()
        .flatMap(MappedRecord::columns)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A mapping that has passed its schema.
   *
   * @throws IllegalArgumentException naming the place
   */
  static Mapping of(Document mapping, Given given) {
    ZoneId zone =
        mapping.optionalText("zone").isPresent() || given.zone().isEmpty()
            ? mapping.read("zone", ZoneId::of)
            : ZoneId.of(given.zone().get());
    var functions = new Functions(mapping, zone, given);
    var entries = new ArrayList<MappedRecord>();
    for (Document row : mapping.objects("rows")) {
      entries.add(MappedRecord.read(row, entries, functions, zone));
    }
    return new Mapping(
        mapping.text("mapping"),
        given.creditorId().orElseGet(() -> mapping.text("creditorId")),
        Format.read(mapping).with(given.delimiter()),
        functions,
        start(mapping.objects("start")),
        List.copyOf(entries));
  }

  /** The same with a record that is written at the start. */
  public Mapping startingWith(String record, Map<String, ?> fields) {
    var all = new LinkedHashMap<String, Map<String, ?>>(start);
    all.put(record, fields);
    return new Mapping(name, creditorId, format, functions, all, entries);
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
