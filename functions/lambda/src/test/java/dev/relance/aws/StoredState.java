package dev.relance.aws;

import dev.relance.document.Document;
import dev.relance.record.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The state of an account as it lies in the table. */
public final class StoredState {
  private StoredState() {}

  /** The item with a state in a format that is not known yet. */
  public static Map<String, AttributeValue> ofALaterRelease(Map<String, AttributeValue> item) {
    byte[] zipped = item.getOrDefault("state", AttributeValue.fromS("")).b().asByteArray();
    String plain = new String(Zip.unzipped(zipped), StandardCharsets.UTF_8);
    var members = new TreeMap<String, Object>(new Document("", Json.object(plain)).members());
    members.put("format", 99L);
    byte[] later = Json.write(members).getBytes(StandardCharsets.UTF_8);
    var changed = new TreeMap<>(item);
    changed.put("state", Zip.attribute(Zip.zipped(later), "a later state"));
    return changed;
  }
}
