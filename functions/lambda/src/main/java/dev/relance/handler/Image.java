package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An item or its key, as a DynamoDB stream shows it. */
record Image(Map<String, AttributeValue> attributes) {

  /** The image before or after a change; empty if the item did not exist. */
  static Optional<Image> of(@Nullable Map<String, AttributeValue> attributes) {
    return Optional.ofNullable(attributes).map(Image::new);
  }

  /** The text of a required attribute. */
  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /** The text of an attribute; empty if there is none or it has another type. */
  Optional<String> optionalText(String name) {
    return value(name, AttributeValue::getS);
  }

  /** The bytes of a required attribute. */
  byte[] bytes(String name) {
    ByteBuffer buffer =
        value(name, AttributeValue::getB).orElseThrow(() -> missing(name)).duplicate();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private <T> Optional<T> value(String name, Function<AttributeValue, @Nullable T> type) {
    return Optional.ofNullable(attributes.get(name)).map(type);
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("%s is missing".formatted(name));
  }
}
