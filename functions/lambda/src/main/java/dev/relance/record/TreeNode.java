package dev.relance.record;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the schema validator a tree of maps, lists, text, numbers and booleans. */
public final class TreeNode implements JsonNode {
  private final @Nullable Object value;
  private final String pointer;

  private TreeNode(@Nullable Object value, String pointer) {
    this.value = value;
    this.pointer = pointer;
  }

  /** Makes nodes of trees and of JSON text. */
  public static JsonNodeFactory factory() {
    return new JsonNodeFactory() {
      @Override
      public JsonNode wrap(Object node) {
        return node instanceof TreeNode tree ? tree : new TreeNode(node, "");
      }

      @Override
      public JsonNode create(String json) {
        return new TreeNode(Json.object(json), "");
      }
    };
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    return switch (value) {
      case null -> SimpleType.NULL;
      case Boolean _ -> SimpleType.BOOLEAN;
      case String _ -> SimpleType.STRING;
      case Number number -> isWhole(number) ? SimpleType.INTEGER : SimpleType.NUMBER;
      case List<?> _ -> SimpleType.ARRAY;
      case Map<?, ?> _ -> SimpleType.OBJECT;
      default -> throw new IllegalArgumentException("no JSON has a " + value.getClass().getName());
    };
  }

  @Override
  public boolean asBoolean() {
    return Boolean.TRUE.equals(value);
  }

  @Override
  public String asString() {
    return String.valueOf(value);
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigInteger();
  }

  @Override
  public BigDecimal asNumber() {
    return new BigDecimal(asString());
  }

  @Override
  public List<JsonNode> asArray() {
    var nodes = new ArrayList<JsonNode>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        nodes.add(new TreeNode(item, pointer + "/" + nodes.size()));
      }
    }
    return nodes;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    var nodes = new LinkedHashMap<String, JsonNode>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, member) ->
              nodes.put(
                  (String) name,
                  new TreeNode(member, pointer + "/" + JsonNode.encodeJsonPointer((String) name))));
    }
    return nodes;
  }

  private static boolean isWhole(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
  }
}
