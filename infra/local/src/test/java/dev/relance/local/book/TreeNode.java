package dev.relance.local.book;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree as the schema validator reads it. */
record TreeNode(String getJsonPointer, Object value) implements JsonNode {

  static TreeNode root(Object value) {
    return new TreeNode("", value);
  }

  @Override
  public SimpleType getNodeType() {
    return switch (value) {
      case null -> SimpleType.NULL;
      case Boolean b -> SimpleType.BOOLEAN;
      case String s -> SimpleType.STRING;
      case BigDecimal n when n.stripTrailingZeros().scale() <= 0 -> SimpleType.INTEGER;
      case BigDecimal n -> SimpleType.NUMBER;
      case List<?> l -> SimpleType.ARRAY;
      case Map<?, ?> m -> SimpleType.OBJECT;
      default -> throw new IllegalArgumentException(value.getClass().toString());
    };
  }

  @Override
  public boolean asBoolean() {
    return (Boolean) value;
  }

  @Override
  public String asString() {
    return String.valueOf(value);
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigIntegerExact();
  }

  @Override
  public BigDecimal asNumber() {
    return (BigDecimal) value;
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> items = new ArrayList<>();
    for (Object item : (List<?>) value) {
      items.add(new TreeNode(getJsonPointer + "/" + items.size(), item));
    }
    return items;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    ((Map<?, ?>) value)
        .forEach(
            (name, member) ->
                members.put(
                    name.toString(),
                    new TreeNode(
                        getJsonPointer + "/" + JsonNode.encodeJsonPointer(name.toString()),
                        member)));
    return members;
  }

  /** Makes nodes for the validator, also for the meta-schemas that it reads as text. */
  static final class Factory implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object node) {
      return node instanceof TreeNode tree ? tree : root(node);
    }

    @Override
    public JsonNode create(String text) {
      return root(Json.object(text));
    }
  }
}
