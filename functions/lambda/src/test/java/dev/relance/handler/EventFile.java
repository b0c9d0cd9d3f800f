package dev.relance.handler;

import dev.relance.document.Document;
import dev.relance.record.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A file of {@code events/}, as AWS would hand it to a function. */
public record EventFile(String json) {
  static final Path FOLDER = Path.of("..", "..", "events");

  public static EventFile of(String name) {
    try {
      return new EventFile(Files.readString(FOLDER.resolve(name + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With another text in place of one that the file has. */
  public EventFile with(String old, String fresh) {
    if (!json.contains(old)) {
      throw new IllegalArgumentException("no '%s' in %s".formatted(old, json));
    }
    return new EventFile(json.replace(old, fresh));
  }

  /** About another touchpoint than that of the file. */
  public EventFile about(String touchpoint) {
    return with("0d36f910fb0b04c9-3", touchpoint);
  }

  public byte[] bytes() {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  Document document() {
    return new Document("", Json.object(json));
  }

  /** The items that a stream event says were written. */
  public List<Map<String, AttributeValue>> newImages() {
    return document().objects("Records").stream()
        .map(row -> row.object("dynamodb").optionalObject("NewImage"))
        .flatMap(Optional::stream)
        .map(EventFile::item)
        .toList();
  }

  private static Map<String, AttributeValue> item(Document image) {
    var item = new TreeMap<String, AttributeValue>();
    image.members().keySet().forEach(name -> item.put(name, value(image.object(name))));
    return item;
  }

  private static AttributeValue value(Document typed) {
    String type = typed.members().keySet().iterator().next();
    return switch (type) {
      case "S" -> AttributeValue.fromS(typed.text("S"));
      case "N" -> AttributeValue.fromN(typed.text("N"));
      case "BOOL" -> AttributeValue.fromBool(typed.isTrue("BOOL"));
      case "M" -> AttributeValue.fromM(item(typed.object("M")));
      case "L" -> AttributeValue.fromL(typed.objects("L").stream().map(EventFile::value).toList());
      default -> throw new IllegalArgumentException("no value of type " + type);
    };
  }
}
