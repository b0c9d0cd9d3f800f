package dev.relance.source;

import dev.relance.document.Document;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record that a row becomes.
 *
 * @param key the record's key; an update has the key of the entry that it updates
 * @param when a row becomes this record only if each of these templates gives a text
 * @param at when it is written, in the mapping's zone; at the start of the replay if empty
 * @param kind whether it is a record or changes one
 * @param removed fields that an update removes
 * @param same the entry whose moment counts for this one: its own, without another
 */
public record MappedRecord(
    String name,
    RowTemplate key,
    List<RowTemplate> when,
    Optional<RowTemplate> at,
    ZoneId zone,
    Kind kind,
    RowFields fields,
    Set<String> removed,
    String same) {
  /** The members that an update takes away before it says what is new. */
  Set<String> taken() {
    return kind.latest() ? fields.names(removed) : removed;
  }

  /**
   * What an entry writes.
   *
   * @param isUpdate it changes the record of another entry, and repeats the rest of it
   * @param isNamed its key is a text in which the number of an invoice stands
   * @param once an exact repeat is not written again
   * @param latest it says how things stand: what it names and leaves empty is taken away, and an
   *     older one changes nothing
   */
  public record Kind(boolean isUpdate, boolean isNamed, boolean once, boolean latest) {}

  /**
   * Reads an entry of a mapping that has passed its schema.
   *
   * @param earlier the entries before it; an update names one of them
   */
  static MappedRecord read(
      Document row, List<MappedRecord> earlier, Functions functions, ZoneId zone) {
    var fields = new LinkedHashMap<String, @Nullable Object>(row.object("fields").members());
    Set<String> removed =
        fields.keySet().stream().filter(f -> fields.get(f) == null).collect(Collectors.toSet());
    fields.keySet().removeAll(removed);
    boolean isUpdate = row.optionalText("record").isEmpty();
    boolean isNamed = row.optionalText("named").isPresent();
    return new MappedRecord(
        row.read("name", name -> unused(name, earlier)),
        key(row, earlier, functions),
        conditions(row, functions),
        template(row, "at", source -> RowTemplate.of(source, functions)),
        zone,
        new Kind(isUpdate, isNamed, row.isTrue("once"), !isUpdate || row.isTrue("latest")),
        RowFields.read(row.at("fields"), fields, functions),
        removed,
        row.optionalText("same").orElse(row.text("name")));
  }

  /** All columns that its templates name. */
  Stream<String> columns() {
    return Stream.concat(
            Stream.concat(Stream.of(key), Stream.concat(when.stream(), at.stream())),
            fields.templates())
        .flatMap(template -> template.columns().stream());
  }

  /** Its own key, that of an earlier entry, or what leads to the record of another document. */
  private static RowTemplate key(Document row, List<MappedRecord> earlier, Functions functions) {
    if (row.optionalText("updates").isPresent()) {
      return row.read("updates", name -> updated(name, earlier));
    }
    return Stream.of("record", "adds", "named")
        .filter(name -> row.optionalText(name).isPresent())
        .findFirst()
        .map(name -> row.read(name, key -> RowTemplate.of(key, functions)))
        .orElseThrow();
  }

  private static String unused(String name, List<MappedRecord> earlier) {
    if (earlier.stream().anyMatch(entry -> entry.name.equals(name))) {
      throw new IllegalArgumentException(Flaw.text("name-again", name));
    }
    return name;
  }

  private static RowTemplate updated(String name, List<MappedRecord> earlier) {
    return earlier.stream()
        .filter(entry -> entry.name.equals(name) && !entry.kind.isUpdate())
        .findFirst()
        .map(MappedRecord::key)
        .orElseThrow(() -> new IllegalArgumentException(Flaw.text("no-entry", name)));
  }

  /** One condition, or a list of them. */
  private static List<RowTemplate> conditions(Document row, Functions functions) {
    List<String> sources =
        row.members().get("when") instanceof List<?>
            ? row.texts("when")
            : row.optionalText("when").stream().toList();
    try {
      return sources.stream().map(source -> RowTemplate.ofAnyCells(source, functions)).toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("%s: %s".formatted(row.at("when"), e.getMessage()), e);
    }
  }

  private static Optional<RowTemplate> template(
      Document row, String name, Function<String, RowTemplate> reader) {
    return row.optionalText(name).map(_ -> row.read(name, reader));
  }
}
