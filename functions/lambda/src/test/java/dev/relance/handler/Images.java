package dev.relance.handler;

import dev.relance.document.Document;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as DynamoDB's streams write them in JSON. */
final class Images {
  private Images() {}

  static Map<String, AttributeValue> item(Document image) {
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
      case "L" -> AttributeValue.fromL(list(typed.objects("L")));
      default -> throw new IllegalArgumentException("no value of type " + type);
    };
  }

  private static List<AttributeValue> list(List<Document> values) {
    return values.stream().map(Images::value).toList();
  }
}
